"""The form an employer fills: shown, checked by the service, shown again with what was typed, or published.

Its links to other languages send it, so that what was typed stays.
"""

import datetime as dt
import hashlib
import logging
from collections.abc import Iterable
from dataclasses import dataclass, field

import msgspec
from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kiosk.hall.clock import HOUR, MINUTE, day_of, local, moment, working_day
from kiosk.hall.form.draft import DAYS_AHEAD_MOST, Draft, Problem
from kiosk.hall.form.wrong import ProblemCode
from kiosk.hall.ids import to_text
from kiosk.hall.language import Language
from kiosk.hall.limits import Limit
from kiosk.hall.posting import Paid, PayUnit
from kiosk.hall.unavailable import Unavailable
from kiosk.phone.body import GARBLED, Fields
from kiosk.phone.doors import form_key, is_own_form
from kiosk.phone.languages import named, remember
from kiosk.phone.parts import Parts
from kiosk.services.employer.employers import Session
from kiosk.services.employer.postings import Refused, TooMany
from kiosk.services.errors import StoreUnavailable

USUAL_TIME = dt.time(6, 30)
NONCE_BYTES = 10
ASKED = (
    *("trade", "headcount", "pay", "pay_unit", "paid", "day", "time", "length", "meals", "ride", "bay"),
    *("choosing", "talk_table", "talk_time"),
    *("place", "note", "name", "phone"),
)
"""Fields of the form; nothing else is read from it."""
TIMES = tuple(f"{hour:02d}:{minute:02d}" for hour in range(24) for minute in (0, 15, 30, 45))
"""A list, as phones' own time fields show what their locale says and open a dial."""
LENGTHS = {f"{hours}h": (hours, 0) for hours in (*range(1, 11), 12)} | {
    f"{days}d": (0, days) for days in (*range(1, 11), 15, 20, 30, 60, 90)
}
"""What is offered: hours and days by what is sent."""

SESSION_OVER, SEND_AGAIN, WRONG = "session_over", "send_again", "wrong"
NOTICES = {SESSION_OVER, SEND_AGAIN, *(limit.value for limit in Limit), *(why.value for why in Unavailable)}

_log = logging.getLogger("kiosk.phone")


@dataclass(frozen=True)
class Answer:
    """Why the form is shown again: problems at fields (field -> code), or a notice for the whole."""

    status: int
    notice: str = ""
    problems: dict[str, str] = field(default_factory=dict)

    @property
    def said(self) -> str:
        """What it is called where the same is said in another language."""
        return WRONG if self.problems else self.notice


FIRST = Answer(200)


class PostingForm:
    """GET and POST /post, and the same in another language."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def routes(self) -> APIRouter:
        """What is served."""
        router = APIRouter()
        router.add_api_route("/post", self.show, methods=["GET"])
        router.add_api_route("/post", self.send, methods=["POST"])
        router.add_api_route("/post/in/{language}", self.translate, methods=["POST"])
        return router

    def show(self, request: Request) -> Response:
        """The form with the usual values."""
        session = self._parts.doors.needed(request)
        nonce = to_text(self._parts.entropy(NONCE_BYTES))
        return self._form(request, usual_draft(self._parts.clock(), nonce), FIRST, session)

    def send(self, request: Request, fields: Fields) -> Response:
        """Publish, or say at the field what is wrong; what was typed stays."""
        typed = _typed(fields)
        session: Session | None = None
        try:
            session = self._parts.doors.session(request)
            answer = self._publish(typed, fields, session)
        except StoreUnavailable as error:
            _log.warning("publishing: the store is unavailable (%s)", error.reason.value)
            answer = Answer(503, error.reason.value)
        return self._form(request, typed, answer, session) if isinstance(answer, Answer) else answer

    def translate(self, request: Request, language: str, fields: Fields, after: str = "") -> Response:
        """The form with what was typed, in another language, and `after` said again; nothing is published."""
        typed, problems, notice = _typed(fields), dict[str, str](), after if after in NOTICES else ""
        session: Session | None = None
        try:
            session = self._parts.doors.session(request)
            if after == WRONG:
                problems = _by_field(self._parts.services.postings.mistakes(typed)) | _garbled(fields)
        except StoreUnavailable as error:
            notice = error.reason.value
        page = self._form(request, typed, Answer(200, notice, problems), session, named(language))
        remember(page, named(language))
        return page

    def _publish(self, typed: Draft, fields: dict[str, str], session: Session | None) -> Response | Answer:
        if session is None:
            return Answer(403, SESSION_OVER)
        if not is_own_form(session, fields):
            return Answer(403, SEND_AGAIN)
        if garbled := _garbled(fields):
            return Answer(422, problems=garbled)
        outcome = self._parts.services.postings.publish(session.employer, as_sent(typed))
        if isinstance(outcome, Refused):
            return Answer(422, problems=_by_field(outcome.problems))
        if isinstance(outcome, TooMany):
            _log.info("posting refused: %s", outcome.limit.value)
            return Answer(429, outcome.limit.value)
        _log.info("posting published: %s", to_text(outcome.posting.id))
        return self._published(outcome.posting.id, session)

    def _published(self, posting: bytes, session: Session) -> Response:
        """To the posting's page; its day may end later than the cookie did."""
        on = RedirectResponse(f"/postings/{to_text(posting)}", 303)
        longer = self._parts.services.employers.session(session.cookie)
        return self._parts.doors.let_in(on, longer or session)

    def _form(
        self, request: Request, typed: Draft, answer: Answer, session: Session | None, language: Language | None = None
    ) -> Response:
        today, pages = day_of(self._parts.clock()), self._parts.pages
        return pages.page_in(
            language or pages.language(request),
            request,
            "post.html",
            answer.status,
            typed=typed,
            answer=answer,
            form_key=form_key(session),
            days=[today + dt.timedelta(days=ahead) for ahead in range(DAYS_AHEAD_MOST + 1)],
            times=TIMES,
            units=[unit for unit in PayUnit if unit],
            paydays=[paid for paid in Paid if paid],
            lengths=LENGTHS,
            most=self._parts.services.postings.limits,
        )


def _typed(fields: dict[str, str]) -> Draft:
    return Draft(**{name: fields.get(name, "") for name in (*ASKED, "nonce")})


def _garbled(fields: dict[str, str]) -> dict[str, str]:
    return {name: ProblemCode.UNKNOWN.value for name in ASKED if GARBLED in fields.get(name, "")}


def _by_field(problems: Iterable[Problem]) -> dict[str, str]:
    return {problem.field: problem.code.value for problem in problems}


def usual_draft(now: int, nonce: str) -> Draft:
    """What most employers want: the next working day, 06:30, by the day; an hour ahead when 06:30 is too near."""
    day = working_day(now)
    start = moment(day, USUAL_TIME)
    if start < now + HOUR:
        half = 30 * MINUTE
        start = -(-(now + HOUR) // half) * half
    return Draft(
        pay_unit=str(PayUnit.DAY.value),
        day=day.isoformat(),
        time=local(start).strftime("%H:%M"),
        nonce=nonce,
    )


def as_sent(typed: Draft) -> Draft:
    """The draft with a nonce of its content too: sent twice it is one posting, changed after going back a new one."""
    content = "\0".join(msgspec.structs.astuple(typed))
    return msgspec.structs.replace(typed, nonce=hashlib.sha256(content.encode()).hexdigest())
