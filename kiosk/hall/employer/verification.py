"""What the desk has seen of an employer's papers, and what he is known as by it."""

import datetime as dt
import re
import unicodedata
from collections.abc import Collection

import msgspec

from kiosk.hall.clock import day_of, day_range
from kiosk.hall.codes import Code
from kiosk.hall.employer.numbers import Fault, read_credit_code, read_identity_number, read_licence
from kiosk.hall.form.plain import clean
from kiosk.hall.ids import Id

PAPERS = "papers"
"""The name of the sealed record of a verification."""
NAME_LETTERS = 60
_DAY = re.compile(r"(20[0-9]{2})\D{1,3}([0-9]{1,2})\D{1,3}([0-9]{1,2})\D?|(20[0-9]{2})([0-9]{2})([0-9]{2})")


class EmployerKind(Code):
    """What an employer is known as; PHONE: nobody has seen more of him than a number that he typed."""

    UNKNOWN = 0
    PHONE = 1
    PERSON = 2
    FARM = 3
    BUSINESS = 4
    AGENCY = 5


STRONGEST = (
    EmployerKind.AGENCY,
    EmployerKind.BUSINESS,
    EmployerKind.FARM,
    EmployerKind.PERSON,
    EmployerKind.UNKNOWN,
)
"""Of several that stand the first is what he is called; UNKNOWN is seen by a newer program."""
WITH_CREDIT_CODE = (EmployerKind.BUSINESS, EmployerKind.AGENCY)


class Papers(msgspec.Struct, frozen=True, array_like=True):
    """The sealed record of a verification: the name on the paper, credit code or identity number, licence of an agency.

    `until` is the last day on which it is good, None where none is said.
    """

    name: str
    number: str
    licence: str = ""
    until: dt.date | None = None

    @property
    def until_moment(self) -> int:
        """The last moment of that day (epoch ms), 0 for none."""
        return 0 if self.until is None else day_range(self.until)[1]


class Verification(msgspec.Struct, frozen=True):
    """One paper that a clerk has seen, at `at`, good until `until` (epoch ms, 0: no end is known)."""

    id: Id
    employer: Id
    kind: EmployerKind
    until: int
    at: int
    is_ended: bool = False
    clerk: Id | None = None

    def stands(self, now: int) -> bool:
        """Whether it is good at `now` (epoch ms)."""
        return not self.is_ended and (self.until == 0 or now <= self.until)


class Seen(msgspec.Struct, frozen=True):
    """A verification with its papers; None where they were erased, or cannot be read here."""

    verification: Verification
    papers: Papers | None


class Known(msgspec.Struct, frozen=True):
    """What an employer is known as, and until when (epoch ms, 0: no end is known)."""

    kind: EmployerKind = EmployerKind.PHONE
    until: int = 0

    @property
    def is_verified(self) -> bool:
        """Whether the desk has seen who he is."""
        return self.kind is not EmployerKind.PHONE

    @property
    def last_day(self) -> str:
        """The last day on which it is good, such as 2027.3.31, which no line breaks; empty where no end is known."""
        day = day_of(self.until)
        return f"{day.year}.{day.month}.{day.day}" if self.until else ""


ONLY_A_PHONE = Known()


def known_as(verifications: Collection[Verification], now: int) -> Known:
    """The strongest that stands at `now` (epoch ms): of an agency whose licence has ended, what else it is."""
    standing = [one for one in verifications if one.stands(now) and one.kind in STRONGEST]
    if not standing:
        return ONLY_A_PHONE
    best = min(standing, key=lambda one: (STRONGEST.index(one.kind), -(one.until or 2**63)))
    return Known(best.kind, best.until)


class TypedPapers(msgspec.Struct, frozen=True):
    """What a clerk types from a paper."""

    name: str = ""
    number: str = ""
    licence: str = ""
    until: str = ""


def read_papers(kind: EmployerKind, typed: TypedPapers, today: dt.date) -> Papers | dict[str, Fault]:
    """What was typed, or the fault of each field; an agency's licence must end, and no paper may have ended."""
    name = clean(typed.name[: 10 * NAME_LETTERS])
    is_business = kind in WITH_CREDIT_CODE
    number = read_credit_code(typed.number) if is_business else read_identity_number(typed.number, today)
    licence = read_licence(typed.licence) if kind is EmployerKind.AGENCY else ""
    until = _read_until(typed.until, today, must=kind is EmployerKind.AGENCY)
    read = {"name": name or Fault.MISSING, "number": number, "licence": licence, "until": until}
    faults = {field: value for field, value in read.items() if isinstance(value, Fault)}
    if len(name) > NAME_LETTERS:
        faults["name"] = Fault.LENGTH
    return faults or Papers(name, number, licence, until)  # type: ignore[arg-type]  # none of them is a fault


def _read_until(text: str, today: dt.date, *, must: bool) -> dt.date | Fault | None:
    """A day written as 2027-03-31, 2027.3.31, 2027年3月31日 or 20270331."""
    plain = unicodedata.normalize("NFKC", text[:100]).strip()
    if not plain:
        return Fault.MISSING if must else None
    found = _DAY.fullmatch(plain)
    try:
        day = dt.date(*(int(part) for part in found.groups() if part)) if found else None
    except ValueError:
        return Fault.DATE
    if day is None:
        return Fault.LETTERS
    return day if day >= today else Fault.DATE
