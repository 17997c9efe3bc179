"""The way in by a code printed on a door or a wall: six digits from the kiosk's screen, on the hall's network alone."""

import logging
import unicodedata

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kiosk.pages.body import Fields
from kiosk.phone.parts import Parts
from kiosk.services.employer.doors.digits import DIGITS, TooManyTries

DOOR = "/door"
AFAR, WRONG, PHONE, ALL = "afar", "wrong", "phone", "all"
STATUS = {AFAR: 403, WRONG: 422, PHONE: 429, ALL: 429}

_log = logging.getLogger("kiosk.phone")


class PrintedDoor:
    """The page that printed codes lead to."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def routes(self) -> APIRouter:
        """What is served."""
        router = APIRouter()
        router.add_api_route(DOOR, self.show, methods=["GET"])
        router.add_api_route(DOOR, self.enter, methods=["POST"])
        return router

    def show(self, request: Request) -> Response:
        """Where the digits are typed; a browser that may post goes straight on."""
        session = self._parts.doors.session(request)
        if session is not None and session.is_here(self._parts.clock()):
            return RedirectResponse("/post", 303)
        return self._page(request, "" if self._is_near(request) else AFAR)

    def enter(self, request: Request, fields: Fields) -> Response:
        """Let in who typed what stands on the screen."""
        if not self._is_near(request):
            return self._page(request, AFAR)
        typed = fields.get("digits", "")
        refusal = self._parts.services.digits.refusal(_plain(typed), _address(request))
        if refusal is None:
            session = self._parts.doors.session(request)
            let_in = self._parts.services.employers.let_in(session.cookie if session else "")
            return self._parts.doors.let_in(RedirectResponse("/post", 303), let_in)
        _log.info("digits refused: %s", type(refusal).__name__)
        if isinstance(refusal, TooManyTries):
            return self._page(request, PHONE if refusal.is_phone else ALL)
        return self._page(request, WRONG if refusal.left else PHONE, typed, refusal.left)

    def _is_near(self, request: Request) -> bool:
        return self._parts.is_near(_address(request))

    def _page(self, request: Request, problem: str, typed: str = "", left: int = 0) -> Response:
        language = self._parts.pages.language(request)
        values = {"problem": problem, "typed": typed[: 2 * DIGITS], "left": left, "way": DOOR}
        return self._parts.pages.page_in(language, request, "door.html", STATUS.get(problem, 200), **values)


def _address(request: Request) -> str:
    return request.client.host if request.client else ""


def _plain(typed: str) -> str:
    """Digits as people type them: wide ones, blanks between."""
    return "".join(letter for letter in unicodedata.normalize("NFKC", typed) if letter.isdigit())
