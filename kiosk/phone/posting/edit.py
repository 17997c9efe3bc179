"""A posting of one's own offered otherwise: the same form, filled, read and shown back, then its next edition.

Once somebody counts on it only little may change; for anything else another posting takes its place, its people first.
"""

import dataclasses
import logging

import msgspec
from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kiosk.hall.form.draft import Draft, Problem
from kiosk.hall.ids import to_text
from kiosk.hall.posting import Posting
from kiosk.hall.seat.span import end_at, end_of
from kiosk.pages.body import Fields
from kiosk.phone.addressed import own_posting, sent, to_posting
from kiosk.phone.doors import form_key, is_own_form
from kiosk.phone.parts import Parts
from kiosk.phone.posting.form import SEND_AGAIN, PostingForm, kept, why_not
from kiosk.phone.posting.offered import LENGTHS
from kiosk.phone.posting.shown import FIRST, Answer, Shown
from kiosk.services.employer.editions import AtDesk, Fixed
from kiosk.services.employer.employers import Session
from kiosk.services.employer.sent import Looked, OnHold, Published, Refused, Sent
from kiosk.services.errors import StoreUnavailable

AT_DESK = "at_desk"
CHANGED, REPLACED = "changed", "replaced"

_log = logging.getLogger("kiosk.phone")


