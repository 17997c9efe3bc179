"""Children: when they start again, and that they go with their parent."""

import os
import select
import subprocess
import sys

import pytest

from kiosk.processes.up.child import LONGEST_DELAY, STABLE, Backoff, Child, Program, spawn

PARENT = """
import sys, time
from kiosk.processes.up.child import Program, spawn
child = spawn(Program("child", (sys.executable, "-c", "import time; print('here', flush=True); time.sleep(600)")))
child.stdout.readline()
print(child.pid, flush=True)
time.sleep(600)
"""


def test_the_pause_doubles_up_to_its_limit() -> None:
    backoff = Backoff()
    assert [backoff.after(0.1) for _ in range(7)] == [0.2, 0.4, 0.8, 1.6, 3.2, LONGEST_DELAY, LONGEST_DELAY]


def test_a_stable_minute_is_forgiven() -> None:
    backoff = Backoff()
    for _ in range(6):
        backoff.after(0.1)
    assert backoff.after(STABLE) == 0.2
    assert backoff.after(0.1) == 0.4


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def dead_child() -> tuple[Child, Clock]:
    clock = Clock()
    child = Child(Program("child", (sys.executable, "-c", "print('one\\ntwo'); raise SystemExit(2)")), clock)
    process = child.start()
    process.wait(60)
    return child, clock


def test_a_childs_last_words_and_code_are_kept(dead_child: tuple[Child, Clock]) -> None:
    child, clock = dead_child
    clock.now += 1
    assert child.read() == ["one", "two"]
    assert child.end_of_life() == 2
    assert child.process is None
    assert child.due == pytest.approx(101.2)
    assert child.end_of_life() is None
    assert list(child.words) == ["one", "two"]


def test_a_child_has_a_session_of_its_own() -> None:
    process = spawn(Program("child", (sys.executable, "-c", "import os; print(os.getsid(0) == os.getpid())")))
    assert process.communicate(timeout=60)[0] == b"True\n"


def test_children_die_with_a_killed_parent() -> None:
    parent = subprocess.Popen([sys.executable, "-c", PARENT], stdout=subprocess.PIPE)
    assert parent.stdout
    child = os.pidfd_open(int(parent.stdout.readline()))
    parent.kill()
    parent.communicate(timeout=60)
    readable, _, _ = select.select([child], [], [], 60)
    os.close(child)
    assert readable, "the child outlived its parent"
