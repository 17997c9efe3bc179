"""The process `province`: a node of the reference province, on PostgreSQL, or on a file of its own for a trial."""

from typing import TYPE_CHECKING

from kiosk.errors import CannotStartError
from kiosk.network.ports import Port
from kiosk.place.place import Place
from kiosk.processes.process import run
from kiosk.processes.serving import serve
from kiosk.settings import Settings

if TYPE_CHECKING:
    from sync.province.desk.province import Province

FILE = "province.db"


def run_province(place: Place) -> int:
    """Serve the province until a signal; the exit code."""
    return run("province", place, _work)


def _work(place: Place, settings: Settings) -> None:
    from sync.province.calls.app import create_app
    from sync.province.calls.web import LIMITS

    province = open_province(place, settings)
    try:
        serve(create_app(province), Port(settings.province.host, settings.province.port, "province.port"), LIMITS)
    finally:
        province.close()


def open_province(place: Place, settings: Settings) -> "Province":
    """The province of this place; CannotStartError says why not."""
    from sync.province.desk.province import Province
    from sync.province.ledger.database import ProvinceUnusable
    from sync.province.ledger.keys import open_keys

    try:
        address, keys = address_of(place, settings), open_keys(place.keys)
    except (OSError, ValueError) as error:
        raise CannotStartError(f"{place.province}: cannot keep data there ({error}).") from None
    try:
        return Province(address, keys)
    except ProvinceUnusable as error:
        raise CannotStartError(f"The province's database cannot be used ({error}); see province.database.") from None


def address_of(place: Place, settings: Settings) -> str:
    """Of the province's database, with the folder where it is a file; OSError."""
    place.province.mkdir(parents=True, exist_ok=True)
    return settings.province.database or f"sqlite:///{place.province / FILE}"


def trial_code(place: Place, settings: Settings) -> str | None:
    """A code from the province of this very place, if it has one: a trial's kiosk is let in by itself."""
    if settings.province.database or not (place.province / FILE).is_file():
        return None
    province = open_province(place, settings)
    try:
        return province.enrolment.issue_code(settings.hall.name, settings.hall.region)
    finally:
        province.close()
