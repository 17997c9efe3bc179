"""Who may see what: the session cookie, and the key that ties a form to it."""

import hashlib
import hmac
from typing import TypeVar

from starlette.requests import Request
from starlette.responses import Response

from kiosk.hall.clock import Clock
from kiosk.services.employer.employers import Employers, Session

COOKIE = "hall_session"
FORM_KEY = "form_key"

R = TypeVar("R", bound=Response)


class NotLetIn(Exception):
    """The browser must scan the kiosk's code: it is not known, or, where it is, it was here too long ago to post."""

    def __init__(self, *, is_known: bool = False) -> None:
        super().__init__()
        self.is_known = is_known


class Doors:
    """Knows browsers by their cookie."""

    def __init__(self, employers: Employers, clock: Clock) -> None:
        self._employers, self._clock = employers, clock

    def session(self, request: Request) -> Session | None:
        """The browser's session if it is still good."""
        cookie = request.cookies.get(COOKIE, "")
        return self._employers.session(cookie) if cookie else None

    def needed(self, request: Request) -> Session:
        """The browser's session; NotLetIn without one."""
        session = self.session(request)
        if session is None:
            raise NotLetIn
        return session

    def here(self, request: Request) -> Session:
        """The session of a browser that may post; NotLetIn without one."""
        session = self.needed(request)
        if not session.is_here(self._clock()):
            raise NotLetIn(is_known=True)
        return session

    def let_in(self, response: R, session: Session) -> R:
        """Give the browser its cookie, for as long as it is known."""
        seconds = max(0, session.until - self._clock()) // 1000
        response.set_cookie(COOKIE, session.cookie, max_age=seconds, httponly=True, samesite="lax")
        return response


def form_key(session: Session | None) -> str:
    """What only pages made for this session can send back; empty without a session."""
    return hashlib.sha256(f"form {session.cookie}".encode()).hexdigest()[:32] if session else ""


def is_own_form(session: Session, fields: dict[str, str]) -> bool:
    """Whether a form came from a page made for this session."""
    return hmac.compare_digest(fields.get(FORM_KEY, "").encode(), form_key(session).encode())
