"""What other people do meanwhile: they take places and give them back, employers and other halls answer."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from checks.scenes.neighbours import works
from checks.scenes.stage import TODAY, Stage
from checks.taps.steps import Hand
from kiosk.hall.clock import local
from kiosk.hall.posting import Posting
from kiosk.hall.seat.application import ApplicationEnd
from kiosk.hall.seat.signup import Seat, SignupState

PHONES = ("13812345678", "13812345679", "15900001111", "19912345678", "12345678901")
KNOWN_TRADES = (101, 102, 105)
LATEST = dt.time(9)
"""Until then an employer offers work for this morning."""
AFAR = 7


def welcome(stage: Stage) -> Iterator[str]:
    """Some of those who come are known, and one has a seat; work of every sort is offered, here and elsewhere."""
    for phone in PHONES[:2]:
        known = stage.know(phone, KNOWN_TRADES)
    job = next(job for job in stage.services.jobs.every(TODAY) if job.places_left > 0)
    stage.services.signups.sign_up(known.id, job.id)
    stage.publish(time="06:00", pay="500", headcount="1")
    stage.publish(time="09:00", pay="490", trade="105")
    stage.publish(time="10:00", pay="480", choosing="2", talk_table="3", talk_time="06:00")
    stage.fill(stage.publish(time="11:00", pay="470"))
    stage.others.offered = works(stage.catalogue, stage.now, AFAR)
    yield "start"


@dataclass(frozen=True)
class Others:
    """One of them does something: which, and of which job, by numbers that mean something as long as there is one."""

    what: int
    job: int
    taps: int = 0

    def take(self, hand: Hand) -> None:
        """Let them."""
        stage = hand.stage
        ACTS[self.what % len(ACTS)](stage, self.job)
        stage.services.turns.settle()
        stage.services.talks.settle()
        stage.look()


def _fill(stage: Stage, number: int) -> None:
    if job := _job(stage, number):
        stage.fill(job)


def _free(stage: Stage, number: int) -> None:
    """Somebody gives back a seat of it."""
    job = _job(stage, number)
    with stage.store.read() as query:
        given = query.signups.of_posting(job.id) if job else ()
    held = [one for one in given if one.state is SignupState.CONFIRMED]
    if held:
        stage.services.signups.withdraw(held[number % len(held)].id)


def _publish(stage: Stage, number: int) -> None:
    if local(stage.now).time() < LATEST:
        stage.publish(time="10:00", headcount=str(1 + number % 3))


def _close(stage: Stage, number: int) -> None:
    if job := _job(stage, number):
        stage.services.postings.close(job.employer, job.id)


def _pay_more(stage: Stage, number: int) -> None:
    """The employer offers it for more; of work that this one did not publish the rest may not be changed then."""
    if job := _job(stage, number):
        pay, start = str(job.terms.pay_fen // 100 + 10), f"{local(job.terms.start):%H:%M}"
        stage.services.editions.change(
            job.employer, job.id, stage.draft(trade=str(job.terms.trade), pay=pay, time=start)
        )


def _answer_talk(stage: Stage, number: int) -> None:
    with stage.store.read() as query:
        talks = query.applications.open_talks(query.journals.lineage(stage.store.identity.journal))
        employers = [(query.postings.one(talk.posting), talk) for talk in talks]
    for job, talk in employers:
        if job is not None:
            (stage.services.talks.take if number % 2 else stage.services.talks.refuse)(job.employer, talk.id)


def _answer_afar(stage: Stage, number: int) -> None:
    stage.others.answer = (Seat(1, 14), ApplicationEnd.FULL, None)[number % 3]
    stage.services.elsewhere.hear()


def _line(stage: Stage, number: int) -> None:
    """The line to the province goes, or comes."""
    stage.others.offered = None if number % 2 else works(stage.catalogue, stage.now, AFAR)


ACTS: tuple[Callable[[Stage, int], None], ...] = (
    *(_fill, _free, _free, _publish, _close, _pay_more),
    *(_answer_talk, _answer_afar, _line),
)


def _job(stage: Stage, number: int) -> Posting | None:
    """One that is not over; those that begin first stand in the list first."""
    jobs = stage.services.postings.standing()
    return jobs[number % len(jobs)] if jobs else None
