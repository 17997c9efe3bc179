"""An employer's papers: what was seen, by whom and when; a clerk sees some, ends them, gives digits for a new phone."""

from collections.abc import Mapping

from fastapi import APIRouter
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kiosk.desk.parts import Parts
from kiosk.hall.desk.act import Act
from kiosk.hall.employer.verification import WITH_CREDIT_CODE, EmployerKind, Papers, TypedPapers
from kiosk.hall.form.closing import read_reason
from kiosk.hall.ids import Id
from kiosk.pages.addressed import id_of
from kiosk.pages.body import Fields
from kiosk.services.desk.sessions import AtWork
from kiosk.words.papers import fault_in_words

KINDS = (EmployerKind.BUSINESS, EmployerKind.PERSON, EmployerKind.FARM, EmployerKind.AGENCY)
LONGEST = 400
MOST = 40


class PaperPages:
    """/verify."""

    def __init__(self, parts: Parts) -> None:
        self._parts, self._papers = parts, parts.services.verifications

    def routes(self) -> APIRouter:
        """What is served."""
        router = APIRouter(prefix="/verify")
        router.add_api_route("", self.all, methods=["GET"])
        router.add_api_route("/{employer}", self.show, methods=["GET"])
        router.add_api_route("/{employer}", self.verify, methods=["POST"])
        router.add_api_route("/{employer}/end", self.end, methods=["POST"])
        router.add_api_route("/{employer}/phone", self.give_phone, methods=["POST"])
        return router

    def all(self, request: Request) -> Response:
        """Who offers work and has shown no papers."""
        at_work = self._parts.doors.needed(request)
        contact = self._parts.services.earlier.contact
        found = [(one, contact(one), work) for one, work in self._papers.unverified(MOST)]
        return self._parts.pages.page(request, at_work, "review/unverified.html", found=found)

    def show(self, request: Request, employer: str) -> Response:
        """What is known of him."""
        return self._shown(request, self._parts.doors.needed(request), employer)

    def verify(self, request: Request, employer: str, fields: Fields) -> Response:
        """A clerk has these papers before him."""
        at_work = self._parts.doors.sent(request, fields)
        self._known(employer)
        kind = next((kind for kind in KINDS if kind.name == fields.get("kind")), None)
        if kind is None:
            return self._shown(request, at_work, employer, fields, {"kind": "请选一样。"})
        typed = TypedPapers(**{name: fields.get(name, "")[:LONGEST] for name in TypedPapers.__struct_fields__})
        read = self._papers.read(kind, typed)
        if not isinstance(read, Papers):
            problems = {field: fault_in_words(field, kind, fault) for field, fault in read.items()}
            return self._shown(request, at_work, employer, fields, problems)
        with self._parts.services.acts.by(at_work.clerk.id, Act.VERIFIED, on=id_of(employer)):
            self._papers.verify(id_of(employer), kind, read, at_work.clerk.id)
        return RedirectResponse(f"/verify/{employer}", 303)

    def end(self, request: Request, employer: str, fields: Fields) -> Response:
        """What was seen is good no more."""
        at_work = self._parts.doors.sent(request, fields)
        reason = read_reason(fields.get("reason", ""))
        if reason is None:
            return self._shown(request, at_work, employer, fields, {"reason": "写明为什么，1 到 200 个字。"})
        with self._parts.services.acts.by(at_work.clerk.id, Act.VERIFICATION_ENDED, on=id_of(employer)):
            self._papers.end(id_of(employer), reason, clerk=at_work.clerk.id)
        return RedirectResponse(f"/verify/{employer}", 303)

    def give_phone(self, request: Request, employer: str, fields: Fields) -> Response:
        """Six digits by which another phone becomes his, for who stands here with his papers."""
        at_work = self._parts.doors.sent(request, fields)
        if not self._papers.known_as(self._known(employer)).is_verified:
            raise HTTPException(422)
        self._parts.services.acts.note(at_work.clerk.id, Act.PHONE_GIVEN, on=id_of(employer))
        digits = self._parts.services.takeovers.offer(id_of(employer))
        if digits is None:
            raise HTTPException(422)
        return self._shown(request, at_work, employer, digits=digits)

    def _shown(  # noqa: PLR0913, PLR0917  what the page shows
        self,
        request: Request,
        at_work: AtWork,
        employer: str,
        fields: Mapping[str, str] | None = None,
        problems: Mapping[str, str] | None = None,
        digits: str = "",
    ) -> Response:
        whose, services = self._known(employer), self._parts.services
        seen, contact = self._papers.of_employer(whose), services.earlier.contact(whose)
        names = {clerk.id: clerk.name for clerk in services.clerks.all()}
        shown = {"employer": whose, "known": self._papers.known_as(whose), "seen": seen, "contact": contact}
        shown |= {"fields": fields or {}, "problems": problems or {}, "digits": digits, "names": names}
        status = 422 if problems else 200
        return self._parts.pages.page(
            request, at_work, "review/papers.html", status, **shown, with_code=WITH_CREDIT_CODE
        )

    def _known(self, employer: str) -> Id:
        """Whom the address names; HTTPException 404 for nobody who was ever here."""
        whose, services = id_of(employer), self._parts.services
        is_here = self._papers.of_employer(whose) or services.earlier.contact(whose)
        if not is_here and not services.reviews.of_employer(whose):
            raise HTTPException(404)
        return whose
