"""What a request of a phone says beside what was typed: whose it is, from where, whether our own page sent it."""

import hashlib
from typing import TypeVar

from starlette.requests import Request
from starlette.responses import Response

PHONE = "phone"
"""The cookie by which a phone is known again."""
R = TypeVar("R", bound=Response)


def keep_phone(request: Request, answer: R, cookie: str) -> R:
    """Let the phone keep what it is known by for a day."""
    answer.set_cookie(PHONE, cookie, max_age=24 * 3600, httponly=True, samesite="lax", secure=is_secure(request))
    return answer


def key_of(request: Request) -> str:
    """What only pages made for this phone can send back."""
    return hashlib.sha256(f"form {request.cookies.get(PHONE, '')}".encode()).hexdigest()[:32]


def is_foreign(request: Request) -> bool:
    """Whether another site's page sent it; "null" is what our own pages send, as they give no referrer."""
    host = request.headers.get("host", "")
    return request.headers.get("origin", "null") not in ("null", f"http://{host}", f"https://{host}")


def is_secure(request: Request) -> bool:
    """Whether the browser came over TLS, which a proxy before this node ends."""
    return "https" in (request.url.scheme, request.headers.get("x-forwarded-proto", ""))
