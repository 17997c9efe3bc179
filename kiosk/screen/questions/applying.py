"""What the screen asks of the hall where more is at stake than one seat here: a crew, work of another hall."""

from kiosk.hall.age import Age, Verdict
from kiosk.hall.form import hall_number
from kiosk.hall.ids import Id
from kiosk.hall.seat.application import Applied, Distant, Hindrance, PapersFirst
from kiosk.hall.seat.crew import CrewOutcome
from kiosk.hall.seat.outcomes import (
    AtDesk,
    Changed,
    Closed,
    Few,
    Hindered,
    NotQueued,
    Queued,
    QueueOutcome,
    Together,
    TooManyPlaces,
    Uncertified,
    WrongLabel,
)
from kiosk.hall.seat.talk import Talking, TalkOutcome
from kiosk.hall.worker import Worker
from kiosk.screen.answers import Company, CompanyKind, CompanyWish, InLine, LineKind, Ticket
from kiosk.screen.questions.queueing import in_line
from kiosk.screen.questions.seats import held
from kiosk.screen.questions.trouble import named_trouble
from kiosk.services import Services
from kiosk.services.errors import StoreUnavailable
from kiosk.services.worker.workers import LAST_DIGITS

_KINDS: dict[type, CompanyKind] = {
    Closed: CompanyKind.CLOSED,
    Changed: CompanyKind.CHANGED,
    TooManyPlaces: CompanyKind.TOO_MANY_PLACES,
}
_VERDICTS = {Verdict.CARD_FIRST: CompanyKind.CARD_FIRST, Verdict.CHILD: CompanyKind.CHILD}


