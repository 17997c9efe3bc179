"""Two fields that may both say one thing: words beat what stands in a form before anybody touches it.

Any other contradiction is AMBIGUOUS.
"""

import datetime as dt
from collections.abc import Iterable
from typing import TypeVar

from kiosk.hall.catalogue.zone import Zone
from kiosk.hall.clock import working_day
from kiosk.hall.form import typed
from kiosk.hall.form.plain import clean
from kiosk.hall.form.written.pay import Pay
from kiosk.hall.form.written.times import When
from kiosk.hall.form.wrong import ProblemCode, Wrong
from kiosk.hall.posting import PayUnit

USUAL_UNIT = PayUnit.DAY
"""What pay is for where nobody says otherwise."""
T = TypeVar("T")


def unit(text: str, pay: Pay | None) -> PayUnit:
    """What the pay is for, said beside it or chosen."""
    said = pay.unit if pay else PayUnit.UNKNOWN
    if said and not clean(text):
        return said
    return _agreed(said or None, PayUnit(typed.one_of(text, set(PayUnit) - {PayUnit.UNKNOWN})), USUAL_UNIT)


def most(text: str, pay: Pay | None, most_yuan: int) -> int:
    """The upper end of a range in fen, in one field with the lower or in its own; 0 where it is no range."""
    said = pay.most if pay else 0
    return _agreed(said or None, typed.pay(text, most_yuan).least) if clean(text) else said


def day(text: str, when: When | None, now: int, days_ahead: int) -> dt.date:
    """The day that was chosen, or said beside the time."""
    if when is None or when.day is None:
        return typed.day(text, now, days_ahead)
    said = typed.day(when.day.isoformat(), now, days_ahead)
    return _agreed(said, typed.day(text, now, days_ahead), working_day(now)) if clean(text) else said


def length(text: str, when: When | None, most_hours: int, most_days: int) -> tuple[int, int]:
    """Hours and days; until when people work each day says nothing of how many days."""
    hours, days = typed.length(text, most_hours, most_days)
    if days or not when or not when.minutes:
        return hours, days
    return _agreed(typed.hours(when.minutes), hours, 0), 0


def zone(text: str, place: str, zones: Iterable[Zone]) -> int:
    """The one that was chosen, else the only one whose name stands in the place; 0 for none."""
    names = {zone.code: {zone.name, zone.name_ko, zone.name_en} - {""} for zone in zones}
    chosen = typed.one_of(text, names, 0)
    named = [code for code, any_name in names.items() if any(name in place for name in any_name)]
    return chosen or (named[0] if len(named) == 1 else 0)


def _agreed(said: T | None, chosen: T, usual: T | None = None) -> T:
    """What both say."""
    if said is None or said == chosen:
        return chosen
    if chosen != usual:
        raise Wrong(ProblemCode.AMBIGUOUS)
    return said
