"""The port where other kiosks of the hall knock, as an application of Starlette's."""

import logging

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from kiosk.exchange.sealed import Door
from kiosk.processes.gate import Gate
from kiosk.store.errors import StoreUnavailable
from sync.errors import BadMessage
from sync.wire import MESSAGE_LIMIT

GATE = "/v1/door/"
_log = logging.getLogger("kiosk.door")


def create_app(door: Door, gate: Gate) -> Starlette:
    """Answers POST; to strangers 403, while the database cannot be used 503. New kiosks knock at the gate."""

    async def answer(request: Request) -> Response:
        try:
            ask = gate.answer if request.url.path.startswith(GATE) else door.answer
            body = await _read(request)
            if body is None:
                return Response(status_code=413)
            answered = await run_in_threadpool(ask, request.url.path, body)
        except (BadMessage, ClientDisconnect):
            return Response(status_code=400)
        except StoreUnavailable as error:
            _log.warning("not answered: %s", error)
            return Response(status_code=503)
        return Response(answered) if answered is not None else Response(status_code=403)

    return Starlette(routes=[Route("/v1/{name:path}", answer, methods=["POST"])])


async def _read(request: Request) -> bytes | None:
    """The body, None if it is larger than a message may be."""
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > MESSAGE_LIMIT:
            return None
    return bytes(body)
