"""Who comes over from the province's page, where that waits for an answer: with what he typed, and the same code."""

import logging

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kiosk.hall.form.channel import BY_PROVINCE
from kiosk.hall.ids import to_text
from kiosk.hall.posting import Posting
from kiosk.pages.body import ForeignFields
from kiosk.phone.entry import STATUS
from kiosk.phone.parts import Parts
from kiosk.phone.posting.controls import Controls
from kiosk.phone.posting.shown import PostingPages, Shown
from kiosk.services.employer.employers import Session, TokenProblem

OVER = "/post/over"
_log = logging.getLogger("kiosk.phone")


class ComingOver:
    """One way in. Nothing is published by it: what was typed is looked at first, as always."""

    def __init__(self, parts: Parts) -> None:
        self._parts, self._pages = parts, PostingPages(parts)

    def routes(self) -> APIRouter:
        """What is served."""
        router = APIRouter()
        router.add_api_route(OVER, self.come, methods=["POST"])
        return router

    def come(self, request: Request, fields: ForeignFields) -> Response:
        """Let the phone in, and show what was typed; where it has arrived by the province, what came of it."""
        before, nonce = self._parts.doors.session(request), fields.get("nonce", "")
        session = self._let_in(request, fields, before)
        if isinstance(session, TokenProblem):
            _log.info("code refused: %s", session.value)
            return self._parts.pages.page(request, "refused.html", STATUS[session], problem=session.value)
        return self._parts.doors.let_in(self._page(request, session, fields, f"{BY_PROVINCE}{nonce}"), session)

    def _let_in(self, request: Request, fields: dict[str, str], before: Session | None) -> Session | TokenProblem:
        address = request.client.host if request.client else ""
        if not self._parts.is_near(address):
            return TokenProblem.FORGED
        code, proof = fields.get("code", ""), fields.get("proof", "")
        return self._parts.services.channels.afar.come_over(code, proof, before.cookie if before else "")

    def _page(self, request: Request, session: Session, fields: dict[str, str], nonce: str) -> Response:
        made = self._parts.services.postings.made_of(session.employer, nonce)
        if made is not None:
            at = f"/{to_text(made.id)}" if isinstance(made, Posting) else ""
            return RedirectResponse(f"/postings{at}", 303)
        certificates = [paper.code for paper in self._parts.catalogue.certificates]
        draft = Controls({**fields, "nonce": nonce}, certificates).draft()
        return self._pages.looked_at(request, Shown(draft, session))
