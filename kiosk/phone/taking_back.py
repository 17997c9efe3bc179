"""An employer takes back what he offered, from everybody or from one person; asked first, as it cannot be undone."""

import logging

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from kiosk.hall.form.closing import read_reason
from kiosk.hall.ids import to_text
from kiosk.hall.posting import Posting
from kiosk.pages.body import Fields
from kiosk.phone.addressed import own_posting, sent, to_posting
from kiosk.phone.doors import form_key
from kiosk.phone.own.ticks import applicant
from kiosk.phone.parts import Parts
from kiosk.services.employer.employers import Session

_log = logging.getLogger("kiosk.phone")


class TakingBack:
    """/postings/…/cancel and /postings/…/applicants/…/away."""

    def __init__(self, parts: Parts) -> None:
        self._parts, self._cancellations = parts, parts.services.cancellations

    def routes(self) -> APIRouter:
        """What is served."""
        router = APIRouter(prefix="/postings/{posting}")
        router.add_api_route("/cancel", self.ask_cancel, methods=["GET"])
        router.add_api_route("/cancel", self.cancel, methods=["POST"])
        router.add_api_route("/applicants/{signup}/away", self.ask_away, methods=["GET"])
        router.add_api_route("/applicants/{signup}/away", self.turn_away, methods=["POST"])
        return router

    def ask_cancel(self, request: Request, posting: str) -> Response:
        """Ask whether there is no such work any more, and why."""
        session = self._parts.doors.needed(request)
        return self._ask_why(request, session, own_posting(self._parts, session, posting))

    def cancel(self, request: Request, posting: str, fields: Fields) -> Response:
        """Cancel it; where it has begun meanwhile its page says so."""
        session, found = sent(self._parts, request, posting, fields)
        typed = fields.get("reason", "")
        reason = read_reason(typed)
        if reason is None:
            return self._ask_why(request, session, found, typed, is_wrong=True)
        if self._cancellations.cancel(session.employer, found.id, reason):
            _log.info("posting cancelled: %s", to_text(found.id))
        return to_posting(found)

    def ask_away(self, request: Request, posting: str, signup: str) -> Response:
        """Ask whether somebody who has a seat is really not wanted."""
        session = self._parts.doors.needed(request)
        found = own_posting(self._parts, session, posting)
        one, key = applicant(self._parts, session, found, signup), form_key(session)
        return self._parts.pages.page(request, "away.html", posting=found, one=one, form_key=key)

    def turn_away(self, request: Request, posting: str, signup: str, fields: Fields) -> Response:
        """Take the seat back; where he has come meanwhile the list says so."""
        session, found = sent(self._parts, request, posting, fields)
        one = applicant(self._parts, session, found, signup)
        if self._cancellations.turn_away(session.employer, one.signup):
            _log.info("turned away: %s", to_text(one.signup))
        return to_posting(found)

    def _ask_why(
        self, request: Request, session: Session, posting: Posting, reason: str = "", *, is_wrong: bool = False
    ) -> Response:
        status, key = (422 if is_wrong else 200), form_key(session)
        page = self._parts.pages.page
        return page(request, "cancel.html", status, posting=posting, reason=reason, is_wrong=is_wrong, form_key=key)
