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
from kiosk.hall.clock import MINUTE
from kiosk.hall.desk.act import Act
from kiosk.pages.body import Fields
from kiosk.services.desk.sessions import AtWork

PROBLEMS: Mapping[NoticeProblem, str] = {
    NoticeProblem.EMPTY: "写上要说的话。",
    NoticeProblem.TOO_LONG: f"太长了，写在 {LETTERS_MOST} 个字以内。",
    NoticeProblem.PERSONAL_NUMBER: "大屏人人看得见，别写手机号、微信号、身份证号。",
    NoticeProblem.MINUTES: f"挂多久没看懂。写 1 到 {MINUTES_MOST} 分钟。",
}
USUAL = "30"
LONGEST = 6


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
        checked = check_notice(text, minutes)
        if isinstance(checked, NoticeProblem):
            return self._shown(request, at_work, Typed(fields, checked))
        if fields.get("go") == "back":
            return self._shown(request, at_work, Typed(fields))
        if fields.get("go") != "post" or fields.get("seen") != checked.text:
            return self._looked(request, at_work, fields, checked, minutes)
        with self._parts.services.acts.by(at_work.clerk.id, Act.NOTICE_POSTED):
            self._notices.post(text, minutes)
        return RedirectResponse("/notices", 303)

    def end(self, request: Request, fields: Fields) -> Response:
        """Take it off the board."""
        at_work = self._parts.doors.sent(request, fields)
        with self._parts.services.acts.by(at_work.clerk.id, Act.NOTICE_ENDED):
            self._notices.end()
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
        self, request: Request, at_work: AtWork, fields: Mapping[str, str], checked: NoticeText, minutes: int
    ) -> Response:
        now = self._parts.clock()
        shown: dict[str, Any] = {
            "fields": fields,
            "text": checked.text,
            "drawn": self._drawn(checked.text),
            "has_glass": self._parts.glass is not None,
            "until": now + minutes * MINUTE,
            "before": self._notices.now(now),
        }
        return self._parts.pages.page(request, at_work, "announce/notice.html", **shown)

    def _drawn(self, text: str) -> Drawn:
        return self._parts.glass(text) if self._parts.glass else Drawn()

    def _shown(self, request: Request, at_work: AtWork, typed: Typed = NOTHING) -> Response:
        shown: dict[str, Any] = {
            "notice": self._notices.now(self._parts.clock()),
            "fields": typed.fields,
            "minutes": typed.fields.get("minutes", USUAL),
            "problem": PROBLEMS[typed.problem] if typed.problem else "",
            "is_of_minutes": typed.problem is NoticeProblem.MINUTES,
            "most": LETTERS_MOST,
            "has_settings": self._parts.care is not None,
            **event_values(self._parts),
        }
        status = 422 if typed.problem else 200
        return self._parts.pages.page(request, at_work, "announce/home.html", status, **shown)


def _minutes(text: str) -> int:
    """0 for what is no number."""
    typed = text.strip()
    return int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < LONGEST else 0
