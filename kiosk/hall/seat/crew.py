"""Crews: two to six people who go together to one posting, or not at all."""

from typing import Annotated, TypeAlias

import msgspec
from msgspec import Meta

from kiosk.hall.ids import Id
from kiosk.hall.seat.outcomes import Changed, Closed, Few, Hindered, Together, Uncertified, Unsure
from kiosk.hall.seat.signup import CREW_LEAST, CREW_MOST


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


CrewOutcome: TypeAlias = Together | Few | Hindered | Uncertified | Closed | Changed | Unsure
