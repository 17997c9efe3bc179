"""Workers: people who look for a day's work."""

import datetime as dt

import msgspec
from msgspec.structs import replace

from kiosk.hall.age import Age, band_of
from kiosk.hall.employer.numbers import birth_of
from kiosk.hall.form import hall_number
from kiosk.hall.ids import Id

CONSENT_VERSION = 3
"""Which wording of the consent lines the kiosk shows now."""
WISHES_LAST = dt.timedelta(days=90)
"""So long nobody asks again whether somebody still looks for the same trades."""
SHOWN_TO_EMPLOYER = 3
"""From this wording on people agree that who gives them a seat sees their number; before he saw seven digits of it."""


class Person(msgspec.Struct, frozen=True, array_like=True):
    """The sealed record of a worker: number, trades and day looked for, the name where one was given.

    `language` is a locale, empty for the hall's first; `is_large`: he reads large letters. `age_said`: when he said
    in which band he is. `identity` is that of his card, which the desk has seen; `hall_number` is for who has no phone.
    `wished`: when he said which trades he looks for.
    """

    phone: str
    trades: tuple[int, ...]
    day: dt.date
    name: str = ""
    language: str = ""
    is_large: bool = False
    age: Age = Age.UNKNOWN
    age_said: dt.date | None = None
    identity: str = ""
    hall_number: str = ""
    wished: dt.date | None = None

    def with_number(self, number: str) -> "Person":
        """The same, known by this number from now on: a mobile number, or the hall's own."""
        if hall_number.normalise(number):
            return replace(self, hall_number=number)
        return replace(self, phone=number)

    @property
    def number(self) -> str:
        """What he types to be known."""
        return self.phone or self.hall_number

    @property
    def typed_numbers(self) -> tuple[str, ...]:
        """All that he may type to be known."""
        return tuple(number for number in (self.phone, self.hall_number) if number)

    def age_on(self, day: dt.date) -> Age:
        """By his card, or as he said."""
        return band_of(birth_of(self.identity), day) if self.identity else self.age

    def since(self, before: "Person") -> "Person":
        """What is said now, and all that it says nothing of as it was."""
        same = replace(
            self,
            phone=self.phone or before.phone,
            name=self.name or before.name,
            language=before.language,
            is_large=before.is_large,
            identity=self.identity or before.identity,
            hall_number=self.hall_number or before.hall_number,
        )
        return same if self.age else replace(same, age=before.age, age_said=before.age_said)


class Worker(msgspec.Struct, frozen=True):
    """A worker at the kiosk: what he looks for and how often he has had work in each trade.

    `papers` has a bit for each certificate he said to have, `lacks` for each that he said to be without just now.
    `language` is a locale, empty for the hall's first; `must_be_asked`: whether he agrees and how old he is;
    `wishes_are_old`: whether he still looks for the same. `ride`: how many minutes he goes at most, 0 for however many.
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
    wishes_are_old: bool = False
    ride: int = 0
