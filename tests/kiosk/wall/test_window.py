"""The window follows the glass, and rests while it stands."""

import pytest
from PySide6.QtCore import QCoreApplication, QEventLoop
from pytestqt.qtbot import QtBot

from display.emulator.card import Card
from display.protocols.onbon import Onbon
from display.sign import Area, Rect, Role, Run, Sign, Size
from kiosk.wall.window import LOOK_EVERY_MS, WallWindow

SIZE = Size(64, 32)


def tell(card: Card, text: str) -> None:
    """Put a text on the card's glass."""
    dialect = Onbon()
    shown = Sign(SIZE, (Area(Role.LIST, Rect(0, 0, 64, 32), (((Run(text),),),)),))
    card.feed(dialect.frame(dialect.draw(shown, 0)).data)


@pytest.fixture
def window(qapp: object, qtbot: QtBot, card: Card) -> WallWindow:
    window = WallWindow(card.glass, "大屏")
    window.resize(64 * 4, 32 * 4)
    window.show()
    qtbot.waitUntil(lambda: window.paintings > 0, timeout=30_000)
    return window


@pytest.fixture
def card() -> Card:
    return Card(SIZE)


def test_the_window_is_painted_when_the_glass_changes_and_only_then(
    window: WallWindow, card: Card, qtbot: QtBot
) -> None:
    QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
    before = window.paintings
    qtbot.wait(5 * LOOK_EVERY_MS)
    assert window.paintings == before
    tell(card, "瓦工")
    qtbot.waitUntil(lambda: window.paintings == before + 1, timeout=30_000)
    tell(card, "瓦工")
    qtbot.wait(5 * LOOK_EVERY_MS)
    assert window.paintings == before + 1
