"""Refusals as problem+json (RFC 9457). They tell nothing of the inside."""

from http import HTTPStatus

import msgspec
from starlette.responses import Response

from sync.contract.problem import PROBLEM_TYPE, ProblemBody
from sync.province.ledger.refusal import Refusal, Why

_STATUS = {
    Why.NOT_ALLOWED: HTTPStatus.FORBIDDEN,
    Why.NOT_FOUND: HTTPStatus.NOT_FOUND,
    Why.TAKEN: HTTPStatus.CONFLICT,
    Why.UNFIT: HTTPStatus.UNPROCESSABLE_ENTITY,
    Why.TOO_MUCH: HTTPStatus.TOO_MANY_REQUESTS,
    Why.NOT_HERE: HTTPStatus.SERVICE_UNAVAILABLE,
}


class Problem(Exception):
    """A request that is refused; `headers` go out with the answer."""

    def __init__(self, status: HTTPStatus, detail: str, headers: dict[str, str] | None = None) -> None:
        super().__init__(detail)
        self.status, self.detail, self.headers = status, detail, headers or {}


def problem_of(refusal: Refusal) -> Problem:
    """The same over HTTP."""
    headers = {"Retry-After": str(refusal.retry_s)} if refusal.retry_s else None
    return Problem(_STATUS[refusal.why], refusal.detail, headers)


def problem_answer(status: HTTPStatus, detail: str, headers: dict[str, str] | None = None) -> Response:
    """The answer for a refusal."""
    body = msgspec.json.encode(ProblemBody("about:blank", status.phrase, status.value, detail))
    return Response(body, status.value, headers, PROBLEM_TYPE)
