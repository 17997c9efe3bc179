"""How old people say to be: nobody under 16 may be introduced to work, and who is 16 or 17 shows a card first."""

import datetime as dt
import enum

from kiosk.hall.codes import Code

ASKED_AGAIN = dt.timedelta(days=365)
YOUNGEST, GROWN_UP = 16, 18
_YEARS = {1: 0, 2: YOUNGEST}


class Age(Code):
    """The band that somebody says to be in; nothing finer is asked or kept."""

    UNKNOWN = 0
    CHILD = 1
    """Under 16: no hall keeps anything of him."""
    YOUNG = 2
    """16 or 17."""
    ADULT = 3

    @property
    def years(self) -> int:
        """So old he is at least; of whom nobody has asked it is not held against him."""
        return _YEARS.get(self.value, GROWN_UP)


def band_of(born: dt.date, today: dt.date) -> Age:
    """The band of who was born on a day; whoever has his birthday today is as old as that."""
    years = today.year - born.year - ((today.month, today.day) < (born.month, born.day))
    return Age.ADULT if years >= GROWN_UP else Age.YOUNG if years >= YOUNGEST else Age.CHILD


class Verdict(enum.Enum):
    """What follows from somebody's answer."""

    ADMITTED = "admitted"
    CARD_FIRST = "card_first"
    """The desk looks at his card before he has a seat."""
    CHILD = "child"
    """No seat, and nothing kept."""


def judged(said: Age, before: Age) -> Verdict:
    """What follows from an answer, where `before` is what was said under the same number earlier that day."""
    if said is Age.CHILD:
        return Verdict.CHILD
    is_consistent = said is Age.ADULT and before in (Age.UNKNOWN, Age.ADULT)
    return Verdict.ADMITTED if is_consistent else Verdict.CARD_FIRST


def must_ask(age: Age, said: dt.date | None, today: dt.date) -> bool:
    """Whether somebody is asked (again): he was not, it is a year ago or by a clock ahead, or he grows up."""
    if age is not Age.ADULT or said is None:
        return True
    return not dt.timedelta() <= today - said < ASKED_AGAIN
