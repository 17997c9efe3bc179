"""All kiosks of the hall, and a link to each for the computer that asks."""

from fastapi import APIRouter
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from kiosk.desk.parts import Parts
from kiosk.hall.desk.act import Act
from kiosk.hall.desk.clerk import Role
from kiosk.hall.desk.kiosks import KioskDesk
from kiosk.pages.addressed import id_of
from kiosk.pages.body import Fields


class KioskPages:
    """/hall/kiosks."""

    def __init__(self, parts: Parts) -> None:
        self._parts, self._kiosks = parts, parts.services.desk.kiosks

    def routes(self) -> APIRouter:
        """What is served."""
        router = APIRouter()
        router.add_api_route("/hall/kiosks", self.show, methods=["GET"])
        router.add_api_route("/hall/kiosks/{kiosk}", self.link, methods=["POST"])
        return router

    def show(self, request: Request) -> Response:
        """Each with its desk."""
        at_work = self._parts.doors.needed(request)
        may_go = at_work.pc is not None and at_work.clerk.role is not Role.AUDITOR
        page, is_own_machine = self._parts.pages.page, at_work.pc is None
        return page(
            request, at_work, "hall/kiosks.html", kiosks=self._all(), may_go=may_go, is_own_machine=is_own_machine
        )

    def link(self, request: Request, kiosk: str, fields: Fields) -> Response:
        """A link for this computer, shown: it leads to another machine, where no form of ours may go."""
        at_work = self._parts.doors.sent(request, fields)
        found = next((one for one in self._all() if one.name == id_of(kiosk) and not one.is_own), None)
        if found is None or not found.place.address:
            raise HTTPException(404)
        if at_work.pc is None:
            raise HTTPException(403)
        self._parts.services.acts.note(at_work.clerk.id, Act.PC_LINKED, on=at_work.pc)
        letters = self._kiosks.link(at_work.clerk.id, at_work.pc, found.name)
        if letters is None:
            raise HTTPException(403)
        way = f"{found.place.address}/pc/{letters}"
        return self._parts.pages.page(request, at_work, "hall/link.html", one=found, link=way)

    def _all(self) -> tuple[KioskDesk, ...]:
        return self._kiosks.all(self._parts.pages.hall.place())
