"""The hall: opened and closed, its devices, kiosks, journals, disk and backup."""

from fastapi import APIRouter
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kiosk.desk.hall.labels import wrong_in_words
from kiosk.desk.parts import Parts
from kiosk.hall.desk.act import Act
from kiosk.hall.desk.opening import CannotOpen
from kiosk.hall.desk.overview import NotSaved, Saved
from kiosk.hall.desk.settings import Part
from kiosk.pages.body import Fields
from kiosk.services.desk.sessions import AtWork
from kiosk.words.desk import SETTINGS

ROWS = 20


class HallPages:
    """/hall, /hall/open, /hall/close, /hall/backup."""

    def __init__(self, parts: Parts) -> None:
        self._parts, self._openings = parts, parts.services.desk.openings

    def routes(self) -> APIRouter:
        """What is served."""
        router = APIRouter()
        router.add_api_route("/hall", self.show, methods=["GET"])
        router.add_api_route("/hall/open", self.open, methods=["POST"])
        router.add_api_route("/hall/close", self.ask_close, methods=["GET"])
        router.add_api_route("/hall/close", self.close, methods=["POST"])
        router.add_api_route("/hall/backup", self.back_up, methods=["POST"])
        return router

    def show(self, request: Request) -> Response:
        """How it stands."""
        return self._shown(request, self._parts.doors.needed(request))

    def open(self, request: Request, fields: Fields) -> Response:
        """Open it; the time that the page showed comes back with the form."""
        at_work = self._parts.doors.sent(request, fields)
        with self._parts.services.acts.by(at_work.clerk.id, Act.HALL_OPENED):
            said = self._openings.open(_moment(fields.get("seen", "")))
        if isinstance(said, CannotOpen):
            return self._shown(request, at_work, 422, said)
        return RedirectResponse("/hall", 303)

    def ask_close(self, request: Request) -> Response:
        """What is not over yet."""
        at_work = self._parts.doors.needed(request)
        left = self._openings.still_open()
        return self._parts.pages.page(request, at_work, "hall/close.html", left=left, most=ROWS)

    def close(self, request: Request, fields: Fields) -> Response:
        """Close it."""
        at_work = self._parts.doors.sent(request, fields)
        with self._parts.services.acts.by(at_work.clerk.id, Act.HALL_CLOSED):
            self._openings.close()
        return RedirectResponse("/hall", 303)

    def back_up(self, request: Request, fields: Fields) -> Response:
        """Copy the database now, and say where to."""
        at_work, care = self._parts.doors.sent(request, fields), self._parts.care
        if care is None:
            raise HTTPException(404)
        said = care.back_up()
        if isinstance(said, Saved):
            self._parts.services.acts.note(at_work.clerk.id, Act.BACKED_UP)
        return self._shown(request, at_work, 200 if isinstance(said, Saved) else 503, saved=said)

    def _shown(
        self,
        request: Request,
        at_work: AtWork,
        status: int = 200,
        problem: CannotOpen | None = None,
        saved: Saved | NotSaved | None = None,
    ) -> Response:
        care = self._parts.care
        shown = {
            "opening": self._openings.standing,
            "problem": problem,
            "saved": saved,
            "machine": care.overview() if care else None,
            "wrong": care.settings.wrong() if care else None,
            "not_taken": care.settings.not_taken() if care else (),
            "away": self._parts.services.desk.seats_away.standing(),
            "most": ROWS,
            "overruled": self._parts.services.desk.settings.overruled(),
            "parts_of_settings": SETTINGS,
            "wrong_words": wrong_in_words,
            "part_title": lambda part: SETTINGS.get(Part(part), ""),
        }
        return self._parts.pages.page(request, at_work, "hall/overview.html", status, **shown)


def _moment(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 16 else None
