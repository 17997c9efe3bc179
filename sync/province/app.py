"""The province over HTTP: two exchanges and a sign of life. Errors are problem+json and tell nothing of the inside."""

import hmac
import logging
from http import HTTPStatus

from fastapi import FastAPI
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response

from sync.errors import BadMessage
from sync.host import Host
from sync.replica import Responder
from sync.transport import CONTENT_TYPE, PULL, PUSH
from sync.wire import MESSAGE_LIMIT

_log = logging.getLogger("sync.province")


def create_app(host: Host, key: str) -> FastAPI:
    """The application of one province; callers must know `key`."""
    app, responder = FastAPI(openapi_url=None), Responder(host)

    async def exchange(request: Request) -> Response:
        _check_key(request, key)
        body = await _body(request)
        try:
            answer = await run_in_threadpool(responder.answer, request.url.path, body)
        except BadMessage as error:
            _log.warning("a message was refused: %s", error)
            raise HTTPException(HTTPStatus.BAD_REQUEST, "These bytes are no message of this contract.") from error
        return Response(answer, media_type=CONTENT_TYPE)

    for path in (PULL, PUSH):
        app.add_api_route(path, exchange, methods=["POST"])
    app.add_api_route("/v1/health", _health, methods=["GET"])
    app.add_exception_handler(HTTPException, _problem)
    return app


def _health() -> dict[str, str]:
    return {"status": "ok"}


def _check_key(request: Request, key: str) -> None:
    offered = request.headers.get("authorization", "").encode("latin-1", "replace")
    if not hmac.compare_digest(offered, f"Bearer {key}".encode()):
        raise HTTPException(HTTPStatus.UNAUTHORIZED, "The key is wrong.")


async def _body(request: Request) -> bytes:
    body = bytearray()
    try:
        async for piece in request.stream():
            body += piece
            if len(body) > MESSAGE_LIMIT:
                raise HTTPException(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"At most {MESSAGE_LIMIT} bytes.")
    except ClientDisconnect as error:
        raise HTTPException(HTTPStatus.BAD_REQUEST, "The message was cut.") from error
    return bytes(body)


def _problem(_request: Request, error: Exception) -> Response:
    status = HTTPStatus(error.status_code) if isinstance(error, HTTPException) else HTTPStatus.INTERNAL_SERVER_ERROR
    detail = str(error.detail) if isinstance(error, HTTPException) else ""
    content = {"type": "about:blank", "title": status.phrase, "status": status.value, "detail": detail}
    return JSONResponse(content, status.value, media_type="application/problem+json")
