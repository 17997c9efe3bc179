"""What all facts have in common: who may write them, and the bounds of their numbers."""

import enum
from typing import Annotated, ClassVar

import msgspec
from msgspec import Meta

from kiosk.hall.clock import LAST_MOMENT
from kiosk.hall.facts.folds import Add, Change, Origin
from kiosk.hall.ids import Id

MOST_SEATS = 10**6
Number = Annotated[int, Meta(ge=0, le=2**53)]
Seats = Annotated[int, Meta(ge=0, le=MOST_SEATS)]
SeatsMoved = Annotated[int, Meta(ge=-MOST_SEATS, le=MOST_SEATS)]
Moment = Annotated[int, Meta(ge=0, le=LAST_MOMENT)]
Letter = Annotated[int, Meta(ge=0, le=25)]


class Writer(enum.Enum):
    """Who may write a kind: any kiosk of the hall, a posting's home, who holds the seats, a journal of itself.

    Whether it is the home, or holds them, needs other facts: tables keep who said it, and whoever reads them asks,
    never the fold. What is not the writer's to say is kept and changes nothing.
    """

    KIOSK = "kiosk"
    HOME = "home"
    HOLDER = "holder"
    ITSELF = "itself"


class Fact(msgspec.Struct, frozen=True, array_like=True):
    """Root of all facts; `kind` names it on the wire, `writer` says who may write it.

    Whoever cannot read one that `must_be_understood` gives no seat of its subject. Codes are integers, so that one of
    a newer program is read: as UNKNOWN, where it is looked at.
    """

    kind: ClassVar[str]
    writer: ClassVar[Writer] = Writer.KIOSK
    must_be_understood: ClassVar[bool] = False

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """What this fact changes in the tables."""
        raise NotImplementedError


def account(posting: Id, origin: Origin, column: str, seats: int) -> Add:
    """A kiosk's account of a posting changes only by facts of its own journal."""
    return Add("seats", {"posting": posting, "holder": origin.journal}, column, seats)
