"""The wall: from a commit to the picture, and how old the picture is."""

import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication

from display.emulator.drawing.glass import Glass
from display.layout.rules import HALL_LAYOUT
from display.sign import Size, line_text
from kiosk.board.sign import NOTHING, Frame
from kiosk.hall.catalogue.trade import Catalogue, Family, Trade
from kiosk.hall.clock import Clock
from kiosk.hall.ids import Id
from kiosk.hall.posting import Posting
from kiosk.hall.unavailable import Unavailable
from kiosk.services import Services
from kiosk.services.errors import StoreUnavailable
from kiosk.settings import WallSettings
from kiosk.wall.feed import READ_EVERY_S, Repeated, make_feed
from kiosk.wall.forms import television_layout
from kiosk.wall.freshness import SOON, STALE_S
from kiosk.wall.looks import Look, in_dots, in_letters
from kiosk.wall.programme import Programme
from kiosk.wall.window import WallWindow

PATIENCE = 90.0
CATALOGUE = Catalogue((Family("工地", "trowel", (Trade(101, "力工", "shovel"), Trade(102, "瓦工", "trowel"))),))
FRAME = Frame("长春零工市场", "服务热线 12333", Size(32, 16), television_layout(HALL_LAYOUT))
SCREEN = QSize(960, 540)


class Clocked:
    """What the `hall` fixture offers here."""

    folder: Path
    services: Services
    clock: Clock
    publish: Callable[..., Posting]
    worker: Callable[[int], Id]


class Changed:
    """A watch that says what it is told to say."""

    def __init__(self, says: bool = True) -> None:
        self.says = says

    def changed(self) -> bool:
        return self.says


def test_a_television_at_the_lane_shows_who_leaves_and_is_dark_otherwise(hall: Clocked, qapp: QGuiApplication) -> None:
    look = in_letters(FRAME, WallSettings(shows="lane"), SCREEN, hall.clock)
    assert isinstance(look.panel, Programme)
    freshness, feed = make_feed(hall.services, CATALOGUE, look, hall.clock, lambda: 0.0)

    def shown() -> list[str]:
        feed.look(Changed())
        freshness.look()
        assert isinstance(look.panel, Programme)
        return [line_text(line).strip() for text in look.panel.scene(0.0).texts for line in text.lines]

    assert set(shown()) == {""}
    hall.publish(bay="2", leave_time="06:10", trade="101")
    assert any("→2号车" in line for line in shown())
    assert any("6:10" in line for line in shown())


def until(holds: Callable[[], object]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < deadline
        threading.Event().wait(0.01)


class Wall:
    """A wall in letters over the test's hall, without threads."""

    def __init__(self, hall: Clocked) -> None:
        self.look = in_letters(FRAME, WallSettings(), SCREEN, hall.clock)
        self.later = 0.0
        self.freshness, self.feed = make_feed(hall.services, CATALOGUE, self.look, hall.clock, self.seconds)

    def seconds(self) -> float:
        """A clock that never goes back."""
        return 1000.0 + self.later

    def lines(self) -> list[str]:
        """What is to be read now."""
        self.freshness.look()
        assert isinstance(self.look.panel, Programme)
        scene = self.look.panel.scene(self.seconds())
        return [line_text(line).strip() for text in scene.texts for line in text.lines]

    def says(self, word: str) -> bool:
        return any(word in line for line in self.lines())


@pytest.fixture
def wall(hall: Clocked, qapp: QGuiApplication) -> Wall:
    return Wall(hall)


def _busy(_self: object, _now: int) -> None:
    raise StoreUnavailable(Unavailable.BUSY)


def test_an_empty_hall_has_a_sane_picture(wall: Wall) -> None:
    wall.feed.look(Changed())
    assert wall.says(NOTHING[0])
    assert wall.says("长春零工市场")


def test_before_the_first_read_it_says_so(wall: Wall) -> None:
    assert wall.says(SOON[0])


def test_a_notice_takes_the_picture_and_gives_it_back(wall: Wall, hall: Clocked) -> None:
    hall.services.notices.post("停电通知", 30)
    wall.feed.look(Changed())
    assert wall.lines() == ["停电通知"]
    hall.services.notices.end()
    wall.feed.look(Changed())
    assert wall.says(NOTHING[0])


def test_jobs_leave_the_wall_when_nobody_can_read_them(
    wall: Wall, hall: Clocked, monkeypatch: pytest.MonkeyPatch
) -> None:
    hall.publish()
    wall.feed.look(Changed())
    assert wall.says("瓦工")
    with monkeypatch.context() as patch:
        patch.setattr(type(hall.services.bulletin), "rows", _busy)
        wall.later += STALE_S
        wall.feed.look(Changed())
        assert wall.says("瓦工")
        wall.later += 1
        assert not wall.says("瓦工")
        assert wall.says(SOON[0])
        assert wall.says("长春零工市场")
    wall.feed.look(Changed(False))
    assert wall.says("瓦工")
    assert not wall.says(SOON[0])


def test_a_damaged_database_is_an_old_picture_and_no_end(wall: Wall, hall: Clocked) -> None:
    source = hall.services.watch()
    watch = Repeated(source, wall.seconds)
    hall.publish()
    wall.feed.look(watch)
    assert wall.says("瓦工")
    for path in hall.folder.glob("data/hall.db*"):
        path.write_bytes(b"\xff" * 200_000)
    for _ in range(int(STALE_S / READ_EVERY_S) + 1):
        wall.later += READ_EVERY_S
        wall.feed.look(watch)
    source.close()
    assert not wall.says("瓦工")
    assert wall.says(SOON[0])


def test_the_data_is_read_again_when_nothing_was_committed() -> None:
    now = [0.0]
    source = Changed(False)
    watch = Repeated(source, lambda: now[0])
    seen = []
    for _ in range(41):
        seen.append(watch.changed())
        now[0] += READ_EVERY_S / 10
    assert seen.count(True) == 4
    source.says = True
    assert watch.changed()


def test_the_dots_are_those_of_a_card(hall: Clocked, qapp: QGuiApplication) -> None:
    look = in_dots(FRAME, WallSettings(), SCREEN, hall.clock)
    _, feed = make_feed(hall.services, CATALOGUE, look, hall.clock)
    assert isinstance(look.window, WallWindow)
    assert look.window.glass.is_dark
    stop = threading.Event()
    threads = [threading.Thread(target=work, args=(stop,)) for work in look.work]
    for thread in threads:
        thread.start()
    feed.look(Changed())
    until(lambda: not _glass(look).is_dark)
    stop.set()
    for thread in threads:
        thread.join()


def _glass(look: Look) -> Glass:
    assert isinstance(look.window, WallWindow)
    look.window.follow()
    return look.window.glass


def test_a_given_matrix_is_taken(hall: Clocked, qapp: QGuiApplication) -> None:
    settings = WallSettings(width=192, height=96)
    assert in_letters(FRAME, settings, SCREEN, hall.clock).frame.size == Size(192, 96)
    assert in_dots(FRAME, settings, SCREEN, hall.clock).frame.size == Size(192, 96)
