"""What the law says of a posting's numbers: least pay, when it is paid, how long the work lasts."""

import datetime as dt
from collections.abc import Iterator, Mapping

import msgspec

from kiosk.hall.linter.book import Book
from kiosk.hall.linter.lexicon import Seen
from kiosk.hall.linter.rule import Finding, Span
from kiosk.hall.linter.wage import PART_TIME_HOURS, Pay, Wage, Wages, floor_fen
from kiosk.hall.posting import Paid, PayUnit, Terms

WAGE, UNCONFIRMED, HOUSEHOLD, NOT_CHECKED = (
    "wage.below_minimum",
    "wage.below_minimum/unconfirmed",
    "wage.below_minimum/household",
    "wage.below_minimum/not_checked",
)
SETTLEMENT, FULL_TIME, TOO_LONG, MISSING = "wage.settlement", "hours.full_time", "hours.too_long", "field.missing"
USED = (WAGE, UNCONFIRMED, HOUSEHOLD, NOT_CHECKED, SETTLEMENT, FULL_TIME, TOO_LONG, MISSING)
"""Ids of rules that the program itself applies."""
HOURS_MOST = 11
"""Eight hours a day and three of overtime (劳动法 36, 41)."""
_UNITS = {"hour": PayUnit.HOUR, "day": PayUnit.DAY, "month": PayUnit.MONTH}
_HOURS = "hours"
_IN_TIME = {
    PayUnit.HOUR: {Paid.SAME_DAY, Paid.JOB_DONE},
    PayUnit.DAY: {Paid.SAME_DAY, Paid.JOB_DONE},
    PayUnit.MONTH: set(Paid),
}
"""When pay by a unit is paid by the same unit (保障农民工工资支付条例 11, 13); of pieces the two agree on it."""


class Said(msgspec.Struct, frozen=True):
    """A pay, and where it stands if it was read in a text."""

    pay: Pay
    field: str
    span: Span | None = None


class Ground(msgspec.Struct, frozen=True):
    """What pay is judged by: the place of work (county or reporting unit, empty if not known), the day, the table."""

    wages: Wages
    place: str
    day: dt.date
    is_household: bool = False


def pays_said(book: Book, fields: Mapping[str, Seen]) -> tuple[list[Said], float]:
    """Pay by hour, day and month as texts say it, and the longest hours that they say, 0 for none."""
    found: list[Said] = []
    hours = 0.0
    for field, seen in fields.items():
        readings = list(book.readings(seen))
        pays = [(what, match) for what, match in readings if what != _HOURS]
        taken = [(match.start, match.end) for _, match in pays]
        for what, match in pays:
            span = seen.folded.typed(match.start, match.end)
            found.append(Said(Pay(round((match.value or 0) * 100), _UNITS[what]), field, span))
        lengths = [
            match.value or 0
            for what, match in readings
            if what == _HOURS and not any(first < match.end and match.start < end for first, end in taken)
        ]
        hours = max(hours, *lengths, 0.0)
    return [Said(msgspec.structs.replace(said.pay, hours=hours), said.field, said.span) for said in found], hours


def pay_of(terms: Terms, hours_said: float) -> Said:
    """The pay that terms state, its lower end; for the hours that a text says where the terms do not."""
    return Said(Pay(terms.pay_fen, terms.pay_unit, terms.hours or hours_said), "pay")


def judge_wage(book: Book, said: Said, ground: Ground, *, is_text: bool) -> Finding | None:
    """A pay that is below its floor, or could not be checked; a text's only where a place was named."""
    if is_text and not ground.place:
        return None
    wage = ground.wages.of(ground.place, ground.day)
    floor = floor_fen(wage, said.pay) if wage else None
    if wage is None or floor is None:
        return Finding(book.rules[NOT_CHECKED], said.field, said.span)
    if said.pay.fen >= floor:
        return None
    rule = book.rules[_severest(wage, ground)]
    return Finding(rule, said.field, said.span, values=_values(wage, said.pay, floor))


def _severest(wage: Wage, ground: Ground) -> str:
    if not wage.confirmed_by:
        return UNCONFIRMED
    return HOUSEHOLD if ground.is_household else WAGE


def _values(wage: Wage, pay: Pay, floor: int) -> dict[str, str]:
    floor_yuan = -(-floor // 10) / 10
    return {"place": wage.name, "year": str(wage.start.year), "floor": f"{floor_yuan:g}", "hours": f"{pay.hours:g}"}


def judge_terms(book: Book, terms: Terms) -> Iterator[Finding]:
    """What is wrong with terms but the pay."""
    in_time = _IN_TIME.get(terms.pay_unit, set(Paid))
    is_late = terms.paid not in in_time | {Paid.UNKNOWN}
    is_late |= terms.paid is Paid.JOB_DONE and terms.pay_unit in {PayUnit.HOUR, PayUnit.DAY} and terms.days > 1
    if is_late:
        yield Finding(book.rules[SETTLEMENT], "paid")
    if terms.pay_unit is PayUnit.HOUR and terms.hours > PART_TIME_HOURS:
        yield Finding(book.rules[FULL_TIME], "length")
    if terms.hours > HOURS_MOST:
        yield Finding(book.rules[TOO_LONG], "length")
