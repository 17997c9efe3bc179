"""Where a computer of the hall arrives by a link that another kiosk has made for it."""

import logging

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kiosk.desk.doors import admitted, is_own_machine
from kiosk.desk.parts import Parts
from kiosk.hall.desk.kiosks import LinkProblem

_log = logging.getLogger("kiosk.desk")


class Arriving:
    """/pc/{link}: opened it only asks, as a browser opens addresses unasked, and keeps cookies of no answer between."""

    def __init__(self, parts: Parts) -> None:
        self._parts, self._kiosks = parts, parts.services.desk.kiosks

    def routes(self) -> APIRouter:
        """What is served."""
        router = APIRouter()
        router.add_api_route("/pc/{link}", self.ask, methods=["GET"])
        router.add_api_route("/pc/{link}", self.arrive, methods=["POST"])
        return router

    def ask(self, request: Request, link: str) -> Response:
        """Go in here?"""
        if is_own_machine(request):
            return RedirectResponse("/in", 303)
        return self._asked(link, self._kiosks.wrong(link))

    def arrive(self, request: Request, link: str) -> Response:
        """Know the computer from now on, and ask who is at it."""
        if is_own_machine(request):
            return RedirectResponse("/in", 303)
        key = self._kiosks.redeem(link)
        if isinstance(key, LinkProblem):
            return self._asked(link, key)
        _log.info("a computer was let in by a link")
        return admitted(RedirectResponse("/in", 303), request, key)

    def _asked(self, link: str, problem: LinkProblem | None) -> Response:
        is_waiting = problem in {None, LinkProblem.PC_NOT_HEARD}
        shown = {"link": link if is_waiting else "", "problem": problem.name if problem else ""}
        return self._parts.pages.bare("hall/arriving.html", 403 if problem else 200, **shown)
