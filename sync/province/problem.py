"""Refusals as problem+json (RFC 9457). They tell nothing of the inside."""

from http import HTTPStatus

import msgspec
from starlette.responses import Response

PROBLEM_TYPE = "application/problem+json"


class Problem(Exception):
    """A request that is refused; `headers` go out with the answer."""

    def __init__(self, status: HTTPStatus, detail: str, headers: dict[str, str] | None = None) -> None:
        super().__init__(detail)
        self.status, self.detail, self.headers = status, detail, headers or {}


class ProblemBody(msgspec.Struct, frozen=True):
    """What a refused caller reads."""

    type: str
    title: str
    status: int
    detail: str


def problem_answer(status: HTTPStatus, detail: str, headers: dict[str, str] | None = None) -> Response:
    """The answer for a refusal."""
    body = msgspec.json.encode(ProblemBody("about:blank", status.phrase, status.value, detail))
    return Response(body, status.value, headers, PROBLEM_TYPE)
