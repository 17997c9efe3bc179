"""What the clerks' panel asks and does, each time for a clerk who may. Runs on the background thread."""

from collections.abc import Callable
from typing import TypeVar

from kiosk.hall.announced.notice import NoticeProblem, check_notice
from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import Clock
from kiosk.hall.day.complaint import StepKind
from kiosk.hall.desk.act import Act
from kiosk.hall.desk.clerk import Clerk, NotKnown
from kiosk.hall.desk.device import DeviceState
from kiosk.hall.desk.opening import CannotOpen
from kiosk.hall.employer.numbers import Fault
from kiosk.hall.form.closing import ClosingReason
from kiosk.hall.ids import Id
from kiosk.hall.posting import Posting
from kiosk.hall.review import Held, ReviewEnd
from kiosk.screen.behind import Behind
from kiosk.screen.flow.panel.state import Entered, HallSeen, HeldSeen, Needs, Out, SeatLine, Told
from kiosk.screen.questions.trouble import named_trouble
from kiosk.services import Services
from kiosk.services.desk.acts import NotAllowedError
from kiosk.services.desk.cases import Done, Shown
from kiosk.services.desk.register.cards import CardShown

T = TypeVar("T")
ENDS = {ReviewEnd.PASSED: Act.PASSED, ReviewEnd.REFUSED: Act.REFUSED, ReviewEnd.SENT_BACK: Act.SENT_BACK}
_LINE = {
    NoticeProblem.EMPTY: Told.NO_TEXT,
    NoticeProblem.TOO_LONG: Told.TOO_LONG,
    NoticeProblem.PERSONAL_NUMBER: Told.PERSONAL,
    NoticeProblem.MINUTES: Told.TOO_LONG,
}
_CARD = {
    CardShown.ADULT: Told.ADULT,
    CardShown.YOUNG: Told.YOUNG,
    CardShown.CHILD: Told.CHILD,
    CardShown.OTHER_CARD: Told.OTHER_CARD,
}
_OPEN = {CannotOpen.CLOCK: Told.CLOCK, CannotOpen.NO_WORD: Told.NO_WORD}


