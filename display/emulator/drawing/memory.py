"""A card's RAM: windows until they are replaced or run out, its LEDs and its clock; gone with the power."""

import datetime as dt
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from functools import cache
from math import inf

from display.emulator.drawing.window import Window

_DAY_S = 86400


@dataclass(frozen=True, slots=True)
class Content:
    """The message that fills a window, how it is read, and when it goes; seconds of the card's clock."""

    message: object
    read: Callable[[], Window]
    until: float = inf


@dataclass(frozen=True, slots=True)
class Standing:
    """A content and when it came; the same content sent again has not come anew."""

    content: Content
    since: float

    @property
    def window(self) -> Window:
        """What the content says, read when it is first asked for."""
        return self.content.read()


class Memory:
    """Windows by number in the order in which they came, lamps, a clock."""

    def __init__(self) -> None:
        self._standing: dict[int, Standing] = {}
        self._clock: tuple[dt.datetime, float] | None = None
        self._levels: tuple[int, ...] = (100,)
        self.is_lit = True

    def standing(self, now: float) -> Mapping[int, Standing]:
        """What is still there."""
        if any(stands.content.until <= now for stands in self._standing.values()):
            kept = ((number, stands) for number, stands in self._standing.items() if stands.content.until > now)
            self._standing = dict(kept)
        return self._standing

    def replace(self, gone: Collection[int], fresh: Mapping[int, Content], now: float) -> None:
        """Delete these windows, then fill those."""
        before = self.standing(now)
        kept = {number: stands for number, stands in before.items() if number not in gone}
        for number, content in fresh.items():
            kept[number] = _stands(before.get(number), content, now)
        self._standing = kept

    def set_clock(self, moment: dt.datetime, now: float) -> None:
        """It is this local time."""
        self._clock = (moment, now)

    def local_time(self, now: float) -> dt.datetime | None:
        """What the clock says; None if it was never set."""
        return self._clock[0] + dt.timedelta(seconds=now - self._clock[1]) if self._clock else None

    def dim(self, percents: tuple[int, ...]) -> None:
        """How brightly the LEDs shine: one level, or several that share the day."""
        self._levels = percents

    def brightness(self, now: float) -> int:
        """Percent; the day's first level if the clock was never set."""
        local = self.local_time(now)
        second = 0 if local is None else local.hour * 3600 + local.minute * 60 + local.second
        return self._levels[second * len(self._levels) // _DAY_S]


def content(message: object, read: Callable[[], Window], until: float = inf) -> Content:
    """What a window is filled with; it is read once, and only if somebody looks."""
    return Content(message, cache(read), until)


def _stands(before: Standing | None, fresh: Content, now: float) -> Standing:
    if before is None or before.content.message != fresh.message:
        return Standing(fresh, now)
    return replace(before, content=replace(before.content, until=fresh.until))
