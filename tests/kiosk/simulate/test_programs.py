"""Halls whose kiosks run two versions of the program: the older gives no seat of work it does not understand."""

import msgspec
import pytest

from kiosk.hall.facts import FACTS, KINDS
from kiosk.simulate.command import run
from kiosk.simulate.faults import NONE
from kiosk.simulate.plan import Plan
from kiosk.simulate.programs import NOT_KNOWN, OLDER
from kiosk.store import fold as folding

TWO_PROGRAMS = msgspec.structs.replace(NONE, older_program=0.5, partition=1.0)
SEEDS = (5, 11, *range(5))
"""That first which has caught most."""


def test_an_older_program_knows_less():
    assert KINDS.names - OLDER.names == {fact.kind for fact in NOT_KNOWN}
    assert {fact.kind for fact in FACTS} == KINDS.names


def test_two_programs_in_one_hall_lose_nothing():
    for seed in SEEDS[:4]:
        assert run(Plan(seed, 1, 3, 0.6, TWO_PROGRAMS)).violations == ()


def test_a_program_that_passes_over_what_it_must_understand_is_seen(monkeypatch):
    changes = folding._changes

    def careless(source, entry, kinds):
        return () if entry.read_header().kind not in kinds.names else changes(source, entry, kinds)

    monkeypatch.setattr(folding, "_changes", careless)
    for seed in SEEDS:
        said = run(Plan(seed, 1, 3, 1.5, TWO_PROGRAMS)).violations
        if any("cannot read a fact" in line for line in said):
            return
    pytest.fail("nobody saw it")