class PanelInquiries:
    """The hall, asked by a clerk at the panel; Out where he may not be there. Raises HallUnavailable."""

    def __init__(self, services: Services, catalogue: Catalogue, clock: Clock, behind: Behind) -> None:
        self._services, self._catalogue, self._clock, self._behind = services, catalogue, clock, behind
        self._desk = services.desk

    def holders(self) -> tuple[Clerk, ...]:
        """Who can open the panel."""
        with named_trouble():
            return self._desk.pins.holders()

    def enter(self, clerk: Id, pin: str) -> Entered | NotKnown:
        """Who types his PIN."""
        with named_trouble():
            answer = self._desk.pins.enter(clerk, pin)
            return answer if isinstance(answer, NotKnown) else Entered(answer, self._needs(answer))

    def hall(self, clerk: Id) -> HallSeen | Out:
        """How it stands with the door."""
        return self._by(clerk, self._hall)

    def open(self, clerk: Id, seen: int) -> tuple[Told, HallSeen] | Out:
        """Open the hall; its time, as shown, was found right."""

        def act() -> tuple[Told, HallSeen]:
            answer = self._desk.openings.open(seen)
            return _OPEN[answer] if isinstance(answer, CannotOpen) else Told.DONE, self._hall()

        return self._by(clerk, act, Act.HALL_OPENED)

    def close(self, clerk: Id) -> tuple[Told, HallSeen] | Out:
        """Close it."""

        def act() -> tuple[Told, HallSeen]:
            self._desk.openings.close()
            return Told.DONE, self._hall()

        return self._by(clerk, act, Act.HALL_CLOSED)

    def devices(self, clerk: Id) -> tuple[DeviceState, ...] | Out:
        """How boards, lines, disk and clock stand."""
        return self._by(clerk, lambda: self._behind.devices(self._services.here.doubt()))

    def urgent(self, clerk: Id) -> str | Out:
        """What the board says before all work."""
        return self._by(clerk, lambda: self._services.notices.standing(self._clock()))

    def judge_line(self, clerk: Id, text: str, minutes: int) -> Told | Out:
        """What is wrong with a line; nothing is said on the board."""
        return self._by(clerk, lambda: _told_of(check_notice(text, minutes), Told.NONE))

    def post_line(self, clerk: Id, text: str, minutes: int) -> Told | Out:
        """Say it on the board."""
        return self._by(
            clerk, lambda: _told_of(self._services.notices.post(text, minutes), Told.DONE), Act.NOTICE_POSTED
        )

    def end_line(self, clerk: Id) -> Told | Out:
        """Take it off the board."""

        def act() -> Told:
            self._services.notices.end()
            return Told.DONE

        return self._by(clerk, act, Act.NOTICE_ENDED)

    def roster(self, clerk: Id) -> tuple[Posting, ...] | Out:
        """Today's work of which somebody has a seat."""
        return self._by(clerk, self._desk.rosters.today)

    def seats(self, clerk: Id, posting: Id) -> tuple[SeatLine, ...] | Out:
        """Who is expected there."""

        def ask() -> tuple[SeatLine, ...]:
            found = self._desk.rosters.of(posting)
            return tuple(SeatLine(each.seat.label, each.digits, each.is_here) for each in found)

        return self._by(clerk, ask)

    def computer(self, clerk: Id) -> str | Out | None:
        """Digits that let a computer in once; None for who may not."""

        def act() -> str | None:
            digits = self._desk.pcs.offer(clerk)
            if digits is not None:
                self._desk.acts.note(clerk, Act.PC_ADMITTED)
            return digits

        return self._by(clerk, act)

    def needs(self, clerk: Clerk) -> Needs | Out:
        """What waits for somebody."""
        return self._by(clerk.id, lambda: self._needs(clerk))

    def decide(self, clerk: Clerk, held: Held, end: ReviewEnd, why: str) -> tuple[Told, Needs] | Out:
        """Say what comes of held work; what waits then."""

        def act() -> tuple[Told, Needs]:
            stands = self._services.reviews.decide(held, end, ClosingReason(why) if why else None, clerk.id)
            told = Told.LATER if stands is None else Told.DONE if stands.end is end else Told.OVERTAKEN
            return told, self._needs(clerk)

        return self._by(clerk.id, act, ENDS[end], held.id)

    def take_case(self, clerk: Clerk, complaint: Id) -> tuple[Told, Needs] | Out:
        """See to a complaint from now on; what waits then."""

        def act() -> tuple[Told, Needs]:
            done = self._desk.cases.step(clerk, complaint, StepKind.TAKEN)
            return Told.DONE if done is Done.DONE else Told.OVERTAKEN, self._needs(clerk)

        return self._by(clerk.id, act, Act.COMPLAINT_STEP, complaint)

    def card(self, clerk: Id, number: str, identity: str) -> Told | Out:
        """The card of who uses this number was seen."""

        def act() -> Told:
            shown = self._desk.cards.see(number, identity)
            return Told.MISTYPED if isinstance(shown, Fault) else _CARD[shown]

        return self._by(clerk, act, Act.CARD_SEEN)

    def _by(self, clerk: Id, work: Callable[[], T], act: Act | None = None, on: Id | None = None) -> T | Out:
        with named_trouble():
            if self._desk.pins.at_panel(clerk) is None:
                return Out()
            if act is None:
                return work()
            try:
                with self._desk.acts.by(clerk, act, on):
                    return work()
            except NotAllowedError:
                return Out()

    def _hall(self) -> HallSeen:
        openings = self._desk.openings
        return HallSeen(openings.standing, self._clock(), self._services.here.doubt(), openings.still_open())

    def _needs(self, clerk: Clerk) -> Needs:
        held = (self._read(one) for one in self._services.reviews.waiting() if not one.is_asked)
        filed = self._desk.cases.listed(clerk, Shown.OPEN)
        return Needs(tuple(held), tuple(one for one in filed if one.clerk is None))

    def _read(self, held: Held) -> HeldSeen:
        found = self._desk.readings.one(held.id, held.edition, self._behind.law())
        return HeldSeen(held, found.findings, found.contact) if found else HeldSeen(held)


def _told_of(answer: object, well: Told) -> Told:
    return _LINE[answer] if isinstance(answer, NoticeProblem) else well
