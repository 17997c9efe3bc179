"""The way into the clerks' panel: both corners held, by finger or mouse; no tap, palm or child finds it."""

from random import Random

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest

from kiosk.screen.flow.panel import corners
from kiosk.screen.flow.panel.corners import HOLD, LONGEST, WITHIN, Corner, Corners
from kiosk.screen.viewmodels.panel.door import HEIGHT_MM, WIDTH_MM

UP, LOW, ELSE = Corner.UPPER, Corner.LOWER, Corner.NONE
TAPS = 2000


@pytest.fixture(scope="module")
def glass() -> QPointingDevice:
    return QTest.createTouchDevice()


def held(*holds, waits=0.0) -> bool:
    """Whether these (corner, where it goes up, seconds) open it."""
    door, now, opened = Corners(), 0.0, False
    for down, up, seconds in holds:
        now += waits
        door.press(down, now)
        now += seconds
        opened = door.release(up, now)
    return opened


def test_both_corners_one_after_the_other_open_it():
    assert held((UP, UP, HOLD), (LOW, LOW, HOLD))
    assert held((UP, UP, LONGEST), (LOW, LOW, LONGEST), waits=WITHIN)


@pytest.mark.parametrize(
    "holds",
    [
        [(LOW, LOW, 4)],
        [(UP, UP, 4)],
        [(LOW, LOW, 4), (UP, UP, 4)],
        [(UP, UP, 4), (LOW, LOW, 0.2)],
        [(UP, UP, 0.2), (LOW, LOW, 4)],
        [(UP, UP, 4), (LOW, UP, 4)],
        [(UP, LOW, 4), (LOW, LOW, 4)],
        [(UP, UP, 4), (ELSE, ELSE, 0.1), (LOW, LOW, 4)],
        [(UP, UP, 4), (LOW, LOW, LONGEST + 1)],
        [(UP, UP, LONGEST + 1), (LOW, LOW, 4)],
        [(UP, UP, 4), (UP, UP, 0.1), (LOW, LOW, 4)],
    ],
)
def test_nothing_else_does(holds):
    assert not held(*holds)


def test_who_waits_too_long_between_begins_anew():
    assert not held((UP, UP, 4), (LOW, LOW, 4), waits=WITHIN + 0.1)


def _spots(kiosk) -> tuple[QPoint, QPoint]:
    size = kiosk.window.root.size()
    return QPoint(5, 5), QPoint(5, size.height() - 5)


def _mouse(kiosk, at: QPoint, seconds: float = 3.5) -> None:
    QTest.mousePress(kiosk.window.root, Qt.MouseButton.LeftButton, pos=at)
    kiosk.seconds.now += seconds
    QTest.mouseRelease(kiosk.window.root, Qt.MouseButton.LeftButton, pos=at)
    kiosk.settle()


def _touch(kiosk, glass, at: QPoint, seconds: float = 3.5, other: QPoint | None = None) -> None:
    root = kiosk.window.root
    QTest.touchEvent(root, glass).press(0, at, root).commit()
    if other is not None:
        QTest.touchEvent(root, glass).stationary(0).press(1, other, root).commit()
        QTest.touchEvent(root, glass).stationary(0).release(1, other, root).commit()
    kiosk.seconds.now += seconds
    QTest.touchEvent(root, glass).release(0, at, root).commit()
    kiosk.settle()


@pytest.mark.parametrize("size", [(540, 960), (960, 540)])
def test_a_mouse_opens_it(make_kiosk, size):
    kiosk = make_kiosk(size, width_mm=size[0] / 2, height_mm=size[1] / 2)
    upper, lower = _spots(kiosk)
    _mouse(kiosk, upper)
    assert kiosk.page == "start"
    _mouse(kiosk, lower)
    assert (kiosk.page, kiosk.sees("leaf-who")) == ("panel", True)


def test_a_finger_opens_it_and_a_palm_does_not(kiosk, glass):
    upper, lower = _spots(kiosk)
    _touch(kiosk, glass, upper, other=QPoint(200, 15))
    _touch(kiosk, glass, lower)
    assert kiosk.page == "start"
    _touch(kiosk, glass, upper)
    _touch(kiosk, glass, lower)
    assert kiosk.page == "panel"


def test_it_is_found_from_the_first_page_alone(kiosk):
    kiosk.tap("findWork")
    for spot in _spots(kiosk):
        _mouse(kiosk, spot)
    assert kiosk.page == "phone"


def test_who_sits_finds_it_lower(make_kiosk):
    kiosk = make_kiosk()
    kiosk.tap("askView", "low", "viewDone")
    _mouse(kiosk, QPoint(5, 485))
    _mouse(kiosk, _spots(kiosk)[1])
    assert kiosk.page == "panel"


def _child(kiosk, seed: int) -> bool:
    """Taps anywhere, often at the edge where children of kiosks tap, each as long as a child's; whether it opened."""
    chance, size = Random(seed), kiosk.window.root.size()
    for _ in range(TAPS):
        x = chance.choice((chance.uniform(0, 60), chance.uniform(0, size.width() - 1)))
        y = chance.choice((3.0, size.height() - 4.0, chance.uniform(0, size.height() - 1)))
        at = QPoint(int(x), int(y))
        QTest.mousePress(kiosk.window.root, Qt.MouseButton.LeftButton, pos=at)
        kiosk.seconds.now += chance.expovariate(1 / 0.4)
        QTest.mouseRelease(kiosk.window.root, Qt.MouseButton.LeftButton, pos=at)
        if kiosk.window.conversation.state.page.value == "panel":
            return True
        if kiosk.window.conversation.state.has_begun:
            kiosk.window.conversation.leave()
        kiosk.seconds.now += chance.expovariate(1 / 0.5)
    return False


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_childs_two_thousand_taps_do_not_open_it(kiosk, seed):
    assert not _child(kiosk, seed)


def test_where_a_tap_were_enough_a_child_would_open_it(kiosk, monkeypatch):
    monkeypatch.setattr(corners, "HOLD", 0.0)
    assert _child(kiosk, 1)


def test_nothing_that_can_be_touched_lies_in_the_corners(make_kiosk):
    for size in ((540, 960), (960, 540)):
        kiosk = make_kiosk(size, width_mm=size[0] / 2, height_mm=size[1] / 2)
        wide, high = int(WIDTH_MM * 2), int(HEIGHT_MM * 2)
        zones = (QRect(0, 0, wide, high), QRect(0, size[1] - high, wide, high))
        touched = [item for item in kiosk.items() if "Touchable" in str(item.metaObject().superClass().className())]
        boxes = [item.mapRectToScene(item.boundingRect()).toRect() for item in touched]
        assert not [box for box in boxes for zone in zones if zone.intersects(box)], size
