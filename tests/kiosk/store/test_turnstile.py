"""The copier lets who waits go first, and nobody for ever."""

import subprocess
import sys
import threading
import time

import pytest

from kiosk.store import turnstile
from kiosk.store.turnstile import LONGEST_S, give_way, waiting


@pytest.fixture
def database(tmp_path):
    return tmp_path / "hall.db"


def _seconds(act):
    begun = time.perf_counter()
    act()
    return time.perf_counter() - begun


def test_nobody_waits_and_the_copier_goes_on(database, monkeypatch):
    monkeypatch.setattr(turnstile, "LONGEST_S", 600)
    give_way(database)
    with waiting(database):
        pass
    give_way(database)


def test_the_copier_waits_until_nobody_waits(database, monkeypatch):
    monkeypatch.setattr(turnstile, "LONGEST_S", 600)
    is_waiting, may_go, order = threading.Event(), threading.Event(), []

    def tap():
        with waiting(database):
            is_waiting.set()
            may_go.wait(60)
            order.append("tap")

    thread = threading.Thread(target=tap)
    thread.start()
    is_waiting.wait(60)
    copier = threading.Thread(target=lambda: (give_way(database), order.append("copier")))
    copier.start()
    may_go.set()
    thread.join()
    copier.join()
    assert order == ["tap", "copier"]


def test_two_may_wait_and_the_copier_does_not_for_ever(database):
    with waiting(database), waiting(database):
        assert _seconds(lambda: give_way(database)) >= LONGEST_S


def test_a_process_that_died_waiting_holds_up_nobody(database, monkeypatch):
    monkeypatch.setattr(turnstile, "LONGEST_S", 600)
    words = f"import pathlib, time, kiosk.store.turnstile as t\nwith t.waiting(pathlib.Path({str(database)!r})):\n"
    words += "    print('waits', flush=True)\n    time.sleep(600)\n"
    process = subprocess.Popen([sys.executable, "-c", words], stdout=subprocess.PIPE, text=True)
    assert process.stdout.readline() == "waits\n"
    process.kill()
    process.communicate()
    give_way(database)


def test_without_the_file_everything_goes_on(tmp_path):
    nowhere = tmp_path / "no such folder" / "hall.db"
    with waiting(nowhere):
        give_way(nowhere)