class Applying:
    """Asked by the screen on the background thread; raises HallUnavailable when the hall cannot answer."""

    def __init__(self, services: Services) -> None:
        self._services = services

    def wish(self, wish: CompanyWish, pair: tuple[Worker, str, str], posting: Id, edition: int) -> Company:
        """What two ask for."""
        match wish:
            case CompanyWish.SEATS:
                return self.together(pair, posting, edition)
            case CompanyWish.QUEUE:
                return self.wait_together(pair, posting, edition)
            case CompanyWish.APART:
                return self.wait_apart(pair, posting, edition)

    def together(self, pair: tuple[Worker, str, str], posting: Id, edition: int) -> Company:
        """Ask for seats for a worker and for who has another number: `pair` is the worker, his number, the other's."""
        worker, own, other = pair
        with named_trouble():
            mate = self._services.workers.find(other)
            if mate is None and hall_number.normalise(other):
                return Company(CompanyKind.NOT_GIVEN)
            if mate is None or mate.must_be_asked:
                return Company(CompanyKind.UNKNOWN_MATE)
            outcome = self._services.crews.sign_up((worker.id, mate.id), posting, edition)
            return _company(outcome, {worker.id: own[-LAST_DIGITS:], mate.id: other[-LAST_DIGITS:]})

    def agree_together(self, age: Age, pair: tuple[Worker, str, str], posting: Id, edition: int) -> Company:
        """The same, after the other one has agreed that his number is kept and said how old he is."""
        with named_trouble():
            verdict, _ = self._services.workers.agree(pair[2], age)
        if verdict in _VERDICTS:
            return Company(_VERDICTS[verdict])
        return self.together(pair, posting, edition)

    def certified(
        self, needs: int, wish: CompanyWish, pair: tuple[Worker, str, str], posting: Id, edition: int
    ) -> Company:
        """What two ask for, after both have said that they have the certificates of these bits."""
        with named_trouble():
            mate = self._services.workers.find(pair[2])
            for who in filter(None, (pair[0], mate)):
                self._services.papers.state(who.id, needs)
        return self.wish(wish, pair, posting, edition)

    def wait_together(self, pair: tuple[Worker, str, str], posting: Id, edition: int) -> Company:
        """Two who found too few seats wait for two at once."""
        worker, own, other = pair
        with named_trouble():
            mate = self._services.workers.find(other)
            if mate is None:
                return Company(CompanyKind.UNKNOWN_MATE)
            outcome = self._services.waitings.join(worker.id, posting, edition, (mate.id,))
            return _company(outcome, {worker.id: own[-LAST_DIGITS:], mate.id: other[-LAST_DIGITS:]})

    def wait_apart(self, pair: tuple[Worker, str, str], posting: Id, edition: int) -> Company:
        """Two who may be parted: each waits, or has the seat that is left; what the first one has stands by itself."""
        worker, own, other = pair
        with named_trouble():
            mate = self._services.workers.find(other)
            if mate is None:
                return Company(CompanyKind.UNKNOWN_MATE)
            if before := self._services.waitings.before((worker.id, mate.id), posting):
                return _company(before, {})
            first = in_line(self._services.waitings.join(worker.id, posting, edition))
            try:
                second = in_line(self._services.waitings.join(mate.id, posting, edition))
            except StoreUnavailable:
                second = InLine(LineKind.UNSURE)
            whose = (own[-LAST_DIGITS:], other[-LAST_DIGITS:])
            return Company(CompanyKind.APART, whose=whose, parts=(first, second))

    def elsewhere(self) -> tuple[Distant, ...] | None:
        """What other halls offer, None without a line."""
        with named_trouble():
            return self._services.elsewhere.postings()

    def apply(self, worker: Id, work: Distant, papers: int = 0) -> Applied | Hindrance | PapersFirst:
        """Ask another hall for a seat; `papers`: bits of the certificates that he says to have."""
        with named_trouble():
            self._services.papers.state(worker, papers)
            return self._services.elsewhere.apply(worker, work)

    def application(self, application: Id) -> Applied | None:
        """How an application stands."""
        with named_trouble():
            return self._services.elsewhere.one(application)

    def ticket(self, phone: str, digits: str) -> Ticket:
        """What a number and a ticket open."""
        with named_trouble():
            match self._services.elsewhere.of_ticket(phone, int(digits)):
                case AtDesk():
                    return Ticket()
                case WrongLabel(left):
                    return Ticket(tries_left=left)
                case found:
                    talks = tuple(one for one in found if isinstance(one, Talking))
                    return Ticket(tuple(one for one in found if isinstance(one, Applied)), talks)

    def talk(self, worker: Id, posting: Id, edition: int, papers: int = 0) -> TalkOutcome:
        """Come to talk about a posting; `papers`: bits of the certificates that he says to have."""
        with named_trouble():
            self._services.papers.state(worker, papers)
            return self._services.talks.apply(worker, posting, edition)

    def talked(self, application: Id) -> Talking | None:
        """How a talk stands."""
        with named_trouble():
            return self._services.talks.one(application)

    def agree(self, application: Id) -> TalkOutcome:
        """The worker says that they agree."""
        with named_trouble():
            return self._services.talks.agree(application)

    def leave_talk(self, application: Id) -> Talking | None:
        """The worker says that nothing came of it."""
        with named_trouble():
            self._services.talks.leave(application)
            return self._services.talks.one(application)


def _company(outcome: CrewOutcome | QueueOutcome, digits: dict[Id, str]) -> Company:
    match outcome:
        case Together(seats):
            return Company(CompanyKind.TOGETHER, tuple(map(held, seats)), whose=tuple(digits.values()))
        case Few(free=free):
            return Company(CompanyKind.FEW, free=free)
        case Uncertified(needs=missing):
            return Company(CompanyKind.UNCERTIFIED, needs=missing)
        case Queued() | NotQueued():
            return Company(CompanyKind.QUEUED, stands=outcome)
        case Hindered(workers=workers, is_waiting=is_waiting):
            kind = CompanyKind.WAITING if is_waiting else CompanyKind.HINDERED
            return Company(kind, whose=tuple(digits[worker] for worker in workers if worker in digits))
        case _:
            return Company(_KINDS.get(type(outcome), CompanyKind.UNSURE))
