"""An employer's own postings: the list, each with its sign-ups live, who arrived, and the close."""

import hashlib
import logging
from typing import Literal

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from kiosk.hall.ids import to_text
from kiosk.hall.posting import Posting, PostingState
from kiosk.pages.addressed import id_of
from kiosk.pages.body import Fields
from kiosk.phone.addressed import own_posting, sent, to_posting
from kiosk.phone.doors import form_key
from kiosk.phone.parts import Parts
from kiosk.services.employer.employers import Session

Result = Literal["taken", "refused"]
_log = logging.getLogger("kiosk.phone")


class OwnPostings:
    """Everything under /postings; what is another's looks like what does not exist."""

    def __init__(self, parts: Parts) -> None:
        self._parts, self._postings = parts, parts.services.postings

    def routes(self) -> APIRouter:
        """What is served."""
        router = APIRouter(prefix="/postings")
        router.add_api_route("", self.every, methods=["GET"])
        router.add_api_route("/{posting}", self.one, methods=["GET"])
        router.add_api_route("/{posting}/applicants", self.applicants, methods=["GET"])
        router.add_api_route("/{posting}/talks/{talk}/{result}", self.talked, methods=["POST"])
        router.add_api_route("/{posting}/close", self.ask_close, methods=["GET"])
        router.add_api_route("/{posting}/close", self.close, methods=["POST"])
        return router

    def every(self, request: Request) -> Response:
        """All postings of this employer."""
        session = self._parts.doors.needed(request)
        own, key = self._postings.of_employer(session.employer), form_key(session)
        held, applicants = self._parts.services.reviews.not_published(session.employer), self._parts.services.applicants
        unpaid = {posting.id for posting in own if applicants.is_pay_due(session.employer, posting)}
        known, page = self._parts.services.verifications.known_as(session.employer), self._parts.pages.page
        shown = {"postings": own, "held": held, "unpaid": unpaid, "known": known}
        return page(request, "postings.html", 200, form_key=key, **shown)

    def one(self, request: Request, posting: str, said: str = "") -> Response:
        """One posting with its sign-ups; `said` is what was done to it just now."""
        session = self._parts.doors.needed(request)
        found = own_posting(self._parts, session, posting)
        listed, replacements = self._list(request, session, found), self._parts.services.replacements
        complaints, page = self._parts.services.complaints.of_posting(found.id), self._parts.pages.page
        shown = {"posting": found, "listed": listed, "tag": _tag(listed), "said": said, "complaints": complaints}
        shown["before"] = replacements.in_place_of(found.id)
        shown["instead"] = replacements.instead(found.id) if found.state is PostingState.CANCELLED else None
        return page(request, "posting.html", 200, **shown)

    def applicants(self, request: Request, posting: str) -> Response:
        """The part of the page that changes, for the script; 304 when it has not."""
        session = self._parts.doors.needed(request)
        listed = self._list(request, session, own_posting(self._parts, session, posting))
        tag = _tag(listed)
        if request.headers.get("if-none-match") == tag:
            return Response(status_code=304, headers={"ETag": tag})
        return HTMLResponse(listed, headers={"ETag": tag})

    def talked(self, request: Request, posting: str, talk: str, result: Result, fields: Fields) -> Response:
        """Say what came of a talk; where it has a result already the list says so."""
        session, found = sent(self._parts, request, posting, fields)
        talks = self._parts.services.talks
        act = talks.take if result == "taken" else talks.refuse
        if act(session.employer, id_of(talk)):
            _log.info("talk %s: %s", result, to_text(id_of(talk)))
        return to_posting(found)

    def ask_close(self, request: Request, posting: str) -> Response:
        """Ask whether enough have come."""
        session = self._parts.doors.needed(request)
        found = own_posting(self._parts, session, posting)
        return self._parts.pages.page(request, "close.html", posting=found, form_key=form_key(session))

    def close(self, request: Request, posting: str, fields: Fields) -> Response:
        """Take no more people."""
        session, found = sent(self._parts, request, posting, fields)
        if self._postings.close(session.employer, found.id):
            _log.info("posting closed: %s", to_text(found.id))
        return to_posting(found)

    def _list(self, request: Request, session: Session, posting: Posting) -> str:
        applicants = self._parts.services.applicants.of_posting(session.employer, posting.id)
        talks = self._parts.services.talks.of_posting(session.employer, posting.id)
        before = self._parts.services.replacements.in_place_of(posting.id)
        shown = {"posting": posting, "applicants": applicants or (), "talks": talks, "before": before}
        on_board = self._parts.services.bulletin.is_shown(posting, self._parts.clock())
        values = {**shown, "on_board": on_board, "form_key": form_key(session)}
        return self._parts.pages.text(self._parts.pages.language(request), "applicants.html", **values)


def _tag(content: str) -> str:
    return f'"{hashlib.sha256(content.encode()).hexdigest()[:32]}"'
