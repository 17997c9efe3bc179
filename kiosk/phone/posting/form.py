"""The form an employer fills, and what was understood of it shown back before it is sent.

    form ─> read ─┬ wrong, or forbidden: the form again, each mistake at its field ─> 照建议改: read again
                  └ understood: shown back ─┬ 改: the form again with what was typed
                                            ├ 照建议改, where words are doubtful: read again with better ones
                                            └ 就这样发: published, or held until a clerk has read what is doubtful

Links to other languages send the form, so that what was typed stays.
"""

import hashlib
import logging

import msgspec
from fastapi import APIRouter
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kiosk.hall.clock import working_day
from kiosk.hall.form.channel import BY_PROVINCE
from kiosk.hall.form.draft import Draft, Problem
from kiosk.hall.form.together import USUAL_UNIT
from kiosk.hall.form.wrong import ProblemCode
from kiosk.hall.ids import to_text
from kiosk.hall.limits import Limit
from kiosk.hall.linter.law import mend, with_severity
from kiosk.hall.linter.rule import Severity
from kiosk.hall.posting import Contact
from kiosk.hall.unavailable import Unavailable
from kiosk.pages.addressed import id_of
from kiosk.pages.body import Fields
from kiosk.phone.doors import is_own_form
from kiosk.phone.languages import named, remember
from kiosk.phone.parts import Parts
from kiosk.phone.posting.controls import Controls, of_draft
from kiosk.phone.posting.shown import FIRST, WRONG, Answer, PostingPages, Problems, Shown, by_field, found_by_field
from kiosk.services.employer.employers import Session
from kiosk.services.employer.sent import Doubtful, Forbidden, Keeps, Looked, OnHold, Published, Refused, TooMany
from kiosk.services.errors import StoreUnavailable

NONCE_BYTES = 10
SESSION_OVER, SEND_AGAIN, READ = "session_over", "send_again", "read"
KEEPS = "keeps_words"
"""Sent by who wants a clerk to read what is doubtful."""
NOTICES = {SESSION_OVER, SEND_AGAIN, *(limit.value for limit in Limit), *(why.value for why in Unavailable)}

_log = logging.getLogger("kiosk.phone")


