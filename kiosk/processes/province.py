"""The process `province`: a reference province for trials, on this machine alone; and what its clerks do."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from kiosk.processes.errors import CannotStartError
from kiosk.processes.place import Place
from kiosk.processes.ports import LOOPBACK, Port
from kiosk.processes.process import run
from kiosk.processes.web import serve
from kiosk.settings import Settings, SettingsError, read_settings

if TYPE_CHECKING:
    from sync.province.province import Province

FILE = "province.db"
BAD_INPUT = 2


def run_province(place: Place) -> int:
    """Serve the province until a signal; the exit code."""
    return run("province", place, _work)


def _work(place: Place, settings: Settings) -> None:
    from sync.province.app import create_app

    province = open_province(place)
    try:
        serve(create_app(province), Port(LOOPBACK, settings.province.port, "province.port"))
    finally:
        province.close()


def open_province(place: Place) -> "Province":
    """The province whose data lie in this place; CannotStartError says why not."""
    from sync.province.keys import open_keys
    from sync.province.province import Province

    try:
        place.province.mkdir(parents=True, exist_ok=True)
        keys = open_keys(place.keys)
    except (OSError, ValueError) as error:
        raise CannotStartError(f"{place.province}: cannot keep data there ({error}).") from None
    return Province(f"sqlite:///{place.province / FILE}", keys)


def trial_code(place: Place, settings: Settings) -> str | None:
    """A code from the province of this very place, if it has one: a trial's kiosk is let in by itself."""
    if not (place.province / FILE).is_file():
        return None
    province = open_province(place)
    try:
        return province.enrolment.issue_code(settings.hall.name, settings.hall.region)
    finally:
        province.close()


def say_code(place: Place, hall: str, region: str, say: Callable[[str], None]) -> int:
    """Issue a code for one kiosk of a hall and say it; the exit code."""
    try:
        settings = read_settings(place.config)
        province = open_province(place)
    except (CannotStartError, SettingsError) as error:
        say(str(error))
        return BAD_INPUT
    try:
        say(province.enrolment.issue_code(hall or settings.hall.name, region or settings.hall.region))
    except ValueError as error:
        say(f"{error}.")
        return BAD_INPUT
    finally:
        province.close()
    return 0
