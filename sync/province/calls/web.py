"""One way for every request: body, who it is, the work in a bounded pool of threads, the answer or a problem."""

import asyncio
import inspect
import logging
from collections.abc import Awaitable, Callable, Mapping
from concurrent.futures import Executor
from functools import partial
from http import HTTPStatus
from typing import Any, TypeVar

import msgspec
import sqlalchemy as sa
from starlette.requests import Request
from starlette.responses import Response

from sync.contract.access import CHALLENGE_HEADER
from sync.copying.transport import CONTENT_TYPE
from sync.copying.wire import MESSAGE_LIMIT
from sync.edge.bodies import Bodies
from sync.edge.crowd import proved
from sync.edge.limits import MB, Limits
from sync.edge.sieve import trouble
from sync.errors import BadMessage
from sync.nesting import decode_json
from sync.province.calls.callers import Access, Asked, Callers
from sync.province.calls.problem import Problem, problem_answer, problem_of
from sync.province.desk.caller import Caller
from sync.province.ledger.refusal import Refusal

JSON, JSON_LIMIT = "application/json", 64 * 1024
LIMITS = Limits(connections=4000, an_address=600, body=MESSAGE_LIMIT, bodies=6 * MB, body_s=60)
"""Of one node: all kiosks of a province wait there for news, halls and proxies stand behind one address each."""
REFUSED = {
    HTTPStatus.BAD_REQUEST: "The body was cut.",
    HTTPStatus.REQUEST_TIMEOUT: "The body came too slowly.",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "The body is too large.",
    HTTPStatus.SERVICE_UNAVAILABLE: "Too much is coming at once; try again.",
}
T = TypeVar("T")
_log = logging.getLogger("sync.province")


class Call(msgspec.Struct, frozen=True):
    """One request as a handler sees it; `content` is its decoded JSON."""

    caller: Caller
    path: Mapping[str, str]
    headers: Mapping[str, str]
    body: bytes
    content: Any = None


class Reply(msgspec.Struct, frozen=True):
    """An answer in bytes."""

    body: bytes
    status: HTTPStatus = HTTPStatus.OK
    headers: Mapping[str, str] = {}


class Operation(msgspec.Struct, frozen=True):
    """One exchange of the contract: `takes` and `gives` are JSON, or messages of `sync.copying.wire` where `is_wire`.

    The handler is given a Call; a plain function runs in the pool.
    """

    method: str
    path: str
    summary: str
    access: Access
    handler: Callable[[Call], Any]
    gives: Any
    takes: Any = None
    is_wire: bool = False
    refusals: tuple[HTTPStatus, ...] = ()
    limit: int = JSON_LIMIT


class Web:
    """Turns operations into endpoints."""

    def __init__(self, callers: Callers, pool: Executor) -> None:
        self._callers, self._pool, self._bodies = callers, pool, Bodies(LIMITS)

    def endpoint(self, operation: Operation) -> Callable[[Request], Awaitable[Response]]:
        """What the server calls for an operation."""

        async def answer(request: Request) -> Response:
            answer = await self._answer(operation, request)
            answer.headers[CHALLENGE_HEADER] = self._callers.challenge()
            return answer

        return answer

    async def run(self, work: Callable[[], T]) -> T:
        """Do work in the pool."""
        return await asyncio.get_running_loop().run_in_executor(self._pool, work)

    async def _answer(self, operation: Operation, request: Request) -> Response:
        try:
            return _response(operation, await self._worked(operation, request))
        except Refusal as refusal:
            return _refused(operation, problem_of(refusal))
        except Problem as problem:
            return _refused(operation, problem)
        except BadMessage as error:
            _log.warning("refused %s: %s", operation.path, error, extra=trouble(operation.path))
            return problem_answer(HTTPStatus.BAD_REQUEST, "These bytes are no message of this contract.")
        except sa.exc.DataError:
            return problem_answer(HTTPStatus.BAD_REQUEST, "There is a value that cannot be stored.")
        except sa.exc.DBAPIError as error:
            _log.warning("the database failed: %s", type(error.orig).__name__)
            return problem_answer(HTTPStatus.SERVICE_UNAVAILABLE, "Try again.")

    async def _worked(self, operation: Operation, request: Request) -> Any:
        async with self._bodies.read(request, MESSAGE_LIMIT if operation.is_wire else operation.limit) as body:
            if isinstance(body, HTTPStatus):
                raise Problem(body, REFUSED[body])
            return await self._done(operation, request, body)

    async def _done(self, operation: Operation, request: Request, body: bytes) -> Any:
        caller = await self.run(partial(self._callers.who, _asked(operation.access, request, body)))
        if caller.key and not proved(request.scope, caller.key):
            raise Problem(HTTPStatus.TOO_MANY_REQUESTS, "Too many connections.", {"Retry-After": "1"})
        call = Call(caller, request.path_params, request.headers, body, _content(operation, body))
        if inspect.iscoroutinefunction(operation.handler):
            return await operation.handler(call)
        return await self.run(partial(operation.handler, call))


def _refused(operation: Operation, problem: Problem) -> Response:
    kind = f"refused {operation.path}: {problem.status:d}"
    _log.info(kind, extra=trouble(kind))
    return problem_answer(problem.status, problem.detail, problem.headers)


def _asked(access: Access, request: Request, body: bytes) -> Asked:
    path = request.scope["raw_path"].decode("latin-1") if request.scope.get("raw_path") else request.url.path
    query = request.scope["query_string"].decode("latin-1")
    target = f"{path}?{query}" if query else path
    return Asked(access, request.client.host if request.client else "", request.method, target, request.headers, body)


def _content(operation: Operation, body: bytes) -> Any:
    if operation.takes is None or operation.is_wire:
        return None
    try:
        return decode_json(body, operation.takes)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise Problem(HTTPStatus.BAD_REQUEST, f"The JSON is not as it should be: {_plain(error)}") from error


def _plain(error: Exception) -> str:
    """What is wrong and where; of what was sent, nothing."""
    return str(error).partition(" (char")[0] if isinstance(error, msgspec.DecodeError) else type(error).__name__


def _response(operation: Operation, found: Any) -> Response:
    if isinstance(found, bytes):
        return Response(found, media_type=CONTENT_TYPE)
    if isinstance(found, Reply):
        return Response(found.body, found.status.value, dict(found.headers), JSON if found.body else None)
    status = HTTPStatus.CREATED if operation.method == "POST" else HTTPStatus.OK
    return Response(msgspec.json.encode(found), status.value, media_type=JSON)
