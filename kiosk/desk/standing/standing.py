"""How a worker or an employer stands, and whether he is kept away: found by number, a manager excludes and lifts."""

from collections.abc import Mapping
from typing import Any

from fastapi import APIRouter
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kiosk.desk.parts import Parts
from kiosk.desk.standing.ways import NAMES, SIDES, way_of
from kiosk.hall.desk.act import Act
from kiosk.hall.desk.clerk import Role
from kiosk.hall.desk.exclusion import FIRST_DAYS, GROUNDS, Against, Ground, Refused, Side, Wanted
from kiosk.hall.desk.standing import Standing, Word
from kiosk.hall.employer.numbers import mask_identity
from kiosk.hall.employer.verification import WITH_CREDIT_CODE, EmployerKind
from kiosk.hall.form.closing import read_reason
from kiosk.hall.ids import Id, to_text
from kiosk.pages.addressed import id_of
from kiosk.pages.body import Fields
from kiosk.services.desk.sessions import AtWork
from kiosk.services.desk.standings import AGAINST_EMPLOYER, AGAINST_WORKER

ROWS, LONGEST = 20, 2000
JOB_DIGITS = 5


class StandingPages:
    """/standing."""

    def __init__(self, parts: Parts) -> None:
        self._parts, desk = parts, parts.services.desk
        self._exclusions, self._standings, self._listings = desk.exclusions, desk.standings, desk.listings

    def routes(self) -> APIRouter:
        """What is served."""
        router = APIRouter(prefix="/standing")
        router.add_api_route("", self.show, methods=["GET"])
        router.add_api_route("", self.find, methods=["POST"])
        router.add_api_route("/{side}/{who}", self.one, methods=["GET"])
        router.add_api_route("/{side}/{who}/exclude", self.exclude, methods=["POST"])
        router.add_api_route("/{side}/{who}/lift", self.lift, methods=["POST"])
        router.add_api_route("/{side}/{who}/appeal", self.appeal, methods=["POST"])
        router.add_api_route("/employer/{who}/close", self.close, methods=["POST"])
        router.add_api_route("/{side}/{who}/through", self.let_through, methods=["POST"])
        return router

    def show(self, request: Request) -> Response:
        """Who is kept away, whom the province lists, and the way to one of them."""
        return self._home(request, self._parts.doors.needed(request))

    def find(self, request: Request, fields: Fields) -> Response:
        """By what somebody says: a number, which stands in no address."""
        at_work = self._parts.doors.sent(request, fields, is_harmless=True)
        text = fields.get("number", "").strip()[:LONGEST]
        digits = text if text.isascii() and text.isdigit() else ""
        by_job = self._standings.employers(int(digits)) if 0 < len(digits) <= JOB_DIGITS else ()
        employers = dict.fromkeys((*by_job, *self._parts.services.verifications.found(text)))
        found = [("worker", one) for one in self._standings.workers(text)] + [("employer", one) for one in employers]
        if len(found) == 1:
            return RedirectResponse(way_of(SIDES[found[0][0]], found[0][1]), 303)
        return self._home(request, at_work, [(side, one, self._called(side, one)) for side, one in found])

    def one(self, request: Request, side: str, who: str) -> Response:
        """All that is known of one."""
        return self._shown(request, self._parts.doors.needed(request), side, who)

    def exclude(self, request: Request, side: str, who: str, fields: Fields) -> Response:
        """Keep him away; what he offers is closed where the manager says so."""
        at_work = self._parts.doors.sent(request, fields, Role.MANAGER)
        whose, words = id_of(who), fields.get("words", "")[:LONGEST]
        days = fields.get("days", "").strip()
        ground = next((one for one in Ground if one.name == fields.get("ground")), Ground.UNKNOWN)
        wanted = Wanted(_side(side), whose, ground, int(days) if days.isdecimal() and len(days) < 4 else 0, words)
        with self._parts.services.acts.by(at_work.clerk.id, Act.EXCLUDED, on=whose):
            made = self._exclusions.exclude(wanted, at_work.clerk.id)
        if isinstance(made, Refused):
            return self._shown(request, at_work, side, who, fields, made)
        self._close(at_work, whose, fields)
        return RedirectResponse(way_of(_side(side), whose), 303)

    def lift(self, request: Request, side: str, who: str, fields: Fields) -> Response:
        """It is over before its end."""
        at_work = self._parts.doors.sent(request, fields, Role.MANAGER)
        reason, exclusion = read_reason(fields.get("reason", "")), id_of(fields.get("exclusion", ""))
        if reason is None:
            return self._shown(request, at_work, side, who, fields, Refused.WORDS)
        with self._parts.services.acts.by(at_work.clerk.id, Act.EXCLUSION_LIFTED, on=exclusion):
            refused = self._exclusions.lift(exclusion, reason, at_work.clerk.id)
        return self._done(request, at_work, side, who, refused)

    def appeal(self, request: Request, side: str, who: str, fields: Fields) -> Response:
        """Write down what he says against an exclusion, or a word of him."""
        at_work = self._parts.doors.sent(request, fields)
        against = next((one for one in Against if one.name == fields.get("against")), Against.UNKNOWN)
        about, words = id_of(fields.get("about", "")), fields.get("words", "")[:LONGEST]
        with self._parts.services.acts.by(at_work.clerk.id, Act.APPEAL_TAKEN):
            made = self._exclusions.appeal(against, about, words, at_work.clerk.id)
        return self._done(request, at_work, side, who, made if isinstance(made, Refused) else None)

    def let_through(self, request: Request, side: str, who: str, fields: Fields) -> Response:
        """He is another than who is kept away and had the same number."""
        at_work, exclusion = self._parts.doors.sent(request, fields, Role.MANAGER), id_of(fields.get("exclusion", ""))
        with self._parts.services.acts.by(at_work.clerk.id, Act.LET_THROUGH, on=exclusion):
            refused = self._exclusions.let_through(exclusion, id_of(who), at_work.clerk.id)
        return self._done(request, at_work, side, who, refused)

    def close(self, request: Request, who: str, fields: Fields) -> Response:
        """No more people for what he offers; who has a seat keeps it."""
        at_work, posting = self._parts.doors.sent(request, fields), id_of(fields.get("posting", ""))
        reason = read_reason(fields.get("reason", ""))
        if reason is None:
            return self._shown(request, at_work, "employer", who, problem=Refused.WORDS)
        is_open = any(work.id == posting for work in self._exclusions.open_work(id_of(who)))
        with self._parts.services.acts.by(at_work.clerk.id, Act.POSTING_CLOSED, on=posting):
            done = self._parts.services.postings.take_off(posting, reason) if is_open else None
        return self._done(request, at_work, "employer", who, Refused.OVER if done is None else None)

    def _close(self, at_work: AtWork, employer: Id, fields: Mapping[str, str]) -> None:
        reason = read_reason(fields.get("words", "")[:200])
        for work in self._exclusions.open_work(employer):
            if reason and f"close-{to_text(work.id)}" in fields:
                with self._parts.services.acts.by(at_work.clerk.id, Act.POSTING_CLOSED, on=work.id):
                    self._parts.services.postings.take_off(work.id, reason)

    def _done(self, request: Request, at_work: AtWork, side: str, who: str, refused: Refused | None) -> Response:
        if refused:
            return self._shown(request, at_work, side, who, problem=refused)
        return RedirectResponse(way_of(_side(side), id_of(who)), 303)

    def _home(
        self, request: Request, at_work: AtWork, found: list[tuple[str, Id, tuple[str, str]]] | None = None
    ) -> Response:
        running = [(one, *self._called(NAMES[one.side], one.who)) for one in reversed(self._exclusions.running())]
        roster, heard_at = self._listings.roster(), self._listings.heard_at()
        shown: dict[str, Any] = {"found": found, "running": running, "roster": roster, "heard_at": heard_at}
        shown |= {"appeals": self._exclusions.appeals(), "side_names": NAMES}
        return self._parts.pages.page(request, at_work, "standing/home.html", **shown)

    def _called(self, side: str, who: Id) -> tuple[str, str]:
        """Name and number of one, empty where they cannot be read."""
        if side == "worker":
            person = self._standings.person(who)
            return (person.name, person.number) if person else ("", "")
        contact = self._parts.services.earlier.contact(who)
        return (contact.name, contact.phone) if contact else ("", "")

    def _shown(  # noqa: PLR0913, PLR0917  what the page shows
        self,
        request: Request,
        at_work: AtWork,
        side: str,
        who: str,
        fields: Mapping[str, str] | None = None,
        problem: Refused | None = None,
    ) -> Response:
        meant, whose = _side(side), id_of(who)
        is_worker = meant is Side.WORKER
        standing = self._standings.of_worker(whose) if is_worker else self._standings.of_employer(whose)
        exclusions = self._exclusions.of(meant, whose)
        called = self._called(side, whose)
        if not any(called) and not standing.entries and not exclusions and not self._is_known(meant, whose):
            raise HTTPException(404)
        name, number = called
        shown = {"side": side, "who": whose, "name": name, "number": number, "standing": standing, "word": Word}
        shown |= {"exclusions": exclusions, "grounds_here": GROUNDS[meant], "first_days": FIRST_DAYS}
        shown |= {"days_most": self._exclusions.days_most(meant, whose), "fields": fields or {}, "problem": problem}
        shown |= {"against": {k.name: v.name for k, v in (AGAINST_WORKER if is_worker else AGAINST_EMPLOYER).items()}}
        shown |= {"told": {one.id: self._told(one.id) for one in exclusions}, **_opened(request, standing)}
        shown |= {"appeals": self._exclusions.appeals_about([one.id for one in exclusions])}
        shown |= {"names": {clerk.id: clerk.name for clerk in self._parts.services.clerks.all()}}
        shown |= self._of_worker(whose) if is_worker else self._of_employer(whose)
        return self._parts.pages.page(request, at_work, "standing/one.html", 422 if problem else 200, **shown)

    def _is_known(self, side: Side, whose: Id) -> bool:
        """Whether an employer has papers, or work that waits to be read and was never published."""
        services = self._parts.services
        is_known = services.verifications.of_employer(whose) or services.reviews.of_employer(whose)
        return side is Side.EMPLOYER and bool(is_known)

    def _told(self, exclusion: Id) -> tuple[str, str]:
        return self._exclusions.words(exclusion), self._exclusions.why(exclusion)

    def _of_worker(self, worker: Id) -> dict[str, object]:
        person = self._standings.person(worker)
        named = [(one, self._called("worker", one.who)) for one in self._exclusions.named(worker)]
        return {"person": person, "seats": self._standings.seats(worker), "named": named}

    def _of_employer(self, employer: Id) -> dict[str, object]:
        services = self._parts.services
        work, known = self._exclusions.open_work(employer), services.verifications.known_as(employer)
        posted = services.postings.of_employer(employer)[:ROWS]
        more = {"papers": self._papers(employer), "is_listed": self._listings.is_listed(employer)}
        return {"work": work, "known": known, "posted": posted} | more

    def _papers(self, employer: Id) -> tuple[tuple[str, str, str], ...]:
        """Name, number and licence on what stands, each once; of a person's card the number is masked."""
        found, now = self._parts.services.verifications.of_employer(employer), self._parts.clock()
        standing = ((one.verification.kind, one.papers) for one in found if one.verification.stands(now))
        shown = [(each.name, _number(kind, each.number), each.licence) for kind, each in standing if each]
        licences = {(name, number): licence for name, number, licence in sorted(shown)}
        return tuple((*named, licence) for named, licence in licences.items())


def _number(kind: EmployerKind, number: str) -> str:
    return number if kind in WITH_CREDIT_CODE else mask_identity(number)


def _side(text: str) -> Side:
    if text not in SIDES:
        raise HTTPException(404)
    return SIDES[text]


def _opened(request: Request, standing: Standing) -> dict[str, object]:
    """Which words are opened, a page of them."""
    of, after = request.query_params.get("of", ""), request.query_params.get("after", "")
    chosen = next((word for word in Word if word.value == of), None)
    entries = [one for one in standing.entries if chosen in (None, one.word)]
    keys = [f"{one.at}-{to_text(one.about)}-{one.word.value}" for one in entries]
    first = keys.index(after) + 1 if after in keys else 0
    left = len(entries) - first - ROWS
    return {"chosen": chosen, "rows": entries[first : first + ROWS], "next": keys[first + ROWS - 1] if left > 0 else ""}
