"""What an online channel brings for the hall: work somebody offers there, seats somebody asks for."""

import msgspec

from kiosk.hall.codes import Code
from kiosk.hall.form.draft import EXTRAS, Draft
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


class DraftField(Code):
    """A field of the form, as a fact names it; or the day, on which the hall takes no more work."""

    UNKNOWN = 0
    TRADE = 1
    HEADCOUNT = 2
    PAY = 3
    START = 4
    PLACE = 5
    NOTE = 6
    NAME = 7
    PHONE = 8
    DAY_FULL = 9
    PAID = 10
    LENGTH = 11
    EXTRAS = 12
    NEEDS = 13
    ZONE = 14
    CHOOSING = 15
    HELP_FIRST = 16


FIELDS = {field.name.lower(): field for field in DraftField} | {
    "pay_unit": DraftField.PAY,
    "pay_most": DraftField.PAY,
    "day": DraftField.START,
    "time": DraftField.START,
    "bay": DraftField.PLACE,
    "leave_time": DraftField.PLACE,
    "event": DraftField.PLACE,
    "talk_table": DraftField.CHOOSING,
    "talk_time": DraftField.CHOOSING,
    **dict.fromkeys(EXTRAS, DraftField.EXTRAS),
}
"""By the name that the form has for it."""
Brought = OfferedWork | WantedSeat
