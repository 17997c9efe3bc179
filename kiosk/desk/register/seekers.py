"""求职登记: a form, and then what who stands there can have: a seat given for him, and a page of it to print."""

from collections.abc import Mapping
from typing import Any

import msgspec
from fastapi import APIRouter
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kiosk.desk.parts import Parts
from kiosk.desk.register.bodies import ManyFields, packed
from kiosk.hall.clock import MINUTE
from kiosk.hall.desk.act import Act
from kiosk.hall.desk.clerk import Role
from kiosk.hall.desk.register.seeker import MONTHS, RIDES, WEEKDAYS, Purpose, SeekerForm
from kiosk.hall.ids import Id, to_text
from kiosk.hall.posting import Choosing
from kiosk.hall.seat.outcomes import Already, Confirmed, Held, Outcome, Queued, QueueOutcome, Uncertified
from kiosk.hall.seat.talk import Talking, TalkOutcome
from kiosk.hall.worker import Worker
from kiosk.pages.addressed import id_of
from kiosk.services.desk.acts import Sought
from kiosk.services.desk.register.seekers import NumbersGone, Registered, TooYoung
from kiosk.services.desk.sessions import AtWork

VISIT = 30 * MINUTE
"""So long a volunteer sees whom he has registered."""
TICKED = {"trades": "trade_", "weekdays": "weekday_", "papers": "paper_", "purposes": "purpose_"}
"""Fields of which several may be ticked, and what their names begin with."""


