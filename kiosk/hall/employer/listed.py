"""Employers and agencies that the province lists by an official decision: they post in no hall until its end."""

import datetime as dt
import re
from collections.abc import Collection

import msgspec

from kiosk.hall.clock import day_of, day_range
from kiosk.hall.employer.numbers import read_credit_code, read_identity_number, read_licence

LISTED = "listed."
"""What names of the hall's open records with the list begin with: the part follows."""
PART, LETTERS = 40, 40
"""So many entries a part, of so many letters a name at most: each part fits into a record."""
_PERSONAL = re.compile(r"1[0-9]{10}|[0-9]{15}|[0-9]{17}[0-9X]")


class Listed(msgspec.Struct, frozen=True, array_like=True):
    """One organisation: by its credit code, or by its licence; the decision, and the last moment of it (epoch ms)."""

    number: str
    is_licence: bool
    name: str
    decision: str
    until: int


class Part(msgspec.Struct, frozen=True, array_like=True):
    """An open record with a part of the list, of one edition; `at`: when the province told it (epoch ms)."""

    edition: int
    at: int
    listed: tuple[Listed, ...] = ()


class Roster(msgspec.Struct, frozen=True):
    """The list as it was last told; works without a line. Nothing was told yet: edition 0."""

    edition: int = 0
    at: int = 0
    listed: tuple[Listed, ...] = ()

    def numbers(self, *, licences: bool, now: int) -> frozenset[str]:
        """Credit codes, or licences, of who is listed at `now` (epoch ms)."""
        return frozenset(one.number for one in self.listed if one.is_licence == licences and now <= one.until)


def together(parts: Collection[Part]) -> Roster:
    """The newest edition, of all its parts; older parts were of a longer list."""
    if not parts:
        return Roster()
    edition = max(part.edition for part in parts)
    newest = [part for part in parts if part.edition == edition]
    return Roster(edition, max(part.at for part in newest), tuple(one for part in newest for one in part.listed))


def is_organisation(number: str, *, is_licence: bool, today: dt.date) -> bool:
    """Whether it can be an organisation's number; a natural person is never listed."""
    if is_licence:
        return read_licence(number) == number and not _PERSONAL.fullmatch(number)
    return read_credit_code(number) == number and not isinstance(read_identity_number(number, today), str)


def last_moment(day: str) -> int | None:
    """The last moment of a day written as 2027-03-31 (epoch ms), None for what is no day."""
    try:
        return day_range(dt.date.fromisoformat(day))[1]
    except ValueError:
        return None


def in_parts(roster: Roster) -> tuple[Part, ...]:
    """As records hold it: one part at least, so that an empty list is told too."""
    rows = [roster.listed[at : at + PART] for at in range(0, len(roster.listed), PART)] or [()]
    return tuple(Part(roster.edition, roster.at, part) for part in rows)


def organisations(listed: Collection[Listed], now: int) -> tuple[Listed, ...]:
    """Those of them that can be organisations."""
    today = day_of(now)
    return tuple(one for one in listed if is_organisation(one.number, is_licence=one.is_licence, today=today))
