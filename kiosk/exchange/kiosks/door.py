"""The port where other kiosks of the hall knock, as an application of Starlette's."""

import logging
from http import HTTPStatus

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kiosk.exchange.kiosks.gate import Gate
from kiosk.exchange.kiosks.sealed import Door
from kiosk.store.errors import StoreUnavailable
from sync.copying.wire import MESSAGE_LIMIT
from sync.edge.bodies import Bodies
from sync.edge.limits import Limits
from sync.errors import BadMessage

GATE = "/v1/door/"
LIMITS = Limits(connections=300, an_address=60, body=MESSAGE_LIMIT, bodies=2 * MESSAGE_LIMIT)
"""A hall has 26 kiosks at most."""
_log = logging.getLogger("kiosk.door")


def create_app(door: Door, gate: Gate) -> Starlette:
    """Answers POST; to strangers 403, while the database cannot be used 503. New kiosks knock at the gate."""
    bodies = Bodies(LIMITS)

    async def answer(request: Request) -> Response:
        try:
            ask = gate.answer if request.url.path.startswith(GATE) else door.answer
            async with bodies.read(request) as body:
                if isinstance(body, HTTPStatus):
                    return Response(status_code=body)
                answered = await run_in_threadpool(ask, request.url.path, body)
        except BadMessage:
            return Response(status_code=400)
        except StoreUnavailable as error:
            _log.warning("not answered: %s", error)
            return Response(status_code=503)
        return Response(answered) if answered is not None else Response(status_code=403)

    return Starlette(routes=[Route("/v1/{name:path}", answer, methods=["POST"])])
