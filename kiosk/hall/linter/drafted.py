"""What is linted of a form: its words as typed, the terms as far as they are said, what is left empty."""

from collections.abc import Callable, Iterator
from typing import TypeVar

from kiosk.hall.catalogue.certificate import bits, codes
from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.form import together, typed
from kiosk.hall.form.draft import DAYS_MOST, HOURS_MOST, PAY_MOST_YUAN, Draft, Problem
from kiosk.hall.form.plain import clean
from kiosk.hall.form.written.pay import Pay
from kiosk.hall.form.wrong import Wrong
from kiosk.hall.linter.lint import Worded
from kiosk.hall.posting import Paid, Terms

T = TypeVar("T")
WORDS = ("place", "note", "name", "phone")
"""Fields of free words; a phone number tells that there is one."""
STATED = ("trade", "headcount", "pay", "pay_unit", "day", "place", "name", "phone")
"""What a posting states (人社部等五部门, 2025-12-25): work, people, pay and unit, until when, where, by whom."""


def worded(draft: Draft, catalogue: Catalogue) -> Worded | tuple[Problem, ...]:
    """A form that may have empty fields; problems where one that is filled cannot be read."""
    wrong: list[Problem] = []
    terms = _terms(draft, catalogue, wrong)
    if wrong:
        return tuple(wrong)
    return Worded(
        texts={field: text for field in WORDS if (text := getattr(draft, field))},
        terms=terms if terms.pay_fen and terms.pay_unit else None,
        certificates=codes(catalogue.needed(terms)),
        missing=tuple(_missing(draft, terms)),
    )


def county_of(draft: Draft, catalogue: Catalogue) -> str:
    """The county that the draft's zone lies in, else that of the one its place names; empty where none is known."""
    chosen = [zone for zone in catalogue.zones if str(zone.code) == clean(draft.zone)]
    place = clean(draft.place)
    counties = {zone.county for zone in chosen or [zone for zone in catalogue.zones if zone.name in place]}
    return counties.pop() if len(counties) == 1 else ""


def _missing(draft: Draft, terms: Terms) -> Iterator[str]:
    """Fields left empty whose words do not stand in another: 200一天 in pay says the unit, 明早五点 in time the day."""
    said = {"pay_unit"} if terms.pay_unit else set[str]()
    said |= {"day"} if clean(draft.time) and _says_day(draft.time) else set()
    return (field for field in STATED if field not in said and not clean(getattr(draft, field)))


def _says_day(time: str) -> bool:
    try:
        return typed.when(time, 0).day is not None
    except Wrong:
        return False


def _terms(draft: Draft, catalogue: Catalogue, wrong: list[Problem]) -> Terms:
    """Terms with 0 for what is not said."""
    trades = {trade.code for trade in catalogue.trades()}
    papers = {paper.code for paper in catalogue.certificates}

    def read(field: str, reading: Callable[[], T], otherwise: T) -> T:
        try:
            return reading() if clean(getattr(draft, field)) else otherwise
        except Wrong as error:
            wrong.append(Problem(field, error.code))
            return otherwise

    pay = read("pay", lambda: typed.pay(draft.pay, PAY_MOST_YUAN), Pay(0))
    hours, days = read("length", lambda: typed.length(draft.length, HOURS_MOST, DAYS_MOST), (0, 0))
    return Terms(
        trade=read("trade", lambda: typed.one_of(draft.trade, trades), 0),
        headcount=0,
        pay_fen=pay.least,
        pay_unit=read("pay_unit", lambda: together.unit(draft.pay_unit, pay), pay.unit),
        start=0,
        paid=Paid(read("paid", lambda: typed.one_of(draft.paid, set(Paid)), 0)),
        hours=hours,
        days=days,
        needs=bits(read("needs", lambda: typed.each_of(draft.needs, papers), ())),
    )
