"""The last net around an application: whatever failed is one line of log without what was sent, and status 500."""

import logging
import traceback
from pathlib import Path

from starlette.requests import ClientDisconnect
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sync.edge.sieve import trouble

_log = logging.getLogger("sync.edge")


class Guard:
    """ASGI middleware around a whole application."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        has_begun = False

        async def sent(message: Message) -> None:
            nonlocal has_begun
            has_begun = True
            await send(message)

        try:
            await self._app(scope, receive, sent)
        except ClientDisconnect:
            _log.info("a caller went away", extra=trouble("a caller went away"))
        except Exception as error:  # noqa: BLE001  the edge of the process: logged without what was sent
            place = place_of(error)
            _log.error("a request failed: %s", place, extra=trouble(place))
            if not has_begun:
                await Response(status_code=500)(scope, receive, send)


def place_of(error: BaseException) -> str:
    """Kind of error and where, without its message: that may quote what was sent."""
    steps = reversed(traceback.extract_tb(error.__traceback__)[-6:])
    places = (f"{Path(step.filename).stem}.{step.name}:{step.lineno}" for step in steps)
    return f"{type(error).__name__} at {' < '.join(places)}"
