"""The matrix suits the screen, and its cells are whole pixels on it."""

from collections.abc import Callable
from itertools import pairwise
from math import hypot

import pytest
from PySide6.QtCore import QRect, QSize

from display.layout.rules import HALL_LAYOUT, plan
from display.sign import COLUMN, LETTER, Rect, Size
from kiosk.wall.forms import television_layout
from kiosk.wall.raster import fit, letter_for, matrix_for, matrix_for_nothing, matrix_for_notice, matrix_of_dots

SCREENS = [
    QSize(1920, 1080),
    QSize(1366, 768),
    QSize(1080, 1920),
    QSize(3840, 2160),
    QSize(1280, 1024),
    QSize(800, 480),
]
INCHES, MM = 55, 37.5
"""A usual television, and the letter that is read from 15 m."""


def listed(screen: QSize, inches: float = INCHES, height_mm: float = MM) -> Size:
    return matrix_for(screen, letter_for(screen, inches, height_mm))


MATRICES: list[Callable[[QSize], Size]] = [
    listed,
    lambda screen: matrix_for_notice(screen, letter_for(screen, INCHES, MM)),
    lambda screen: matrix_of_dots(screen, letter_for(screen, INCHES, MM)),
    matrix_for_nothing,
    lambda _screen: Size(192, 96),
]


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("matrix", MATRICES)
def test_all_of_the_matrix_is_on_the_screen(screen: QSize, matrix: Callable[[QSize], Size]) -> None:
    size = matrix(screen)
    raster = fit(size, screen)
    assert raster.left >= 0
    assert raster.top >= 0
    assert raster.across(size.width) <= screen.width()
    assert raster.down(size.height) <= screen.height()


@pytest.mark.parametrize("screen", SCREENS)
def test_the_sides_of_the_screen_stay_free(screen: QSize) -> None:
    margin = min(screen.width(), screen.height()) // 50
    raster, size = fit(listed(screen), screen), listed(screen)
    assert raster.left >= margin
    assert screen.width() - raster.across(size.width) >= margin
    assert raster.top >= margin


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("inches", [32, 43, 55, 75, 110])
@pytest.mark.parametrize("metres", [4, 8, 15, 20])
def test_the_farthest_reader_can_read_a_letter(screen: QSize, inches: float, metres: float) -> None:
    raster = fit(listed(screen, inches, metres / 4 * 10), screen)
    a_mm = hypot(screen.width(), screen.height()) / (inches * 25.4)
    letter_cm = raster.line(Rect(0, 0, 64, 16), 0, LETTER).height() / a_mm / 10
    is_as_large_as_it_may_be = listed(screen, inches, metres / 4 * 10).columns <= 24
    assert letter_cm * 4 >= metres or is_as_large_as_it_may_be
    assert letter_cm * 4 < metres + 4 / 10 / a_mm * 4


def test_a_larger_screen_or_a_nearer_reader_has_more_letters() -> None:
    screen = QSize(1920, 1080)
    wide = [listed(screen, inches).columns for inches in (43, 55, 75, 110)]
    assert wide == sorted(wide)
    assert wide[0] < wide[1] == 62 < wide[-1]
    assert listed(screen, INCHES, MM / 2).columns > 2 * 62 - 2


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("inches", [20, 55, 200])
def test_however_far_its_readers_a_list_has_room_for_a_job(screen: QSize, inches: float) -> None:
    layout = television_layout(HALL_LAYOUT)
    found = plan(listed(screen, inches, 1000), layout)
    assert {column.cell for line in found.form for column in line} >= layout.must


@pytest.mark.parametrize("screen", SCREENS)
def test_lines_do_not_touch_and_letters_keep_their_shape(screen: QSize) -> None:
    size = listed(screen)
    raster, found = fit(size, screen), plan(size, television_layout(HALL_LAYOUT))
    tops = range(found.top, found.body.y + found.body.height - LETTER + 1, found.line_height)
    lines = [raster.line(Rect(0, 0, size.width, size.height), y, LETTER) for y in tops]
    assert len(lines) == found.lines
    assert {line.height() for line in lines} == {2 * raster.column}
    assert all(after.top() > before.bottom() + 1 for before, after in pairwise(lines))


def test_larger_letters_have_larger_cells() -> None:
    raster = fit(Size(480, 256), QSize(1920, 1080))
    heights = [raster.line(Rect(0, 0, 480, 32), 0, letter).height() for letter in (16, 24, 32)]
    assert heights == [2 * raster.column, 3 * raster.column, 4 * raster.column]


def test_columns_are_a_whole_number_of_pixels_wide() -> None:
    raster = fit(listed(QSize(1366, 768)), QSize(1366, 768))
    places = [raster.across(x * COLUMN) for x in range(40)]
    assert {after - before for before, after in pairwise(places)} == {raster.column}


def test_a_matrix_of_another_shape_stands_in_the_middle() -> None:
    raster = fit(Size(64, 64), QSize(1920, 1080))
    place = QRect(raster.left, raster.top, raster.across(64) - raster.left, raster.down(64) - raster.top)
    assert abs(place.center().x() - 960) <= 1
    assert abs(place.center().y() - 540) <= 1
