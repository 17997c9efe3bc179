"""What the screen asks and says of a worker's day beside his seat. Runs on the background thread, loaded only there."""

from collections.abc import Callable

from kiosk.hall.clock import Clock
from kiosk.hall.codes import heard
from kiosk.hall.day.complaint import CaseState, Complaint, Grievance
from kiosk.hall.day.pay import PayWord
from kiosk.hall.day.rating import Mark, MarkReason
from kiosk.hall.ids import Id
from kiosk.hall.seat.outcomes import AtDesk, SeatWord, WrongLabel
from kiosk.screen.answers import Labelled, Said, Schooling
from kiosk.screen.offers import CaseSeen, CourseSeen
from kiosk.screen.questions.trouble import named_trouble
from kiosk.services import Services
from kiosk.services.worker.complaints import Found
from kiosk.services.worker.courses import Joined

SAID = {SeatWord.DONE: Said.DONE, SeatWord.NOT_HELD: Said.NOT_HELD, SeatWord.TOO_EARLY: Said.TOO_EARLY}


class Matters:
    """The hall, asked and told by who has or had a seat; raises HallUnavailable when it cannot answer."""

    def __init__(self, services: Services, clock: Clock) -> None:
        self._services, self._clock = services, clock

    def pay(self, signup: Id, word: PayWord) -> Said:
        """Say whether the work was paid."""
        return self.said(lambda: self._services.pays.say(signup, word))

    def rate(self, signup: Id, mark: Mark, reasons: MarkReason) -> Said:
        """Say how the employer was."""
        return self.said(lambda: self._services.ratings.rate(signup, mark, reasons))

    def said(self, act: Callable[[], SeatWord]) -> Said:
        """What came of it; nowhere where this machine's word counts nowhere."""
        with named_trouble():
            return SAID[act()] if self._services.here.counts else Said.NOWHERE

    def complain(self, worker: Id, grievance: Grievance, words: str, signup: Id) -> CaseSeen | None:
        """Make a complaint; None for one more than is taken in a day."""
        with named_trouble():
            case = self._services.complaints.make(Complaint(worker, grievance, words, signup))
            if case is None:
                return None
            at = self._clock()
            return CaseSeen(case.digits, grievance, at, CaseState.RECEIVED, self._services.complaints.due(at).day)

    def cases(self, worker: Id) -> tuple[CaseSeen, ...]:
        """What somebody has complained of who has shown that he is the one."""
        with named_trouble():
            return tuple(_seen(found) for found in self._services.complaints.of_worker(worker))

    def case(self, phone: str, digits: str) -> Labelled:
        """What a number and a complaint's number open."""
        with named_trouble():
            found = self._services.complaints.of_case(phone, digits)
            match found:
                case WrongLabel():
                    return Labelled(tries_left=found.left)
                case AtDesk():
                    return Labelled()
                case _:
                    return Labelled(cases=(_seen(found),))

    def courses(self, worker: Id) -> Schooling:
        """The hall's courses."""
        with named_trouble():
            return self._schooling(worker)

    def join(self, worker: Id, course: int) -> Schooling:
        """Ask for a place in a course."""
        with named_trouble():
            was_full = self._services.courses.join(worker, course) is Joined.FULL
            return self._schooling(worker, was_full=was_full)

    def leave(self, worker: Id, course: int) -> Schooling:
        """Give it back."""
        with named_trouble():
            self._services.courses.leave(worker, course)
            return self._schooling(worker)

    def _schooling(self, worker: Id, *, was_full: bool = False) -> Schooling:
        places = self._services.courses.of_worker(worker)
        return Schooling(tuple(CourseSeen(each.course, each.is_joined, each.left) for each in places), was_full)


def _seen(found: Found) -> CaseSeen:
    filed, said = found.filed, found.filed.complaint
    grievance = heard(Grievance, said.grievance if said else None)
    return CaseSeen(filed.case.digits, grievance, filed.at, filed.state, found.due.day, found.answer)
