"""In which language somebody reads the pages: what he chose, else what his browser asks for, else the hall's first."""

from collections.abc import Sequence

from fastapi import APIRouter
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kiosk.hall.language import Language

COOKIE = "language"
A_YEAR = 365 * 24 * 3600
LONGEST_WAY = 200


def language_of(request: Request, offered: Sequence[Language]) -> Language:
    """The language of a page that answers a request; `offered` are the hall's, its first one first."""
    chosen = [language for language in offered if language.value == request.cookies.get(COOKIE)]
    return (chosen or _asked(request.headers.get("accept-language", ""), offered) or list(offered))[0]


def named(language: str) -> Language:
    """The language of an address; HTTPException 404 for one that there is not."""
    try:
        return Language(language)
    except ValueError:
        raise HTTPException(404) from None


def remember(response: Response, language: Language) -> None:
    """Let a browser say next time what was chosen."""
    response.set_cookie(COOKIE, language.value, max_age=A_YEAR, httponly=True, samesite="lax")


class LanguageChoice:
    """The links at the head of every page."""

    def routes(self) -> APIRouter:
        """What is served."""
        router = APIRouter()
        router.add_api_route("/in/{language}", self.choose, methods=["GET"])
        return router

    def choose(self, language: str, to: str = "/") -> Response:
        """The page somebody came from, in another language."""
        is_ours = to.startswith("/") and not to.startswith(("//", "/\\")) and to.isprintable() and len(to) < LONGEST_WAY
        on = RedirectResponse(to if is_ours else "/", 303)
        remember(on, named(language))
        return on


def _asked(header: str, offered: Sequence[Language]) -> list[Language]:
    """Of the languages offered those that a browser asks for, the most wanted first; countries make no difference."""
    wishes = [wish.partition(";q=") for wish in header.replace(" ", "").lower().split(",")]
    weighed = [(_weight(weight), name.partition("-")[0]) for name, _, weight in wishes]
    spoken = {language.value.partition("_")[0]: language for language in offered}
    return [spoken[name] for weight, name in sorted(weighed, key=lambda wish: -wish[0]) if weight and name in spoken]


def _weight(written: str) -> float:
    try:
        return min(1.0, float(written or 1))
    except ValueError:
        return 0.0
