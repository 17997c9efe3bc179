"""Who is late, who was called, what came of a talk, which seats were stated: a page each, said and done."""

from collections.abc import Mapping

from fastapi import APIRouter
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kiosk.desk.parts import Parts
from kiosk.hall.day.attendance import Attendance
from kiosk.hall.desk.act import Act, Why
from kiosk.hall.ids import Id
from kiosk.hall.seat.outcomes import Already, Confirmed, Queued
from kiosk.pages.addressed import id_of
from kiosk.pages.body import Fields
from kiosk.services.desk.sessions import AtWork
from kiosk.services.employer.ticks import DeskWish

HOME = "/"
LONGEST = 6
JUDGED = {"came": Attendance.ARRIVED, "absent": Attendance.ABSENT}


class SeatPages:
    """/late, /turn, /talk, /forced, /contested."""

    def __init__(self, parts: Parts) -> None:
        self._parts, self._services = parts, parts.services

    def routes(self) -> APIRouter:
        """What is served."""
        router = APIRouter()
        for name, show, act in (
            ("late", self.show_late, self.reached),
            ("turn", self.show_turn, self.answered),
            ("talk", self.show_talk, self.talked),
            ("forced", self.show_forced, self.checked),
            ("contested", self.show_contested, self.judged),
        ):
            router.add_api_route(f"/{name}/{{what}}", show, methods=["GET"])
            router.add_api_route(f"/{name}/{{what}}", act, methods=["POST"])
        return router

    def show_late(self, request: Request, what: str) -> Response:
        """Whom to ring up; the number is shown whole when a clerk says that he will."""
        return self._late(request, self._parts.doors.needed(request), id_of(what), is_shown=False)

    def reached(self, request: Request, what: str, fields: Fields) -> Response:
        """Show the number for the call, or say that the call is done: both are kept."""
        at_work, signup = self._parts.doors.sent(request, fields), id_of(what)
        if self._wish(signup) is None:
            return RedirectResponse(HOME, 303)
        said = _said(fields, "call", "done")
        if said == "call":
            self._services.acts.note(at_work.clerk.id, Act.WORKER_CALLED, on=signup, why=Why.TO_REACH)
            return self._late(request, at_work, signup, is_shown=True)
        self._services.acts.note(at_work.clerk.id, Act.WORKER_REACHED, on=signup)
        return RedirectResponse(HOME, 303)

    def show_turn(self, request: Request, what: str) -> Response:
        """Whose turn it is."""
        return self._turn(request, self._parts.doors.needed(request), id_of(what))

    def answered(self, request: Request, what: str, fields: Fields) -> Response:
        """He stands here, or was rung up, and says yes or no."""
        at_work = self._parts.doors.sent(request, fields)
        turn = self._services.desk.seats.turn(id_of(what))
        if turn is None:
            raise HTTPException(404)
        waiting, is_no = turn.waiting, _said(fields, "yes", "no") == "no"
        with self._services.acts.by(at_work.clerk.id, Act.TURN_ANSWERED, on=waiting.id) as by:
            if is_no:
                self._services.waitings.leave(waiting.id)
                return RedirectResponse(HOME, 303)
            said = self._services.waitings.come(waiting, _edition(fields))
        is_kept = isinstance(said, Confirmed | Already | Queued)
        if is_kept:
            self._services.acts.done(by)
        return self._turn(request, at_work, waiting.id, said if is_kept else None, is_wrong=not is_kept)

    def show_talk(self, request: Request, what: str) -> Response:
        """Who came to talk about which work."""
        at_work = self._parts.doors.needed(request)
        talking = self._services.talks.one(id_of(what))
        if talking is None:
            raise HTTPException(404)
        return self._parts.pages.page(request, at_work, "going/talk.html", talking=talking)

    def talked(self, request: Request, what: str, fields: Fields) -> Response:
        """What came of it, as both say at the desk."""
        at_work, application = self._parts.doors.sent(request, fields), id_of(what)
        talking = self._services.talks.one(application)
        if talking is None:
            raise HTTPException(404)
        employer, talks = talking.posting.employer, self._services.talks
        say = {"take": talks.take, "refuse": talks.refuse}[_said(fields, "take", "refuse")]
        with self._services.acts.by(at_work.clerk.id, Act.TALK_ENDED, on=application):
            is_done = say(employer, application)
        return RedirectResponse(HOME if is_done else request.url.path, 303)

    def show_forced(self, request: Request, what: str) -> Response:
        """Who has a seat of this work, to be held against who came."""
        at_work = self._parts.doors.needed(request)
        posting = self._services.jobs.posting(id_of(what))
        if posting is None:
            raise HTTPException(404)
        seats = self._services.desk.seats.of_posting(posting.id)
        return self._parts.pages.page(request, at_work, "going/forced.html", posting=posting, seats=seats)

    def checked(self, request: Request, what: str, fields: Fields) -> Response:
        """It was held against them."""
        at_work = self._parts.doors.sent(request, fields)
        self._services.acts.note(at_work.clerk.id, Act.SEATS_CHECKED, on=id_of(what))
        return RedirectResponse(HOME, 303)

    def show_contested(self, request: Request, what: str) -> Response:
        """What both say of whether he came."""
        return self._contested(request, self._parts.doors.needed(request), id_of(what))

    def judged(self, request: Request, what: str, fields: Fields) -> Response:
        """Show the numbers for the calls, or say what came of asking: the desk's word stands."""
        at_work, signup, act = self._parts.doors.sent(request, fields), id_of(what), fields.get("act", "")
        if act == "call":
            self._services.acts.note(at_work.clerk.id, Act.WORKER_CALLED, on=signup, why=Why.TO_REACH)
        if act not in JUDGED:
            return self._contested(request, at_work, signup, is_shown=act == "call")
        with self._services.acts.by(at_work.clerk.id, Act.ATTENDANCE_JUDGED, on=signup):
            is_done = self._services.ticks.judge(signup, JUDGED[act])
        return RedirectResponse(HOME if is_done else request.url.path, 303)

    def _contested(self, request: Request, at_work: AtWork, signup: Id, *, is_shown: bool = False) -> Response:
        seat = self._services.desk.seats.contested(signup)
        if seat is None:
            raise HTTPException(404)
        return self._parts.pages.page(request, at_work, "going/contested.html", seat=seat, is_shown=is_shown)

    def _wish(self, signup: Id) -> DeskWish | None:
        return next((one for one in self._services.ticks.asked_of_desk() if one.signup.id == signup), None)

    def _late(self, request: Request, at_work: AtWork, signup: Id, *, is_shown: bool) -> Response:
        wish = self._wish(signup)
        if wish is None:
            raise HTTPException(404)
        return self._parts.pages.page(request, at_work, "going/late.html", wish=wish, is_shown=is_shown)

    def _turn(
        self, request: Request, at_work: AtWork, what: Id, said: object = None, *, is_wrong: bool = False
    ) -> Response:
        turn = self._services.desk.seats.turn(what)
        if turn is None:
            raise HTTPException(404)
        seat = said.signup.seat if isinstance(said, Confirmed | Already) else None
        shown = {"turn": turn, "seat": seat, "is_kept": said is not None, "is_wrong": is_wrong}
        return self._parts.pages.page(request, at_work, "going/turn.html", 422 if is_wrong else 200, **shown)


def _said(fields: Mapping[str, str], *known: str) -> str:
    """Which button was pressed; HTTPException 422 for none of them."""
    said = fields.get("act", "")
    if said not in known:
        raise HTTPException(422)
    return said


def _edition(fields: Mapping[str, str]) -> int:
    """Which edition the page showed, 0 where nobody says."""
    typed = fields.get("edition", "")
    return int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < LONGEST else 0
