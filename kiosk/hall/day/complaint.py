"""Complaints: what is wrong, in a sealed record with a number that is unique in the hall without a line.

A case's number is digits only: two for the kiosk that took it (01 is A), then the cases of that kiosk, counted.
"""

import msgspec

from kiosk.hall.clock import DAY
from kiosk.hall.codes import Code
from kiosk.hall.ids import Id

WORDS_MOST = 400
"""Letters of what people say in their own words."""
COUNTED_DIGITS = 4
"""So many at least, so that a case's number looks like no job's."""
ANSWER_DAYS = 5
"""So many working days a complaint is answered in, counted from the day after it was received."""
COUNTED_FOR = 180 * DAY
"""So long a complaint that was sustained counts against an employer."""
UNPAID_FOR = 180 * DAY
"""So long after somebody said that pay was not given it is shown to the desk."""
SKIPPED = 50
"""A kiosk that was restored does not know which numbers it gave last: it leaves so many out."""


class Grievance(Code):
    """What a complaint is about."""

    UNKNOWN = 0
    NOT_PAID = 1
    NOT_AS_SAID = 2
    MONEY_TAKEN = 3
    """Money was asked for, or papers kept."""
    UNSAFE = 4
    OTHER = 5


class Blamed(Code):
    """Whom a complaint is against; what is said of a clerk, clerks do not read."""

    UNKNOWN = 0
    EMPLOYER = 1
    CLERK = 2
    HALL = 3
    """The hall and its service, nobody by name."""


class StepKind(Code):
    """What was done about a complaint."""

    UNKNOWN = 0
    TAKEN = 1
    """A clerk sees to it from now on."""
    NOTE = 2
    ANSWER = 3
    """Told to who complained."""
    TO_EMPLOYER = 4
    """Told to the employer on his phone."""
    LETTER = 5
    """The letter to labour inspection was made."""
    NAME_AGREED = 6
    """Who complained agrees that the employer learns who he is."""
    FOR_MANAGER = 7
    """It is about a clerk after all: for managers and auditors alone from now on."""
    SENT_ON = 8
    """Given to another hall, whose work it is about."""
    ARRIVED_THERE = 9
    """That hall said that it has it."""
    ENDED = 10


class CaseEnd(Code):
    """How a complaint ended. Of two ends that were written apart the greater stands, on every kiosk."""

    UNKNOWN = 0
    WITHDRAWN = 1
    NOT_SUSTAINED = 2
    PASSED_ON = 3
    """To labour inspection."""
    SUSTAINED = 4


class CaseState(Code):
    """How a complaint stands, as who made it is told."""

    UNKNOWN = 0
    RECEIVED = 1
    TAKEN = 2
    ANSWERED = 3
    WITHDRAWN = 4
    NOT_SUSTAINED = 5
    PASSED_ON = 6
    SUSTAINED = 7


class Case(msgspec.Struct, frozen=True, order=True):
    """Which kiosk (0 = A) took a complaint, and its running number there."""

    kiosk: int
    number: int

    @property
    def digits(self) -> str:
        """What is shown and typed: 010007."""
        return f"{self.kiosk + 1:02}{self.number:0{COUNTED_DIGITS}}"


class Complaint(msgspec.Struct, frozen=True, array_like=True):
    """The sealed record of a complaint: who made it, what about, in which words; the sign-up it is of, or none.

    `posting` and `employer` are those it is against, empty where that is not known. `phone` and `name`: of who stood at
    the desk and is no worker here.
    """

    worker: Id
    grievance: int
    words: str = ""
    signup: Id = b""
    posting: Id = b""
    employer: Id = b""
    phone: str = ""
    name: str = ""


class StepWords(msgspec.Struct, frozen=True, array_like=True):
    """The sealed record of a step: what a clerk wrote."""

    words: str


class Step(msgspec.Struct, frozen=True):
    """One step as it stands, the clerk who took it, and what he wrote, empty where that was erased."""

    id: Id
    kind: StepKind
    at: int
    clerk: Id | None
    words: str


class Filed(msgspec.Struct, frozen=True):
    """A complaint as it stands: its case number and when it was made (epoch ms); what it says, where that opens.

    `clerk` sees to it; `answer` is the step whose words who complained is told, `ended_at` when it ended.
    """

    id: Id
    case: Case
    at: int
    complaint: Complaint | None
    against: Blamed = Blamed.EMPLOYER
    state: CaseState = CaseState.RECEIVED
    clerk: Id | None = None
    is_for_manager: bool = False
    answer: Id | None = None
    ended_at: int | None = None

    @property
    def is_ended(self) -> bool:
        """Whether nothing is due any more."""
        return self.ended_at is not None

    @property
    def is_of_pay(self) -> bool:
        """Whether it says that pay was not given."""
        return self.complaint is not None and self.complaint.grievance == Grievance.NOT_PAID


_STATES = {
    CaseEnd.WITHDRAWN: CaseState.WITHDRAWN,
    CaseEnd.NOT_SUSTAINED: CaseState.NOT_SUSTAINED,
    CaseEnd.PASSED_ON: CaseState.PASSED_ON,
    CaseEnd.SUSTAINED: CaseState.SUSTAINED,
}


def state_of(end: CaseEnd | None, *, is_answered: bool, is_taken: bool) -> CaseState:
    """How a complaint stands; one that a newer program ended in its own way is unclear."""
    if end is not None:
        return _STATES.get(end, CaseState.UNKNOWN)
    return CaseState.ANSWERED if is_answered else CaseState.TAKEN if is_taken else CaseState.RECEIVED


def read_case(digits: str) -> Case | None:
    """The case that typed digits name, None for what cannot be one."""
    if not digits.isascii() or not digits.isdigit() or len(digits) <= 2:
        return None
    kiosk, number = int(digits[:2]) - 1, int(digits[2:])
    return Case(kiosk, number) if 0 <= kiosk < 26 and number else None


def tidy(words: str) -> str:
    """What somebody typed, as it is kept: printable letters of any language and line ends, no more than WORDS_MOST."""
    kept = "".join(letter for letter in words.replace("\r", "\n") if letter == "\n" or letter.isprintable())
    return kept.strip()[:WORDS_MOST].rstrip()
