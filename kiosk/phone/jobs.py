"""A job's page for anybody to whom its link was sent: no contact, no cookie, and the way to a seat."""

from fastapi import APIRouter
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from kiosk.pages.addressed import id_of
from kiosk.phone.parts import Parts

FOR_A_MOMENT = {"Cache-Control": "public, max-age=20", "Vary": "Accept-Language, Cookie"}
"""Whoever keeps it asks again soon, and for each language."""


class Jobs:
    """Everything under /jobs; work that nobody may see and work that never was look alike."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def routes(self) -> APIRouter:
        """What is served; chats look at a link's head before they show it."""
        router = APIRouter(prefix="/jobs")
        router.add_api_route("/{posting}", self.one, methods=["GET", "HEAD"])
        return router

    def one(self, request: Request, posting: str) -> Response:
        """One job as it stands; of what was taken back, or is over, nothing but that."""
        found, page = self._parts.services.bulletin.one(id_of(posting)), self._parts.pages.page
        if found is None:
            raise HTTPException(404)
        if not found.may_be_told(self._parts.clock()):
            shown = page(request, "job_gone.html", 410, reason=found.close_reason)
        else:
            known = self._parts.services.verifications.known_as(found.employer)
            shown = page(request, "job.html", posting=found, known=known)
        shown.headers.update(FOR_A_MOMENT)
        return shown
