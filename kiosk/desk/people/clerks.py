"""Who stands at the desk: a manager appoints and ends; everybody changes his own passphrase and PIN."""

import datetime as dt
from collections.abc import Callable, Mapping

from fastapi import APIRouter
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kiosk.desk.parts import Parts
from kiosk.hall.clock import moment
from kiosk.hall.desk.act import Act
from kiosk.hall.desk.clerk import Appointment, NotKnown, Refused, Role
from kiosk.hall.desk.pin import may_open
from kiosk.hall.ids import to_text
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
        router.add_api_route("/me/pin", self.change_pin, methods=["POST"])
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
        """One's own passphrase and PIN."""
        return self._own(request, self._parts.doors.needed(request, Role.VOLUNTEER))

    def change(self, request: Request, fields: Fields) -> Response:
        """Another passphrase, for who still knows the one before."""

        def change(at_work: AtWork, typed: str) -> Refused | None:
            return self._clerks.change_passphrase(at_work.clerk.id, typed, at_work.cookie)

        return self._changed(request, fields, "passphrase", change)

    def change_pin(self, request: Request, fields: Fields) -> Response:
        """Another PIN for the kiosk, for who knows his passphrase."""
        pins = self._parts.services.desk.pins
        return self._changed(request, fields, "pin", lambda at_work, typed: pins.change(at_work.clerk.id, typed))

    def _changed(
        self, request: Request, fields: Fields, field: str, change: Callable[[AtWork, str], Refused | None]
    ) -> Response:
        at_work = self._parts.doors.sent(request, fields, Role.VOLUNTEER, is_harmless=True)
        known = self._clerks.enter(
            at_work.clerk.name, fields.get("before", ""), f"own page {to_text(at_work.clerk.id)}"
        )
        if isinstance(known, NotKnown):
            return self._own(request, at_work, problem="before")
        with self._parts.services.acts.by(at_work.clerk.id, Act.SECRET_CHANGED):
            refused = change(at_work, fields.get(field, ""))
        if refused is None:
            return self._own(request, at_work, changed=field)
        return self._own(request, at_work, problem=refused.value)

    def _own(self, request: Request, at_work: AtWork, problem: str = "", changed: str = "") -> Response:
        has_panel = may_open(at_work.clerk, self._parts.clock())
        shown = {"problem": problem, "changed": changed, "has_panel": has_panel}
        return self._parts.pages.page(request, at_work, "people/me.html", 422 if problem else 200, **shown)

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
    """The end of a day as a form sends it, None for none, 0 for what is no day."""
    try:
        return moment(dt.date.fromisoformat(text[:10]) + dt.timedelta(days=1)) if text else None
    except (ValueError, OverflowError):
        return 0
