"""Seeds of halls where a machine, a province and a stick lie, and each check of who may say what removed once."""

import json

import pytest

from kiosk.simulate.command import run, simulate
from kiosk.simulate.faults import ACCIDENTS, ALL, LIARS, NONE, rates_of
from kiosk.simulate.plan import Plan
from kiosk.store import fold as folding
from kiosk.store import tables
from sync.authority.authority import Author, Authority
from sync.records import records
from sync.records.record import FULL, Placed
from sync.roll import roll
from sync.roll.statements import id_of
from tests.kiosk.simulate.seeds import seeds

SEEDS = range(5)
HOURS = 0.4


@pytest.mark.parametrize("seed", SEEDS)
def test_whoever_lies_only_what_the_hall_said_counts(seed):
    report = run(Plan(seed, 1, 3, HOURS, ALL))
    assert report.violations == (), f"linggong simulate --seed {seed} --halls 1 --kiosks 3 --hours {HOURS}"


def test_two_halls_with_liars_stay_apart():
    assert run(Plan(3, 2, 2, 0.3, ALL)).violations == ()


def test_the_same_seed_tells_the_same_lies():
    plan = Plan(2, 1, 3, 0.3, ALL)
    assert run(plan) == run(plan)


def test_the_seeds_have_liars_of_every_kind():
    counts = [run(Plan(seed, 1, 3, 0.3, rates_of(",".join(LIARS)))).faults for seed in range(4)]
    assert {kind for found in counts for kind in found} == {*LIARS}


def test_who_names_accidents_alone_meets_no_liar():
    said = []
    assert simulate([5], (1, 2, 0.3, "loss,crash"), True, said.append) == 0
    assert not {*LIARS} & json.loads(said[0])["faults"].keys()
    assert not ACCIDENTS.has_liars
    assert not NONE.has_liars


def _is_caught(words=""):
    """Whether a seed says so."""
    found = (violation for seed in seeds() for violation in run(Plan(seed, 1, 3, 0.6, ALL)).violations)
    return any(words in violation for violation in found)


def test_a_stranger_s_journal_let_in_is_seen(monkeypatch):
    def admit(self, conn, offer, province=b""):
        key, hall = self.signer(conn, offer)
        return Author(key, hall, self.roll_for(conn, key, hall, province))

    monkeypatch.setattr(Authority, "admit", admit)
    assert _is_caught("is a stranger's")


def test_a_record_that_no_entry_names_is_seen(monkeypatch):
    def place(self, conn, records, province=b""):
        found = ((tables.journals.held(conn, record.journal), record) for record in records)
        by_key = ((id_of(held.public_key), held.hall, record) for held, record in found if held)
        return [Placed(hall, hall, writer, FULL, record) for writer, hall, record in by_key]

    monkeypatch.setattr(Authority, "place", place)
    assert _is_caught("is a liar's")


def test_a_strike_without_effect_is_seen(monkeypatch):
    right = roll._word_of_root
    monkeypatch.setattr(roll, "_word_of_root", lambda *said: (right(*said)[0], frozenset(), right(*said)[2]))
    assert _is_caught("a thief is on its roll")


def test_an_inbox_that_writes_what_a_kiosk_alone_may_is_seen(monkeypatch):
    monkeypatch.setattr(folding, "_may_write", lambda *_: True)
    assert _is_caught("was written by nobody of the hall")


def test_an_edit_out_of_reach_is_seen(monkeypatch):
    monkeypatch.setattr(records, "MOST_EDIT", 2**60)
    assert _is_caught()
