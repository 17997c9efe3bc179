"""Who stands at the desk: a manager appoints and ends; everybody changes his own passphrase."""

import datetime as dt
from collections.abc import Mapping

from fastapi import APIRouter
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kiosk.desk.parts import Parts
from kiosk.hall.clock import moment
from kiosk.hall.desk.act import Act
from kiosk.hall.desk.clerk import Appointment, NotKnown, Refused, Role
from kiosk.pages.addressed import id_of
from kiosk.pages.body import Fields
from kiosk.services.desk.sessions import AtWork


class ClerkPages:
    """/people and /me."""

    def __init__(self, parts: Parts) -> None:
        self._parts, self._clerks = parts, parts.services.clerks

    def routes(self) -> APIRouter:
        """What is served."""
        router = APIRouter()
        router.add_api_route("/people", self.show, methods=["GET"])
        router.add_api_route("/people", self.appoint, methods=["POST"])
        router.add_api_route("/people/{clerk}/end", self.ask_end, methods=["GET"])
        router.add_api_route("/people/{clerk}/end", self.end, methods=["POST"])
        router.add_api_route("/me", self.me, methods=["GET"])
        router.add_api_route("/me", self.change, methods=["POST"])
        return router

    def show(self, request: Request) -> Response:
        """Everybody, and the form to appoint one more."""
        return self._shown(request, self._parts.doors.needed(request, Role.MANAGER))

    def appoint(self, request: Request, fields: Fields) -> Response:
        """Let somebody stand at the desk."""
        at_work = self._parts.doors.sent(request, fields, Role.MANAGER)
        role = _role(fields.get("role", ""))
        until = _until(fields.get("until", ""))
        wanted = Appointment(fields.get("name", ""), role, fields.get("passphrase", ""), until)
        with self._parts.services.acts.by(at_work.clerk.id, Act.CLERK_APPOINTED):
            made = self._clerks.appoint(at_work.clerk.id, wanted)
        if isinstance(made, Refused):
            return self._shown(request, at_work, 422, fields, made)
        return RedirectResponse("/people", 303)

    def ask_end(self, request: Request, clerk: str) -> Response:
        """Really?"""
        at_work = self._parts.doors.needed(request, Role.MANAGER)
        return self._asked_end(request, at_work, clerk)

    def end(self, request: Request, clerk: str, fields: Fields) -> Response:
        """He is none any more."""
        at_work = self._parts.doors.sent(request, fields, Role.MANAGER)
        with self._parts.services.acts.by(at_work.clerk.id, Act.CLERK_ENDED):
            ended = self._clerks.end(at_work.clerk.id, id_of(clerk))
        if isinstance(ended, Refused) and ended is not Refused.NOBODY:
            return self._asked_end(request, at_work, clerk, ended)
        return RedirectResponse("/people", 303)

    def me(self, request: Request) -> Response:
        """One's own passphrase."""
        at_work = self._parts.doors.needed(request, Role.VOLUNTEER)
        return self._parts.pages.page(request, at_work, "people/me.html", problem=None, is_changed=False)

    def change(self, request: Request, fields: Fields) -> Response:
        """Another one, for who still knows the one before."""
        at_work = self._parts.doors.sent(request, fields, Role.VOLUNTEER, is_own=True)
        known = self._clerks.enter(at_work.clerk.name, fields.get("before", ""), "own page")
        problem: Refused | NotKnown | None = known if isinstance(known, NotKnown) else None
        if problem is None:
            with self._parts.services.acts.by(at_work.clerk.id, Act.SECRET_CHANGED):
                problem = self._clerks.change_passphrase(at_work.clerk.id, fields.get("passphrase", ""))
        status, is_changed = (422, False) if problem else (200, True)
        shown = {"problem": "before" if isinstance(problem, NotKnown) else problem, "is_changed": is_changed}
        return self._parts.pages.page(request, at_work, "people/me.html", status, **shown)

    def _shown(
        self,
        request: Request,
        at_work: AtWork,
        status: int = 200,
        fields: Mapping[str, str] | None = None,
        problem: Refused | None = None,
    ) -> Response:
        now = self._parts.clock()
        clerks = sorted(self._clerks.all(), key=lambda one: (not one.is_serving(now), one.at))
        names = {one.id: one.name for one in clerks}
        pcs = [pc for pc in self._parts.services.desk.pcs.all() if not pc.is_ended]
        shown = {"clerks": clerks, "names": names, "pcs": pcs, "fields": fields or {}, "problem": problem}
        return self._parts.pages.page(request, at_work, "people/list.html", status, **shown)

    def _asked_end(self, request: Request, at_work: AtWork, clerk: str, problem: Refused | None = None) -> Response:
        found = next((one for one in self._clerks.serving() if one.id == id_of(clerk)), None)
        if found is None:
            raise HTTPException(404)
        status = 422 if problem else 200
        return self._parts.pages.page(request, at_work, "people/end.html", status, one=found, problem=problem)


def _role(text: str) -> Role:
    return Role[text] if text in Role.__members__ else Role.UNKNOWN


def _until(text: str) -> int | None:
    """The end of a day as a form sends it, None for none."""
    try:
        return moment(dt.date.fromisoformat(text[:10]) + dt.timedelta(days=1)) if text else None
    except (ValueError, OverflowError):
        return 0
