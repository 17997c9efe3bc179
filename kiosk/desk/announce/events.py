"""Fairs and where the van stands: typed, read back as everybody will read it, posted, ended."""

from collections.abc import Mapping
from typing import Any

from fastapi import APIRouter
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kiosk.desk.parts import Parts
from kiosk.hall.announced.event import (
    EVENTS_MOST,
    NAME_LETTERS,
    Event,
    EventKind,
    EventProblem,
    EventWish,
    Planned,
    check_event,
)
from kiosk.hall.clock import day_of
from kiosk.hall.desk.act import Act
from kiosk.hall.form.draft import DAYS_AHEAD_MOST, PLACE_LETTERS
from kiosk.hall.ids import Id
from kiosk.pages.addressed import id_of
from kiosk.pages.body import Fields
from kiosk.services.desk.sessions import AtWork
from kiosk.words.words import CHINESE

PROBLEMS: Mapping[EventProblem, tuple[str, str]] = {
    EventProblem.NAME: ("name", f"名字要写，{NAME_LETTERS} 个字以内，别写手机号、身份证号。"),
    EventProblem.PLACE: ("place", f"在哪儿要写，{PLACE_LETTERS} 个字以内，别写手机号。"),
    EventProblem.DAY: ("day", f"哪天没看懂。这样写：12月5号、周六、明天；最多提前 {DAYS_AHEAD_MOST} 天。"),
    EventProblem.TIME: ("begins", "几点到几点没看懂。这样写：8点、11点半；结束要比开始晚。"),
    EventProblem.OVER: ("begins", "那个时间已经过了。"),
    EventProblem.TOO_MANY: ("name", f"已经有 {EVENTS_MOST} 个了，先结束几个。"),
}
KINDS = (EventKind.FAIR, EventKind.VAN)


def event_values(parts: Parts) -> dict[str, Any]:
    """What a page that shows them needs."""
    now = parts.clock()
    return {
        "events": parts.services.events.work(now),
        "event_name": CHINESE.event_name,
        "event_time": lambda event: CHINESE.event_time(event, day_of(now)),
    }


class EventPages:
    """/notices/events: a form of its own, and what ends one."""

    def __init__(self, parts: Parts) -> None:
        self._parts, self._events = parts, parts.services.events

    def routes(self) -> APIRouter:
        """What is served."""
        router = APIRouter()
        router.add_api_route("/notices/events", self.ask, methods=["GET"])
        router.add_api_route("/notices/events", self.post, methods=["POST"])
        router.add_api_route("/notices/events/{event}", self.one, methods=["GET"])
        router.add_api_route("/notices/events/{event}", self.end, methods=["POST"])
        return router

    def ask(self, request: Request) -> Response:
        """The empty form."""
        return self._asked(request, self._parts.doors.needed(request), {})

    def post(self, request: Request, fields: Fields) -> Response:
        """Read it back first; announce what was seen."""
        at_work = self._parts.doors.sent(request, fields)
        wish = _wish(fields)
        planned = check_event(wish, self._parts.clock())
        if isinstance(planned, EventProblem) or fields.get("go") == "back":
            return self._asked(request, at_work, fields, planned if isinstance(planned, EventProblem) else None)
        if fields.get("go") != "post" or fields.get("seen") != _seen(planned):
            return self._looked(request, at_work, fields, planned)
        with self._parts.services.acts.by(at_work.clerk.id, Act.EVENT_POSTED):
            posted = self._events.post(wish)
        if isinstance(posted, EventProblem):
            return self._asked(request, at_work, fields, posted)
        return RedirectResponse("/notices", 303)

    def one(self, request: Request, event: str) -> Response:
        """What it is, what work is offered there, and whether to end it."""
        at_work = self._parts.doors.needed(request)
        meant = id_of(event)
        found = next((each for each in self._events.work(self._parts.clock()) if each[0].id == meant), None)
        if found is None:
            raise HTTPException(404)
        shown: dict[str, Any] = {"event": found[0], "work": found[1], **event_values(self._parts)}
        return self._parts.pages.page(request, at_work, "announce/event_end.html", **shown)

    def end(self, request: Request, event: str, fields: Fields) -> Response:
        """It is over, or does not take place."""
        at_work = self._parts.doors.sent(request, fields)
        ended = id_of(event)
        with self._parts.services.acts.by(at_work.clerk.id, Act.EVENT_ENDED, on=ended):
            self._events.end(ended)
        return RedirectResponse("/notices", 303)

    def _looked(self, request: Request, at_work: AtWork, fields: Mapping[str, str], planned: Planned) -> Response:
        text = planned.text
        event = Event(Id(b""), planned.kind, planned.first, planned.last, text.name, text.place)
        shown: dict[str, Any] = {"event": event, "fields": fields, "seen": _seen(planned), **event_values(self._parts)}
        return self._parts.pages.page(request, at_work, "announce/event.html", **shown)

    def _asked(
        self, request: Request, at_work: AtWork, fields: Mapping[str, str], problem: EventProblem | None = None
    ) -> Response:
        field, words = PROBLEMS[problem] if problem else ("", "")
        shown = {
            "fields": fields,
            "field": field,
            "problem": words,
            "kinds": [(kind, CHINESE.event.events[kind]) for kind in KINDS],
            "most": NAME_LETTERS,
            "most_place": PLACE_LETTERS,
        }
        status = 422 if problem else 200
        return self._parts.pages.page(request, at_work, "announce/event_form.html", status, **shown)


def _wish(fields: Mapping[str, str]) -> EventWish:
    kind = next((each for each in KINDS if each.name == fields.get("kind")), EventKind.FAIR)
    return EventWish(kind, *(fields.get(name, "") for name in ("name", "place", "day", "begins", "ends")))


def _seen(planned: Planned) -> str:
    """By which what was read back is known again: 明天 is another day after midnight."""
    return f"{planned.kind} {planned.first} {planned.last} {planned.text.name} {planned.text.place}"
