"""/complaints/ID: one complaint with its steps; taken, noted, answered, ended; the letter to print."""

from collections.abc import Mapping

from fastapi import APIRouter
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kiosk.desk.parts import Parts
from kiosk.hall.day.complaint import CaseEnd, StepKind
from kiosk.hall.desk.act import Act, Why
from kiosk.hall.desk.clerk import Role
from kiosk.hall.ids import to_text
from kiosk.pages.addressed import id_of
from kiosk.pages.body import Fields
from kiosk.services.desk.cases import TOLD_MOST, Done
from kiosk.services.desk.opened import Opened
from kiosk.services.desk.sessions import AtWork

WRITTEN = (
    StepKind.NOTE,
    StepKind.ANSWER,
    StepKind.TO_EMPLOYER,
    StepKind.SENT_ON,
    StepKind.FOR_MANAGER,
)
"""Steps that say something."""
TAPPED = (StepKind.TAKEN, StepKind.NAME_AGREED, StepKind.ARRIVED_THERE)
ENDS = (CaseEnd.SUSTAINED, CaseEnd.NOT_SUSTAINED, CaseEnd.PASSED_ON, CaseEnd.WITHDRAWN)


class ComplaintPages:
    """One complaint."""

    def __init__(self, parts: Parts) -> None:
        self._parts, self._cases = parts, parts.services.desk.cases

    def routes(self) -> APIRouter:
        """What is served."""
        router = APIRouter(prefix="/complaints/{case}")
        router.add_api_route("", self.show, methods=["GET"])
        router.add_api_route("/step", self.step, methods=["POST"])
        router.add_api_route("/end", self.end, methods=["POST"])
        router.add_api_route("/call", self.call, methods=["POST"])
        router.add_api_route("/letter", self.letter, methods=["POST"])
        return router

    def show(self, request: Request, case: str) -> Response:
        """All of it."""
        at_work = self._parts.doors.needed(request)
        return self._shown(request, at_work, self._opened(at_work, case))

    def step(self, request: Request, case: str, fields: Fields) -> Response:
        """Something was done."""
        at_work = self._parts.doors.sent(request, fields)
        opened = self._opened(at_work, case)
        kind = StepKind.__members__.get(fields.get("kind", ""))
        if kind not in (*WRITTEN, *TAPPED):
            raise HTTPException(422)
        with self._parts.services.acts.by(at_work.clerk.id, Act.COMPLAINT_STEP, on=opened.filed.id):
            done = self._cases.step(at_work.clerk, opened.filed.id, kind, fields.get("words", ""))
        if kind is StepKind.FOR_MANAGER and done is Done.DONE and at_work.clerk.role is Role.CLERK:
            return RedirectResponse("/complaints", 303)
        return self._told(request, at_work, case, done, fields)

    def end(self, request: Request, case: str, fields: Fields) -> Response:
        """It is ended."""
        at_work = self._parts.doors.sent(request, fields)
        opened = self._opened(at_work, case)
        how = CaseEnd.__members__.get(fields.get("how", ""))
        if how not in ENDS:
            return self._told(request, at_work, case, "no end", fields)
        with self._parts.services.acts.by(at_work.clerk.id, Act.COMPLAINT_ENDED, on=opened.filed.id):
            done = self._cases.end(at_work.clerk, opened.filed.id, how, fields.get("answer", ""))
        return self._told(request, at_work, case, done, fields)

    def call(self, request: Request, case: str, fields: Fields) -> Response:
        """Show the numbers for a call, which is kept."""
        at_work = self._parts.doors.sent(request, fields)
        opened = self._opened(at_work, case)
        self._parts.services.acts.note(at_work.clerk.id, Act.WORKER_CALLED, on=opened.filed.id, why=Why.COMPLAINT)
        return self._shown(request, at_work, opened, are_shown=True)

    def letter(self, request: Request, case: str, fields: Fields) -> Response:
        """The letter to labour inspection, to print: names and numbers whole where a manager makes it."""
        at_work = self._parts.doors.sent(request, fields)
        opened = self._opened(at_work, case)
        with self._parts.services.acts.by(at_work.clerk.id, Act.COMPLAINT_LETTER, on=opened.filed.id):
            self._cases.step(at_work.clerk, opened.filed.id, StepKind.LETTER)
        shown = {"opened": opened, "is_whole": at_work.clerk.role is Role.MANAGER}
        return self._parts.pages.page(request, at_work, "complaints/letter.html", 200, **shown)

    def _opened(self, at_work: AtWork, case: str) -> Opened:
        found = self._cases.one(at_work.clerk, id_of(case))
        if found is None:
            raise HTTPException(404)
        return found

    def _told(
        self, request: Request, at_work: AtWork, case: str, done: Done | str, fields: Mapping[str, str]
    ) -> Response:
        if done is Done.DONE:
            return RedirectResponse(f"/complaints/{case}", 303)
        if done is Done.NOT_THERE:
            raise HTTPException(404)
        problem = done.value if isinstance(done, Done) else done
        return self._shown(request, at_work, self._opened(at_work, case), (problem, fields))

    def _shown(
        self,
        request: Request,
        at_work: AtWork,
        opened: Opened,
        refused: tuple[str, Mapping[str, str]] = ("", {}),
        *,
        are_shown: bool = False,
    ) -> Response:
        """The page; `refused`: what was wrong with what was sent, and that; `are_shown`: numbers are whole."""
        problem, fields = refused
        names = {each.id: each.name for each in self._parts.services.clerks.all()}
        shown = {"opened": opened, "names": names, "problem": problem, "fields": fields, "are_shown": are_shown}
        shown |= {"due": self._parts.services.complaints.due(opened.filed.at), "told_most": TOLD_MOST}
        shown |= {"written": WRITTEN, "ends": ENDS, "case": to_text(opened.filed.id)}
        shown |= {"kinds": {step.kind.name for step in opened.steps}}
        return self._parts.pages.page(request, at_work, "complaints/one.html", 422 if problem else 200, **shown)
