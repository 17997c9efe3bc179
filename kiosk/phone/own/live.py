"""The stream of a posting's page: that something has changed, never what; the page asks for its part anew then.

Without script, without a stream, or where there is no room for one, the page is asked for again now and then.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress

from fastapi import APIRouter
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from kiosk.phone.addressed import own_posting
from kiosk.phone.own.pulse import Page, Pulse
from kiosk.phone.parts import Parts
from kiosk.services.errors import StoreUnavailable
from sync.edge.crowd import PLACE

BEAT_S = 20
"""So often a page hears that the line is still there; then its session is looked at again."""
AGAIN_MS = 2000
"""After a cut the browser comes back by itself."""
LONGEST_ID = 32


class Live:
    """/postings/…/events."""

    def __init__(self, parts: Parts) -> None:
        self._parts, self.pulse = parts, Pulse(parts.services)

    def routes(self) -> APIRouter:
        """What is served."""
        router = APIRouter(prefix="/postings/{posting}")
        router.add_api_route("/events", self.events, methods=["GET"])
        return router

    async def events(self, request: Request, posting: str) -> Response:
        """Say whenever something changed, for as long as the phone may know and listens."""
        page = await run_in_threadpool(self._page, request, posting)
        if not self.pulse.has_room(page.address):
            return Response(status_code=503)
        return StreamingResponse(self._told(request, page), media_type="text/event-stream")

    def _page(self, request: Request, posting: str) -> Page:
        session = self._parts.doors.needed(request)
        found = own_posting(self._parts, session, posting)
        place = request.scope.get("state", {}).get(PLACE)
        address = request.client.host if request.client else ""
        return Page(found.id, session.cookie, address, place.is_ending if place else lambda: False)

    async def _told(self, request: Request, page: Page) -> AsyncIterator[str]:
        told = request.headers.get("last-event-id", "")[:LONGEST_ID]
        with self.pulse.opened(page):
            yield f"retry: {AGAIN_MS}\n{_event('beat')}"
            while not page.is_over and await self._may_know(request):
                page.woken.clear()
                if page.mark and page.mark != told:
                    told = page.mark
                    yield f"id: {told}\n{_event('changed')}"
                elif await _slept(page):
                    yield _event("beat")
            if page.is_over and not page.is_ending():
                yield _event("over")

    async def _may_know(self, request: Request) -> bool:
        try:
            return await run_in_threadpool(self._parts.doors.session, request) is not None
        except StoreUnavailable:
            return True


async def _slept(page: Page) -> bool:
    """Wait for something to say; true where nothing came for a beat."""
    with suppress(TimeoutError):
        async with asyncio.timeout(BEAT_S):
            await page.woken.wait()
            return False
    return True


def _event(name: str) -> str:
    return f"event: {name}\ndata: 1\n\n"
