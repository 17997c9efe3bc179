"""At this hall: what a command needs is opened, what is in the way is said, and one of three codes ends it.

Two words name each of the first two codes: of what was to be done, and of what was asked.
"""

from collections.abc import Callable

from kiosk.errors import CannotStartError
from kiosk.place.hall import Hall, open_hall, open_store
from kiosk.place.place import Place
from kiosk.settings import SettingsError, read_settings
from kiosk.store import Store
from kiosk.store.database import FILE
from kiosk.store.errors import StoreUnavailable
from kiosk.store.keys import HALL_KEY

DONE = SOUND = 0
NOTHING_DONE = ASKS_FOR_SOMEBODY = 1
BAD_INPUT = 2

Say = Callable[[str], None]


def at_hall(place: Place, act: Callable[[Hall], int], say: Say) -> int:
    """Do something with all that this place's hall offers; the exit code."""

    def work() -> int:
        check_data(place)
        with open_hall(place, read_settings(place.config)) as hall:
            return act(hall)

    return _told(work, say)


def at_store(place: Place, act: Callable[[Store], int], say: Say) -> int:
    """Do something with the store of a place that has data or keys; the exit code."""

    def work() -> int:
        if not (place.keys / HALL_KEY).is_file():
            check_data(place)
        store = open_store(place, read_settings(place.config))
        try:
            return act(store)
        finally:
            store.close()

    return _told(work, say)


def check_data(place: Place) -> None:
    """CannotStartError where no hall has kept anything."""
    if not (place.data / FILE).is_file():
        raise CannotStartError(f"{place.data}: holds no hall's data; choose another --data.")


def _told(work: Callable[[], int], say: Say) -> int:
    try:
        return work()
    except (CannotStartError, SettingsError, StoreUnavailable) as error:
        say(str(error))
        return BAD_INPUT