class SeekerPages:
    """/seekers."""

    def __init__(self, parts: Parts) -> None:
        self._parts, self._seekers = parts, parts.services.desk.seekers

    def routes(self) -> APIRouter:
        """What is served."""
        router = APIRouter()
        router.add_api_route("/seekers", self.form, methods=["GET"])
        router.add_api_route("/seekers", self.register, methods=["POST"])
        router.add_api_route("/seekers/{worker}", self.show, methods=["GET"])
        router.add_api_route("/seekers/{worker}/seats", self.take, methods=["POST"])
        router.add_api_route("/seekers/{worker}/seats/{signup}", self.slip, methods=["GET"])
        return router

    def form(self, request: Request) -> Response:
        """An empty form."""
        return self._form(request, self._parts.doors.needed(request, Role.VOLUNTEER))

    def register(self, request: Request, fields: ManyFields) -> Response:
        """Keep what was typed, or say what is wrong with it."""
        at_work = self._parts.doors.sent(request, packed(fields), Role.VOLUNTEER)
        with self._parts.services.acts.by(at_work.clerk.id, Act.SEEKER_REGISTERED):
            answer = self._seekers.register(_typed(fields))
        if isinstance(answer, Registered):
            return RedirectResponse(f"/seekers/{to_text(answer.worker)}?new=1", 303)
        if isinstance(answer, TooYoung):
            return self._parts.pages.page(request, at_work, "register/too_young.html")
        if isinstance(answer, NumbersGone):
            return self._form(request, at_work, 422, fields, {"number": "numbers_gone"})
        problems = {fault.field: fault.problem.value for fault in answer}
        return self._form(request, at_work, 422, fields, problems)

    def show(self, request: Request, worker: str) -> Response:
        """Whom one has before oneself, and what he can have."""
        at_work, found = self._visited(request, worker)
        return self._shown(request, at_work, found)

    def take(self, request: Request, worker: str, fields: ManyFields) -> Response:
        """Give him a seat; where it cannot be, why."""
        at_work = self._parts.doors.sent(request, packed(fields), Role.VOLUNTEER)
        found = self._worker(at_work, worker)
        posting = self._meant(fields)
        if posting is None:
            return self._shown(request, at_work, found, 422, number=fields.get("number", ""), told="no_such_job")
        acts = self._parts.services.acts
        if fields.get("has_papers"):
            with acts.by(at_work.clerk.id, Act.SEEKER_REGISTERED, on=found.id):
                self._parts.services.papers.state(found.id, _needs(fields))
        with acts.by(at_work.clerk.id, Act.SEAT_GIVEN) as by:
            outcome = self._asked(found.id, posting, fields)
        if isinstance(outcome, Confirmed):
            acts.done(by)
        if isinstance(outcome, Confirmed | Already) and self._seat(at_work, found.id, outcome.signup.id):
            return RedirectResponse(f"/seekers/{worker}/seats/{to_text(outcome.signup.id)}", 303)
        status = 200 if isinstance(outcome, Queued | Talking) else 409
        return self._shown(request, at_work, found, status, **_told(outcome))

    def _asked(self, worker: Id, posting: Id, fields: Mapping[str, str]) -> Outcome | QueueOutcome | TalkOutcome:
        """A seat; a place among who waits for one; a talk, where work is talked about first."""
        services, edition = self._parts.services, _edition(fields)
        if fields.get("queue"):
            return services.waitings.join(worker, posting, edition)
        wanted = services.jobs.posting(posting)
        if wanted is not None and wanted.terms.choosing is Choosing.TALK_FIRST:
            return services.talks.apply(worker, posting, edition)
        return services.signups.sign_up(worker, posting, edition)

    def slip(self, request: Request, worker: str, signup: str) -> Response:
        """The page to print: his seat, and all he needs to go there."""
        at_work, found = self._visited(request, worker)
        seat = self._seat(at_work, found.id, id_of(signup))
        if seat is None:
            raise HTTPException(404)
        number = self._parts.services.desk.register.seeker(found.id).person.hall_number
        return self._parts.pages.page(request, at_work, "register/slip.html", seat=seat, number=number, worker=found)

    def _form(
        self,
        request: Request,
        at_work: AtWork,
        status: int = 200,
        fields: Mapping[str, str] | None = None,
        problems: Mapping[str, str] | None = None,
    ) -> Response:
        shown = {"fields": fields or {}, "problems": problems or {}, "rides": RIDES, "months": MONTHS}
        shown |= {"weekdays": WEEKDAYS, "purposes": list(Purpose)}
        return self._parts.pages.page(request, at_work, "register/seeker_form.html", status, **shown)

    def _shown(self, request: Request, at_work: AtWork, found: Worker, status: int = 200, **told: Any) -> Response:
        entry = self._parts.services.desk.register.seeker(found.id)
        looking = self._parts.services.jobs.day_for(found)
        is_proven = bool(entry.person.identity)
        looked = msgspec.structs.replace(found, day=looking)
        suggestions = self._parts.services.jobs.suggestions(looked, is_proven=is_proven)
        seats = self._seekers.seats(found.id, self._since(at_work, found.id))
        shown = {"worker": found, "entry": entry, "suggestions": suggestions, "seats": seats, "number": ""}
        shown |= {"is_new": request.query_params.get("new") == "1", "told": "", "wanted": None, "needs": 0}
        return self._parts.pages.page(request, at_work, "register/seeker.html", status, **{**shown, **told})

    def _visited(self, request: Request, worker: str) -> tuple[AtWork, Worker]:
        at_work = self._parts.doors.needed(request, Role.VOLUNTEER)
        return at_work, self._worker(at_work, worker)

    def _worker(self, at_work: AtWork, text: str) -> Worker:
        """Whom the address names; a volunteer sees whom he has just registered alone."""
        found = self._parts.services.workers.one(id_of(text))
        if found is None:
            raise HTTPException(404)
        if at_work.clerk.role is Role.VOLUNTEER and self._since(at_work, found.id) is None:
            raise HTTPException(403)
        return found

    def _seat(self, at_work: AtWork, worker: Id, signup: Id) -> Held | None:
        """A seat of this visit."""
        return self._seekers.seat(worker, signup, self._since(at_work, worker))

    def _since(self, at_work: AtWork, worker: Id) -> int | None:
        """From when on what was done for him is this visit's (epoch ms); None where no volunteer has registered him."""
        since = self._parts.clock() - VISIT
        if at_work.clerk.role is not Role.VOLUNTEER:
            return since
        meant = Sought(clerk=at_work.clerk.id, act=Act.SEEKER_REGISTERED, on=worker, since=since)
        acts = self._parts.services.acts.of(meant, 10)
        return min((act.at for act in acts), default=None)

    def _meant(self, fields: Mapping[str, str]) -> Id | None:
        """The posting that was tapped, or whose number was typed."""
        if fields.get("posting"):
            return id_of(fields["posting"])
        number = fields.get("number", "").strip()
        is_number = number.isascii() and number.isdigit() and len(number) < 8
        found = self._parts.services.jobs.numbered(int(number)) if is_number else None
        return found.postings[0].id if found and found.postings else None


def _typed(fields: Mapping[str, str]) -> SeekerForm:
    one = {name: fields.get(name, "") for name in SeekerForm.__struct_fields__ if name not in TICKED}
    ticked = {
        field: " ".join(name.removeprefix(begins) for name in fields if name.startswith(begins))
        for field, begins in TICKED.items()
    }
    return SeekerForm(**one, **ticked)


def _edition(fields: Mapping[str, str]) -> int:
    text = fields.get("edition", "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 0


def _needs(fields: Mapping[str, str]) -> int:
    text = fields.get("needs", "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else 0


def _told(outcome: Outcome | QueueOutcome | TalkOutcome) -> dict[str, Any]:
    wanted = getattr(outcome, "posting", None)
    told: dict[str, Any] = {"told": type(outcome).__name__.lower(), "wanted": wanted, "outcome": outcome}
    return told | ({"needs": outcome.needs} if isinstance(outcome, Uncertified) else {})
