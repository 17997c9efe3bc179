"""Two processes ask for one last seat at the same instant, 200 times: 200 seats."""

import multiprocessing
from pathlib import Path

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.seat.outcomes import Confirmed, Full
from kiosk.services.worker.signups import Signups
from kiosk.store import Store
from kiosk.store.identity.machine import Machine

ROUNDS = 200


def _ask(folder, postings, kiosk_clock, barrier, answers, who):
    """One process: ask for the last seat of each posting as soon as the other is ready too."""
    store = Store.open(folder / "data", folder / "keys", machine=Machine(clock=lambda: kiosk_clock))
    signups, outcomes = Signups(store, Catalogue(()), store.clock), []
    for number, posting in enumerate(postings):
        barrier.wait(60)
        outcomes.append(type(signups.sign_up(bytes([who]) + number.to_bytes(9), posting)))
    answers.put([outcome.__name__ for outcome in outcomes])


def test_two_processes_never_both_get_the_last_seat(hall, tmp_path: Path):
    postings = [hall.publish(number.to_bytes(10), headcount="1").id for number in range(ROUNDS)]
    context = multiprocessing.get_context("spawn")
    barrier, answers = context.Barrier(2), context.Queue()
    arguments = (tmp_path, postings, hall.clock.at, barrier, answers)
    people = [context.Process(target=_ask, args=(*arguments, who)) for who in (1, 2)]
    for person in people:
        person.start()
    first, second = answers.get(timeout=100), answers.get(timeout=100)
    for person in people:
        person.join()
    assert [sorted(pair) for pair in zip(first, second, strict=True)] == [[Confirmed.__name__, Full.__name__]] * ROUNDS
    assert [hall.services.jobs.posting(posting).taken for posting in postings] == [1] * ROUNDS
    assert hall.store.check() == ()
    assert hall.store.verify() == ()
