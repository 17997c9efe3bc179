"""The ways in: what this is, the code's address, and a sign of life."""

import logging

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from kiosk.phone.parts import Parts
from kiosk.services.employer.employers import Session, TokenProblem

LONGEST_TOKEN = 64
STATUS = {TokenProblem.FORGED: 403, TokenProblem.EXPIRED: 410, TokenProblem.REDEEMED: 410}

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
        router.add_api_route("/health", self.health, methods=["GET"])
        return router

    def welcome(self, request: Request) -> Response:
        """What this is and how to get in."""
        return self._parts.pages.page(request, "welcome.html", is_in=self._parts.doors.session(request) is not None)

    def enter(self, request: Request, token: str) -> Response:
        """Redeem the kiosk's code; a browser that is in goes straight on."""
        on = RedirectResponse("/post", 303)
        if self._parts.doors.session(request) is not None:
            return on
        outcome = self._redeem(token)
        if isinstance(outcome, TokenProblem):
            _log.info("code refused: %s", outcome.value)
            return self._parts.pages.page(request, "refused.html", STATUS[outcome], problem=outcome.value)
        return self._parts.doors.let_in(on, outcome)

    def health(self) -> Response:
        """Whether pages and database answer."""
        self._parts.services.jobs.count()
        return PlainTextResponse("ok")

    def _redeem(self, token: str) -> Session | TokenProblem:
        if len(token) > LONGEST_TOKEN:
            return TokenProblem.FORGED
        return self._parts.services.employers.redeem(token)
