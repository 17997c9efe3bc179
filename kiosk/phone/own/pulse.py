"""One watcher for all pages that are open: it looks at the database once, whoever changed it, and wakes whose changed.

commits ─> watch ─> one query for all postings on show ─> pages whose mark is another ─> their phones ask anew
"""

import asyncio
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager

from starlette.concurrency import run_in_threadpool

from kiosk.hall.ids import Id
from kiosk.services import Services
from kiosk.services.errors import StoreUnavailable

LOOK_S = 0.1
"""Between two looks whether anything was committed."""
REST_S = 0.4
"""After the postings were looked at: a busy hall commits ten times a second."""
STREAMS_MOST, OF_ADDRESS, OF_SESSION = 250, 200, 3
"""Pages that are told at once, in all, of one address, of one phone; who is beyond asks by himself."""


class Page:
    """One page that is open; `mark` names what stands of its posting, `is_ending` says that the server ends."""

    def __init__(self, posting: Id, session: Hashable, address: str, is_ending: Callable[[], bool]) -> None:
        self.posting, self.session, self.address, self.is_ending = posting, session, address, is_ending
        self.woken, self.is_over, self.mark = asyncio.Event(), False, ""

    def end(self) -> None:
        """Let it go."""
        self.is_over = True
        self.woken.set()


class Pulse:
    """Watches while a page is open, and only then."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._pages: dict[Page, None] = {}
        self._task: asyncio.Task[None] | None = None
        self._is_stale = False
        self.looks = 0
        """How often the postings on show were looked at."""

    def __len__(self) -> int:
        return len(self._pages)

    def has_room(self, address: str) -> bool:
        """Whether one more page of an address is told of what changes."""
        of_address = sum(each.address == address for each in self._pages)
        return len(self._pages) < STREAMS_MOST and of_address < OF_ADDRESS

    @contextmanager
    def opened(self, page: Page) -> Iterator[None]:
        """While a page is open. Of one phone the oldest makes room for the newest."""
        own = [each for each in self._pages if each.session == page.session]
        for oldest in own[: max(0, len(own) - OF_SESSION + 1)]:
            self._pages.pop(oldest, None)
            oldest.end()
        self._pages[page], self._is_stale = None, True
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._watch())
        try:
            yield
        finally:
            self._pages.pop(page, None)

    async def _watch(self) -> None:
        watch = self._services.watch()
        try:
            while self._pages and not next(iter(self._pages)).is_ending():
                self._is_stale = watch.changed() or self._is_stale
                if self._is_stale:
                    await self._look()
                    await asyncio.sleep(REST_S)
                await asyncio.sleep(LOOK_S)
        finally:
            watch.close()
            for page in self._pages:
                page.end()

    async def _look(self) -> None:
        self._is_stale = False
        self.looks += 1
        try:
            postings = {page.posting for page in self._pages}
            marks = await run_in_threadpool(self._services.applicants.marks, postings)
        except StoreUnavailable:
            self._is_stale = True
            return
        for page in self._pages:
            mark = marks.get(page.posting, "")
            if mark and mark != page.mark:
                page.mark = mark
                page.woken.set()
