"""Held work: all that waits, one of it with its words marked, and what a clerk decides."""

from collections.abc import Mapping

from fastapi import APIRouter
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kiosk.desk.parts import Parts
from kiosk.hall.desk.act import Act
from kiosk.hall.form.closing import read_reason
from kiosk.hall.ids import to_text
from kiosk.hall.linter.marked import marked
from kiosk.hall.linter.rule import Severity
from kiosk.hall.review import ReviewEnd
from kiosk.pages.addressed import id_of
from kiosk.pages.body import Fields
from kiosk.services.desk.readings import Reading
from kiosk.services.desk.sessions import AtWork

ACTS = {
    "pass": (ReviewEnd.PASSED, Act.PASSED),
    "better": (ReviewEnd.PASSED, Act.PASSED),
    "refuse": (ReviewEnd.REFUSED, Act.REFUSED),
    "back": (ReviewEnd.SENT_BACK, Act.SENT_BACK),
}
"""What a form's button sends, what it means for the work, and as which act it is kept."""
ANEW = "anew"
SEVERITIES = {Severity.BLOCK: "不许发", Severity.REVIEW: "要看", Severity.ADVICE: "提醒"}


class HeldPages:
    """/review."""

    def __init__(self, parts: Parts) -> None:
        self._parts, self._reviews, self._readings = parts, parts.services.reviews, parts.services.desk.readings

    def routes(self) -> APIRouter:
        """What is served."""
        router = APIRouter(prefix="/review")
        router.add_api_route("", self.all, methods=["GET"])
        router.add_api_route("/{posting}", self.show, methods=["GET"])
        router.add_api_route("/{posting}", self.decide, methods=["POST"])
        return router

    def all(self, request: Request) -> Response:
        """What waits, what has waited longest first."""
        at_work = self._parts.doors.needed(request)
        held = [(one, self._reviews.contact(one)) for one in self._reviews.waiting()]
        return self._parts.pages.page(request, at_work, "review/all.html", held=held)

    def show(self, request: Request, posting: str, edition: int = 0) -> Response:
        """One of it, and what may be done."""
        at_work = self._parts.doors.needed(request)
        return self._shown(request, at_work, self._read(posting, edition))

    def decide(self, request: Request, posting: str, fields: Fields) -> Response:
        """What comes of it; the page says what stands, where another clerk was first or its home is not reached."""
        at_work = self._parts.doors.sent(request, fields)
        edition = fields.get("edition", "")
        reading = self._read(posting, int(edition) if edition.isdecimal() and len(edition) < 9 else 0)
        wanted, reason = fields.get("act", ""), read_reason(fields.get("reason", ""))
        if wanted == ANEW:
            return self._anew(request, at_work, reading)
        if wanted not in ACTS or (wanted == "better" and reading.better is None):
            raise HTTPException(422)
        end, act = ACTS[wanted]
        if end is not ReviewEnd.PASSED and reason is None:
            return self._shown(request, at_work, reading, 422, fields)
        is_passed = end is ReviewEnd.PASSED
        better = reading.better if wanted == "better" else None
        with self._parts.services.acts.by(at_work.clerk.id, act, on=reading.held.id):
            told = self._reviews.decide(
                reading.held, end, None if is_passed else reason, clerk=at_work.clerk.id, better=better
            )
        if told is not None and told.end is end:
            return RedirectResponse("/", 303)
        return RedirectResponse(f"/review/{to_text(reading.held.id)}?edition={reading.held.edition}", 303)

    def _anew(self, request: Request, at_work: AtWork, reading: Reading) -> Response:
        with self._parts.services.acts.by(at_work.clerk.id, Act.PUBLISHED_ANEW, on=reading.held.id):
            published = self._reviews.publish_anew(reading.held)
        return RedirectResponse("/" if published else request.url.path, 303)

    def _read(self, posting: str, edition: int) -> Reading:
        reading = self._readings.one(id_of(posting), edition)
        if reading is None:
            raise HTTPException(404)
        return reading

    def _shown(
        self,
        request: Request,
        at_work: AtWork,
        reading: Reading,
        status: int = 200,
        fields: Mapping[str, str] | None = None,
    ) -> Response:
        held = reading.held
        texts = {"place": "", "note": ""}
        if held.work:
            texts = {"place": held.work.text.place, "note": held.work.text.note}
        if reading.contact:
            texts["name"] = reading.contact.name
        pieces = {
            name: marked(text, [each for each in reading.findings if each.field == name])
            for name, text in texts.items()
        }
        shown = {"reading": reading, "held": held, "pieces": pieces, "fields": fields or {}, "severities": SEVERITIES}
        return self._parts.pages.page(request, at_work, "review/one.html", status, **shown)
