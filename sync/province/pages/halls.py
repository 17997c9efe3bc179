"""Halls that also take work of people who have scanned no code: which there are, and the way to the form of one.

/ ─> a hall ─> /hall/ID ─> form, as after a code
"""

import asyncio
import itertools
from collections.abc import Callable, Iterator
from functools import partial
from typing import TypeVar

import sqlalchemy as sa
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from sync.names import to_text
from sync.province.desk import regions
from sync.province.desk.phones.scans import OpenHall
from sync.province.desk.province import Province
from sync.province.pages.asking import PHONE, keep_phone
from sync.province.pages.rendered import Rendered

KEPT_MS = 30_000
"""So long the list of halls stands."""
T = TypeVar("T")


class HallPages:
    """The list, and each hall's door."""

    def __init__(self, province: Province) -> None:
        self._province, self._rendered = province, Rendered(lambda: province.store.now)
        self._halls, self._until = list[OpenHall](), 0

    def routes(self) -> Iterator[Route]:
        """What is served."""
        yield Route("/", self.show, methods=["GET"])
        yield Route("/hall/{hall}", self.enter, methods=["GET"])

    async def show(self, request: Request) -> Response:
        """Which halls there are, by region."""
        try:
            halls = await self._open_halls()
        except sa.exc.DBAPIError:
            return self._rendered.refused(request, "trouble", 503)
        by_region = itertools.groupby(halls, lambda hall: hall.region)
        found = [(regions.find(code) or code, list(each)) for code, each in by_region]
        return self._rendered.halls(request, found)

    async def enter(self, request: Request) -> Response:
        """The form of a hall; who has scanned its code stays who he is."""
        hall, cookie, on = request.path_params["hall"], request.cookies.get(PHONE, ""), RedirectResponse("/post", 303)
        scans = self._province.scans
        try:
            phone = await self._run(partial(scans.phone, cookie)) if cookie else None
            if phone and to_text(phone.hall) == hall.upper() and scans.may_post(phone):
                return on
            made = await self._run(partial(scans.without_code, hall.upper()))
        except sa.exc.DBAPIError:
            return self._rendered.refused(request, "trouble", 503)
        return keep_phone(request, on, made) if made else self._rendered.refused(request, "no_form", 404)

    async def _open_halls(self) -> list[OpenHall]:
        now = self._province.store.now
        if not self._until - KEPT_MS <= now < self._until:
            self._halls, self._until = await self._run(self._province.scans.open_halls), now + KEPT_MS
        return self._halls

    async def _run(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._province.pool, work)
