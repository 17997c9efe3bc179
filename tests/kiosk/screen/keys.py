"""Fingers on Qt's keyboard: its keys and words are found as they are shown."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from checks.scenes.tapper import Tapper, shown

WAIT_MS = 20


def wait_until(tapper: Tapper, is_so) -> None:
    """Let Qt work until it is so; the keyboard shows itself a moment after it is asked for."""
    for _ in range(200):
        if is_so():
            return
        QTest.qWait(WAIT_MS)
    raise AssertionError("it did not come")


def keys(tapper: Tapper) -> dict[str, QQuickItem]:
    """What stands on a key -> the key."""
    found = shown(tapper.find("typing"))
    return {str(item.property("displayText")): item for item in found if item.property("displayText") and item.width()}


def press(tapper: Tapper, letters: str) -> None:
    """Press keys one after the other, as soon as they stand still."""
    for letter in letters:
        wait_until(tapper, lambda letter=letter: _stands(tapper, letter))
        _click(tapper, keys(tapper)[letter])


def candidates(tapper: Tapper) -> dict[str, QQuickItem]:
    """The words that the keyboard offers for what was typed, the likeliest first."""
    found = shown(tapper.find("typing"))
    return {str(item.property("display")): item for item in found if item.property("display")}


def choose(tapper: Tapper, word: str) -> None:
    """Take one of them; they come up from behind the keys."""

    def is_above() -> bool:
        offered = candidates(tapper)
        return word in offered and _bottom(offered[word]) <= min(map(_top, keys(tapper).values()))

    wait_until(tapper, is_above)
    _click(tapper, candidates(tapper)[word])


def _stands(tapper: Tapper, letter: str) -> bool:
    """Whether the keyboard lies within the window and stays where it is: it is laid out in several steps."""
    before = _places(tapper)
    QTest.qWait(WAIT_MS)
    window = QRectF(0, 0, tapper.window.root.width(), tapper.window.root.height())
    return letter in before and before == _places(tapper) and all(map(window.contains, before.values()))


def _places(tapper: Tapper) -> dict[str, QRectF]:
    return {name: key.mapRectToScene(key.boundingRect()) for name, key in keys(tapper).items()}


def _top(item: QQuickItem) -> float:
    return item.mapToScene(QPointF(0, 0)).y()


def _bottom(item: QQuickItem) -> float:
    return item.mapToScene(QPointF(0, item.height())).y()


def _click(tapper: Tapper, item: QQuickItem) -> None:
    middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
    QTest.mouseClick(tapper.window.root, Qt.MouseButton.LeftButton, pos=middle.toPoint())
    QTest.qWait(WAIT_MS)
