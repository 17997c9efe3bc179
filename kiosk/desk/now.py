"""The desk's first page: what needs a person now, one sentence and one button each."""

from dataclasses import dataclass

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kiosk.desk.parts import Parts
from kiosk.hall.desk.clerk import Role
from kiosk.hall.desk.need import Need, NeedKind
from kiosk.hall.ids import to_text
from kiosk.services.desk.needs.complaints import complaints_of

MOST = 40
SENTENCES: dict[NeedKind, str] = {
    NeedKind.HELD: "{0}招 {1} 个{trade}，等着看过再发",
    NeedKind.LATE: "{0} 号活儿的 {1} 还没到，{2}请咱们联系",
    NeedKind.CONTESTED: "{0} 号活儿的 {1}：招工的说没来，他说来了",
    NeedKind.OFFER: "{0} 号活儿排第 {1} 的被叫到了，还没回话",
    NeedKind.TALK: "{0} 号活儿第 {1} 号谈完了，还没说成不成",
    NeedKind.FORCED: "{0} 号活儿有 {1} 个座是人工定的，对一下人",
    NeedKind.CLOCK: "{0}",
    NeedKind.UNVERIFIED: "有 {0} 个招工的还没核过证件",
    NeedKind.ODD_ACTS: "有 {0} 件事是断线时办的，或者停了的人办的，请负责人看一眼",
    NeedKind.DEVICE: "{0}：{1}",
    NeedKind.SETTINGS: "{0} 第 {1} 行写得不对，现在照改坏以前的办",
    NeedKind.NOT_TAKEN: "别处改了“{0}”，这台用不上：{1} 第 {2} 行不对",
    NeedKind.OVERRULED: "{0} 机改的“{1}”没算数，同时有别人改了，看一看",
    NeedKind.APPEAL: "有人不服，等着答复",
    NeedKind.LISTED: "{0}在省里的名单上，{1} 号{trade}还在招",
    NeedKind.COMPLAINT: "投诉 {0} 没人接，最晚 {1} 答复",
    NeedKind.COMPLAINT_DUE: "投诉 {0} 该答复了，最晚 {1}",
    NeedKind.COMPLAINT_SILENT: "投诉 {0} 转给了别的市场，那边没说收到，打个电话",
    NeedKind.COMPLAINT_OVERRULED: "投诉 {0} 您办结的没算数，别处也办结了，看一看",
    NeedKind.UNPAID: "{0} 号活儿的 {1} 说没给工钱",
}
WAYS: dict[NeedKind, tuple[str, str]] = {
    NeedKind.HELD: ("/review/{id}", "看一看"),
    NeedKind.LATE: ("/late/{id}", "联系他"),
    NeedKind.CONTESTED: ("/contested/{id}", "问清楚"),
    NeedKind.OFFER: ("/turn/{id}", "替他回话"),
    NeedKind.TALK: ("/talk/{id}", "记结果"),
    NeedKind.FORCED: ("/forced/{id}", "对人"),
    NeedKind.UNVERIFIED: ("/verify", "看一看"),
    NeedKind.ODD_ACTS: ("/acts?odd=1", "看一眼"),
    NeedKind.CLOCK: ("/hall", "看一看"),
    NeedKind.DEVICE: ("/hall", "看一看"),
    NeedKind.SETTINGS: ("/hall", "看一看"),
    NeedKind.NOT_TAKEN: ("/hall", "看一看"),
    NeedKind.APPEAL: ("/standing/appeal/{id}", "答复"),
    NeedKind.LISTED: ("/standing/employer/{id}", "看一看"),
    NeedKind.OVERRULED: ("/hall", "看一看"),
    NeedKind.COMPLAINT: ("/complaints/{id}", "看一看"),
    NeedKind.COMPLAINT_DUE: ("/complaints/{id}", "看一看"),
    NeedKind.COMPLAINT_SILENT: ("/complaints/{id}", "看一看"),
    NeedKind.COMPLAINT_OVERRULED: ("/complaints/{id}", "看一看"),
    NeedKind.UNPAID: ("/complaints/unpaid", "看一看"),
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
        at_work = self._parts.doors.needed(request, Role.VOLUNTEER)
        if at_work.clerk.role is Role.VOLUNTEER:
            return RedirectResponse("/seekers", 303)
        care, services = self._parts.care, self._parts.services
        complaints = complaints_of(at_work.clerk, services.desk.cases, services.complaints, self._parts.clock())
        needs = services.desk.needs.all((*(care.needs() if care else ()), *complaints))
        lines = [self._line(need) for need in needs]
        return self._parts.pages.page(request, at_work, "now.html", needs=lines, most=MOST)

    def _line(self, need: Need) -> Line:
        way, button = WAYS.get(need.kind, ("", ""))
        trade = self._parts.pages.trade_name(need.trade) if need.trade else ""
        sentence = SENTENCES[need.kind].format(*need.values, trade=trade)
        return Line(need, sentence, way.format(id=to_text(need.subject) if need.subject else ""), button)
