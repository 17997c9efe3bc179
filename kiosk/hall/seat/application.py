"""Applications: work that is not given at once, as another hall answers for it, or as its employer talks first."""

import enum
import re
from collections.abc import Collection
from typing import TypeAlias

import msgspec

from kiosk.hall.clock import MINUTE
from kiosk.hall.codes import Code
from kiosk.hall.ids import Entropy, Id
from kiosk.hall.posting import Terms
from kiosk.hall.seat.signup import Seat
from kiosk.hall.seat.span import Span

APPLICATIONS_MOST = 2
"""So many open ones a person has at one time."""
TALK_LASTS = 20 * MINUTE
"""So long of the running clock, while the hall is open, an employer has to say whom he takes."""
AFAR_LASTS = 30 * MINUTE
"""So long one to another hall counts as a seat while nobody has answered."""
TICKET_DIGITS = 4
"""By so many digits, drawn by chance, who applied is known again; a seat's number has fewer."""
_LABEL = re.compile(r"([A-Z])([0-9]{1,7})")


class ApplicationState(enum.IntEnum):
    """An application's state only moves up: a yes stands, whoever says no after it."""

    ASKED = 1
    REFUSED = 2
    ACCEPTED = 3


class ApplicationEnd(Code):
    """Why an application got nothing; the first four as another hall's `RefusalReason` says it."""

    UNKNOWN = 0
    FULL = 1
    CLOSED = 2
    BUSY = 3
    UNREACHABLE = 4
    NOT_TAKEN = 5
    UNANSWERED = 6
    WITHDRAWN = 7
    TAKEN = 8
    """The employer and the worker agree: he has the seat, or is offered one."""


class Distant(msgspec.Struct, frozen=True, array_like=True):
    """The sealed record of an application to another hall: the work as the province's feed told it.

    `ride` is in minutes, 0 where it is not known.
    """

    posting: Id
    hall: Id
    hall_name: str
    terms: Terms
    place: str
    left: int
    """At least so many places."""
    ride: int = 0


class PapersFirst(msgspec.Struct, frozen=True):
    """The work needs certificates that the worker has not said to have; `needs` has their bits. He is asked first."""

    needs: int


class Application(msgspec.Struct, frozen=True):
    """One to another hall as it stands: whose it is, its ticket, when it was made (epoch ms), and the work's time."""

    id: Id
    hall: Id
    posting: Id
    worker: Id
    ticket: int
    at: int
    span: Span
    state: ApplicationState = ApplicationState.ASKED
    why: ApplicationEnd = ApplicationEnd.UNKNOWN
    """Why it was refused."""
    seat: Seat | None = None

    def is_unanswered(self, now: int) -> bool:
        """Whether an answer may still come."""
        return self.state is ApplicationState.ASKED and now < self.span.first

    def is_open(self, now: int) -> bool:
        """Whether an answer is still waited for."""
        return self.is_unanswered(now) and now < self.at + AFAR_LASTS

    def counts_as_seat(self, now: int) -> bool:
        """Whether nobody takes other work of that time beside it."""
        return self.state is ApplicationState.ACCEPTED or self.is_open(now)


class Talk(msgspec.Struct, frozen=True):
    """One to talk about work as it stands: whose it is, as the so many-th, his ticket, when it was made (epoch ms)."""

    id: Id
    posting: Id
    worker: Id
    number: int
    ticket: int
    at: int
    why: ApplicationEnd | None = None
    """What came of it, None where nothing has yet."""
    table: int = 0
    meets_at: int = 0
    """At which table it is and when (epoch ms), both 0 where nobody has said."""


class Applied(msgspec.Struct, frozen=True):
    """An application and the work it is for; no work where its record does not open here."""

    application: Application
    work: Distant | None


class Hindrance(enum.Enum):
    """Why no application was made."""

    BUSY = "busy"
    TOO_MANY = "too_many"
    CLOSED = "closed"
    UNSURE = "unsure"


Answer: TypeAlias = Seat | ApplicationEnd | None
"""What another hall says: a seat there, why not, or nothing yet."""


def ticket_of(entropy: Entropy, taken: Collection[int]) -> int:
    """A ticket by chance that is none of these; of as many digits as any other: none begins with 0."""
    least, drawn = int("1".ljust(TICKET_DIGITS, "0")), int.from_bytes(entropy(4))
    tickets = (least + (drawn + step) % (9 * least) for step in range(len(taken) + 1))
    return next(ticket for ticket in tickets if ticket not in taken)


def seat_of(label: str) -> Seat | None:
    """The seat that another hall's label names, None for what is no label."""
    found = _LABEL.fullmatch(label)
    return Seat(ord(found[1]) - ord("A"), int(found[2])) if found else None
