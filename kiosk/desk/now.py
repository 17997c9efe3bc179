"""The desk's first page: what needs a person now, one sentence and one button each."""

from dataclasses import dataclass

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from kiosk.desk.parts import Parts
from kiosk.hall.desk.need import Need, NeedKind
from kiosk.hall.ids import to_text

MOST = 40
SENTENCES: dict[NeedKind, str] = {
    NeedKind.HELD: "{0}招 {1} 个{trade}，等着看过再发",
    NeedKind.LATE: "{0} 号活儿的 {1} 还没到，{2}请咱们联系",
    NeedKind.OFFER: "{0} 号活儿排第 {1} 的被叫到了，还没回话",
    NeedKind.TALK: "{0} 号活儿第 {1} 号谈完了，还没说成不成",
    NeedKind.FORCED: "{0} 号活儿有 {1} 个座是人工定的，对一下人",
    NeedKind.CLOCK: "{0}",
}
WAYS: dict[NeedKind, tuple[str, str]] = {
    NeedKind.HELD: ("/review/{id}", "看一看"),
}
"""Where each is done and what its button says; `{id}` is what it is about."""


@dataclass(frozen=True)
class Line:
    """A need as it is read."""

    need: Need
    sentence: str
    way: str
    button: str


class Now:
    """/."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def routes(self) -> APIRouter:
        """What is served."""
        router = APIRouter()
        router.add_api_route("/", self.show, methods=["GET"])
        return router

    def show(self, request: Request) -> Response:
        """The list."""
        at_work = self._parts.doors.needed(request)
        needs = self._parts.services.desk.needs.all(self._parts.around())
        lines = [self._line(need) for need in needs]
        return self._parts.pages.page(request, at_work, "now.html", needs=lines, most=MOST)

    def _line(self, need: Need) -> Line:
        way, button = WAYS.get(need.kind, ("", ""))
        trade = self._parts.pages.trade_name(need.trade) if need.trade else ""
        sentence = SENTENCES[need.kind].format(*need.values, trade=trade)
        return Line(need, sentence, way.format(id=to_text(need.subject) if need.subject else ""), button)
