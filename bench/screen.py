"""What a touch costs in a hall with a past, while sync catches up and the board follows: `make bench`.

The kiosk's own window on a display, its database one of 50,000 workers, 5,000 postings and 200,000 sign-ups. Timed is
from the press to the frame that has the answer. `python bench/screen.py SESSIONS`: over how many visits the memory is
watched.
"""

import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from crowd import CATALOGUE, HALL, backlog, copy_all, hall, open_morning, phone
from glass import display
from PySide6.QtCore import QEvent, QEventLoop, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from checks.scenes.tapper import Tapper
from kiosk.place.place import Place
from kiosk.processes.screen import make_fittings
from kiosk.qt.application import open_application
from kiosk.screen.flow.state import Page
from kiosk.screen.window import Window
from kiosk.services import open_services
from kiosk.settings import read_settings
from kiosk.store import Store
from kiosk.store.identity.machine import system_clock

ROOT = Path(__file__).resolve().parent.parent
GLASS = QRect(0, 0, 1080, 1920)
SMALL = QSize(270, 480)
VISITS, SUGGESTIONS, SESSIONS = 40, 300, 10_000
PATIENCE_S = 15.0
WATCHED = 8
"""So often the memory is looked at, from the first tenth of the sessions on."""


@dataclass(frozen=True)
class Touch:
    """The page that answered; milliseconds from the press until it was painted, and of this process's own work."""

    page: Page
    took: float
    cpu: float


class Finger(Tapper):
    """Touches, and sees when the answer is painted."""

    def __init__(self, place: Place) -> None:
        fittings = make_fittings(place, read_settings(place.config))
        super().__init__(Window(replace(fittings, moment_ms=0)))
        self._painted = 0.0
        self.window.root.frameSwapped.connect(self._frame)
        self.window.show(GLASS)
        self.until(lambda: self.window.background.is_running)

    def press(self, name: str) -> None:
        """Press and release it."""
        item = self.find(name)
        middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
        QTest.mouseClick(self.window.root, Qt.MouseButton.LeftButton, pos=middle)

    def touch(self, name: str) -> Touch:
        """What answers, and when it is painted."""
        before, begun, worked = self.window.conversation.state.page, time.perf_counter(), time.process_time()
        self.press(name)
        self.until(lambda: self._is_answered(before))
        answered = time.perf_counter()
        self.window.root.update()
        self.until(lambda: self._painted > answered)
        took, cpu = (self._painted - begun) * 1000, (time.process_time() - worked) * 1000
        return Touch(self.window.conversation.state.page, took, cpu)

    def until(self, is_so: Callable[[], bool]) -> None:
        """Let the screen live until something is so."""
        deadline = time.monotonic() + PATIENCE_S
        while not is_so():
            if time.monotonic() > deadline:
                raise TimeoutError(f"the screen stands at {self.window.conversation.state.page}")
            QGuiApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        QGuiApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # else only a loop of Qt's own does it

    def _is_answered(self, before: Page) -> bool:
        state = self.window.conversation.state
        return state.page is not before and not state.is_waiting

    def _frame(self) -> None:
        self._painted = time.perf_counter()


def visit(finger: Finger, number: str, spent: dict[str, list[Touch]]) -> None:
    """One person who was here before: his number, all jobs and back, a seat where no paper is asked for."""

    def timed(what: str, name: str, wanted: Page) -> None:
        answer = finger.touch(name)
        if answer.page is wanted:
            spent.setdefault(what, []).append(answer)

    timed("first page", "findWork", Page.PHONE)
    for digit in number[:-1]:
        finger.press(f"key-{digit}")
    timed("number to suggestions", f"key-{number[-1]}", Page.JOBS)
    timed("all jobs", "seeAll", Page.EVERY)
    timed("back", "back", Page.JOBS)
    if finger.sees("take-0"):
        timed("seat given", "take-0", Page.SEAT)
    finger.window.conversation.leave()
    finger.settle()


