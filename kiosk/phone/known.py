"""What an employer is known as, what to bring to the desk to be known, and that marks are shown of who is."""

import logging

from fastapi import APIRouter
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kiosk.hall.ids import Id, to_text
from kiosk.pages.body import Fields
from kiosk.phone.doors import form_key, is_own_form
from kiosk.phone.parts import Parts
from kiosk.services.employer.employers import Session
from kiosk.services.employer.takeovers import TakeoverProblem

LETTERS = 6
"""So many of an id tell it from all others of a hall."""

_log = logging.getLogger("kiosk.phone")


class Known:
    """Everything under /known."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def routes(self) -> APIRouter:
        """What is served."""
        router = APIRouter(prefix="/known")
        router.add_api_route("", self.show, methods=["GET"])
        router.add_api_route("/takeover", self.take_over, methods=["POST"])
        return router

    def show(self, request: Request) -> Response:
        """How workers see him, and by which of his work a clerk finds him."""
        return self._page(request, self._parts.doors.needed(request))

    def take_over(self, request: Request, fields: Fields) -> Response:
        """Be the phone of who was given these digits at the desk."""
        session = self._parts.doors.needed(request)
        if not is_own_form(session, fields):
            raise HTTPException(403)
        typed = fields.get("digits", "")
        outcome = self._parts.services.takeovers.take(session, typed)
        if isinstance(outcome, TakeoverProblem):
            _log.info("not taken over: %s", outcome.value)
            return self._page(request, session, typed, outcome.value)
        return self._parts.doors.let_in(RedirectResponse("/postings", 303), outcome)

    def _page(self, request: Request, session: Session, typed: str = "", problem: str = "") -> Response:
        known, called = self._parts.services.verifications.known_as(session.employer), self._called(session.employer)
        values = {"called": called, "typed": typed, "problem": problem, "form_key": form_key(session)}
        return self._parts.pages.page(request, "known.html", 422 if problem else 200, known=known, **values)

    def _called(self, employer: Id) -> str:
        """The number of his last work, or how what waits begins; empty where he has offered nothing."""
        last = self._parts.services.earlier.last(employer)
        if last is not None and last.number:
            return str(last.number)
        waiting = self._parts.services.reviews.not_published(employer)
        return to_text(waiting[0].id)[:LETTERS] if waiting else ""
