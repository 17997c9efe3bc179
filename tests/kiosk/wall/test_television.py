"""Which screen a wall takes, and that one can leave it."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.wall.television import Television, number_of, screen_of


@pytest.mark.parametrize(
    ("count", "wanted", "number"), [(1, 0, 1), (2, 0, 2), (3, 0, 2), (2, 1, 1), (1, 2, 2), (3, 3, 3)]
)
def test_the_second_screen_by_rule_or_the_one_that_is_wanted(count: int, wanted: int, number: int) -> None:
    assert number_of(count, wanted) == number


def test_a_screen_that_is_not_there_is_none() -> None:
    assert screen_of(["kiosk"], 2) is None
    assert screen_of(["kiosk", "television"], 2) == "television"


def test_it_fills_its_screen_without_a_pointer(qapp: QGuiApplication, qtbot: QtBot) -> None:
    window, television = QWindow(), Television(0, lambda: None)
    television.show(window)
    assert window.geometry() == qapp.primaryScreen().geometry()
    assert window.windowStates() & Qt.WindowState.WindowFullScreen
    assert window.cursor().shape() == Qt.CursorShape.BlankCursor
    window.close()


def test_while_its_screen_is_not_there_it_covers_no_other(qapp: QGuiApplication) -> None:
    window, television = QWindow(), Television(9, lambda: None)
    television.show(window)
    assert not window.isVisible()
    assert television.size.width() == 1920
    window.close()


def test_a_window_stands_where_it_is_put(qapp: QGuiApplication) -> None:
    window, television = QWindow(), Television(0, lambda: None)
    television.show(window, QRect(10, 20, 320, 180))
    assert window.geometry() == QRect(10, 20, 320, 180)
    assert not window.windowStates() & Qt.WindowState.WindowFullScreen
    window.close()


def test_esc_leaves_and_other_keys_do_not(qapp: QGuiApplication, qtbot: QtBot) -> None:
    left: list[str] = []
    window, television = QWindow(), Television(0, lambda: left.append("left"))
    television.show(window, QRect(0, 0, 320, 180))
    QTest.keyClick(window, Qt.Key.Key_Space)
    assert not left
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert left == ["left"]
    window.close()
