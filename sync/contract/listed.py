"""Employers and agencies that a province lists, by an official decision: organisations alone, never a person."""

import re
import unicodedata
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

NumberKind = Literal["credit_code", "licence"]
LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
"""What a unified social credit code (GB 32100) is written with, each worth its place."""
_CODE = re.compile(rf"[{LETTERS}]{{2}}[0-9]{{6}}[{LETTERS}]{{10}}")
_LICENCE = re.compile(r"[\w()\[\]〔〕]{6,40}")
_IDENTITY = re.compile(r"[1-8][0-9]{5}(?:19|20)[0-9]{2}[01][0-9][0-3][0-9]{4}[0-9X]")
_PERSONAL = re.compile(r"1[0-9]{10}|[0-9]{15}|[0-9]{17}[0-9X]")
"""A mobile number, or what looks like an identity number of either length: a person's, and no licence's."""
_MEANT = str.maketrans("IOZS", "1025")
_Number = Annotated[str, Meta(min_length=6, max_length=60)]
_Line = Annotated[str, Meta(min_length=1, max_length=100)]
Day = Annotated[str, Meta(pattern="^20[0-9]{2}-[0-9]{2}-[0-9]{2}$")]


class ListedAsked(msgspec.Struct, frozen=True):
    """An organisation to be listed: by credit code or licence, its name, the decision, the last day of it."""

    kind: NumberKind
    number: _Number
    name: _Line
    decision: _Line
    until: Day


class ListedEnd(msgspec.Struct, frozen=True):
    """It is listed no more before that day, and why."""

    kind: NumberKind
    number: _Number
    why: _Line


class ListedRow(msgspec.Struct, frozen=True):
    """One that is listed: since when (epoch ms), its last day; `ended_at` where it was ended before."""

    kind: NumberKind
    number: str
    name: str
    decision: str
    since: int
    until: Day
    ended_at: int | None = None


class ListedRows(msgspec.Struct, frozen=True):
    """The list as it stands at `now` (epoch ms); each change of it is another edition."""

    edition: int
    now: int
    listed: tuple[ListedRow, ...]


def number_of(kind: NumberKind, text: str) -> str:
    """The number as it is kept; ValueError if it is none of an organisation."""
    plain = unicodedata.normalize("NFKC", text[:200]).upper()
    number = "".join(letter for letter in plain if letter.isalnum() or letter in "()[]〔〕")
    if (_IDENTITY if kind == "credit_code" else _PERSONAL).fullmatch(number):
        raise ValueError("a number of a person")
    if kind == "licence":
        if not _LICENCE.fullmatch(number) or sum(letter in LETTERS[:10] for letter in number) < 4:
            raise ValueError("no number of a licence")
        return number
    code = number.translate(_MEANT)
    if not _CODE.fullmatch(code) or code[-1] != _check(code[:-1]):
        raise ValueError("no unified social credit code: a letter is missing, or another one")
    return code


def _check(letters: str) -> str:
    total = sum(LETTERS.index(letter) * pow(3, place, 31) for place, letter in enumerate(letters))
    return LETTERS[-total % 31]
