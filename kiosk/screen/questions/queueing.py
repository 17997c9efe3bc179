"""What the screen asks of the hall for who waits for a seat of a full job."""

from kiosk.hall.ids import Id
from kiosk.hall.seat.outcomes import (
    Already,
    AtDesk,
    Changed,
    Confirmed,
    NotQueued,
    Queued,
    QueueOutcome,
    Together,
    Uncertified,
    WrongLabel,
)
from kiosk.hall.seat.waiting import Waiting
from kiosk.screen.answers import InLine, LineKind, Said
from kiosk.screen.questions.seats import held
from kiosk.screen.questions.trouble import named_trouble
from kiosk.services import Services


class Queueing:
    """Asked by the screen on the background thread; raises HallUnavailable when the hall cannot answer."""

    def __init__(self, services: Services) -> None:
        self._services = services

    def at_place(self, phone: str, number: int, place: int) -> InLine:
        """What a number and a queue place open."""
        with named_trouble():
            return self._opened(self._services.waitings.at_place(phone, number, place))

    def at_turn(self, phone: str) -> InLine:
        """What a number opens of the places that are called now."""
        with named_trouble():
            return self._opened(self._services.waitings.at_turn(phone))

    def _opened(self, found: Waiting | WrongLabel | AtDesk) -> InLine:
        match found:
            case AtDesk():
                return InLine(LineKind.NO_SUCH_PLACE)
            case WrongLabel(left):
                return InLine(LineKind.NO_SUCH_PLACE, tries_left=left)
            case waiting:
                return self._told(self._services.waitings.look(waiting))

    def look(self, waiting: Waiting) -> InLine:
        """How somebody stands whose place it is, as he has shown."""
        with named_trouble():
            return self._told(self._services.waitings.look(waiting))

    def come_with(self, waiting: Waiting, edition: int, papers: int) -> InLine:
        """Say yes, and to have the certificates of these bits."""
        with named_trouble():
            for worker in waiting.workers:
                self._services.papers.state(worker, papers)
        return self.come(waiting, edition)

    def come(self, waiting: Waiting, edition: int) -> InLine:
        """Say yes to the seat that is offered."""
        with named_trouble():
            return self._told(self._services.waitings.come(waiting, edition))

    def seen(self, waiting: Waiting) -> InLine | None:
        """How somebody stands, as far as it is known here."""
        with named_trouble():
            outcome = self._services.waitings.seen(waiting)
            return None if outcome is None else self._told(outcome)

    def leave(self, waiting: Id) -> Said:
        """Wait no more."""
        with named_trouble():
            if not self._services.here.counts:
                return Said.NOWHERE
            return Said.DONE if self._services.waitings.leave(waiting) else Said.NOT_HELD

    def _told(self, outcome: QueueOutcome) -> InLine:
        if not isinstance(outcome, Together):
            return in_line(outcome)
        whose = self._services.workers.last_digits([one.signup.worker for one in outcome.seats])
        return InLine(LineKind.SEATED, seats=tuple(map(held, outcome.seats)), whose=whose)


def in_line(outcome: QueueOutcome) -> InLine:
    """What the screen makes of an answer to one who waits."""
    if isinstance(outcome, Queued | NotQueued):
        return InLine(LineKind.STANDING, outcome)
    if isinstance(outcome, Confirmed | Already):
        return InLine(LineKind.SEATED, seats=(held(outcome),))
    if isinstance(outcome, Uncertified):
        return InLine(LineKind.UNCERTIFIED, needs=outcome.needs)
    return InLine(LineKind.CHANGED if isinstance(outcome, Changed) else LineKind.UNSURE)
