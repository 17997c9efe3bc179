"""Workers: people who look for a day's work."""

import datetime as dt

import msgspec
from msgspec.structs import replace

from kiosk.hall.age import Age
from kiosk.hall.ids import Id

CONSENT_VERSION = 3
"""Which wording of the consent lines the kiosk shows now."""
SHOWN_TO_EMPLOYER = 3
"""From this wording on people agree that who gives them a seat sees their number; before he saw seven digits of it."""


class Person(msgspec.Struct, frozen=True, array_like=True):
    """The sealed record of a worker: number, trades and day looked for, the name where one was given.

    `language` is a locale, empty for the hall's first; `is_large`: he reads large letters. `age_said`: when he said
    in which band he is.
    """

    phone: str
    trades: tuple[int, ...]
    day: dt.date
    name: str = ""
    language: str = ""
    is_large: bool = False
    age: Age = Age.UNKNOWN
    age_said: dt.date | None = None

    def since(self, before: "Person") -> "Person":
        """What is said now, and all that it says nothing of as it was."""
        same = replace(self, name=self.name or before.name, language=before.language, is_large=before.is_large)
        return same if self.age else replace(same, age=before.age, age_said=before.age_said)


class Worker(msgspec.Struct, frozen=True):
    """A worker at the kiosk: what he looks for and how often he has had work in each trade.

    `papers` has a bit for each certificate he said to have, `lacks` for each that he said to be without just now.
    `language` is a locale, empty for the hall's first; `must_be_asked`: whether he agrees and how old he is.
    """

    id: Id
    trades: tuple[int, ...]
    day: dt.date
    experience: dict[int, int]
    papers: int = 0
    lacks: int = 0
    language: str = ""
    is_large: bool = False
    age: Age = Age.UNKNOWN
    must_be_asked: bool = False
