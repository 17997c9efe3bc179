"""Refusals as problem+json (RFC 9457)."""

import msgspec

PROBLEM_TYPE = "application/problem+json"


class ProblemBody(msgspec.Struct, frozen=True):
    """What a refused caller reads."""

    type: str
    title: str
    status: int
    detail: str
