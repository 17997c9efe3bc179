"""What a technician asks of a hall's database: is it whole, does it say what its journals say."""

from collections.abc import Callable

from kiosk.hall.ids import to_text
from kiosk.processes.errors import CannotStartError
from kiosk.processes.hall import open_store
from kiosk.processes.place import Place
from kiosk.settings import read_settings
from kiosk.store import Store
from kiosk.store.database import FILE

SOUND, DAMAGED = 0, 1
Say = Callable[[str], None]


def check(place: Place, say: Say) -> int:
    """Compare the tables with what the journals say; 1 if any differs."""
    store = _open(place)
    try:
        differing = store.check()
    finally:
        store.close()
    for table in differing:
        say(f"table {table} differs from the journals; `linggong rebuild` makes it again.")
    if not differing:
        say("The tables say what the journals say.")
    return DAMAGED if differing else SOUND


def rebuild(place: Place, say: Say) -> int:
    """Make the tables again from the journals."""
    store = _open(place)
    try:
        store.rebuild()
    finally:
        store.close()
    say("The tables were made again from the journals.")
    return SOUND


def verify(place: Place, say: Say) -> int:
    """Hash every journal again; 1 if an entry is not as it was written."""
    store = _open(place)
    try:
        damages = store.verify()
    finally:
        store.close()
    for damage in damages:
        say(f"journal {to_text(damage.journal)} is not as it was written from entry {damage.number} on.")
    if not damages:
        say("Every journal is as it was written.")
    return DAMAGED if damages else SOUND


def _open(place: Place) -> Store:
    if not (place.data / FILE).is_file():
        raise CannotStartError(f"{place.data}: holds no hall's data; choose another --data.")
    return open_store(place, read_settings(place.config))
