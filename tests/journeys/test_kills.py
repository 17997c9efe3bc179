"""Every process is killed at 50 instants during 200 sign-ups: what a screen called confirmed is in the journal."""

import datetime as dt
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from random import Random

import pytest

from kiosk.hall import facts
from kiosk.hall.age import Age
from kiosk.hall.clock import day_of
from kiosk.hall.facts import SignupConfirmed
from kiosk.hall.form.draft import Draft
from kiosk.hall.seat.signup import Seat
from kiosk.place.hall import open_hall
from kiosk.services.employer.sent import Published
from kiosk.settings import read_settings
from kiosk.store.identity.machine import system_clock
from tests.journeys.halls import Hall, Settings, answers, eventually, free_port

SEED = 20261123
SIGN_UPS, KILLS, TRIES = 200, 50, 5
PROCESSES = ("screen", "board", "phone", "sync", "glass", "province")
VICTIMS = ("tapping", "up", *PROCESSES)
DAY = day_of(system_clock()) + dt.timedelta(days=1)
NUMBERS = [f"1574320{number:04d}" for number in range(SIGN_UPS)]


class Tapping:
    """The tapping screen, started again after it was killed."""

    def __init__(self, hall: Hall) -> None:
        place = hall.place
        self._command = [
            sys.executable,
            "-m",
            "tests.journeys.tapping",
            *map(str, (place.data, place.keys, place.config)),
        ]
        self._process = None

    def sign_up(self, number: str) -> str | None:
        """The label the screen showed; None if it died before it showed one."""
        self._begin()
        try:
            self._process.stdin.write(f"{number}\n")
            self._process.stdin.flush()
            told = self._process.stdout.readline().split()
        except BrokenPipeError:
            told = []
        if len(told) != 2:
            self.end()
            return None
        return told[1]

    def kill(self) -> None:
        process = self._process
        if process:
            process.kill()

    def end(self) -> None:
        if self._process:
            self._process.kill()
            self._process.communicate()
            self._process = None

    def _begin(self) -> None:
        if self._process:
            return
        pipe, root = subprocess.PIPE, Path(__file__).parents[2]
        self._process = subprocess.Popen(self._command, stdin=pipe, stdout=pipe, text=True, cwd=root)
        while self._process.stdout.readline().strip() not in ("ready", ""):
            pass


@pytest.fixture
def hall(make_hall, monkeypatch) -> Hall:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    hall = make_hall(Settings("hall", PROCESSES, free_port()))
    hall.start()
    return hall


def _prepare(hall: Hall) -> None:
    """Postings for everyone, and workers who have been here before."""
    with open_hall(hall.place, read_settings(hall.place.config)) as opened:
        for number in range(8):
            typed = (
                "102",
                "30",
                str(260 + number),
                "2",
                DAY.isoformat(),
                "06:30",
                "站前",
                "",
                "王老板",
                f"1381234567{number}",
            )
            draft = Draft(*typed, paid="1")
            assert isinstance(opened.services.postings.publish(b"employer-1", draft), Published)
        for number in NUMBERS:
            opened.services.workers.agree(number, Age.ADULT)
            opened.services.workers.register(number, (102,), DAY)


def _kill(victim: str, hall: Hall, tapping: Tapping) -> None:
    if victim == "tapping":
        tapping.kill()
    elif victim == "up":
        hall.running.kill()
        hall.start()
    else:
        process = eventually(lambda: hall.children().get(victim))
        os.kill(process, signal.SIGKILL)


def _in_the_journal(hall: Hall) -> dict[str, Seat]:
    """Number -> seat, read from the journal's own entries."""
    with open_hall(hall.place, read_settings(hall.place.config)) as opened:
        store = opened.store
        with store.read() as query:
            entries = query.journals.entries(store.identity.journal, 0, 100_000)
        told = [facts.KINDS.read(entry.read_header().kind, entry.body) for entry in entries]
        seats = {fact.worker: Seat(fact.kiosk, fact.seat) for fact in told if isinstance(fact, SignupConfirmed)}
        found = {number: opened.services.workers.find(number) for number in NUMBERS}
        return {number: seats[worker.id] for number, worker in found.items() if worker.id in seats}


@pytest.mark.timeout(600)
def test_no_kill_takes_a_seat_away(hall):
    chance = Random(SEED)
    _prepare(hall)
    instants = {number: chance.choice(VICTIMS) for number in chance.sample(range(SIGN_UPS), KILLS)}
    tapping, confirmed = Tapping(hall), {}
    try:
        for index, number in enumerate(NUMBERS):
            killer = _kill_soon(instants.get(index), chance.uniform(0, 0.4), hall, tapping)
            labels = (tapping.sign_up(number) for _ in range(TRIES))
            confirmed[number] = next(label for label in labels if label)
            killer()
    finally:
        tapping.end()
    assert len(confirmed) == SIGN_UPS
    seats = _in_the_journal(hall)
    assert {number: seats[number].label for number in confirmed} == confirmed
    assert set(eventually(lambda: _all_back(hall))) == set(PROCESSES)
    assert answers(hall.phone)
    hall.stop()
    for words in (("rebuild", "--check"), ("verify",)):
        assert hall.command(*words).returncode == 0


def _kill_soon(victim, delay, hall, tapping):
    """Kill in the midst of the next sign-up; returns what waits until it is done."""
    if victim is None:
        return lambda: None

    def kill() -> None:
        time.sleep(delay)
        _kill(victim, hall, tapping)

    thread = threading.Thread(target=kill)
    thread.start()
    return thread.join


def _all_back(hall: Hall) -> dict[str, int] | None:
    children = hall.children()
    return children if set(children) == set(PROCESSES) else None
