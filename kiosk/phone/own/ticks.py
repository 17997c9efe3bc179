"""Ticks beside each who has a seat: he came or not, was paid, how he was; and the desk asked to reach him."""

import logging
from typing import Literal

from fastapi import APIRouter
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kiosk.hall.day.rating import Mark, WorkerMarkReason
from kiosk.hall.day.ticked import Act
from kiosk.hall.ids import to_text
from kiosk.hall.posting import Posting
from kiosk.pages.addressed import id_of
from kiosk.pages.body import Fields
from kiosk.phone.addressed import own_posting, sent
from kiosk.phone.doors import form_key
from kiosk.phone.parts import Parts
from kiosk.services.employer.applicants import Applicant
from kiosk.services.employer.employers import Session

Said = Literal["arrived", "absent", "unsaid", "paid", "desk"]
MARKS = {"1": Mark.GOOD, "2": Mark.FAIR, "3": Mark.BAD}
REASON = "reason_"
"""What fields of reasons begin with; the bit follows."""

_log = logging.getLogger("kiosk.phone")


class Ticks:
    """/postings/…/applicants/…: what was said before, elsewhere or too late, the list shows as it stands."""

    def __init__(self, parts: Parts) -> None:
        self._parts, self._ticks = parts, parts.services.ticks

    def routes(self) -> APIRouter:
        """What is served."""
        router = APIRouter(prefix="/postings/{posting}/applicants/{signup}")
        router.add_api_route("/rate", self.ask_mark, methods=["GET"])
        router.add_api_route("/rate", self.rate, methods=["POST"])
        router.add_api_route("/{act}", self.say, methods=["POST"])
        return router

    def say(self, request: Request, posting: str, signup: str, act: Said, fields: Fields) -> Response:
        """Say one thing of one who has a seat."""
        session, found = sent(self._parts, request, posting, fields)
        one = applicant(self._parts, session, found, signup)
        if self._ticks.say(session.employer, one.signup, Act(act)):
            _log.info("%s: %s", act, to_text(one.signup))
        return to_applicant(found, one)

    def ask_mark(self, request: Request, posting: str, signup: str) -> Response:
        """Ask how he was."""
        session = self._parts.doors.needed(request)
        found = own_posting(self._parts, session, posting)
        one = applicant(self._parts, session, found, signup)
        return self._page(request, session, found, one) if Act.RATE in one.can else to_applicant(found, one)

    def rate(self, request: Request, posting: str, signup: str, fields: Fields) -> Response:
        """Keep it for the desk; without a mark ask again."""
        session, found = sent(self._parts, request, posting, fields)
        one = applicant(self._parts, session, found, signup)
        mark = MARKS.get(fields.get("mark", ""))
        if mark is None:
            return self._page(request, session, found, one, is_wrong=True)
        chosen = (reason for reason in WorkerMarkReason if fields.get(f"{REASON}{reason.value}"))
        reasons = WorkerMarkReason(sum(chosen))
        if self._ticks.rate(session.employer, one.signup, mark, reasons):
            _log.info("rated: %s", to_text(one.signup))
        return to_applicant(found, one)

    def _page(
        self, request: Request, session: Session, posting: Posting, one: Applicant, *, is_wrong: bool = False
    ) -> Response:
        values = {"posting": posting, "one": one, "marks": MARKS, "is_wrong": is_wrong, "form_key": form_key(session)}
        return self._parts.pages.page(request, "rate.html", 422 if is_wrong else 200, **values)


def applicant(parts: Parts, session: Session, posting: Posting, signup: str) -> Applicant:
    """Who has or had a seat of an employer's posting, by an address; HTTPException 404 for anybody else."""
    applicants = parts.services.applicants.of_posting(session.employer, posting.id) or ()
    found = next((one for one in applicants if one.signup == id_of(signup)), None)
    if found is None:
        raise HTTPException(404)
    return found


def to_applicant(posting: Posting, one: Applicant) -> Response:
    """On to a posting's page, where he stands on it."""
    return RedirectResponse(f"/postings/{to_text(posting.id)}#{one.seat.label}", 303)
