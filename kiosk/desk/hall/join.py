"""A new kiosk of the hall: a manager opens the door for it, and sees who came in."""

from fastapi import APIRouter
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from kiosk.desk.parts import Parts
from kiosk.hall.desk.act import Act
from kiosk.hall.desk.clerk import Role
from kiosk.pages.body import Fields
from kiosk.services.desk.hall.care import Inviting


class JoinPages:
    """/hall/join."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def routes(self) -> APIRouter:
        """What is served."""
        router = APIRouter()
        router.add_api_route("/hall/join", self.show, methods=["GET"])
        router.add_api_route("/hall/join", self.open, methods=["POST"])
        return router

    def show(self, request: Request) -> Response:
        """Who came in; the code is not told again."""
        at_work = self._parts.doors.needed(request, Role.MANAGER)
        came = self._inviting.came()
        return self._parts.pages.page(request, at_work, "hall/join.html", came=came, invited=None)

    def open(self, request: Request, fields: Fields) -> Response:
        """Open the door, for ten minutes and one machine."""
        at_work = self._parts.doors.sent(request, fields, Role.MANAGER)
        self._parts.services.acts.note(at_work.clerk.id, Act.KIOSK_ADMITTED)
        invited = self._inviting.open()
        return self._parts.pages.page(request, at_work, "hall/join.html", came=None, invited=invited)

    @property
    def _inviting(self) -> Inviting:
        if self._parts.care is None:
            raise HTTPException(404)
        return self._parts.care.inviting
