"""Work of a kiosk that is gone: a manager states how many of its seats are free, and this kiosk gives them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from fastapi import APIRouter
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kiosk.desk.parts import Parts
from kiosk.hall.desk.act import Act
from kiosk.hall.desk.clerk import Role
from kiosk.hall.posting import Posting
from kiosk.pages.addressed import id_of
from kiosk.pages.body import Fields
from kiosk.services.desk.sessions import AtWork

ROWS, WHY_MOST, DIGITS = 20, 200, 6


@dataclass(frozen=True)
class Typed:
    """A form that was sent, and which of its fields is not filled in as it must be; nothing where none was."""

    fields: Mapping[str, str] = field(default_factory=dict)
    problem: str = ""


NOTHING = Typed()


class TakeoverPages:
    """/hall/takeover."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def routes(self) -> APIRouter:
        """What is served."""
        router = APIRouter()
        router.add_api_route("/hall/takeover", self.show, methods=["GET"])
        router.add_api_route("/hall/takeover", self.take_over, methods=["POST"])
        return router

    def show(self, request: Request) -> Response:
        """Work whose seats are another kiosk's, by number."""
        at_work = self._parts.doors.needed(request, Role.MANAGER)
        return self._shown(request, at_work, request.query_params.get("number", "")[:DIGITS])

    def take_over(self, request: Request, fields: Fields) -> Response:
        """State how many seats of one are free."""
        at_work = self._parts.doors.sent(request, fields, Role.MANAGER)
        meant = id_of(fields.get("posting", ""))
        found = next((one for one in self._parts.services.postings.elsewhere() if one.id == meant), None)
        if found is None:
            raise HTTPException(404)
        free, why = fields.get("free", "").strip(), " ".join(fields.get("why", "").split())[:WHY_MOST]
        problem = _problem(found, free, why)
        if problem:
            return self._shown(request, at_work, str(found.number), Typed(fields, problem))
        with self._parts.services.acts.by(at_work.clerk.id, Act.TAKEN_OVER, found.id, words=why):
            self._parts.services.postings.take_over(found.id, int(free))
        return RedirectResponse(f"/hall/takeover?number={found.number}&done={free}", 303)

    def _shown(self, request: Request, at_work: AtWork, number: str, typed: Typed = NOTHING) -> Response:
        found = self._parts.services.postings.elsewhere()
        meant = [one for one in found if not number or str(one.number) == number]
        done = request.query_params.get("done", "")[:DIGITS]
        shown = {
            "number": number,
            "postings": meant[:ROWS],
            "more": max(0, len(meant) - ROWS),
            "fields": typed.fields,
            "problem": typed.problem,
            "done": done if done.isdecimal() else "",
        }
        return self._parts.pages.page(request, at_work, "hall/takeover.html", 422 if typed.problem else 200, **shown)


def _problem(posting: Posting, free: str, why: str) -> str:
    """Which field is not filled in as it must be, empty where all are."""
    is_number = free.isascii() and free.isdecimal() and len(free) < DIGITS
    if not is_number or not 1 <= int(free) <= posting.wanted:
        return "free"
    return "" if why else "why"
