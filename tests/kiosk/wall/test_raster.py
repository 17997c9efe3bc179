"""The matrix suits the screen, and its cells are whole pixels on it."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QRect, QSize

from display.sign import COLUMN, LETTER, Rect, Size
from kiosk.wall.raster import fit, matrix_for, matrix_for_notice, matrix_of_dots

SCREENS = [
    QSize(1920, 1080),
    QSize(1366, 768),
    QSize(1080, 1920),
    QSize(3840, 2160),
    QSize(1280, 1024),
    QSize(800, 480),
]
MATRICES = [matrix_for, matrix_for_notice, matrix_of_dots, lambda _screen: Size(192, 96)]


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("matrix", MATRICES)
def test_all_of_the_matrix_is_on_the_screen(screen: QSize, matrix: object) -> None:
    size = matrix(screen)  # type: ignore[operator]
    raster = fit(size, screen)
    assert raster.left >= 0
    assert raster.top >= 0
    assert raster.across(size.width) <= screen.width()
    assert raster.down(size.height) <= screen.height()


@pytest.mark.parametrize("screen", SCREENS)
def test_the_sides_of_the_screen_stay_free(screen: QSize) -> None:
    margin = min(screen.width(), screen.height()) // 50
    raster, size = fit(matrix_for(screen), screen), matrix_for(screen)
    assert raster.left >= margin
    assert screen.width() - raster.across(size.width) >= margin
    assert raster.top >= margin


def test_a_screen_that_lies_has_14_lines_and_one_that_stands_34_letters() -> None:
    assert matrix_for(QSize(1920, 1080)) == Size(62 * COLUMN, 14 * LETTER)
    assert matrix_for(QSize(1080, 1920)).columns == 34


@pytest.mark.parametrize("screen", SCREENS)
def test_lines_do_not_touch_and_letters_keep_their_shape(screen: QSize) -> None:
    size = matrix_for(screen)
    raster = fit(size, screen)
    lines = [raster.line(Rect(0, 0, size.width, size.height), y, LETTER) for y in range(0, size.height, LETTER)]
    assert {line.height() for line in lines} == {2 * raster.column}
    assert all(after.top() > before.bottom() + 1 for before, after in pairwise(lines))


def test_larger_letters_have_larger_cells() -> None:
    raster = fit(Size(480, 256), QSize(1920, 1080))
    heights = [raster.line(Rect(0, 0, 480, 32), 0, letter).height() for letter in (16, 24, 32)]
    assert heights == [2 * raster.column, 3 * raster.column, 4 * raster.column]


def test_columns_are_a_whole_number_of_pixels_wide() -> None:
    raster = fit(matrix_for(QSize(1366, 768)), QSize(1366, 768))
    places = [raster.across(x * COLUMN) for x in range(40)]
    assert {after - before for before, after in pairwise(places)} == {raster.column}


def test_a_matrix_of_another_shape_stands_in_the_middle() -> None:
    raster = fit(Size(64, 64), QSize(1920, 1080))
    place = QRect(raster.left, raster.top, raster.across(64) - raster.left, raster.down(64) - raster.top)
    assert abs(place.center().x() - 960) <= 1
    assert abs(place.center().y() - 540) <= 1