def suggestions(place: Place) -> list[float]:
    """Milliseconds until three jobs are found for a worker."""
    store = Store.open(place.data, place.keys)
    services, chance, spent = open_services(store, CATALOGUE, system_clock), random.Random(9), list[float]()
    for _ in range(SUGGESTIONS):
        worker = services.workers.find(phone(chance.randrange(HALL.workers)))
        if worker is None:
            raise LookupError("a worker of the crowd is not known")
        begun = time.perf_counter()
        services.jobs.suggestions(worker)
        spent.append((time.perf_counter() - begun) * 1000)
    store.close()
    return spent


def memory(finger: Finger, sessions: int) -> Iterator[tuple[int, float]]:
    """MB of this process alone after so many visits, again and again, on a small glass that is soon painted."""
    chance, every = random.Random(11), max(1, sessions * 9 // 10 // WATCHED)
    finger.window.root.resize(SMALL)
    finger.settle()
    for number in range(1, sessions + 1):
        finger.touch("findWork")
        for digit in phone(chance.randrange(HALL.workers)):
            finger.press(f"key-{digit}")
        finger.until(lambda: finger.window.conversation.state.page is not Page.PHONE)
        finger.window.conversation.leave()
        if number >= sessions // 10 and (number - sessions // 10) % every == 0:
            finger.settle()
            finger.window._collector.collect_all()  # as every ten minutes
            yield number, _own_mb()


def _own_mb() -> float:
    """This process's alone: a share of what several map would grow as others end."""
    lines = Path("/proc/self/smaps_rollup").read_text().splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("Private_")) / 1024


@contextmanager
def company(place: Place) -> Iterator[None]:
    """The board, and sync that catches up."""
    own = [sys.executable, __file__, "pull", str(place.data.parent)]
    board = [sys.executable, "-m", "kiosk", "board", *place.options()]
    processes = [subprocess.Popen(command, cwd=ROOT, stderr=subprocess.DEVNULL) for command in (own, board)]
    try:
        yield
    finally:
        print(f"sync was {'still catching up' if processes[0].poll() is None else 'done'} at the end")
        for process in processes:
            process.terminate()
            process.wait()


def pull(folder: Path) -> None:
    """Be the process that pulls and folds."""
    copy_all(Store.open(folder / "data", folder / "keys"), backlog(folder))


def row(name: str, spent: Sequence[float], goal: float) -> None:
    """A line of the table."""
    ordered = sorted(spent)
    p95 = ordered[int(len(ordered) * 0.95)]
    median = statistics.median(ordered)
    print(f"{name:24} n {len(ordered):4}   median {median:6.1f} ms   p95 {p95:6.1f} ms   goal {goal:.0f}")


def main(sessions: int) -> None:
    """Touches, suggestions, memory."""
    with tempfile.TemporaryDirectory() as name, display(GLASS.width(), GLASS.height()) as (screen, _):
        os.environ.update(DISPLAY=screen, QT_QPA_PLATFORM="xcb")
        folder = shutil.copytree(hall(), Path(name) / "hall")
        config = shutil.copytree(ROOT / "config", folder / "config") / "hall.toml"
        place = Place(folder / "data", folder / "keys", config)
        store = Store.open(place.data, place.keys)
        open_morning(store)
        store.close()
        application = open_application()
        finger, spent, chance = Finger(place), dict[str, list[Touch]](), random.Random(7)
        with company(place):
            for number in chance.sample(range(HALL.workers), VISITS):
                visit(finger, phone(number), spent)
            found = suggestions(place)
        for what, each in spent.items():
            row(what, [touch.took for touch in each], 100)
            print(
                f"{'':24} of which work of the screen itself {statistics.median(touch.cpu for touch in each):6.1f} ms"
            )
        row("every touch", [touch.took for of_one in spent.values() for touch in of_one], 100)
        row("suggestions", found, 50)
        watched = list(memory(finger, sessions))
        for number, mb in watched:
            print(f"after {number:6} sessions {mb:6.1f} MB")
        print(f"the last by the first: {watched[-1][1] / watched[0][1]:.3f}, goal within 0.03 of 1")
        finger.window.close()
        application.quit()


if __name__ == "__main__":
    if sys.argv[1:2] == ["pull"]:
        pull(Path(sys.argv[2]))
    else:
        main(int(sys.argv[1]) if sys.argv[1:] else SESSIONS)
