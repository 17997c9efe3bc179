"""What an online channel brings for the hall: work somebody offers there, seats somebody asks for."""

import msgspec

from kiosk.hall.draft import Draft
from kiosk.hall.ids import Id


class OfferedWork(msgspec.Struct, frozen=True):
    """Work that somebody offers, read by the same rules as the form; `id` is the posting's."""

    id: Id
    draft: Draft


class WantedSeat(msgspec.Struct, frozen=True):
    """A seat that somebody asks for; `id` is the sign-up's, so that asking again gives nothing twice."""

    id: Id
    posting: Id
    name: str
    phone: str


Brought = OfferedWork | WantedSeat
