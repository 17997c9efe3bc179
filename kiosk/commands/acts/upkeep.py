"""What a technician asks of a hall's database: is it whole, does it say what its journals say."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from kiosk.commands.acts.at_hall import ASKS_FOR_SOMEBODY, SOUND, Say, check_data
from kiosk.errors import CannotStartError
from kiosk.hall.ids import to_text
from kiosk.place.hall import open_store
from kiosk.place.masking import mask_personal
from kiosk.place.place import Place
from kiosk.settings import read_settings
from kiosk.store import Store
from kiosk.store.database import FILE
from kiosk.store.errors import StoreUnavailable
from kiosk.upkeep.backups import back_up as back_up_to


def check(place: Place, say: Say) -> int:
    """Compare the tables with what the journals say; 1 if any differs."""
    return _ask(place, say, _check)


def rebuild(place: Place, say: Say) -> int:
    """Make the tables again from the journals; 1 if the journals cannot be read."""
    return _ask(place, say, _rebuild)


def verify(place: Place, say: Say) -> int:
    """Hash every journal again; 1 if an entry is not as it was written."""
    return _ask(place, say, _verify)


def back_up(place: Place, target: Path, say: Say) -> int:
    """Copy the database while it is in use; a copy that is opened never goes on with this kiosk's journal."""
    if target.exists():
        raise CannotStartError(f"{target}: is there already; name another file.")
    return _ask(place, say, partial(_back_up, target))


def begin_journal(place: Place, say: Say) -> int:
    """End this kiosk's journal in good order and begin the next."""
    return _ask(place, say, _begin_journal)


def _back_up(target: Path, store: Store, say: Say) -> int:
    try:
        back_up_to(store, target)
    except OSError as error:
        say(f"{target}: cannot be written ({error.strerror}); nothing was left there.")
        return ASKS_FOR_SOMEBODY
    say(f"{target} holds all facts and records, but not the keys: without them nobody can read what people typed.")
    return SOUND


def _begin_journal(store: Store, say: Say) -> int:
    before = store.identity.journal
    store.go_on(holds_seats=True)
    say(f"journal {to_text(before)} has ended; {to_text(store.identity.journal)} goes on.")
    return SOUND


def _check(store: Store, say: Say) -> int:
    differing = store.check()
    for table in differing:
        say(f"table {table} differs from the journals; `linggong rebuild` makes it again.")
    if not differing:
        say("The tables say what the journals say.")
    return ASKS_FOR_SOMEBODY if differing else SOUND


def _rebuild(store: Store, say: Say) -> int:
    store.rebuild()
    say("The tables were made again from the journals.")
    return SOUND


def _verify(store: Store, say: Say) -> int:
    damages, statements, records = store.verify(), store.unsigned_statements(), store.unnamed_records()
    for damage in damages:
        say(f"journal {to_text(damage.journal)} is not as it was written from entry {damage.number} on.")
    if statements:
        say(f"{statements} statements of who belongs to the hall are not signed.")
    for subject, name in records:
        say(f"record {name} of {to_text(subject)} is not what an entry names.")
    if not (damages or statements or records):
        say("Every journal, the roll and every record are as they were written.")
    return ASKS_FOR_SOMEBODY if damages or statements or records else SOUND


def _ask(place: Place, say: Say, question: Callable[[Store, Say], int]) -> int:
    check_data(place)
    store = open_store(place, read_settings(place.config))
    try:
        return question(store, say)
    except StoreUnavailable as error:
        say(f"{place.data / FILE}: cannot be read now ({error}); nothing was changed.")
    except Exception as error:  # noqa: BLE001  the edge of a process, and what a damaged file does is boundless
        say(f"{place.data / FILE}: is damaged ({_first_line(error)}); nothing was changed.")
    finally:
        store.close()
    return ASKS_FOR_SOMEBODY


def _first_line(error: Exception) -> str:
    return str(mask_personal(f"{type(error).__name__}: {error}")).splitlines()[0]
