"""`linggong posting`: a clerk sees the hall's open postings, and takes one off by its number, or cancels it."""

from kiosk.commands.acts.at_hall import BAD_INPUT, DONE, NOTHING_DONE, Say, at_hall
from kiosk.commands.acts.meant import Wanted, ambiguous, in_words
from kiosk.hall.clock import local
from kiosk.hall.form.closing import LETTERS_MOST, read_reason
from kiosk.hall.seat.signup import Seat
from kiosk.place.hall import Hall
from kiosk.place.place import Place

UNREADABLE = "（号码读不出来）"


def list_postings(place: Place, say: Say) -> int:
    """Say which postings are open, with their numbers; the exit code."""
    return at_hall(place, lambda hall: _listed(hall, say), say)


def close_posting(place: Place, wanted: Wanted, why: str, say: Say) -> int:
    """Take a posting off and say who has a seat of it; the exit code."""
    return at_hall(place, lambda hall: _ended(hall, wanted, why, say, is_cancelled=False), say)


def cancel_posting(place: Place, wanted: Wanted, why: str, say: Say) -> int:
    """Cancel a posting and say whose seats fell; the exit code."""
    return at_hall(place, lambda hall: _ended(hall, wanted, why, say, is_cancelled=True), say)


def list_late(place: Place, say: Say) -> int:
    """Say whom employers ask the desk to reach, and how; the exit code."""
    return at_hall(place, lambda hall: _late(hall, say), say)


def _late(hall: Hall, say: Say) -> int:
    wishes = hall.services.ticks.asked_of_desk()
    for wish in wishes:
        worker = f"{wish.worker.name} {wish.worker.phone}".strip() if wish.worker else UNREADABLE
        employer = f"{wish.employer.name} {wish.employer.phone}" if wish.employer else UNREADABLE
        when = f"{local(wish.at):%H:%M}"
        say(f"{when} {wish.signup.seat.label} 还没到，打 {worker}；招工的 {employer}")
        say(f"    {in_words(hall.catalogue, wish.posting)}")
    if not wishes:
        say("现在没有要联系的人。")
    return DONE


def _listed(hall: Hall, say: Say) -> int:
    found = hall.services.postings.standing()
    for posting in found:
        say(in_words(hall.catalogue, posting))
    if not found:
        say("现在没有在招的活儿。")
    return DONE


def _ended(hall: Hall, wanted: Wanted, why: str, say: Say, *, is_cancelled: bool) -> int:
    reason = read_reason(why)
    if reason is None:
        say(f"请用 --why 写明为什么撤，1 到 {LETTERS_MOST} 个字。")
        return BAD_INPUT
    found = wanted.among(hall.services.postings.standing())
    if len(found) > 1:
        for words in ambiguous(hall.catalogue, found):
            say(words)
        return BAD_INPUT
    end = hall.services.cancellations.cancel_at_desk if is_cancelled else hall.services.postings.take_off
    seats = end(found[0].id, reason) if found else None
    if seats is None:
        say(f"没有在招的 {wanted.number} 号活儿。linggong posting list 能看到全部。")
        return NOTHING_DONE
    say(f"{'取消了' if is_cancelled else '撤下了'}：{in_words(hall.catalogue, found[0])}")
    say(_seats_in_words(seats, "他们的号不作数了" if is_cancelled else "他们的号还作数"))
    return DONE


def _seats_in_words(seats: tuple[Seat, ...], what_of_them: str) -> str:
    if not seats:
        return "还没有人报名。"
    labels = " ".join(seat.label for seat in seats)
    return f"已经有 {len(seats)} 个人报了名，{what_of_them}，请告诉他们：{labels}"
