"""Computers at which clerks work: digits for one more, and the way out for one that is not wanted."""

from fastapi import APIRouter
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kiosk.desk.doors import is_own_machine
from kiosk.desk.parts import Parts
from kiosk.hall.desk.act import Act
from kiosk.hall.desk.clerk import Role
from kiosk.pages.addressed import id_of
from kiosk.pages.body import Fields


class PcPages:
    """/pcs."""

    def __init__(self, parts: Parts) -> None:
        self._parts, self._pcs = parts, parts.services.desk.pcs

    def routes(self) -> APIRouter:
        """What is served."""
        router = APIRouter(prefix="/pcs")
        router.add_api_route("", self.offer, methods=["POST"])
        router.add_api_route("/{pc}/end", self.end, methods=["POST"])
        return router

    def offer(self, request: Request, fields: Fields) -> Response:
        """Digits for one computer, on the hall's own machine alone: there somebody stands who may."""
        at_work = self._parts.doors.sent(request, fields, Role.MANAGER)
        digits = self._pcs.offer(at_work.clerk.id) if is_own_machine(request) else None
        if digits is None:
            raise HTTPException(403)
        self._parts.services.acts.note(at_work.clerk.id, Act.PC_ADMITTED)
        return self._parts.pages.page(request, at_work, "people/digits.html", digits=digits)

    def end(self, request: Request, pc: str, fields: Fields) -> Response:
        """Shut it out."""
        at_work = self._parts.doors.sent(request, fields, Role.MANAGER)
        with self._parts.services.acts.by(at_work.clerk.id, Act.PC_ENDED):
            self._pcs.end(at_work.clerk.id, id_of(pc))
        return RedirectResponse("/people", 303)
