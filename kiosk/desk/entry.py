"""The ways in and out: letting a computer in, coming in by name and passphrase, leaving, a sign of life."""

import logging

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from kiosk.desk.doors import COOKIE, FORM_KEY, NotAdmitted, NotIn, admitted, is_own_machine, let_in, place_of
from kiosk.desk.parts import Parts
from kiosk.hall.clock import MINUTE
from kiosk.hall.desk.clerk import NotKnown, Role
from kiosk.hall.ids import to_text
from kiosk.pages.body import Fields

NAME, PASSPHRASE, NEXT, DIGITS = "desk_name", "desk_passphrase", "desk_next", "digits"
KEPT = "kept_"
"""What names of fields begin with that somebody sent and that wait until he is in."""
SECRETS = frozenset({"passphrase", "before", "pin"})
"""Fields that wait in no page: they are typed once more."""
AGAIN = "again"
"""Waits for a form that had nothing but its button."""
BACK = {"/out": "/", "/me/pin": "/me"}
"""Where one goes on whose form is not sent on."""
LONGEST_WAY = 400

_log = logging.getLogger("kiosk.desk")


class Entry:
    """/in, /out, /pc, /health."""

    def __init__(self, parts: Parts) -> None:
        self._parts, self._desk = parts, parts.services.desk

    def routes(self) -> APIRouter:
        """What is served."""
        router = APIRouter()
        router.add_api_route("/in", self.ask, methods=["GET"])
        router.add_api_route("/in", self.enter, methods=["POST"])
        router.add_api_route("/out", self.leave, methods=["POST"])
        router.add_api_route("/pc", self.admit, methods=["POST"])
        router.add_api_route("/health", self.health, methods=["GET"])
        return router

    def health(self) -> Response:
        """A sign of life."""
        return PlainTextResponse("ok\n")

    def ask(self, request: Request) -> Response:
        """Who is it?"""
        self._parts.doors.pc(request)
        return self.asked(request, NotIn())

    def asked(self, request: Request, not_in: NotIn, way: str = "", **values: object) -> Response:
        """The page that asks for name and passphrase; it keeps what was sent."""
        kept = {name: value for name, value in not_in.fields.items() if name not in {FORM_KEY, *SECRETS}}
        if (
            FORM_KEY in not_in.fields
            and not kept
            and SECRETS.isdisjoint(not_in.fields)
            and request.url.path not in BACK
        ):
            kept = {AGAIN: "1"}
        way = way or _way(request)
        status = 401 if request.method == "POST" else 200
        last = not_in.last.name if not_in.last else ""
        has_clerks = bool(self._parts.services.clerks.serving())
        shown = {"kept": kept, "way": way, "last": last, "has_clerks": has_clerks, "wait": 0, "is_wrong": False}
        return self._parts.pages.bare("in.html", status, **{**shown, **values})

    def enter(self, request: Request, fields: Fields) -> Response:
        """Let in who knows name and passphrase, and on to where he was going."""
        pc = self._parts.doors.pc(request)
        name, way = fields.get(NAME, ""), fields.get(NEXT, "/")
        kept = {field.removeprefix(KEPT): value for field, value in fields.items() if field.startswith(KEPT)}
        place = f"pc {to_text(pc)}" if pc else place_of(request)
        found = self._parts.services.clerks.enter(name, fields.get(PASSPHRASE, ""), place)
        if isinstance(found, NotKnown):
            _log.warning("somebody was not let in")
            wait = -(-found.wait_ms // MINUTE)
            return self.asked(request, NotIn(kept), _own(way), wait=wait, is_wrong=True, last=name)
        at_work = self._desk.sessions.begin(found, pc, request.cookies.get(COOKIE, ""))
        if kept:
            page = self._parts.pages.page(request, at_work, "go_on.html", kept=kept, way=_own(way))
            return let_in(page, request, at_work)
        return let_in(RedirectResponse(_own(way), 303), request, at_work)

    def leave(self, request: Request, fields: Fields) -> Response:
        """He is out."""
        at_work = self._parts.doors.sent(request, fields, Role.VOLUNTEER, is_harmless=True)
        self._desk.sessions.leave(at_work.cookie)
        return RedirectResponse("/in", 303)

    def admit(self, request: Request, fields: Fields) -> Response:
        """Let a computer in whose user typed the digits that a manager was given at a kiosk."""
        if is_own_machine(request):
            return RedirectResponse("/in", 303)
        key = self._desk.pcs.admit(fields.get(DIGITS, ""), place_of(request))
        if isinstance(key, NotKnown):
            return self.not_admitted(request, is_wrong=True, wait=-(-key.wait_ms // MINUTE))
        _log.info("a computer was let in")
        return admitted(RedirectResponse("/in", 303), request, key)

    def not_admitted(self, _request: Request, _error: NotAdmitted | None = None, **values: object) -> Response:
        """The page that asks for the digits."""
        return self._parts.pages.bare("pc.html", 403, **{"is_wrong": False, "wait": 0, **values})


def _way(request: Request) -> str:
    query = f"?{request.url.query}" if request.method == "GET" and request.url.query else ""
    way = request.query_params.get("next", "/") if request.url.path == "/in" else f"{request.url.path}{query}"
    return _own(BACK.get(way, way))


def _own(way: str) -> str:
    """An address of ours, whatever somebody wrote there."""
    is_own = way.startswith("/") and not way.startswith(("//", "/\\")) and way.isprintable()
    return way if is_own and len(way) <= LONGEST_WAY and not way.startswith("/in") else "/"
