"""Appeals: read with what they are against, decided by a manager with a reason."""

from collections.abc import Mapping

from fastapi import APIRouter
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kiosk.desk.parts import Parts
from kiosk.desk.standing.ways import way_of
from kiosk.hall.desk.act import Act
from kiosk.hall.desk.clerk import Role
from kiosk.hall.desk.exclusion import Against, AppealEnd, Refused
from kiosk.hall.form.closing import read_reason
from kiosk.pages.addressed import id_of
from kiosk.pages.body import Fields
from kiosk.services.desk.sessions import AtWork


class AppealPages:
    """/standing/appeal."""

    def __init__(self, parts: Parts) -> None:
        self._parts, self._exclusions = parts, parts.services.desk.exclusions

    def routes(self) -> APIRouter:
        """What is served."""
        router = APIRouter(prefix="/standing/appeal/{appeal}")
        router.add_api_route("", self.show, methods=["GET"])
        router.add_api_route("", self.decide, methods=["POST"])
        return router

    def show(self, request: Request, appeal: str) -> Response:
        """What he says, and against what."""
        return self._shown(request, self._parts.doors.needed(request), appeal)

    def decide(self, request: Request, appeal: str, fields: Fields) -> Response:
        """It stands, or is struck."""
        at_work = self._parts.doors.sent(request, fields, Role.MANAGER)
        reason = read_reason(fields.get("reason", ""))
        end = next((one for one in AppealEnd if one.name == fields.get("end")), AppealEnd.UNKNOWN)
        if reason is None:
            return self._shown(request, at_work, appeal, fields, Refused.WORDS)
        with self._parts.services.acts.by(at_work.clerk.id, Act.APPEAL_DECIDED, on=id_of(appeal)):
            refused = self._exclusions.decide(id_of(appeal), end, reason, at_work.clerk.id)
        if refused:
            return self._shown(request, at_work, appeal, fields, refused)
        return RedirectResponse(f"/standing/appeal/{appeal}", 303)

    def _shown(
        self,
        request: Request,
        at_work: AtWork,
        appeal: str,
        fields: Mapping[str, str] | None = None,
        problem: Refused | None = None,
    ) -> Response:
        found = self._exclusions.one_appeal(id_of(appeal))
        if found is None:
            raise HTTPException(404)
        whose = self._parts.services.desk.standings.whose(found)
        names = {clerk.id: clerk.name for clerk in self._parts.services.clerks.all()}
        about = self._exclusions.words(found.about) if found.against is Against.EXCLUSION else ""
        shown = {"one": found, "said": self._exclusions.said(found.id), "why": self._exclusions.why(found.id)}
        shown |= {
            "about": about,
            "way": way_of(whose[0], whose[1]) if whose else "",
            "work": whose[2] if whose else None,
        }
        shown |= {"names": names, "fields": fields or {}, "problem": problem}
        return self._parts.pages.page(request, at_work, "standing/appeal.html", 422 if problem else 200, **shown)
