"""/complaints: what is open, late, mine, ended; pay that is said not to be given; one by its number."""

from collections.abc import Sequence

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kiosk.desk.parts import Parts
from kiosk.hall.day.complaint import Filed
from kiosk.hall.desk.act import Act
from kiosk.hall.ids import to_text
from kiosk.pages.addressed import id_of
from kiosk.pages.body import Fields
from kiosk.services.desk.cases import PAGE, Shown

LONGEST = 20


class ComplaintLists:
    """The lists."""

    def __init__(self, parts: Parts) -> None:
        self._parts, self._cases = parts, parts.services.desk.cases

    def routes(self) -> APIRouter:
        """What is served."""
        router = APIRouter(prefix="/complaints")
        router.add_api_route("", self.show, methods=["GET"])
        router.add_api_route("/unpaid", self.unpaid, methods=["GET"])
        router.add_api_route("/unpaid/{signup}", self.take_unpaid, methods=["POST"])
        return router

    def show(self, request: Request, show: str = "open", after: str = "", number: str = "") -> Response:
        """A page of one list, or what bears a number."""
        at_work = self._parts.doors.needed(request)
        clerk, digits = at_work.clerk, number.strip()[:LONGEST]
        if digits:
            found = self._cases.numbered(clerk, digits)
            if len(found) == 1:
                return RedirectResponse(f"/complaints/{to_text(found[0].id)}", 303)
            return self._listed(request, found, number=digits, show="")
        shown = Shown(show) if show in {each.value for each in Shown} else Shown.OPEN
        return self._listed(
            request, self._cases.listed(clerk, shown, id_of(after) if after else None), show=shown.value
        )

    def unpaid(self, request: Request) -> Response:
        """Who says that pay was not given, and no complaint was made of it."""
        at_work = self._parts.doors.needed(request)
        shown = {"unpaid": self._cases.unpaid()[:PAGE], "counts": self._counts(request), "show": "unpaid", "number": ""}
        return self._parts.pages.page(request, at_work, "complaints/unpaid.html", 200, **shown)

    def take_unpaid(self, request: Request, signup: str, fields: Fields) -> Response:
        """Make a complaint of it."""
        at_work = self._parts.doors.sent(request, fields)
        with self._parts.services.acts.by(at_work.clerk.id, Act.COMPLAINT_MADE):
            case = self._cases.open_unpaid(id_of(signup))
        found = self._cases.numbered(at_work.clerk, case.digits) if case else ()
        return RedirectResponse(f"/complaints/{to_text(found[0].id)}" if found else "/complaints/unpaid", 303)

    def _listed(self, request: Request, found: Sequence[Filed], *, show: str, number: str = "") -> Response:
        at_work = self._parts.doors.needed(request)
        names = {each.id: each.name for each in self._parts.services.clerks.all()}
        shown = {"found": found, "show": show, "number": number, "names": names, "page_of": PAGE}
        shown |= {"counts": self._counts(request), "due": self._parts.services.complaints.due}
        return self._parts.pages.page(request, at_work, "complaints/list.html", 200, **shown)

    def _counts(self, request: Request) -> dict[str, int]:
        clerk = self._parts.doors.needed(request).clerk
        counts = {each.value: self._cases.count(clerk, each) for each in Shown if each is not Shown.ENDED}
        return counts | {"unpaid": len(self._cases.unpaid())}
