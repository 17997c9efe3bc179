"""A posting as typed into the form, and what is wrong with it."""

import itertools
from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from kiosk.hall.catalogue.certificate import bits
from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import DAY, HOUR, day_of, local, moment
from kiosk.hall.form import together, typed
from kiosk.hall.form.personal import hold_personal
from kiosk.hall.form.plain import clean
from kiosk.hall.form.wrong import ProblemCode, Wrong
from kiosk.hall.ids import Id
from kiosk.hall.posting import Choosing, Contact, Extra, Paid, PostingText, Terms

HEADCOUNT_MOST = 999
PAY_MOST_YUAN = 100_000
DAYS_AHEAD_MOST = 60
HOURS_MOST, DAYS_MOST = 24, 180
"""How long work may last."""
PLACE_LETTERS = 40
NOTE_LETTERS = 100
NAME_LETTERS = 20
RIDE_MOST = 6 * HOUR
"""So long before the work a vehicle leaves at the earliest."""
BAYS_MOST = TABLES_MOST = 20
"""Bays, and tables, that a hall may have."""


class Room(msgspec.Struct, frozen=True):
    """What there is in a hall: bays to pick people up, tables to talk at, events that are announced."""

    bays: int = BAYS_MOST
    tables: int = TABLES_MOST
    events: tuple[Id, ...] = ()


USUAL_ROOM = Room()
PUBLIC = ("place", "note", "name")
"""Fields that everybody sees, or whoever has a seat: no number in them, nor spread over two of them."""
EXTRAS = {extra.name.lower(): extra for extra in Extra if extra.name}
"""Fields that say what comes with the work."""


class Draft(msgspec.Struct, frozen=True):
    """Every field as the employer typed it, in his own words where it is a figure, a day, a time or a length.

    What stands in a form before anybody touches it gives way to words: 明早五点 in `time` beats the working day in
    `day`, 20一小时 in `pay` beats the day in `pay_unit`; any other contradiction is AMBIGUOUS. `pay` may be a range,
    `time` may say until when. `needs` has codes of certificates with blanks between them; what comes with the work is
    1. Who talks first does so from the next time on that the clock shows `talk_time`, at `talk_table` where that
    can be. A vehicle leaves at the last `leave_time` before the work. `event` is the id of one that is announced.
    `nonce` is the form's own.
    """

    trade: str = ""
    headcount: str = ""
    pay: str = ""
    pay_unit: str = ""
    day: str = ""
    time: str = ""
    place: str = ""
    note: str = ""
    name: str = ""
    phone: str = ""
    nonce: str = ""
    bay: str = ""
    pay_most: str = ""
    paid: str = ""
    length: str = ""
    meals: str = ""
    lodging: str = ""
    ride: str = ""
    tools: str = ""
    insurance: str = ""
    needs: str = ""
    zone: str = ""
    choosing: str = ""
    help_first: str = ""
    talk_table: str = ""
    talk_time: str = ""
    leave_time: str = ""
    event: str = ""


class Problem(msgspec.Struct, frozen=True):
    """One field and what is wrong with it."""

    field: str
    code: ProblemCode


class Checked(msgspec.Struct, frozen=True):
    """A draft without mistakes, in the hall's own types."""

    terms: Terms
    text: PostingText
    contact: Contact


def check(
    draft: Draft, catalogue: Catalogue, now: int, room: Room = USUAL_ROOM, talks_at: int = 0
) -> Checked | tuple[Problem, ...]:
    """Read a draft; all mistakes at once when there are any. `now` is in epoch ms, `room` what the hall has.

    Work that stands is talked about from `talks_at` on (epoch ms): so it is still where the same time is typed.
    """
    values: dict[str, Any] = {"talks_at": talks_at}
    problems: list[Problem] = []
    for field, read in _readers(draft, catalogue, now, room).items():
        try:
            values[field] = read(values)
        except Wrong as wrong:
            problems.append(Problem(field, wrong.code))
    shown = [(field, values[field]) for field in PUBLIC if field in values]
    for (_, before), (field, text) in itertools.permutations(shown, 2):
        if hold_personal(before, text) and all(problem.field != field for problem in problems):
            problems.append(Problem(field, ProblemCode.PERSONAL_NUMBER))
    problems += () if problems else _at_odds(values, now)
    return tuple(problems) if problems else _checked(values, now)


Reader = Callable[[dict[str, Any]], Any]
"""Reads a field; beside it stands what was read of those before it, as far as they could be."""


def _readers(draft: Draft, catalogue: Catalogue, now: int, room: Room) -> dict[str, Reader]:
    """What is read, in this order."""
    return {
        **_offered(draft, catalogue),
        **_begun(draft, now),
        **_promised(draft, catalogue, now, room),
        **_talk(draft, now, room),
        **_said(draft, room),
    }


def _offered(draft: Draft, catalogue: Catalogue) -> dict[str, Reader]:
    """Work, people, pay."""
    trades = {trade.code for trade in catalogue.trades()}
    return {
        "trade": lambda _: typed.one_of(draft.trade, trades),
        "headcount": lambda _: typed.count(draft.headcount, HEADCOUNT_MOST),
        "pay": lambda _: typed.pay(draft.pay, PAY_MOST_YUAN),
        "pay_unit": lambda values: together.unit(draft.pay_unit, values.get("pay")),
        "pay_most": lambda values: together.most(draft.pay_most, values.get("pay"), PAY_MOST_YUAN),
        "paid": lambda _: Paid(typed.one_of(draft.paid, set(Paid) - {Paid.UNKNOWN})),
    }


