"""What a number and a label open: the label of a seat proves who asks."""

from collections.abc import Collection, Iterator

from kiosk.hall.clock import DAY, day_of
from kiosk.hall.day.pay import due_at
from kiosk.hall.facts import SeatSeen
from kiosk.hall.ids import Id
from kiosk.hall.posting import Posting, PostingState
from kiosk.hall.seat.outcomes import Held, Shown, TakenBack
from kiosk.hall.seat.signup import HOLDS_SEAT, Party, Signup, SignupState
from kiosk.hall.seat.span import end_of, span_of
from kiosk.services.worker.giving import contact_of, known
from kiosk.store.queries import Queries
from kiosk.store.transaction import Transaction

SHOWN_AFTER = 31 * DAY
"""So long work that is over can be spoken of, and as long after the day its pay was due."""


def opened(query: Queries, phone: str, labels: Collection[str], now: int) -> Shown | TakenBack | None:
    """Seats of whoever uses the number and has one of these labels.

    A seat of work that is not over shows that its holder asks: he sees all of his. Where two people of one number have
    that label, or it is of work that is over, it opens what bears it and no more.
    """
    users = query.persons.of_number(phone, now)
    persons = [tuple(_held_by(query, user)) for user in users]
    known = [seats for seats in persons if any(_is_one_of(seat, labels) and not _is_past(seat, now) for seat in seats)]
    seen = known[0] if len(known) == 1 else [seat for seats in persons for seat in seats if _is_one_of(seat, labels)]
    seats = tuple(seat for seat in seen if not _is_past(seat, now))
    done = tuple(seat for seat in seen if _is_past(seat, now) and now < _spoken_of_until(seat.posting))
    if seats or done:
        return Shown(seats, done)
    gone = (each for user in users for each in taken_back(query, user, now))
    fallen = next(((one, post) for one, post in gone if one.seat.label in labels), None)
    return None if fallen is None else _taken_back(query, *fallen)


def _taken_back(query: Queries, signup: Signup, posting: Posting) -> TakenBack:
    """With what took its place, and where he waits for that."""
    link = query.replacements.instead(posting.id)
    instead = None if link is None else query.postings.one(link.posting)
    if instead is None:
        return TakenBack(posting, _is_unwanted(signup, posting))
    his = (one for one in query.waiting.ever_of_worker(signup.worker) if one.posting == instead.id)
    return TakenBack(posting, is_unwanted=True, instead=instead, waiting=next(his, None))


def note_seen(tx: Transaction, shown: Shown) -> None:
    """Write down, once, that whoever has these seats has shown that they are his."""
    for seat in shown.seats:
        if not tx.standings.is_seen(seat.signup.id):
            tx.append(seat.signup.id, SeatSeen())


def taken_back(query: Queries, worker: Id, now: int) -> list[tuple[Signup, Posting]]:
    """Seats of work that has not begun which the employer took back, or the hall, as there was one for that time."""
    signups = query.signups.of_worker(worker)
    if all(signup.state is not SignupState.WITHDRAWN for signup in signups):
        return []
    given = [(signup, known(query.postings.one(signup.posting))) for signup in signups]
    held = [(span_of(posting.terms), signup.at) for signup, posting in given if signup.state in HOLDS_SEAT]

    def is_later(signup: Signup, posting: Posting) -> bool:
        return any(span.overlaps(span_of(posting.terms)) and at < signup.at for span, at in held)

    withdrawn = [(signup, posting) for signup, posting in given if signup.state is SignupState.WITHDRAWN]
    lost = [each for each in withdrawn if _is_unwanted(*each) or is_later(*each)]
    return [(signup, posting) for signup, posting in lost if posting.terms.start > now]


def _is_unwanted(signup: Signup, posting: Posting) -> bool:
    """Whether the employer does not want him, or nobody any more; who had given the seat back lost none."""
    if signup.withdrawn_by is None:
        return posting.state is PostingState.CANCELLED
    is_cancelled = posting.state is PostingState.CANCELLED and signup.withdrawn_by is Party.HALL
    return is_cancelled or signup.withdrawn_by is Party.EMPLOYER


def held(query: Queries, signup: Signup, posting: Posting) -> Held:
    """A seat with all that its holder has said of it."""
    pay, mark = query.work.pay_word(signup.id, Party.WORKER), query.work.mark(signup.id)
    return Held(signup, posting, contact_of(query, posting), pay, mark, query.ticks.one(signup.id))


def _held_by(query: Queries, person: Id) -> Iterator[Held]:
    for signup in query.signups.of_worker(person):
        if signup.state in HOLDS_SEAT:
            yield held(query, signup, known(query.postings.one(signup.posting)))


def _is_one_of(seat: Held, labels: Collection[str]) -> bool:
    return seat.signup.seat.label in labels


def _is_past(seat: Held, now: int) -> bool:
    """Whether the day of the work is over."""
    return day_of(end_of(seat.posting.terms)) < day_of(now)


def _spoken_of_until(posting: Posting) -> int:
    return max(end_of(posting.terms), due_at(posting.terms)) + SHOWN_AFTER
