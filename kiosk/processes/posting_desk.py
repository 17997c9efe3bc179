"""`linggong posting`: a clerk sees the hall's open postings, and takes one off by its number."""

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.hall.clock import local
from kiosk.hall.closing import LETTERS_MOST, read_reason
from kiosk.hall.ids import to_text
from kiosk.hall.posting import Posting
from kiosk.hall.signup import Seat
from kiosk.processes.errors import CannotStartError
from kiosk.processes.hall import Hall, open_hall
from kiosk.processes.place import Place
from kiosk.settings import SettingsError, read_settings
from kiosk.store.database import FILE
from kiosk.store.errors import StoreUnavailable

DONE, NOT_FOUND, BAD_INPUT = 0, 1, 2

Say = Callable[[str], None]


@dataclass(frozen=True)
class Wanted:
    """Which posting is meant: its number; if two have it, the end of its start or the beginning of its id."""

    number: int
    start: str = ""
    id: str = ""

    def means(self, posting: Posting) -> bool:
        """Whether all that was said is true of it."""
        is_then = _start(posting).endswith(self.start.strip())
        return posting.number == self.number and is_then and to_text(posting.id).startswith(self.id.strip().upper())


def list_postings(place: Place, say: Say) -> int:
    """Say which postings are open, with their numbers; the exit code."""
    return _at_desk(place, say, _listed)


def close_posting(place: Place, wanted: Wanted, why: str, say: Say) -> int:
    """Take a posting off and say who has a seat of it; the exit code."""
    return _at_desk(place, say, lambda hall, say: _closed(hall, wanted, why, say))


def _at_desk(place: Place, say: Say, work: Callable[[Hall, Say], int]) -> int:
    try:
        if not (place.data / FILE).is_file():
            raise CannotStartError(f"{place.data}: holds no hall's data; choose another --data.")
        with open_hall(place, read_settings(place.config)) as hall:
            return work(hall, say)
    except (CannotStartError, SettingsError, StoreUnavailable) as error:
        say(str(error))
        return BAD_INPUT


def _listed(hall: Hall, say: Say) -> int:
    found = hall.services.postings.standing()
    for posting in found:
        say(_in_words(hall, posting))
    if not found:
        say("现在没有在招的活儿。")
    return DONE


def _closed(hall: Hall, wanted: Wanted, why: str, say: Say) -> int:
    reason = read_reason(why)
    if reason is None:
        say(f"请用 --why 写明为什么撤，1 到 {LETTERS_MOST} 个字。")
        return BAD_INPUT
    found = [posting for posting in hall.services.postings.standing() if wanted.means(posting)]
    if len(found) > 1:
        return _ambiguous(hall, found, say)
    seats = hall.services.postings.take_off(found[0].id, reason) if found else None
    if seats is None:
        say(f"没有在招的 {wanted.number} 号活儿。linggong posting list 能看到全部。")
        return NOT_FOUND
    say(f"撤下了：{_in_words(hall, found[0])}")
    say(_seats_in_words(seats))
    return DONE


def _ambiguous(hall: Hall, found: list[Posting], say: Say) -> int:
    say(f"有 {len(found)} 个 {found[0].number} 号活儿，什么都没撤。请加上 --start 写明几点开始，或者 --id 写明代号：")
    for posting in found:
        say(_in_words(hall, posting))
    return BAD_INPUT


def _seats_in_words(seats: tuple[Seat, ...]) -> str:
    if not seats:
        return "还没有人报名。"
    labels = " ".join(seat.label for seat in seats)
    return f"已经有 {len(seats)} 个人报了名，他们的号还作数，请告诉他们：{labels}"


def _in_words(hall: Hall, posting: Posting) -> str:
    terms = posting.terms
    people = f"要 {terms.headcount} 人，报了 {posting.taken} 人"
    words = (hall.catalogue.name(terms.trade), _start(posting), posting.place, people, to_text(posting.id))
    return f"{posting.number} 号 {' '.join(word for word in words if word)}"


def _start(posting: Posting) -> str:
    return f"{local(posting.terms.start):%m-%d %H:%M}"
