"""More people, or fewer: what is sent is how many are wanted in all, so that a second tap asks for no more."""

import logging

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kiosk.hall.form.draft import HEADCOUNT_MOST
from kiosk.hall.form.typed import count
from kiosk.hall.form.wrong import Wrong
from kiosk.hall.ids import to_text
from kiosk.hall.posting import Posting
from kiosk.pages.body import Fields
from kiosk.phone.addressed import own_posting, sent, to_posting
from kiosk.phone.doors import form_key
from kiosk.phone.parts import Parts
from kiosk.services.employer.employers import Session

MORE, FEWER = (1, 2, 3, 5), (1, 2)
SAID = "?said=people"

_log = logging.getLogger("kiosk.phone")


class People:
    """/postings/…/people."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def routes(self) -> APIRouter:
        """What is served."""
        router = APIRouter(prefix="/postings/{posting}")
        router.add_api_route("/people", self.ask, methods=["GET"])
        router.add_api_route("/people", self.change, methods=["POST"])
        return router

    def ask(self, request: Request, posting: str) -> Response:
        """Ask how many are wanted."""
        session = self._parts.doors.needed(request)
        found = own_posting(self._parts, session, posting)
        return self._page(request, session, found) if found.is_open(self._parts.clock()) else to_posting(found)

    def change(self, request: Request, posting: str, fields: Fields) -> Response:
        """Ask for so many in all; where another page has changed it meanwhile, say so and ask again."""
        session, found = sent(self._parts, request, posting, fields)
        typed = fields.get("people", "")
        try:
            wanted = count(typed, HEADCOUNT_MOST)
        except Wrong as wrong:
            return self._page(request, session, found, typed, wrong.code.value)
        if not found.is_open(self._parts.clock()) or found.wanted == wanted:
            return to_posting(found)
        if fields.get("before") != str(found.wanted):
            return self._page(request, session, found, typed, "changed")
        stands = self._parts.services.postings.change_headcount(session.employer, found.id, wanted)
        if stands is None:
            return self._page(request, session, found, typed, "at_desk")
        _log.info("people wanted: %s", to_text(found.id))
        if stands != wanted:
            return self._page(request, session, own_posting(self._parts, session, posting), problem="kept")
        return RedirectResponse(f"/postings/{to_text(found.id)}{SAID}", 303)

    def _page(
        self, request: Request, session: Session, posting: Posting, typed: str = "", problem: str = ""
    ) -> Response:
        more = [posting.wanted + number for number in MORE if posting.wanted + number <= HEADCOUNT_MOST]
        fewer = [
            posting.wanted - number for number in FEWER if number <= posting.places_left and number < posting.wanted
        ]
        values = {"posting": posting, "more": more, "fewer": fewer, "typed": typed, "key": problem}
        wrong = {} if problem in ("", "changed", "at_desk", "kept") else {"headcount": problem}
        status = 409 if problem in ("changed", "at_desk") else 422 if wrong else 200
        key = form_key(session)
        return self._parts.pages.page(request, "people.html", status, wrong=wrong, form_key=key, **values)
