"""What an employer is known as, what to bring to the desk to be known, and that marks are shown of who is."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from kiosk.hall.ids import Id, to_text
from kiosk.phone.parts import Parts

LETTERS = 6
"""So many of an id tell it from all others of a hall."""


class Known:
    """Everything under /known."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def routes(self) -> APIRouter:
        """What is served."""
        router = APIRouter(prefix="/known")
        router.add_api_route("", self.show, methods=["GET"])
        return router

    def show(self, request: Request) -> Response:
        """How workers see him, and by which of his work a clerk finds him."""
        session = self._parts.doors.needed(request)
        known = self._parts.services.verifications.known_as(session.employer)
        return self._parts.pages.page(request, "known.html", known=known, called=self._called(session.employer))

    def _called(self, employer: Id) -> str:
        """The number of his last work, or how what waits begins; empty where he has offered nothing."""
        last = self._parts.services.earlier.last(employer)
        if last is not None and last.number:
            return str(last.number)
        waiting = self._parts.services.reviews.not_published(employer)
        return to_text(waiting[0].id)[:LETTERS] if waiting else ""
