"""The supervisor, in a process of its own, over children of few words."""

import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

SUPERVISE = """
import json, sys
from pathlib import Path
from kiosk.processes.up.child import Child, Program
from kiosk.place.log import open_log
from kiosk.processes.up.supervisor import Supervisor
folder, *codes = sys.argv[1:]
open_log(Path(folder), "up")
programs = [Program(f"child{n}", (sys.executable, "-c", code), is_ground=n == 0) for n, code in enumerate(codes)]
print(repr(Supervisor([Child(program) for program in programs]).run()), flush=True)
"""
LIVES = "import os, time; open(os.environ['BIRTHS'], 'a').write(f'{os.getpid()}\\n'); time.sleep(600)"
IS_DEAF = "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); " + LIVES
REFUSES = "import sys; print('linggong phone: port 8080 cannot be used.', file=sys.stderr); sys.exit(2)"


class Supervised:
    """A running supervisor and the births of its children."""

    def __init__(self, folder: Path, codes: tuple[str, ...]) -> None:
        self._births = folder / "births"
        self._births.touch()
        command = [sys.executable, "-c", SUPERVISE, str(folder / "logs"), *codes]
        environment = {**os.environ, "BIRTHS": str(self._births)}
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)

    def born(self, count: int) -> list[int]:
        """Process ids in order of birth, once there are so many."""
        deadline = time.monotonic() + 60
        while len(found := self._births.read_text().split()) < count:
            assert time.monotonic() < deadline, f"only {len(found)} of {count} were born"
            select.select([], [], [], 0.02)
        return [int(number) for number in found]


@pytest.fixture
def supervised(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Supervised]:
    running = Supervised(tmp_path, request.param)
    yield running
    running.process.kill()
    running.process.communicate()


def is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.parametrize("supervised", [(LIVES, LIVES)], indirect=True)
def test_a_killed_child_comes_back_and_the_others_stay(supervised: Supervised) -> None:
    first, second = supervised.born(2)
    os.kill(second, signal.SIGKILL)
    third = supervised.born(3)[2]
    assert is_alive(first)
    os.kill(third, signal.SIGKILL)
    supervised.born(4)


@pytest.mark.parametrize("asked", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize("supervised", [(LIVES, LIVES, IS_DEAF)], indirect=True)
def test_all_end_within_three_seconds_also_the_deaf(supervised: Supervised, asked: signal.Signals) -> None:
    children = supervised.born(3)
    before = time.monotonic()
    supervised.process.send_signal(asked)
    said, _ = supervised.process.communicate(timeout=60)
    assert time.monotonic() - before < 3
    assert supervised.process.returncode == 0
    assert said == "''\n"
    assert not any(is_alive(child) for child in children)


@pytest.mark.parametrize("supervised", [(LIVES, LIVES, REFUSES)], indirect=True)
def test_a_child_that_cannot_start_stops_all_with_its_sentence(supervised: Supervised) -> None:
    said, _ = supervised.process.communicate(timeout=60)
    assert said == "'linggong phone: port 8080 cannot be used.'\n"


@pytest.mark.parametrize("supervised", [(LIVES, LIVES)], indirect=True)
def test_children_go_with_a_killed_supervisor(supervised: Supervised) -> None:
    handles = [os.pidfd_open(child) for child in supervised.born(2)]
    supervised.process.kill()
    supervised.process.wait()
    for handle in handles:
        assert select.select([handle], [], [], 60)[0], "a child outlived the supervisor"
        os.close(handle)
