"""Which page of a sign is on the glass, and which comes next.

Pages turn in a ring. A page with a line that no page had before, news, comes before the others; after three such pages
in a row the ring has its turn, so that a busy morning hides nothing for ever.
"""

from collections.abc import Iterable

from display.protocols.dialect import Drawing
from display.sign import Line, Role

MOST_NEWS_IN_A_ROW = 3
_LISTS = (Role.LIST, Role.LANE)

Pages = tuple[tuple[Drawing, ...], ...]


class Turner:
    """The page on show, turned every `page_s` seconds after it has come onto the glass."""

    def __init__(self, page_s: float) -> None:
        self._page_s = page_s
        self._pages: Pages = ((),)
        self._news: dict[Line, None] = {}
        self._index = 0
        self._ring = 0
        self._news_in_a_row = 0
        self._turn_at: float | None = None

    @property
    def page(self) -> tuple[Drawing, ...]:
        """What should be on the glass now."""
        return self._pages[self._index]

    @property
    def index(self) -> int:
        """Number of that page, from 0."""
        return self._index

    @property
    def turn_at(self) -> float | None:
        """When the next page comes; None while this one is on its way, or alone."""
        return self._turn_at if len(self._pages) > 1 else None

    def show(self, pages: Pages) -> None:
        """These are the pages from now on; the one on show stays where it is."""
        old = set(_lines(self._pages))
        lines = dict.fromkeys(_lines(pages))
        fresh = () if not old else (line for line in lines if line not in old)
        self._news = dict.fromkeys((*(line for line in self._news if line in lines), *fresh))
        self._pages = pages
        self._index = min(self._index, len(pages) - 1)
        self._ring = min(self._ring, len(pages) - 1)

    def has_come(self, now: float) -> None:
        """The page on show is on the glass."""
        for line in _lines([self.page]):
            self._news.pop(line, None)
        if self._turn_at is None:
            self._turn_at = now + self._page_s

    def turn(self, now: float) -> None:
        """Go to the next page if it is time."""
        if self.turn_at is None or now < self.turn_at:
            return
        self._turn_at = None
        news = next((index for line in self._news for index in self._with(line)), None)
        if news is None or self._news_in_a_row >= MOST_NEWS_IN_A_ROW:
            self._ring = (self._ring + 1) % len(self._pages)
            self._index, self._news_in_a_row = self._ring, 0
        else:
            self._index = news
            self._news_in_a_row += 1

    def _with(self, line: Line) -> Iterable[int]:
        return (index for index, page in enumerate(self._pages) if line in set(_lines([page])))


def _lines(pages: Iterable[tuple[Drawing, ...]]) -> Iterable[Line]:
    """The lines of lists."""
    return (line for page in pages for area in page if area.role in _LISTS for line in area.lines)
