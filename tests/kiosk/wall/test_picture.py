"""A whole picture: letters in the cells of their columns and nowhere else; bars, bands, darkness."""

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QGuiApplication, QImage

from display.layout.cells import Bar, Cell
from display.layout.hall import empty_sign, hall_sign
from display.layout.notice import notice_sign
from display.layout.rules import HALL_LAYOUT, plan
from display.sign import Area, Colour, Role, Sign, Size, line_text
from display.writing.text import width
from kiosk.wall.forms import television_layout
from kiosk.wall.picture import make_picture
from kiosk.wall.programme import NOTHING, Programme
from kiosk.wall.raster import Raster, fit, letter_for, matrix_for, matrix_for_nothing, matrix_for_notice
from kiosk.wall.tints import BAND, BAR, DARK, GROUND, RULE

SCREENS = [QSize(1366, 768), QSize(540, 960)]
LAYOUT = television_layout(HALL_LAYOUT)
HEADER = Bar((Cell("长春零工市场"), Cell("05:30", Colour.GREEN)), (Cell("9个活儿", Colour.YELLOW),))
FOOTER = Cell("服务热线 12333", Colour.GREEN)
GROUNDS = {colour.rgb() for colour in (GROUND, BAND, BAR, RULE)}


def rows(count: int) -> list[tuple[Cell, ...]]:
    red, yellow, green = Colour.RED, Colour.YELLOW, Colour.GREEN
    return [
        (
            Cell(f"{101 + number}", green),
            Cell("月嫂护工" if number % 3 else "力工", red),
            Cell(f"还差{number + 1}人" if number % 4 else "满", yellow),
            Cell(f"{90 + 40 * number}元/天", yellow),
            Cell("明06:00" if number % 2 else "06:00", green),
            Cell("宽城区北人民大街88号", green),
        )
        for number in range(count)
    ]


def letter(screen: QSize) -> float:
    """What is read from 15 m on a television of 55 inches."""
    return letter_for(screen, 55, 37.5)


def matrix(screen: QSize) -> Size:
    return matrix_for(screen, letter(screen))


def hall(screen: QSize, count: int) -> Sign:
    return hall_sign(matrix(screen), HEADER, rows(count), FOOTER, LAYOUT)


def picture(sign: Sign, screen: QSize) -> QImage:
    programme = Programme(10.0)
    programme.show(sign)
    image = QImage(screen, QImage.Format.Format_RGB32)
    return make_picture(programme.scene(0.0), image).image


