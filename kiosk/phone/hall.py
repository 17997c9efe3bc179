"""What the hall makes public (公示): rules, telephones, help, rooms, for anybody."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from kiosk.phone.parts import Parts


class HallPage:
    """/hall."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def routes(self) -> APIRouter:
        """What is served."""
        router = APIRouter()
        router.add_api_route("/hall", self.show, methods=["GET"])
        return router

    def show(self, request: Request) -> Response:
        """All of it on one page."""
        return self._parts.pages.page(request, "hall.html")
