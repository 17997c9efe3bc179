"""Queues in a hall where everything goes wrong, and rules of theirs broken on purpose that the seeds must catch."""

import pytest

from kiosk.hall import facts
from kiosk.hall.facts.folds import Add
from kiosk.hall.seat import waiting
from kiosk.hall.seat.waiting import Grant
from kiosk.services import turns
from kiosk.services.employer import replacements
from kiosk.services.worker import signups, waitings
from kiosk.simulate.command import run
from kiosk.simulate.faults import ACCIDENTS
from kiosk.simulate.plan import Plan
from kiosk.store.queries.waiting import WaitingQueries
from tests.kiosk.simulate.seeds import seeds


def caught(*said):
    """Whether the seeds see a fault of this kind."""
    found = (violation for seed in seeds() for violation in run(Plan(seed, 1, 2, 2, ACCIDENTS)).violations)
    return any(word in violation for violation in found for word in said)


def test_a_passer_by_who_gets_in_before_the_queue_is_caught(monkeypatch):
    for service in (signups, waitings):
        monkeypatch.setattr(service, "spare", lambda _waiting, seats: seats)
    assert caught("was passed over")


def test_whoever_says_yes_first_instead_of_who_came_first_is_caught(monkeypatch):
    right = turns.due

    def wrong(queue, seats, *how):
        said_yes = [one for one in queue if one.turn and one.turn.is_wanted]
        return tuple(map(Grant, said_yes[:seats])) or right(queue, seats, *how)

    monkeypatch.setattr(turns, "due", wrong)
    assert caught("was passed over")


def test_who_came_last_asked_first_is_caught(monkeypatch):
    monkeypatch.setattr(waiting, "in_order", lambda queue: tuple(reversed(queue)))
    assert caught("before his turn", "was passed over")


@pytest.mark.parametrize(("kind", "by"), [(facts.OfferEnded, -1), (facts.OfferMade, 1)])
def test_a_fold_that_keeps_other_seats_than_are_offered_is_caught(monkeypatch, kind, by):
    right = kind.fold

    def wrong(self, origin):
        keys = {"posting": self.posting, "holder": origin.journal}
        return (*right(self, origin), Add("seats", keys, "offered", by))

    monkeypatch.setattr(kind, "fold", wrong)
    assert caught("are kept")


def test_a_queue_place_given_again_is_caught(monkeypatch):
    monkeypatch.setattr(WaitingQueries, "last_place", lambda self, posting: len(self.of_posting(posting)))
    assert caught("was given twice")


def test_who_had_a_seat_of_replaced_work_and_is_forgotten_is_caught(monkeypatch):
    monkeypatch.setattr(replacements, "_join", lambda *_, **__: None)
    assert caught("was left behind when it was replaced")
