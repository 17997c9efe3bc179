"""Events: a fair (专场) or the recruiting van (大篷车), somewhere from when to when, with postings of its own."""

import enum

import msgspec

from kiosk.hall.clock import DAY, day_of, moment
from kiosk.hall.codes import Code
from kiosk.hall.form import typed
from kiosk.hall.form.draft import DAYS_AHEAD_MOST, PLACE_LETTERS
from kiosk.hall.form.wrong import Wrong
from kiosk.hall.ids import Id

NAME_LETTERS = 16
EVENTS_MOST = 20
"""So many stand at one time."""


class EventKind(Code):
    """What it is."""

    UNKNOWN = 0
    FAIR = 1
    VAN = 2


class EventState(enum.IntEnum):
    """An event's state only moves up."""

    POSTED = 1
    ENDED = 2


class EventText(msgspec.Struct, frozen=True, array_like=True):
    """The open record of an event: how it is called and where it is, as whoever runs the hall typed it."""

    name: str
    place: str


class Event(msgspec.Struct, frozen=True):
    """An event that is announced, from `first` to `last` (epoch ms)."""

    id: Id
    kind: EventKind
    first: int
    last: int
    name: str
    place: str


class EventWish(msgspec.Struct, frozen=True):
    """An event as typed: a day and two times as people write them, 12月5号, 8点."""

    kind: EventKind
    name: str
    place: str
    day: str
    begins: str
    ends: str


class Planned(msgspec.Struct, frozen=True):
    """An event that can be announced."""

    kind: EventKind
    first: int
    last: int
    text: EventText


class EventProblem(enum.Enum):
    """Which part of an event cannot be read, or why there is none."""

    NAME = "name"
    PLACE = "place"
    DAY = "day"
    TIME = "time"
    OVER = "over"
    TOO_MANY = "too_many"


def check_event(wish: EventWish, now: int) -> Planned | EventProblem:
    """Read it at `now` (epoch ms); the first part that is wrong where one is."""
    part = EventProblem.NAME
    try:
        name = typed.words(wish.name, NAME_LETTERS)
        part = EventProblem.PLACE
        place = typed.words(wish.place, PLACE_LETTERS)
        part = EventProblem.DAY
        day = typed.day(wish.day, now, DAYS_AHEAD_MOST) if wish.day.strip() else day_of(now)
        part = EventProblem.TIME
        first, last = (moment(day, typed.time(time, now)) for time in (wish.begins, wish.ends))
    except Wrong:
        return part
    if last <= first or last - first > DAY:
        return EventProblem.TIME
    return Planned(wish.kind, first, last, EventText(name, place)) if last > now else EventProblem.OVER
