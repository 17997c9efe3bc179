"""The process `province`: a reference province for trials, on this machine alone."""

from kiosk.processes.errors import CannotStartError
from kiosk.processes.place import Place
from kiosk.processes.ports import LOOPBACK, Port
from kiosk.processes.process import run
from kiosk.processes.web import serve
from kiosk.settings import Settings

FILE = "province.db"


def run_province(place: Place) -> int:
    """Serve the province until a signal; the exit code."""
    return run("province", place, _work)


def _work(place: Place, settings: Settings) -> None:
    from sync.province import ProvinceStore, create_app

    try:
        place.province.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotStartError(f"{place.province}: cannot keep data there ({error.strerror}).") from None
    store = ProvinceStore(f"sqlite:///{place.province / FILE}")
    serve(create_app(store, settings.sync.key), Port(LOOPBACK, settings.province.port, "province.port"))