class EditForm(PostingForm):
    """/postings/…/edit and /postings/…/longer; who the phone is is enough, nobody has to be here."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts)
        self._editions, self._replacements = parts.services.editions, parts.services.replacements

    def routes(self) -> APIRouter:
        """What is served."""
        router = APIRouter(prefix="/postings/{posting}")
        router.add_api_route("/edit", self.edit, methods=["GET"])
        router.add_api_route("/edit", self.read, methods=["POST"])
        router.add_api_route("/edit/send", self.send, methods=["POST"])
        router.add_api_route("/edit/change", self.change, methods=["POST"])
        router.add_api_route("/edit/mend", self.mend, methods=["POST"])
        router.add_api_route("/edit/replace", self.replace, methods=["POST"])
        router.add_api_route("/edit/in/{language}", self.translate, methods=["POST"])
        router.add_api_route("/longer", self.ask_longer, methods=["GET"])
        router.add_api_route("/longer", self.longer, methods=["POST"])
        return router

    def edit(self, request: Request, posting: str) -> Response:
        """The form as it would be typed to say what stands; its page where it cannot be changed any more."""
        session = self._parts.doors.needed(request)
        found, draft = self._standing(session, posting)
        if draft is None or not found.is_open(self._parts.clock()):
            return to_posting(found)
        return self._pages.form(request, self._of(request, Shown(draft, session)))

    def read(self, request: Request, fields: Fields) -> Response:
        """What was understood, and what of it may not change; its page where nothing can be changed any more."""
        return self._over(request) or super().read(request, fields)

    def send(self, request: Request, fields: Fields) -> Response:
        """Its next edition; its page where it cannot be changed any more."""
        return self._over(request) or super().send(request, fields)

    def replace(self, request: Request, fields: Fields) -> Response:
        """Another posting in its place, whose first seats are its people's; its page where that cannot be any more."""
        session, found = sent(self._parts, request, request.path_params["posting"], fields)
        draft = self._controls(fields).draft()
        try:
            outcome = self._replacements.replace(session.employer, found.id, draft, kept(fields))
            answered = self._answered(found, outcome, REPLACED)
        except StoreUnavailable as error:
            _log.warning("replacing: the store is unavailable (%s)", error.reason.value)
            answered = Answer(503, error.reason.value)
        return self._done(request, draft, answered) if isinstance(answered, Answer) else answered

    def _over(self, request: Request) -> Response | None:
        found = own_posting(self._parts, self._parts.doors.needed(request), request.path_params["posting"])
        return None if found.is_open(self._parts.clock()) else to_posting(found)

    def ask_longer(self, request: Request, posting: str) -> Response:
        """Ask how long it is to last."""
        session = self._parts.doors.needed(request)
        found = own_posting(self._parts, session, posting)
        return self._longer(request, session, found) if found.is_open(self._parts.clock()) else to_posting(found)

    def longer(self, request: Request, posting: str, fields: Fields) -> Response:
        """Let it last longer, as its next edition."""
        session, found = sent(self._parts, request, posting, fields)
        _, draft = self._standing(session, posting)
        typed = fields.get("length", "").strip()
        if draft is None or not found.is_open(self._parts.clock()):
            return to_posting(found)
        draft = msgspec.structs.replace(draft, length=typed or fields.get("length_tap", ""))
        if not draft.length:
            return self._longer(request, session, found, problem="missing")
        outcome = self._editions.change(session.employer, found.id, draft, kept(fields))
        if isinstance(outcome, Refused):
            code = next((each.code.value for each in outcome.problems if each.field == "length"), "")
            return self._longer(request, session, found, typed, code) if code else self._done(request, draft)
        answered = self._answered(found, outcome)
        return self._done(request, draft, answered) if isinstance(answered, Answer) else answered

    def _longer(
        self, request: Request, session: Session, found: Posting, typed: str = "", problem: str = ""
    ) -> Response:
        terms = found.terms
        taps = {name: length for name, length in LENGTHS.items() if end_at(terms.start, *length) > end_of(terms)}
        values = {"posting": found, "lengths": taps, "typed": typed, "wrong": {"length": problem} if problem else {}}
        status, key = (422 if problem else 200), form_key(session)
        return self._parts.pages.page(request, "longer.html", status, form_key=key, **values)

    def _done(self, request: Request, draft: Draft, answer: Answer = FIRST) -> Response:
        """What else is in the way is said on the pages of the form."""
        session = self._parts.doors.needed(request)
        page = self._pages.form if answer.problems else self._pages.looked_at
        return page(request, self._of(request, Shown(draft, session, answer)))

    def _standing(self, session: Session, posting: str) -> tuple[Posting, Draft | None]:
        found = own_posting(self._parts, session, posting)
        return found, self._parts.services.earlier.as_offered(session.employer, found.id)

    def _look(self, request: Request, draft: Draft) -> Looked | tuple[Problem, ...]:
        found = own_posting(self._parts, self._parts.doors.needed(request), request.path_params["posting"])
        return self._parts.services.postings.look(draft, found)

    def _of(self, request: Request, shown: Shown) -> Shown:
        session = self._parts.doors.needed(request)
        found = own_posting(self._parts, session, request.path_params["posting"])
        shown = dataclasses.replace(shown, edited=found, is_counted_on=bool(found.taken or found.offered))
        fixed = self._editions.fixed_by(session.employer, found.id, shown.draft)
        if not fixed:
            return shown
        touched = self._replacements.touched(session.employer, found.id)
        answer = Answer(409) if shown.answer is FIRST else shown.answer
        return dataclasses.replace(shown, fixed=fixed, touched=touched, answer=answer)

    def _who(self, request: Request) -> tuple[Session | None, Answer]:
        return self._parts.doors.needed(request), FIRST

    def _publish(self, request: Request, draft: Draft, session: Session, fields: dict[str, str]) -> Response | Answer:
        if not is_own_form(session, fields):
            return Answer(403, SEND_AGAIN)
        found = own_posting(self._parts, session, request.path_params["posting"])
        try:
            outcome = self._editions.change(session.employer, found.id, draft, kept(fields))
        except StoreUnavailable as error:
            _log.warning("changing: the store is unavailable (%s)", error.reason.value)
            return Answer(503, error.reason.value)
        return self._answered(found, outcome)

    @staticmethod
    def _answered(found: Posting, outcome: Sent | Fixed | AtDesk | None, said: str = CHANGED) -> Response | Answer:
        match outcome:
            case None:
                return to_posting(found)
            case Published(posting):
                _log.info("posting %s: %s", said, to_text(posting.id))
                return RedirectResponse(f"/postings/{to_text(posting.id)}?said={said}", 303)
            case OnHold():
                _log.info("a posting's edition held: %s", to_text(found.id))
                return RedirectResponse("/postings", 303)
            case AtDesk():
                return Answer(409, AT_DESK)
            case Fixed():
                return Answer(409)
            case _:
                return why_not(outcome)