class PostingForm:
    """Everything under /post."""

    def __init__(self, parts: Parts) -> None:
        self._parts, self._pages = parts, PostingPages(parts)

    def routes(self) -> APIRouter:
        """What is served."""
        router = APIRouter(prefix="/post")
        router.add_api_route("", self.show, methods=["GET"])
        router.add_api_route("", self.read, methods=["POST"])
        router.add_api_route("/send", self.send, methods=["POST"])
        router.add_api_route("/change", self.change, methods=["POST"])
        router.add_api_route("/mend", self.mend, methods=["POST"])
        router.add_api_route("/again/{posting}", self.again, methods=["GET"])
        router.add_api_route("/in/{language}", self.translate, methods=["POST"])
        return router

    def show(self, request: Request) -> Response:
        """The form with the usual values."""
        session = self._parts.doors.here(request)
        contact = self._parts.services.earlier.contact(session.employer) or Contact("", "")
        usual = usual_draft(self._parts.clock(), self._nonce(), contact)
        return self._pages.form(request, self._of(request, Shown(usual, session)))

    def again(self, request: Request, posting: str) -> Response:
        """What was offered before, for the next day, to be looked at and sent."""
        session = self._parts.doors.here(request)
        draft = self._parts.services.earlier.again(session.employer, id_of(posting))
        if draft is None:
            raise HTTPException(404)
        again = msgspec.structs.replace(draft, nonce=self._nonce())
        return self._pages.looked_at(request, self._of(request, Shown(again, session)))

    def read(self, request: Request, fields: Fields) -> Response:
        """What was understood, or at the field what is wrong with it."""
        return self._read(request, self._controls(fields))

    def mend(self, request: Request, fields: Fields) -> Response:
        """The same with the better wordings of what the law has against what was typed."""
        draft = self._controls(fields).draft()
        looked = self._look(request, draft)
        mended = draft if isinstance(looked, tuple) else mend(draft, looked.findings)
        return self._read(request, of_draft(mended, self._certificates()))

    def _read(self, request: Request, controls: Controls) -> Response:
        session, answer = self._who(request)
        looked = self._look(request, controls.draft())
        if problems := self._wrong(controls, looked):
            answer = Answer(422, problems=problems)
            return self._pages.form(
                request, self._of(request, Shown(controls.draft(), session, answer, controls=controls))
            )
        page = self._pages.looked_at if answer is FIRST else self._pages.form
        shown = Shown(controls.draft(), session, answer, looked=None if isinstance(looked, tuple) else looked)
        return page(request, self._of(request, shown))

    def change(self, request: Request, fields: Fields) -> Response:
        """The form with what was typed."""
        session, answer = self._who(request)
        return self._pages.form(request, self._of(request, Shown(self._controls(fields).draft(), session, answer)))

    def send(self, request: Request, fields: Fields) -> Response:
        """Publish what was looked at; where that cannot be, say why."""
        draft = self._controls(fields).draft()
        session, answer = self._who(request)
        published = self._publish(request, draft, session, fields) if answer is FIRST and session else answer
        if isinstance(published, Answer):
            page = self._pages.form if published.problems else self._pages.looked_at
            return page(request, self._of(request, Shown(draft, session, published)))
        return published

    def translate(self, request: Request, language: str, fields: Fields, after: str = "") -> Response:
        """The page with what was typed, in another language, and `after` said again; nothing is published."""
        controls, chosen = self._controls(fields), named(language)
        session, answer = self._who(request)
        if answer is FIRST or answer.notice == SESSION_OVER:
            answer = Answer(200, after if after in NOTICES else "")
        looked = self._look(request, controls.draft()) if after else ()
        problems = self._wrong(controls, looked) if after else {}
        if after in (WRONG, READ) and problems:
            answer = Answer(200, problems=problems)
        is_looked_at = after and after != WRONG and not problems
        page = self._pages.looked_at if is_looked_at else self._pages.form
        shown = page(request, self._of(request, Shown(controls.draft(), session, answer, chosen, controls)))
        remember(shown, chosen)
        return shown

    def _look(self, _request: Request, draft: Draft) -> Looked | tuple[Problem, ...]:
        """What is understood of what was typed."""
        return self._parts.services.postings.look(draft)

    def _of(self, _request: Request, shown: Shown) -> Shown:
        """What else is shown of the posting that an address names."""
        return shown

    def _publish(self, _request: Request, draft: Draft, session: Session, fields: dict[str, str]) -> Response | Answer:
        if not is_own_form(session, fields):
            return Answer(403, SEND_AGAIN)
        try:
            outcome = self._parts.services.postings.publish(session.employer, as_sent(draft), keeps=kept(fields))
        except StoreUnavailable as error:
            _log.warning("publishing: the store is unavailable (%s)", error.reason.value)
            return Answer(503, error.reason.value)
        if isinstance(outcome, Published):
            _log.info("posting published: %s", to_text(outcome.posting.id))
            return RedirectResponse(f"/postings/{to_text(outcome.posting.id)}", 303)
        if isinstance(outcome, OnHold):
            _log.info("posting held: %s", to_text(outcome.held.id))
            return RedirectResponse("/postings", 303)
        return why_not(outcome)

    def _who(self, request: Request) -> tuple[Session | None, Answer]:
        """Who sends it, and why he may not post; FIRST if he may."""
        try:
            session = self._parts.doors.session(request)
        except StoreUnavailable as error:
            _log.warning("a form: the store is unavailable (%s)", error.reason.value)
            return None, Answer(503, error.reason.value)
        is_here = session is not None and session.is_here(self._parts.clock())
        return session, FIRST if is_here else Answer(403, SESSION_OVER)

    def _controls(self, fields: dict[str, str]) -> Controls:
        return Controls(fields, self._certificates())

    def _certificates(self) -> list[int]:
        return [paper.code for paper in self._parts.catalogue.certificates]

    def _wrong(self, controls: Controls, looked: Looked | tuple[Problem, ...]) -> Problems:
        """What is wrong with what was typed, by field; where all can be read, what the law forbids."""
        usual = {"day": working_day(self._parts.clock()).isoformat()}
        found: Problems = dict.fromkeys(controls.twice(usual), ProblemCode.AMBIGUOUS.value)
        found |= dict.fromkeys(controls.garbled(), ProblemCode.UNKNOWN.value)
        if isinstance(looked, tuple):
            return by_field(looked) | found
        return found or found_by_field(with_severity(looked.findings, Severity.BLOCK))

    def _nonce(self) -> str:
        return to_text(self._parts.entropy(NONCE_BYTES))


def usual_draft(now: int, nonce: str, contact: Contact) -> Draft:
    """What nearly all employers want: the next working day, by the day, the contact of last time; no start."""
    return Draft(
        pay_unit=str(USUAL_UNIT.value),
        day=working_day(now).isoformat(),
        name=contact.name,
        phone=contact.phone,
        nonce=nonce,
    )


def as_sent(typed: Draft) -> Draft:
    """The draft with a nonce of its content too: sent twice it is one posting, changed after going back a new one.

    What began on the province's page counts once, however it is changed: it may be on its way from there still.
    """
    if typed.nonce.startswith(BY_PROVINCE):
        return typed
    content = "\0".join(msgspec.structs.astuple(typed))
    return msgspec.structs.replace(typed, nonce=hashlib.sha256(content.encode()).hexdigest())


def kept(fields: dict[str, str]) -> Keeps:
    """Whose words stay where they are doubtful."""
    return Keeps.HIS if fields.get(KEEPS) == "1" else Keeps.ASKED


def why_not(outcome: Refused | Forbidden | Doubtful | TooMany) -> Answer:
    """What is said on the page that is shown again; what is doubtful the page itself says."""
    match outcome:
        case Refused():
            return Answer(422, problems=by_field(outcome.problems))
        case Forbidden():
            return Answer(422, problems=found_by_field(outcome.findings))
        case Doubtful():
            return Answer(422)
        case TooMany():
            _log.info("posting refused: %s", outcome.limit.value)
            return Answer(429, outcome.limit.value)
