"""The outermost layer: headers on every answer, and no traceback for anybody."""

import logging
from collections.abc import Callable

from starlette.datastructures import MutableHeaders
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sync.edge.guard import place_of
from sync.edge.sieve import trouble

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
}
STATIC = "/static/"


class Edge:
    """ASGI middleware around the whole application."""

    def __init__(self, app: ASGIApp, failed: Callable[[Request], Response], log: logging.Logger) -> None:
        self._app, self._failed, self._log = app, failed, log

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request; whatever goes wrong is logged and answered in words."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        answer = _Answer(send, is_page=not scope["path"].startswith(STATIC))
        try:
            await self._app(scope, receive, answer.send)
        except ClientDisconnect:
            self._log.info("a browser went away", extra=trouble("a browser went away"))
        except Exception as error:  # noqa: BLE001  the edge of the process: logged without what was typed
            self._log.error("a page failed: %s", place_of(error), extra=trouble(place_of(error)))
            if not answer.has_begun:
                await self._failed(Request(scope))(scope, receive, answer.send)


class _Answer:
    """One answer on its way out."""

    def __init__(self, send: Send, is_page: bool) -> None:
        self._send, self._is_page, self.has_begun = send, is_page, False

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.has_begun = True
            headers = MutableHeaders(scope=message)
            headers.update(HEADERS)
            headers.setdefault("Cache-Control", "no-store" if self._is_page else "no-cache")
        await self._send(message)
