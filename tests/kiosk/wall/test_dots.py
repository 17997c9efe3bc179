"""Dots: round, crisp, in the colours of LEDs."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from display.emulator.drawing.look import BACKGROUND, GREEN, OFF, RED, YELLOW
from kiosk.wall.dots import dots_rect, paint_dots

LIT = {(0, 0): (255, 0, 0), (1, 0): (0, 255, 0), (2, 1): (255, 255, 0)}
SEEN = {(0, 0): RED, (1, 0): GREEN, (2, 1): YELLOW, (2, 0): OFF, (0, 1): OFF}


@pytest.fixture
def picture() -> QImage:
    image = QImage(3, 2, QImage.Format.Format_RGB888)
    image.fill(QColor(0, 0, 0))
    for (x, y), colour in LIT.items():
        image.setPixelColor(x, y, QColor(*colour))
    return image


def paint(picture: QImage, width: int, height: int) -> QImage:
    painted = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(painted)
    paint_dots(painter, painted.size(), picture)
    painter.end()
    return painted


def colour_at(image: QImage, x: int, y: int) -> tuple[int, int, int]:
    found = image.pixelColor(x, y)
    return (found.red(), found.green(), found.blue())


@pytest.mark.parametrize(("width", "height", "dot"), [(30, 20, 10), (37, 20, 10), (33, 22, 11), (300, 24, 12)])
def test_each_led_is_a_round_dot_of_whole_pixels(
    qapp: QGuiApplication, picture: QImage, width: int, height: int, dot: int
) -> None:
    painted = paint(picture, width, height)
    where = dots_rect(QSize(width, height), picture.size())
    assert where.size() == picture.size() * dot
    for (x, y), seen in SEEN.items():
        left, top = where.x() + x * dot, where.y() + y * dot
        assert colour_at(painted, left + dot // 2, top + dot // 2) == seen
        assert colour_at(painted, left, top) == BACKGROUND
        assert colour_at(painted, left + dot - 1, top + dot - 1) == BACKGROUND


def test_dots_are_equal_wherever_they_stand(qapp: QGuiApplication, picture: QImage) -> None:
    painted = paint(picture, 37, 23)
    where = dots_rect(QSize(37, 23), picture.size())
    dot = where.width() // picture.width()
    one = painted.copy(where.x() + 2 * dot, where.y(), dot, dot)
    other = painted.copy(where.x(), where.y() + dot, dot, dot)
    assert one == other


def test_dots_too_small_to_be_round_are_squares(qapp: QGuiApplication, picture: QImage) -> None:
    painted = paint(picture, 6, 4)
    assert {colour_at(painted, x, y) for x in (0, 1) for y in (0, 1)} == {RED}
