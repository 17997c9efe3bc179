"""The hall's urgent word: typed, seen as the board and the kiosk will show it, posted, taken off again."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from fastapi import APIRouter
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kiosk.desk.announce.events import event_values
from kiosk.desk.parts import Parts
from kiosk.hall.announced.glass import Drawn
from kiosk.hall.announced.notice import LETTERS_MOST, MINUTES_MOST, NoticeProblem, NoticeText, check_notice
from kiosk.hall.clock import DAY, MINUTE, day_of, moment
from kiosk.hall.desk.act import Act
from kiosk.hall.form.typed import when
from kiosk.hall.form.wrong import Wrong
from kiosk.pages.addressed import id_of
from kiosk.pages.body import Fields
from kiosk.services.desk.sessions import AtWork

PROBLEMS: Mapping[NoticeProblem, str] = {
    NoticeProblem.EMPTY: "写上要说的话。",
    NoticeProblem.TOO_LONG: f"太长了，写在 {LETTERS_MOST} 个字以内。",
    NoticeProblem.PERSONAL_NUMBER: "大屏人人看得见，别写手机号、微信号、身份证号。",
    NoticeProblem.SINCE: "几点开始没看懂，或者已经过了。这样写：下午2点、明早6点半；空着就是马上。",
    NoticeProblem.MINUTES: f"挂多久没看懂。写 1 到 {MINUTES_MOST} 分钟。",
}
WRONG = {NoticeProblem.MINUTES: "minutes", NoticeProblem.SINCE: "since"}
"""Where what is wrong was typed, the text if it is not said."""
USUAL = "30"
LONGEST = 6
LONGEST_TIME = 40


@dataclass(frozen=True)
class Typed:
    """What a form said, and what is wrong with it."""

    fields: Mapping[str, str] = field(default_factory=dict)
    problem: NoticeProblem | None = None


NOTHING = Typed()


class NoticePages:
    """/notices, /notices/end and /notices/glass."""

    def __init__(self, parts: Parts) -> None:
        self._parts, self._notices = parts, parts.services.notices

    def routes(self) -> APIRouter:
        """What is served."""
        router = APIRouter()
        router.add_api_route("/notices", self.show, methods=["GET"])
        router.add_api_route("/notices", self.post, methods=["POST"])
        router.add_api_route("/notices/end", self.end, methods=["POST"])
        router.add_api_route("/notices/glass", self.glass, methods=["GET"])
        return router

    def show(self, request: Request) -> Response:
        """What stands, and the forms for more."""
        return self._shown(request, self._parts.doors.needed(request))

    def post(self, request: Request, fields: Fields) -> Response:
        """Show it first; post what was seen. Nothing typed is ever lost."""
        at_work = self._parts.doors.sent(request, fields)
        text, minutes = fields.get("text", ""), _minutes(fields.get("minutes", ""))
        since = _since(fields.get("since", ""), self._parts.clock())
        checked = check_notice(text, minutes) if since is not None else NoticeProblem.SINCE
        if isinstance(checked, NoticeProblem):
            return self._shown(request, at_work, Typed(fields, checked))
        if fields.get("go") == "back":
            return self._shown(request, at_work, Typed(fields))
        if fields.get("go") != "post" or fields.get("seen") != checked.text:
            return self._looked(request, at_work, fields, checked, (since or 0, minutes))
        with self._parts.services.acts.by(at_work.clerk.id, Act.NOTICE_POSTED):
            problem = self._notices.post(text, minutes, since or 0)
        if problem is not None:
            return self._shown(request, at_work, Typed(fields, problem))
        return RedirectResponse("/notices", 303)

    def end(self, request: Request, fields: Fields) -> Response:
        """Take off the board what stands, or what is planned."""
        at_work, planned = self._parts.doors.sent(request, fields), fields.get("planned", "")
        with self._parts.services.acts.by(at_work.clerk.id, Act.NOTICE_ENDED):
            self._notices.end(id_of(planned) if planned else None)
        return RedirectResponse("/notices", 303)

    def glass(self, request: Request) -> Response:
        """One page of the glass as a picture."""
        self._parts.doors.needed(request)
        checked = check_notice(request.query_params.get("text", ""), 1)
        page = request.query_params.get("page", "0")
        pages = self._drawn(checked.text).pages if isinstance(checked, NoticeText) else ()
        if not (page.isascii() and page.isdecimal() and len(page) < LONGEST and int(page) < len(pages)):
            raise HTTPException(404)
        return Response(pages[int(page)], media_type="image/png")

    def _looked(
        self, request: Request, at_work: AtWork, fields: Mapping[str, str], checked: NoticeText, span: tuple[int, int]
    ) -> Response:
        now, (since, minutes) = self._parts.clock(), span
        shown: dict[str, Any] = {
            "fields": fields,
            "text": checked.text,
            "drawn": self._drawn(checked.text),
            "has_glass": self._parts.glass is not None,
            "since": since,
            "until": (since or now) + minutes * MINUTE,
            "before": None if since else self._notices.now(now),
        }
        return self._parts.pages.page(request, at_work, "announce/notice.html", **shown)

    def _drawn(self, text: str) -> Drawn:
        return self._parts.glass(text) if self._parts.glass else Drawn()

    def _shown(self, request: Request, at_work: AtWork, typed: Typed = NOTHING) -> Response:
        shown: dict[str, Any] = {
            "notice": self._notices.now(self._parts.clock()),
            "planned": self._notices.planned(self._parts.clock()),
            "fields": typed.fields,
            "minutes": typed.fields.get("minutes", USUAL),
            "problem": PROBLEMS[typed.problem] if typed.problem else "",
            "wrong": WRONG.get(typed.problem, "text") if typed.problem else "",
            "most": LETTERS_MOST,
            "has_settings": self._parts.care is not None,
            **event_values(self._parts),
        }
        status = 422 if typed.problem else 200
        return self._parts.pages.page(request, at_work, "announce/home.html", status, **shown)


def _since(text: str, now: int) -> int | None:
    """When people say that it begins, the next such time, to the minute; 0 for at once, None where it is not read."""
    if not text.strip():
        return 0
    try:
        said = when(text[:LONGEST_TIME], now)
    except Wrong:
        return None
    if said.minutes:
        return None
    at = moment(said.day or day_of(now), said.time)
    return at if at > now or said.day else at + DAY


def _minutes(text: str) -> int:
    """0 for what is no number."""
    typed = text.strip()
    return int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < LONGEST else 0