def cells(area: Area, number: int, raster: Raster) -> list[tuple[str, QRect]]:
    """Each letter of a line and its cell."""
    place = raster.line(area.rect, number * area.line_height, area.letter)
    found, column = [], 0
    for run in area.pages[0][number]:
        for letter in run.text:
            high = place.height()
            left = place.left() + column * high // 2
            found.append((letter, QRect(left, place.top(), width(letter) * high // 2, high)))
            column += width(letter)
    return found


def letters(sign: Sign, screen: QSize) -> int:
    """How many pixels of the screen its first area's letters are high."""
    area = sign.areas[0]
    return fit(sign.size, screen).line(area.rect, 0, area.letter).height()


def has_ink(image: QImage, cell: QRect) -> bool:
    return any(
        image.pixel(x, y) not in GROUNDS
        for x in range(cell.left(), cell.right() + 1, 2)
        for y in range(cell.top() + 2, cell.bottom() - 1)
    )


@pytest.mark.parametrize("screen", SCREENS)
def test_letters_are_in_their_cells_and_blanks_are_blank(qapp: QGuiApplication, screen: QSize) -> None:
    sign = hall(screen, 5)
    image, raster = picture(sign, screen), fit(sign.size, screen)
    looked_at = [
        cell for area in sign.areas for number in range(len(area.pages[0])) for cell in cells(area, number, raster)
    ]
    assert len(looked_at) > 100
    assert not [letter for letter, cell in looked_at if has_ink(image, cell) is letter.isspace()]


def test_a_screen_that_stands_gives_the_place_a_line_of_its_own() -> None:
    assert [len(plan(matrix(screen), LAYOUT).form) for screen in SCREENS] == [1, 2]


def test_every_second_row_has_a_ground_of_its_own(qapp: QGuiApplication) -> None:
    screen = SCREENS[1]
    sign = hall(screen, 9)
    image, raster = picture(sign, screen), fit(sign.size, screen)
    body = plan(sign.size, LAYOUT, 9)
    tops = [raster.down(body.top + line * body.line_height) for line in range(20)]
    grounds = [QColor(image.pixel(1, top + raster.column)) for top in tops]
    assert grounds == [GROUND, GROUND, BAND, BAND] * 4 + [GROUND] * 4


@pytest.mark.parametrize(("count", "letter", "lines"), [(1, 32, 2), (3, 32, 2), (4, 24, 2), (5, 16, 1), (12, 16, 1)])
def test_few_jobs_have_rows_at_least_twice_as_high(count: int, letter: int, lines: int) -> None:
    screen = QSize(1920, 1080)
    usual, found = plan(matrix(screen), LAYOUT), plan(matrix(screen), LAYOUT, count)
    assert (found.letter, len(found.form)) == (letter, lines)
    assert found.per_page >= count
    assert letter == 16 or found.line_height * lines >= 2 * usual.line_height
    sign = hall(screen, count)
    assert sign.page_count == 1
    said = "".join(line_text(line) for area in sign.areas if area.role is Role.LIST for line in area.pages[0])
    assert all(said.count(word) == count for word in ("元/天", "06:00", "宽城区北人民大街88号"))
    assert [area.letter for area in sign.areas if area.role is not Role.LIST] == [16, 16]


@pytest.mark.parametrize("screen", [*SCREENS, QSize(1920, 1080), QSize(800, 480)])
def test_without_a_job_one_sentence_fills_the_screen(qapp: QGuiApplication, screen: QSize) -> None:
    messages = [Cell("现在没活儿", Colour.GREEN), Cell("5点到7点活儿最多", Colour.YELLOW)]
    sign = empty_sign(matrix_for_nothing(screen), HEADER, messages, FOOTER, LAYOUT)
    first, second = [area for area in sign.areas if area.role is Role.LIST]
    place = fit(sign.size, screen).line(first.rect, 0, first.letter)
    assert line_text(first.pages[0][0]).strip() == "现在没活儿"
    assert line_text(second.pages[0][0]).strip() == "5点到7点活儿最多"
    assert 5 * place.height() >= 0.75 * screen.width()
    assert picture(sign, screen).pixel(1, place.center().y()) == GROUND.rgb()


def test_a_trade_is_white_a_full_job_grey_and_a_notice_red(qapp: QGuiApplication) -> None:
    screen = SCREENS[0]
    colours = {Colour.RED: "#FFFBF2", Colour.YELLOW: "#FFD35A", Colour.GREEN: "#86DC8C", Colour.GREY: "#B0A797"}
    for colour, tint in colours.items():
        sign = hall_sign(matrix(screen), Bar(), [[Cell("力工", colour)] * 6], Cell(""), LAYOUT)
        assert QColor(tint).rgb() in inks(picture(sign, screen))
    notice = notice_sign(matrix_for_notice(screen, letter(screen)), "停电通知")
    assert QColor("#FF8A73").rgb() in inks(picture(notice, screen))


def inks(image: QImage) -> set[int]:
    return {image.pixel(x, y) for x in range(0, image.width(), 2) for y in range(image.height())}


def test_bars_reach_the_edges_of_the_screen(qapp: QGuiApplication) -> None:
    screen = SCREENS[0]
    image = picture(hall(screen, 2), screen)
    corners = [(0, 0), (screen.width() - 1, 0), (0, screen.height() - 1), (screen.width() - 1, screen.height() - 1)]
    assert {image.pixel(*corner) for corner in corners} == {BAR.rgb()}


def test_a_message_has_no_bands(qapp: QGuiApplication) -> None:
    screen = SCREENS[0]
    sign = empty_sign(matrix_for_nothing(screen), HEADER, [Cell("现在没活儿", Colour.GREEN)], FOOTER, LAYOUT)
    image = picture(sign, screen)
    assert BAND.rgb() not in {image.pixel(0, y) for y in range(screen.height())}


def test_a_notice_is_larger_than_the_list(qapp: QGuiApplication) -> None:
    screen = SCREENS[0]
    notice, listed = notice_sign(matrix_for_notice(screen, letter(screen)), "停电通知：下午两点停电"), hall(screen, 2)
    heights = [
        fit(sign.size, screen).line(sign.areas[0].rect, 0, sign.areas[0].letter).height() for sign in (notice, listed)
    ]
    assert heights[0] >= 3 * heights[1]
    assert picture(notice, screen).pixel(0, 0) == GROUND.rgb()


def test_nothing_is_dark(qapp: QGuiApplication) -> None:
    image = make_picture(NOTHING, QImage(64, 32, QImage.Format.Format_RGB32)).image
    assert {image.pixel(x, y) for x in range(64) for y in range(32)} == {DARK.rgb()}


@pytest.mark.parametrize("size", [Size(32, 16), Size(2048, 16), Size(32, 1024)])
def test_any_matrix_has_a_picture(qapp: QGuiApplication, size: Size) -> None:
    sign = hall_sign(size, HEADER, rows(2), FOOTER, LAYOUT)
    assert not picture(sign, QSize(320, 200)).isNull()
