"""Crews: two to six people who go together to one posting, or not at all."""

from typing import Annotated, TypeAlias

import msgspec
from msgspec import Meta

from kiosk.hall.ids import Id
from kiosk.hall.posting import Posting
from kiosk.hall.seat.outcomes import Changed, Closed, Confirmed, Uncertified, Unsure

CREW_LEAST, CREW_MOST = 2, 6


class Mate(msgspec.Struct, frozen=True, array_like=True):
    """One of a crew: his sign-up to be, and who he is."""

    signup: Id
    worker: Id


class CrewRequest(msgspec.Struct, frozen=True, array_like=True, tag=True):
    """Seats for all of a crew, asked of the posting's home; the crew's id makes a repeat harmless."""

    id: Id
    posting: Id
    mates: Annotated[tuple[Mate, ...], Meta(min_length=CREW_LEAST, max_length=CREW_MOST)]
    edition: int = 0
    """What they have seen of the posting; 0 where nobody says."""


class Together(msgspec.Struct, frozen=True, tag=True):
    """Each has a seat of his own, in the order in which they asked."""

    seats: tuple[Confirmed, ...]


class Few(msgspec.Struct, frozen=True, tag=True):
    """Too few seats for all of them: so many are free at home now, and none was given.

    `may_come`: others hold enough that the home has asked back and has not got yet.
    """

    posting: Posting
    free: int
    may_come: bool = False


class Hindered(msgspec.Struct, frozen=True, tag=True):
    """Some of them have work at that time, or are the same person as one before them; none was given a seat."""

    posting: Posting
    workers: tuple[Id, ...]


CrewOutcome: TypeAlias = Together | Few | Hindered | Uncertified | Closed | Changed | Unsure