def _begun(draft: Draft, now: int) -> dict[str, Reader]:
    """When it begins, and how long it lasts."""
    return {
        "time": lambda _: typed.when(draft.time, now),
        "day": lambda values: together.day(draft.day, values.get("time"), now, DAYS_AHEAD_MOST),
        "length": lambda values: together.length(draft.length, values.get("time"), HOURS_MOST, DAYS_MOST),
    }


def _promised(draft: Draft, catalogue: Catalogue, now: int, room: Room) -> dict[str, Reader]:
    """What comes with it, what it needs, where, and whom it is for first."""
    papers = {paper.code for paper in catalogue.certificates}

    def with_it(typed_in: str) -> Reader:
        return lambda _: typed.one_of(typed_in, (0, 1), 0)

    return {
        **{field: with_it(getattr(draft, field)) for field in EXTRAS},
        "bay": lambda _: typed.one_of(draft.bay, range(room.bays + 1), 0),
        "leave_time": lambda _: typed.time(draft.leave_time, now) if clean(draft.leave_time) else None,
        "needs": lambda _: typed.each_of(draft.needs, papers),
        "zone": lambda _: together.zone(draft.zone, draft.place, catalogue.zones),
        "help_first": lambda _: typed.count(draft.help_first, HEADCOUNT_MOST, 0) if clean(draft.help_first) else 0,
    }


def _talk(draft: Draft, now: int, room: Room) -> dict[str, Reader]:
    """Whom the employer takes, and where and when he talks to people, where he does first."""
    ways = set(Choosing) - {Choosing.UNKNOWN} if room.tables else {Choosing.AT_ONCE}
    is_talked = draft.choosing.strip() == str(Choosing.TALK_FIRST.value)
    return {
        "choosing": lambda _: Choosing(typed.one_of(draft.choosing, ways, Choosing.AT_ONCE)),
        "talk_table": lambda _: typed.one_of(draft.talk_table, range(room.tables + 1), 0) if is_talked else 0,
        "talk_time": lambda _: typed.time(draft.talk_time, now) if is_talked else None,
    }


def _said(draft: Draft, room: Room) -> dict[str, Reader]:
    """What people read, and who asks."""
    return {
        "place": lambda _: typed.words(draft.place, PLACE_LETTERS),
        "note": lambda _: typed.words(draft.note, NOTE_LETTERS, needed=False),
        "event": lambda _: typed.id_of(draft.event, room.events),
        "name": lambda _: typed.words(draft.name, NAME_LETTERS),
        "phone": lambda _: typed.phone(draft.phone),
    }


def _at_odds(values: dict[str, Any], now: int) -> Iterator[Problem]:
    """Fields that are right by themselves and not beside others."""
    start = _start(values)
    if start <= now:
        yield Problem("time", ProblemCode.IN_THE_PAST)
    if values["pay_most"] and values["pay_most"] < values["pay"].least:
        yield Problem("pay_most", ProblemCode.TOO_SMALL)
    if values["help_first"] > values["headcount"]:
        yield Problem("help_first", ProblemCode.TOO_LARGE)
    if _talk_at(values, now) >= start:
        yield Problem("talk_time", ProblemCode.TOO_FAR)
    yield from _left_wrongly(values, now)


def _left_wrongly(values: dict[str, Any], now: int) -> Iterator[Problem]:
    """A vehicle leaves from a bay, and not long before the work: what was meant is a time after it."""
    leaves_at = _leaves_at(values)
    if leaves_at and not values["bay"]:
        yield Problem("bay", ProblemCode.MISSING)
    if leaves_at and leaves_at <= now < _start(values):
        yield Problem("leave_time", ProblemCode.IN_THE_PAST)
    elif leaves_at and leaves_at < _start(values) - RIDE_MOST:
        yield Problem("leave_time", ProblemCode.TOO_FAR)


def _start(values: dict[str, Any]) -> int:
    return moment(values["day"], values["time"].time)


def _talk_at(values: dict[str, Any], now: int) -> int:
    """The next time that the clock shows it (epoch ms), or as it stands; 0 where nobody talks first."""
    if values["talk_time"] is None:
        return 0
    if values["talks_at"] and local(values["talks_at"]).time() == values["talk_time"]:
        return int(values["talks_at"])
    today = moment(day_of(now), values["talk_time"])
    return today if today > now else today + DAY


def _leaves_at(values: dict[str, Any]) -> int:
    """The last time before the work that the clock shows it (epoch ms), 0 where nobody says."""
    if values["leave_time"] is None:
        return 0
    at = moment(values["day"], values["leave_time"])
    return at if at <= _start(values) else at - DAY


def _checked(values: dict[str, Any], now: int) -> Checked:
    hours, days = values["length"]
    extras = sum((extra for field, extra in EXTRAS.items() if values[field]), Extra(0))
    terms = Terms(
        trade=values["trade"],
        headcount=values["headcount"],
        pay_fen=values["pay"].least,
        pay_unit=values["pay_unit"],
        start=_start(values),
        bay=values["bay"],
        pay_most_fen=values["pay_most"] if values["pay_most"] != values["pay"].least else 0,
        paid=values["paid"],
        hours=hours,
        days=days,
        extras=extras | (Extra.RIDE if values["bay"] else Extra(0)),
        needs=bits(values["needs"]),
        zone=values["zone"],
        choosing=values["choosing"],
        help_first=values["help_first"],
        talk_table=values["talk_table"],
        talk_at=_talk_at(values, now),
        leaves_at=_leaves_at(values),
        event=values["event"],
    )
    text = PostingText(values["place"], values["note"])
    return Checked(terms, text, Contact(values["name"], values["phone"]))
