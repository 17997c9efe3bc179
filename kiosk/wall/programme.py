"""Which sign is on the picture, which of its pages, and since when its moving texts move: what a driver is to a card.

Pages turn as they do on a card: news first, then round.
"""

import datetime as dt
import threading
from collections.abc import Callable
from dataclasses import dataclass

from display.driver.pages import Turner
from display.protocols.dialect import Drawing
from display.sign import Area, Effect, Line, Priority, Rect, Sign


@dataclass(frozen=True, slots=True)
class Text:
    """Lines of one colour or several in their place; `since`: when a moving one came, in seconds of the clock."""

    area: Area
    lines: tuple[Line, ...]
    since: float | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """What is seen at a moment: a sign's texts, none if nothing should shine."""

    sign: Sign | None = None
    texts: tuple[Text, ...] = ()


NOTHING = Scene()


class Programme:
    """`show` and `withdraw` may be called from any thread, `scene` from one.

    `local_time` is for signs that shine by hours.
    """

    def __init__(self, page_s: float, local_time: Callable[[], dt.datetime] = dt.datetime.now) -> None:
        self._page_s, self._local_time = page_s, local_time
        self._lock = threading.Lock()
        self._wanted: dict[Priority, Sign] = {}
        self._taken: dict[Priority, Sign] = {}
        self._turners: dict[Priority, Turner] = {}
        self._moving: dict[tuple[Rect, tuple[Line, ...]], float] = {}

    def show(self, sign: Sign) -> None:
        """This is what should be seen from now on, unless a sign of higher priority stands."""
        with self._lock:
            self._wanted = {**self._wanted, sign.priority: sign}

    def withdraw(self, priority: Priority) -> None:
        """Give the picture back to signs of other priorities."""
        with self._lock:
            self._wanted = {key: sign for key, sign in self._wanted.items() if key is not priority}

    def scene(self, now: float) -> Scene:
        """What is seen at that time, which never goes back."""
        self._take()
        if not self._taken:
            return NOTHING
        priority = max(self._taken)
        sign, turner = self._taken[priority], self._turners[priority]
        if not sign.hours.is_on(self._local_time().time()):
            return NOTHING
        turner.turn(now)
        turner.has_come(now)
        return Scene(sign, self._texts(sign, turner.index, now))

    def _take(self) -> None:
        wanted = self._wanted
        if wanted is self._taken:
            return
        for priority, sign in wanted.items():
            if self._taken.get(priority) is not sign:
                self._turners.setdefault(priority, Turner(self._page_s)).show(_pages(sign))
        self._turners = {priority: self._turners[priority] for priority in wanted}
        self._taken = wanted

    def _texts(self, sign: Sign, index: int, now: float) -> tuple[Text, ...]:
        """A moving text that was there before goes on."""
        before, self._moving = self._moving, {}
        texts = []
        for area in sign.areas:
            lines, since = area.page(index), None
            if area.effect is Effect.SCROLL_LEFT:
                since = self._moving[area.rect, lines] = before.get((area.rect, lines), now)
            texts.append(Text(area, lines, since))
        return tuple(texts)


def _pages(sign: Sign) -> tuple[tuple[Drawing, ...], ...]:
    """The sign's pages for what turns them; no protocol draws them."""
    return tuple(
        tuple(Drawing(number, area.role, area.page(page), b"", area.rect) for number, area in enumerate(sign.areas))
        for page in range(sign.page_count)
    )
