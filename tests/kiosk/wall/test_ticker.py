"""A moving text: it stands first, moves evenly, and comes round without a seam."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from display.sign import Colour, Line, Run, line_width
from kiosk.wall.lettering import draw_line
from kiosk.wall.ticker import COLUMNS_A_SECOND, GAP, Ticker
from kiosk.wall.tints import BAR

LINE: Line = (Run("服务热线 12333 gjy 全程免费不收押金", Colour.GREEN),)
PLACE = QRect(10, 20, 400, 40)
STAY_S = 3.0
ROUND_S = STAY_S + (line_width(LINE) + GAP) / COLUMNS_A_SECOND


@pytest.fixture
def ticker(qapp: QGuiApplication) -> Ticker:
    return Ticker(LINE, PLACE, STAY_S)


def seen(ticker: Ticker, elapsed_s: float) -> QImage:
    image = QImage(420, 80, QImage.Format.Format_RGB32)
    image.fill(BAR)
    painter = QPainter(image)
    ticker.paint(painter, elapsed_s)
    painter.end()
    return image


def test_it_stands_at_its_beginning_whole_as_any_other_line(ticker: Ticker) -> None:
    image = QImage(420, 80, QImage.Format.Format_RGB32)
    image.fill(BAR)
    painter = QPainter(image)
    painter.setClipRect(10, 0, 400, 80)
    draw_line(painter, LINE, PLACE)
    painter.end()
    assert seen(ticker, 0.0) == image
    assert seen(ticker, STAY_S - 0.01) == seen(ticker, 0.0)


def test_it_moves_a_little_at_a_time(ticker: Ticker) -> None:
    offsets = [ticker.offset(STAY_S + frame / 60) for frame in range(240)]
    steps = [after - before for before, after in pairwise(offsets)]
    assert offsets[0] == 0
    assert set(steps) <= {1, 2}
    assert offsets[-1] == pytest.approx(239 / 60 * COLUMNS_A_SECOND * PLACE.height() / 2, abs=1)


def test_it_comes_round_without_a_seam(ticker: Ticker) -> None:
    beginning = seen(ticker, 0.0)
    assert seen(ticker, ROUND_S / 2) != beginning
    assert seen(ticker, ROUND_S) == beginning
    last = ticker.offset(ROUND_S - 0.02)
    assert last < (line_width(LINE) + GAP) * PLACE.height() // 2
    assert ticker.offset(7 * ROUND_S + 0.1) == 0
