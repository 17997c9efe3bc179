"""Every letter is in its own cell, in its own colour, and the colours can be read."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from display.sign import Colour, Line, Run
from display.writing.text import width
from kiosk.wall.lettering import draw_line
from kiosk.wall.ticker import TAILS_IN_LETTER
from kiosk.wall.tints import BAND, BAR, GROUND, TINTS

LETTERS = "力瓦搬卸鑫0123456789AMWgjy@%:/.·…—（）￥，。《"
CELL = 60
LEAST_CONTRAST = 7.0


def drawn(line: Line, cell: int = CELL, columns: int = 12) -> QImage:
    """The line from the left edge of a picture that is one cell higher above and below."""
    image = QImage((columns + 4) * cell // 2, 3 * cell, QImage.Format.Format_RGB32)
    image.fill(GROUND)
    painter = QPainter(image)
    draw_line(painter, line, QRect(0, cell, image.width(), cell))
    painter.end()
    return image


def ink(image: QImage) -> QRect:
    """The smallest rectangle that holds all that is not ground."""
    ground = GROUND.rgb()
    found = [(x, y) for y in range(image.height()) for x in range(image.width()) if image.pixel(x, y) != ground]
    if not found:
        return QRect()
    left, right = min(x for x, _ in found), max(x for x, _ in found)
    top, bottom = min(y for _, y in found), max(y for _, y in found)
    return QRect(left, top, right - left + 1, bottom - top + 1)


@pytest.mark.parametrize("letter", LETTERS)
def test_a_letter_stays_inside_its_cell(qapp: QGuiApplication, letter: str) -> None:
    found = ink(drawn((Run("  " + letter),), columns=4))
    cell = QRect(CELL, CELL, width(letter) * CELL // 2, CELL)
    assert not found.isEmpty()
    assert cell.adjusted(0, 0, 0, CELL // TAILS_IN_LETTER).contains(found), (letter, found, cell)
    assert not letter.isalnum() or letter.islower() or cell.contains(found)


@pytest.mark.parametrize("cell", [24, 44, 60, 93, 120])
def test_what_follows_stands_where_its_column_is(qapp: QGuiApplication, cell: int) -> None:
    """The same sixth column after different words."""
    stood = set()
    for words in ("      ", "还差3人"[:3] + " ", "AMW/:1", "满    ", "…—"):
        image = drawn((Run(words + " " * (6 - width(words))), Run("口", Colour.GREEN)), cell)
        right = image.copy(6 * cell // 2, 0, 2 * cell, image.height())
        stood.add(ink(right).getRect())
    assert len(stood) == 1


def test_each_run_has_its_tint(qapp: QGuiApplication) -> None:
    image = drawn(tuple(Run("国", colour) for colour in Colour))
    for number, colour in enumerate(Colour):
        cell = image.copy(number * CELL, CELL, CELL, CELL)
        seen = {cell.pixel(x, y) for x in range(CELL) for y in range(CELL)}
        assert TINTS[colour].rgb() in seen
        assert not seen & {TINTS[other].rgb() for other in Colour if other is not colour}


def luminance(colour: QColor) -> float:
    """Relative luminance as in WCAG 2."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("ground", [GROUND, BAND, BAR])
@pytest.mark.parametrize("colour", list(Colour))
def test_tints_can_be_read_on_every_ground(colour: Colour, ground: QColor) -> None:
    assert (luminance(TINTS[colour]) + 0.05) / (luminance(ground) + 0.05) >= LEAST_CONTRAST
