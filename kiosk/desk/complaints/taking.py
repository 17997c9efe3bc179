"""/complaints/new: what somebody who stands at the desk complains of."""

from collections.abc import Mapping

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from kiosk.desk.parts import Parts
from kiosk.hall.day.complaint import WORDS_MOST, Blamed, Complaint, Grievance, tidy
from kiosk.hall.desk.act import Act
from kiosk.hall.form.phone_number import normalise
from kiosk.hall.form.plain import a_line
from kiosk.hall.ids import to_text
from kiosk.pages.body import Fields
from kiosk.services.desk.cases import Meant
from kiosk.services.desk.sessions import AtWork

ABOUT = (Blamed.EMPLOYER, Blamed.CLERK, Blamed.HALL)
MANAGER = "MANAGER"
"""About him nothing is taken here: the province is where to go."""
NAME_LETTERS = 20
GRIEVANCES = tuple(each for each in Grievance if each)


class ComplaintTaking:
    """One form, taken whole or not at all."""

    def __init__(self, parts: Parts) -> None:
        self._parts, self._cases = parts, parts.services.desk.cases

    def routes(self) -> APIRouter:
        """What is served."""
        router = APIRouter(prefix="/complaints/new")
        router.add_api_route("", self.ask, methods=["GET"])
        router.add_api_route("", self.take, methods=["POST"])
        return router

    def ask(self, request: Request) -> Response:
        """The form."""
        return self._asked(request, self._parts.doors.needed(request), {})

    def take(self, request: Request, fields: Fields) -> Response:
        """What was written, under a number."""
        at_work = self._parts.doors.sent(request, fields)
        if fields.get("against") == MANAGER:
            return self._parts.pages.page(request, at_work, "complaints/province.html")
        problems = _problems(fields)
        phone = normalise(fields.get("phone", "")) or ""
        worker = self._parts.services.workers.find(phone) if phone else None
        meant = self._meant(fields, worker.id if worker else None)
        if fields.get("number", "").strip() and not meant:
            problems["number"] = "unknown"
        chosen = next((each for each in meant if to_text(each.posting.id) == fields.get("posting")), None)
        if len(meant) == 1:
            chosen = meant[0]
        if problems or (meant and chosen is None):
            return self._asked(request, at_work, fields, problems, meant)
        complaint = Complaint(
            worker=worker.id if worker else b"",
            grievance=Grievance[fields["grievance"]],
            words=fields.get("words", ""),
            signup=chosen.signup if chosen else b"",
            posting=chosen.posting.id if chosen else b"",
            phone="" if worker else phone,
            name=a_line(fields.get("name", ""), NAME_LETTERS),
        )
        return self._taken(request, at_work, complaint, Blamed[fields["against"]])

    def _taken(self, request: Request, at_work: AtWork, complaint: Complaint, against: Blamed) -> Response:
        services = self._parts.services
        with services.acts.by(at_work.clerk.id, Act.COMPLAINT_MADE):
            case = services.complaints.make(complaint, against, is_at_desk=True)
        found = self._cases.numbered(at_work.clerk, case.digits) if case else ()
        shown = {
            "case": case,
            "found": found[0] if found else None,
            "due": services.complaints.due(self._parts.clock()),
        }
        return self._parts.pages.page(request, at_work, "complaints/taken.html", 200, **shown)

    def _meant(self, fields: Mapping[str, str], worker: bytes | None) -> tuple[Meant, ...]:
        number = fields.get("number", "").strip()
        is_number = number.isascii() and number.isdecimal() and len(number) <= 6
        return self._cases.meant(int(number), worker) if is_number else ()

    def _asked(
        self,
        request: Request,
        at_work: AtWork,
        fields: Mapping[str, str],
        problems: Mapping[str, str] | None = None,
        meant: tuple[Meant, ...] = (),
    ) -> Response:
        shown: dict[str, object] = {
            "fields": fields,
            "problems": problems or {},
            "meant": meant if len(meant) > 1 else (),
        }
        shown |= {"about": ABOUT, "grievances": GRIEVANCES, "words_most": WORDS_MOST}
        status = 422 if problems or meant else 200
        return self._parts.pages.page(request, at_work, "complaints/new.html", status, **shown)


def _problems(fields: Mapping[str, str]) -> dict[str, str]:
    """What is wrong with each field."""
    problems: dict[str, str] = {}
    phone, words = fields.get("phone", ""), fields.get("words", "")
    if phone.strip() and normalise(phone) is None:
        problems["phone"] = "wrong"
    if not phone.strip() and not fields.get("name", "").strip():
        problems["phone"] = "nobody"
    if fields.get("against") not in {each.name for each in ABOUT}:
        problems["against"] = "missing"
    if fields.get("grievance") not in {each.name for each in GRIEVANCES}:
        problems["grievance"] = "missing"
    if not tidy(words):
        problems["words"] = "missing"
    elif len(words.strip()) > WORDS_MOST:
        problems["words"] = "long"
    return problems
