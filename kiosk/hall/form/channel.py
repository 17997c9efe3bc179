"""What an online channel brings for the hall: work somebody offers there, seats somebody asks for."""

import enum

import msgspec

from kiosk.hall.codes import Code
from kiosk.hall.form.draft import EXTRAS, Checked, Draft, Problem
from kiosk.hall.ids import Id
from kiosk.hall.linter.rule import Finding
from kiosk.hall.review import Cause


class OfferedWork(msgspec.Struct, frozen=True):
    """Work that somebody offers, read by the same rules as the form; `id` is the posting's.

    `kiosk` is whose journal publishes it, None for the hall's first.
    """

    id: Id
    draft: Draft
    kiosk: Id | None = None


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


class SentDraft(msgspec.Struct, frozen=True):
    """Work that somebody typed on the province's pages, under the code of a kiosk; `at` (epoch ms) it came there.

    `kiosk` is whose journal the code names; who `keeps` his words wants them read by a clerk, who `looks` only to be
    told what is understood; `proof` is a secret of the phone.
    """

    id: Id
    kiosk: Id
    at: int
    code: str
    proof: str
    nonce: str
    keeps: bool
    draft: Draft
    looks: bool = False


BY_PROVINCE = "province "
"""What the nonce of a form begins with that was filled there: whichever way it is sent, it counts once."""


class DraftEnd(enum.Enum):
    """What comes of it, as the contract calls it."""

    PUBLISHED = "published"
    HELD = "held"
    UNDERSTOOD = "understood"
    DOUBTFUL = "doubtful"
    WRONG = "wrong"
    PHONE_FULL = "phone_full"
    DAY_FULL = "day_full"
    NOT_NOW = "not_now"
    SEE_DESK = "see_desk"
    CODE_FORGED = "code_forged"
    CODE_EXPIRED = "code_expired"
    CODE_USED = "code_used"
    CODE_OTHER = "code_other"


class DraftAnswer(msgspec.Struct, frozen=True):
    """What is answered: the posting and its number where there is one, and what is said of which field.

    To who looks: what was `understood`, and why a clerk would read it whatever it says.
    """

    end: DraftEnd
    posting: Id = b""
    number: int = 0
    problems: tuple[Problem, ...] = ()
    findings: tuple[Finding, ...] = ()
    understood: Checked | None = None
    cause: Cause | None = None


Brought = OfferedWork | WantedSeat | SentDraft
