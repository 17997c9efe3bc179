"""Reads bodies of requests: each within its size and time, all together within the memory that is given to them."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from http import HTTPStatus

from starlette.requests import ClientDisconnect, Request

from sync.edge.limits import Limits

PATIENCE_S = 0.5
"""Who has sent nothing for so long goes first when room is needed."""
LOOK_S = 0.1


class _Reading:
    """One body on its way; `heard` is when a piece of it came last, `kept` how many bytes of it are counted.

    `waits`: a piece of it is there and has no room yet.
    """

    def __init__(self) -> None:
        self.pieces, self.kept, self.heard = list[bytes](), 0, 0.0
        self.waits = self.is_dropped = False
        self.timeout: asyncio.Timeout | None = None

    def drop(self) -> None:
        """Whoever waits for the rest hears at once that it is over."""
        self.is_dropped = True
        if self.timeout is not None and not self.timeout.expired():
            self.timeout.reschedule(_now())


class Bodies:
    """All bodies one server holds; a body counts until its request is answered."""

    def __init__(self, limits: Limits) -> None:
        self.held = 0
        """Bytes."""
        self._limits = limits
        self._coming: dict[_Reading, None] = {}
        self._freed = asyncio.Event()

    @asynccontextmanager
    async def read(self, request: Request, most: int = 0) -> AsyncIterator[bytes | HTTPStatus]:
        """The body, of `most` bytes if the limits shall not say so; a status says that it is none.

        It was too large, too slow or cut, or had to make room for another.
        """
        reading = _Reading()
        try:
            yield await self._read(reading, request, most or self._limits.body)
        finally:
            self._free(reading)

    async def _read(self, reading: _Reading, request: Request, most: int) -> bytes | HTTPStatus:
        try:
            async with asyncio.timeout(self._limits.body_s) as reading.timeout:
                return await self._receive(reading, request, most)
        except ClientDisconnect:
            return HTTPStatus.BAD_REQUEST
        except TimeoutError:
            return HTTPStatus.SERVICE_UNAVAILABLE if reading.is_dropped else HTTPStatus.REQUEST_TIMEOUT
        finally:
            self._coming.pop(reading, None)

    async def _receive(self, reading: _Reading, request: Request, most: int) -> bytes | HTTPStatus:
        size = 0
        async for piece in request.stream():
            size += len(piece)
            if size <= most:
                await self._keep(reading, piece)
                continue
            self._free(reading)
            if size > most + self._limits.drained:
                break
        return b"".join(reading.pieces) if size <= most else HTTPStatus.REQUEST_ENTITY_TOO_LARGE

    async def _keep(self, reading: _Reading, piece: bytes) -> None:
        self._coming.pop(reading, None)
        self._coming[reading], reading.heard = None, _now()
        await self._room(reading, len(piece))
        reading.pieces.append(piece)
        reading.kept += len(piece)
        self.held += len(piece)

    async def _room(self, reading: _Reading, size: int) -> None:
        reading.waits = True
        while self.held + size > self._limits.bodies:
            leaving = self._who_goes_for(reading)
            if leaving is None:
                await self._until_freed()
                continue
            self._coming.pop(leaving)
            self._free(leaving)
            leaving.drop()
        reading.waits = False

    def _who_goes_for(self, reading: _Reading) -> _Reading | None:
        """Who sends nothing; one of those that wait for room only if all do, and no whole body will be done with."""
        others = [each for each in self._coming if each is not reading]
        silent = (each for each in others if not each.waits and _now() >= each.heard + PATIENCE_S)
        is_stuck = all(each.waits for each in others) and self.held == sum(each.kept for each in self._coming)
        return next(silent, others[0] if others and is_stuck else None)

    async def _until_freed(self) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(LOOK_S):
                await self._freed.wait()

    def _free(self, reading: _Reading) -> None:
        self.held, reading.kept, reading.pieces = self.held - reading.kept, 0, []
        freed, self._freed = self._freed, asyncio.Event()
        freed.set()


def _now() -> float:
    return asyncio.get_running_loop().time()
