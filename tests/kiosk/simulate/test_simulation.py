"""Seeds of small provinces where everything goes wrong, and rules broken on purpose that the seeds must catch."""

import json
import os
import subprocess
import sys

import pytest
from sqlalchemy.dialects import sqlite

from kiosk.hall import facts
from kiosk.hall.facts.folds import Add, Raise
from kiosk.hall.posting import Choosing, Posting
from kiosk.hall.review import ReviewEnd, ReviewWish
from kiosk.hall.seat.outcomes import Request, Together
from kiosk.hall.seat.signup import SignupState
from kiosk.services.employer import postings
from kiosk.services.employer.reviews import Reviews
from kiosk.services.worker import crews, signups
from kiosk.simulate.command import run, simulate
from kiosk.simulate.faults import ACCIDENTS, NONE, rates_of
from kiosk.simulate.simulation import Plan
from kiosk.store import fold as folding
from kiosk.store.identity.mark import Mark
from kiosk.store.store import Store
from sync.copying import sides
from tests.kiosk.simulate.seeds import seeds

SEEDS = range(12)
HOURS = 0.6


@pytest.mark.parametrize("half", range(0, len(SEEDS), 6))
def test_whatever_goes_wrong_nothing_is_lost(half):
    for seed in SEEDS[half : half + 6]:
        report = run(Plan(seed, 1, 2, HOURS, ACCIDENTS))
        assert report.violations == (), f"linggong simulate --seed {seed} --halls 1 --kiosks 2 --hours {HOURS}"


def test_the_same_seed_gives_the_same_run():
    plan = Plan(11, 2, 2, 0.5, ACCIDENTS)
    assert run(plan) == run(plan)


def test_without_faults_there_are_none_and_nobody_is_wrongly_told_full():
    report = run(Plan(3, 1, 2, 1, NONE))
    assert (report.faults, report.forced, report.violations) == ({}, 0, ())
    assert report.confirmed


def test_the_command_prints_one_object(capsys):
    said = []
    assert simulate([5], (1, 2, 0.5, "loss,cut"), True, said.append) == 0
    report = json.loads(said[0])
    assert set(report["faults"]) <= {"loss", "cut"}
    keys = {"seed", "halls", "kiosks", "facts", "signups", "confirmed", "forced", "faults", "violations", "digest"}
    assert keys == set(report)


def test_a_fault_that_does_not_exist_is_named():
    with pytest.raises(ValueError, match="earthquake"):
        rates_of("earthquake")
    said = []
    assert simulate([1], (1, 1, 0.1, "earthquake"), True, said.append) == 2


def _caught(words=""):
    """Whether a seed says so."""
    found = (violation for seed in seeds() for violation in run(Plan(seed, 1, 2, 2, ACCIDENTS)).violations)
    return any(words in violation for violation in found)


def test_a_fold_that_frees_a_seat_is_caught(monkeypatch):
    right = facts.SeatFreed.fold

    def wrong(self, origin):
        again = Add("seats", {"posting": self.posting, "holder": origin.journal}, "taken", -1)
        return (*right(self, origin), again)

    monkeypatch.setattr(facts.SeatFreed, "fold", wrong)
    assert _caught()


def test_a_crew_of_whom_as_many_go_as_there_are_seats_is_caught(monkeypatch):
    def wrong(_tx, giving, request, posting):
        free, size = giving.account(posting).free, len(request.mates)
        asked = [Request(mate.signup, mate.worker, posting.id) for mate in request.mates[:free]]
        return Together(tuple(giving.give(one, posting, (request.id, size)) for one in asked))

    monkeypatch.setattr(crews, "_decide", wrong)
    assert _caught("of a crew of")


def test_a_seat_without_the_talk_that_comes_first_is_caught(monkeypatch):
    class Wrong:
        AT_ONCE = Choosing.TALK_FIRST

    monkeypatch.setattr(signups, "Choosing", Wrong)
    assert _caught("nobody has talked")


def test_a_headcount_lowered_below_leases_is_caught(monkeypatch):
    def wrong(self, employer, posting, headcount):
        with self._store.write() as tx:
            found = postings._own(tx, employer, posting)
            if found is not None and found.is_open(tx.now) and found.home in tx.journals.lineage(tx.journal):
                account = tx.leases.account(found, tx.journals.lineage(tx.journal))
                tx.append(posting, facts.HeadcountChanged(posting, headcount - account.headcount - account.added))

    monkeypatch.setattr(postings.Postings, "change_headcount", wrong)
    assert _caught()


def _publishes(reviews, tx, held):
    if held.work and reviews._may(tx, held):
        reviews._publish(tx, held, held.work)


def _passes(reviews, tx, held):
    reviews._obey(tx, held, ReviewWish(tx.new_id(), held.id, held.edition, ReviewEnd.PASSED))


def _forgets(*_):
    """What clerks decided elsewhere is never obeyed."""


@pytest.mark.parametrize(
    ("careless", "seen"),
    [(_publishes, "nobody passed it"), (_passes, "nobody passed it"), (_forgets, "was decided on and waits")],
)
def test_held_work_that_its_home_does_with_as_it_likes_is_caught(monkeypatch, careless, seen):
    def settle(self):
        with self._store.write() as tx:
            for held in tx.reviews.waiting([tx.journal]):
                careless(self, tx, held)

    monkeypatch.setattr(Reviews, "settle", settle)
    assert _caught(seen)


def test_a_seat_of_work_that_is_over_is_caught(monkeypatch):
    monkeypatch.setattr(Posting, "is_open", lambda posting, now: now < posting.terms.start)
    assert _caught("after it was over")


def test_a_copy_that_goes_on_is_caught(monkeypatch):
    monkeypatch.setattr(Mark, "fits", lambda *_: True)
    monkeypatch.setattr(Store, "go_on", lambda *_, **__: None)
    assert _caught()


def test_how_far_without_a_hash_is_caught(monkeypatch):
    monkeypatch.setattr(sides, "differing_journals", lambda *_: iter(()))
    assert _caught()


def test_the_withdrawn_who_stands_up_again_is_caught(monkeypatch):
    right, confirmed = folding._statement, facts.SignupConfirmed.fold

    def stands_up(self, origin):
        return (*confirmed(self, origin), Raise("signup_states", origin.subject, SignupState.CONFIRMED, {}))

    def wrong(shape):
        kind, name, columns = shape
        if kind is not Raise or name != "signup_states":
            return right(shape)
        insert = sqlite.insert(folding._TABLES[name])
        update = {column: insert.excluded[column] for column in columns if column != "id"}
        return insert.on_conflict_do_update(index_elements=["id"], set_=update)

    monkeypatch.setattr(facts.SignupConfirmed, "fold", stands_up)
    monkeypatch.setattr(folding, "_statement", wrong)
    folding._compiled.cache_clear()
    assert _caught()
    folding._compiled.cache_clear()


def test_the_digest_is_the_same_on_any_machine(tmp_path):
    """Whatever the machine's language, time zone, hash seed and folder."""
    words = ("--seed", "5", "--halls", "1", "--kiosks", "2", "--hours", "0.5", "--json")
    digests = set()
    for seed, zone, language in (("1", "UTC", "C"), ("2", "America/Lima", "C.UTF-8")):
        there = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": language, "TMPDIR": str(tmp_path)}
        command = (sys.executable, "-m", "kiosk", "simulate", *words)
        said = subprocess.run(command, env=there, cwd=tmp_path, capture_output=True, text=True, check=True)
        digests.add(json.loads(said.stdout)["digest"])
    assert len(digests) == 1
