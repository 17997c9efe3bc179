"""The ways in: what this is, the code's address, and a sign of life."""

import logging

from fastapi import APIRouter
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from kiosk.pages.body import Fields
from kiosk.phone.doors import COOKIE, is_own_form
from kiosk.phone.parts import Parts
from kiosk.phone.posting.offered import events
from kiosk.services.employer.employers import Session, TokenProblem

LONGEST_TOKEN = 200
STATUS = {
    TokenProblem.FORGED: 403,
    TokenProblem.OTHER_KIOSK: 403,
    TokenProblem.EXPIRED: 410,
    TokenProblem.REDEEMED: 410,
}

_log = logging.getLogger("kiosk.phone")


class Entry:
    """Pages for who has not been let in yet."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def routes(self) -> APIRouter:
        """What is served."""
        router = APIRouter()
        router.add_api_route("/", self.welcome, methods=["GET"])
        router.add_api_route("/e/{token}", self.enter, methods=["GET"])
        router.add_api_route("/forget", self.forget, methods=["POST"])
        router.add_api_route("/health", self.health, methods=["GET"])
        return router

    def welcome(self, request: Request) -> Response:
        """What this is and how to get in."""
        session = self._parts.doors.session(request)
        is_here = session is not None and session.is_here(self._parts.clock())
        return self._parts.pages.page(
            request, "welcome.html", is_known=session is not None, is_here=is_here, events=events(self._parts)
        )

    def enter(self, request: Request, token: str) -> Response:
        """Redeem the kiosk's code for a new cookie; who may post already goes on by one that is used."""
        on = RedirectResponse("/post", 303)
        session = self._parts.doors.session(request)
        outcome = self._redeem(token, session)
        if isinstance(outcome, TokenProblem):
            if session is not None and session.is_here(self._parts.clock()):
                return on
            _log.info("code refused: %s", outcome.value)
            return self._parts.pages.page(request, "refused.html", STATUS[outcome], problem=outcome.value)
        return self._parts.doors.let_in(on, outcome)

    def forget(self, request: Request, fields: Fields) -> Response:
        """Know this browser no more."""
        session = self._parts.doors.needed(request)
        if not is_own_form(session, fields):
            raise HTTPException(403)
        self._parts.services.employers.forget(session.cookie)
        on = RedirectResponse("/", 303)
        on.delete_cookie(COOKIE)
        return on

    def health(self) -> Response:
        """Whether pages and database answer."""
        self._parts.services.jobs.count()
        return PlainTextResponse("ok")

    def _redeem(self, token: str, known: Session | None) -> Session | TokenProblem:
        if len(token) > LONGEST_TOKEN:
            return TokenProblem.FORGED
        return self._parts.services.employers.redeem(token, known.cookie if known else "")
