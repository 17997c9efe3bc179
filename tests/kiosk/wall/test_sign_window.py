"""The window follows the programme, and paints again only what changed."""

import os
import signal
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from display.layout.cells import Bar, Cell
from display.layout.hall import hall_sign
from display.sign import Sign, Size
from kiosk.qt.application import SignalEnding, leave
from kiosk.wall.picture import make_picture
from kiosk.wall.programme import Programme
from kiosk.wall.sign_window import LOOK_EVERY_MS, MOVE_EVERY_MS, SignWindow

SIZE = Size(320, 112)
PATIENCE_MS = 30_000
LONG = "服务热线12333全程免费不收押金" * 4


class Clock:
    """Stands until it is set."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


def listed(trade: str, footer: str = "12333") -> Sign:
    row = (Cell("112"), Cell(trade), Cell("差1人"), Cell("260元"), Cell("06:30"), Cell("工地"))
    return hall_sign(SIZE, Bar((Cell("05:42"),)), [row], Cell(footer))


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def programme() -> Programme:
    return Programme(10.0)


@pytest.fixture
def window(qapp: QGuiApplication, qtbot: QtBot, programme: Programme, clock: Clock) -> SignWindow:
    programme.show(listed("瓦工"))
    window = SignWindow(programme, "大屏", clock)
    window.resize(640, 360)
    window.show()
    qtbot.waitUntil(lambda: window.paintings > 0, timeout=PATIENCE_MS)
    return window


def expected(programme: Programme, window: SignWindow) -> QImage:
    """The standing part of the picture, made anew."""
    return make_picture(programme.scene(0.0), QImage(window.size(), QImage.Format.Format_RGB32)).image


def test_the_picture_is_made_when_the_sign_changes_and_only_then(
    window: SignWindow, programme: Programme, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: window.picture.image == expected(programme, window), timeout=PATIENCE_MS)
    before = window.paintings
    programme.show(listed("瓦工"))
    qtbot.wait(5 * LOOK_EVERY_MS)
    assert window.paintings == before
    programme.show(listed("木工"))
    qtbot.waitUntil(lambda: window.paintings == before + 1, timeout=PATIENCE_MS)
    assert window.picture.image == expected(programme, window)


def test_only_what_moves_is_painted_again(window: SignWindow, programme: Programme, clock: Clock, qtbot: QtBot) -> None:
    programme.show(listed("瓦工", LONG))
    qtbot.waitUntil(lambda: bool(window.picture.tickers), timeout=PATIENCE_MS)
    window.follow()
    assert window.interval_ms == MOVE_EVERY_MS
    before = window.paintings
    moved = []
    for second in (5, 6, 7):
        clock.now = float(second)
        window.follow()
        moved.append(window.picture.tickers[0][0].offset(clock.now))
    assert window.paintings == before
    assert sorted(set(moved)) == moved
    programme.show(listed("瓦工"))
    qtbot.waitUntil(lambda: window.interval_ms == LOOK_EVERY_MS, timeout=PATIENCE_MS)


def test_another_size_has_another_picture(window: SignWindow, programme: Programme, qtbot: QtBot) -> None:
    window.resize(960, 540)
    qtbot.waitUntil(lambda: window.picture.image.width() == 960, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: window.picture.image == expected(programme, window), timeout=PATIENCE_MS)


@pytest.mark.parametrize("tell", [lambda: os.kill(os.getpid(), signal.SIGINT), lambda: QTimer.singleShot(0, leave)])
def test_an_end_does_not_close_it_while_it_is_to_be_painted(
    qapp: QGuiApplication, qtlog: Any, programme: Programme, tell: Callable[[], None]
) -> None:
    """Who ends the program as the window appears: the order to paint it is still on its way."""
    ending, window = SignalEnding(), SignWindow(programme, "大屏")
    window.resize(640, 360)
    window.show()
    tell()
    qapp.exec()
    ending.close()
    assert window.isVisible(), "whoever showed it closes it"
    window.close()
    assert [record.message for record in qtlog.records] == []
