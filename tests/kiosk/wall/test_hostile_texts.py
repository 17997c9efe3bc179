"""Whatever people type stands on the television in its own cells: nothing beside them, nothing over another's words."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from display.layout.rules import HALL_LAYOUT
from display.sign import Area, Line, Role, Run, Sign, Size, line_text, line_width
from display.writing.characters import SAFE
from display.writing.text import width
from kiosk.board.pictures import Lane, of_departures, of_notice, of_postings
from kiosk.board.sign import Frame
from kiosk.hall.announced.event import Event, EventKind
from kiosk.hall.catalogue.trade import Catalogue, Family, Trade
from kiosk.hall.clock import HOUR, MINUTE, moment
from kiosk.hall.posting import Paid, PayUnit, Posting, PostingState, Terms
from kiosk.hall.seat.meeting import Meeting
from kiosk.hall.seat.waiting import Summons
from kiosk.wall.forms import ROW, television_layout
from kiosk.wall.freshness import recovering_sign
from kiosk.wall.lettering import draw_line
from kiosk.wall.picture import make_picture
from kiosk.wall.programme import Programme
from kiosk.wall.raster import fit, letter_for, matrix_for, matrix_for_nothing, matrix_for_notice
from kiosk.wall.ticker import TAILS_IN_LETTER
from kiosk.wall.tints import BAND, BAR, GROUND, RULE

NOW = moment(dt.date(2026, 11, 23), dt.time(5, 30))
LAYOUT = television_layout(HALL_LAYOUT)
SCREENS = (QSize(683, 384), QSize(270, 480), QSize(640, 200))
GROUNDS = {colour.rgb() for colour in (GROUND, BAND, BAR, RULE)}
CELL = 60
NASTY = (
    "\u202e南关区人民大街\u202c",
    "\u2066工地\u2069\u200f\u061c",
    "<script>alert(1)</script>&lt;b&gt;",
    "\\DH01\\C2\x1b[31m",
    "大" * 400,
    "W" * 400,
    "南关区" * 200,
    "力\x00工\r\n\t\v\x85\u2028\u2029",
    "Z" + "\u0301\u0489\u20dd" * 60,
    "工" + "\u0300" * 300,
    "👷🏽\u200d♀️🧱🚧🇨🇳",
    "연길시 하남가 건설현장",
    "조선말 工地 200원",
    "\U00020000\U0002a6d6\U0003106c㐀龘",
    "\ud800\udfff",
    "\u3164\u2800\uffa0\u00ad",
    "ǚЙЁ｀＾á╋●",
    "",
    "   ",
)
TEXTS = st.one_of(
    st.sampled_from(NASTY),
    st.lists(st.sampled_from(NASTY), min_size=2, max_size=4).map("".join),
    st.text(max_size=60),
    st.text(st.characters(categories=("Mn", "Me", "Cf", "Cc", "So", "Lo", "Cs")), max_size=400),
)
TEXT_FIELDS = ("place", "trade", "family", "hall", "hotline", "event", "at", "notice")
TYPED = st.fixed_dictionaries(dict.fromkeys(TEXT_FIELDS, TEXTS))
PANEL: Any = SimpleNamespace(show=lambda _sign: None, withdraw=lambda _priority: None)


def postings(typed: dict[str, str]) -> tuple[Posting, ...]:
    terms = Terms(102, 3, 26000, PayUnit.DAY, NOW + HOUR, bay=2, leaves_at=NOW + HOUR // 2, event=b"v" * 10)
    terms = msgspec.structs.replace(terms, paid=Paid.SAME_DAY)
    one = Posting(b"p" * 10, b"h" * 10, b"e" * 10, terms, PostingState.OPEN, 1, NOW, typed["place"], number=112)
    full = msgspec.structs.replace(one, taken=3, number=113)
    later = msgspec.structs.replace(terms, start=NOW + 30 * HOUR, event=b"")
    return (one, msgspec.structs.replace(one, terms=later, number=198), full)


def signs(typed: dict[str, str], screen: QSize) -> Iterator[Sign]:
    """All that the wall shows of the hall, and what its lane's display does."""
    found, letter = postings(typed), letter_for(screen, 55, 37.5)
    catalogue = Catalogue((Family(typed["family"], "", (Trade(102, typed["trade"], ""),)),))
    events = (Event(b"v" * 10, EventKind.FAIR, NOW + HOUR, NOW + 2 * HOUR, typed["event"], typed["at"]),)
    meetings = (Meeting(*(bytes([each]) * 10 for each in range(4)), 112, 1, NOW, 3, NOW + MINUTE, NOW + HOUR),)
    frame = Frame(typed["hall"], typed["hotline"], matrix_for(screen, letter), LAYOUT)
    for rows, called in ((found, ()), (found[:1], (Summons(112, 4),)), ((), ())):
        bulletin = SimpleNamespace(
            rows=lambda _now, rows=rows: rows,
            busiest=lambda _now: (5, 7),
            departures=lambda _now, rows=rows: rows[:2],
            meetings=lambda _now: meetings,
        )
        services: Any = SimpleNamespace(
            bulletin=bulletin,
            events=SimpleNamespace(coming=lambda _now: events),
            waitings=SimpleNamespace(called=lambda _now, called=called: called),
            notices=SimpleNamespace(standing=lambda _now: typed["notice"]),
        )
        size = frame.size if rows else matrix_for_nothing(screen)
        yield made(of_postings(services, catalogue, replace(frame, size=size), PANEL).make(NOW))
        yield made(of_departures(services, catalogue, Lane(frame.size, ROW), PANEL).make(NOW))
    notice = of_notice(services, matrix_for_notice(screen, letter), PANEL).make(NOW)
    yield from (notice,) if notice else ()
    yield recovering_sign(frame.size, LAYOUT, typed["hall"], dt.datetime(2026, 11, 23, 5, 30))


def made(sign: Sign | None) -> Sign:
    assert sign is not None
    return sign


def cells(area: Area, lines: tuple[Line, ...], sign: Sign, screen: QSize) -> Iterator[QRect]:
    """Where each letter of an area may be; a moving text is wherever its line is."""
    raster = fit(sign.size, screen)
    for number, line in enumerate(lines):
        place, column = raster.line(area.rect, number * area.line_height, area.letter), 0
        high = place.height()
        for letter in line_text(line):
            left = place.left() + column * high // 2
            column += width(letter)
            if not letter.isspace():
                yield QRect(left, place.top(), width(letter) * high // 2, high + high // TAILS_IN_LETTER)


def inks(image: QImage) -> set[int]:
    return set(memoryview(image.constBits()).cast("I")) - GROUNDS


def beside(sign: Sign, page: int, screen: QSize) -> set[int]:
    """Colours of what is drawn outside the cells of a page's letters."""
    programme = Programme(10.0)
    programme.show(replace(sign, areas=tuple(replace(each, pages=(each.page(page),)) for each in sign.areas)))
    image = make_picture(programme.scene(0.0), QImage(screen, QImage.Format.Format_RGB32)).image
    painter = QPainter(image)
    for area in sign.areas:
        for cell in cells(area, area.page(page), sign, screen):
            painter.fillRect(cell, GROUND)
    painter.end()
    return inks(image)


def is_within(area: Area, size: Size) -> bool:
    rect = area.rect
    is_inside = rect.x >= 0 and rect.y >= 0 and rect.x + rect.width <= size.width
    return is_inside and rect.y + rect.height <= size.height


def overlap(one: Area, other: Area) -> bool:
    first, second = (QRect(each.rect.x, each.rect.y, each.rect.width, each.rect.height) for each in (one, other))
    return first.intersects(second)


@settings(max_examples=30)
@given(TYPED, st.sampled_from(SCREENS))
def test_no_text_leaves_its_place_or_stands_over_another(qapp, typed: dict[str, str], screen: QSize) -> None:
    for sign in signs(typed, screen):
        assert all(is_within(area, sign.size) for area in sign.areas)
        assert not any(overlap(one, other) for one in sign.areas for other in sign.areas if one is not other)
        for area in sign.areas:
            columns = 2 * area.rect.width // area.letter
            for lines in area.pages:
                assert area.role is Role.TICKER or max(map(line_width, lines), default=0) <= columns
                assert len(lines) * area.line_height <= area.rect.height + area.line_height - area.letter
                assert SAFE.issuperset("".join(map(line_text, lines)))


@settings(max_examples=10)
@given(TYPED, st.sampled_from(SCREENS))
def test_nothing_is_drawn_beside_the_letters(qapp, typed: dict[str, str], screen: QSize) -> None:
    for sign in signs(typed, screen):
        for page in range(min(2, sign.page_count)):
            assert beside(sign, page, screen) == set(), sign


@settings(max_examples=30)
@given(TYPED)
def test_what_no_people_typed_is_said_beside_any_text(qapp, typed: dict[str, str]) -> None:
    shown, lane, *_ = signs(typed, SCREENS[0])
    listed = ["".join(map(line_text, page)) for area in shown.areas if area.role is Role.LIST for page in area.pages]
    for number, start in ((112, "06:30"), (198, "明11:30")):
        (said,) = [text for text in listed for _ in range(text.count(f"{number}"))][:1]
        assert "260元" in said
        assert start in said
    gone = "".join(line_text(line) for area in lane.areas for page in area.pages for line in page)
    assert all(said in gone for said in ("112", "→2号", "6:00"))


@pytest.mark.parametrize("unseen", ["👷🏽\u200d🧱", "\U00020000\U0002a6d6", "\u3164\u202e", "연길시 하남가"])
def test_for_what_it_has_no_letters_the_board_has_words_of_its_own(unseen: str) -> None:
    typed = {**dict.fromkeys(TEXT_FIELDS, "长春"), "family": "工地", "place": unseen, "trade": unseen, "event": unseen}
    for sign, words in zip(
        signs(typed, SCREENS[0]), (("工地", "问服务台", "专场"), ("工地", "问服务台")), strict=False
    ):
        said = "".join(line_text(line) for area in sign.areas for page in area.pages for line in page)
        assert all(word in said for word in words)
        assert "〓" not in said


@pytest.mark.parametrize("nasty", NASTY)
def test_each_of_the_worst_in_every_field(qapp: QGuiApplication, nasty: str) -> None:
    for sign in signs(dict.fromkeys(TEXT_FIELDS, nasty), SCREENS[0]):
        assert beside(sign, 0, SCREENS[0]) == set(), sign


def test_every_letter_there_is_stays_inside_its_cell(qapp: QGuiApplication) -> None:
    hanzi = sorted(letter for letter in SAFE if "\u4e00" <= letter <= "\u9fff")
    letters = [*sorted(SAFE - {" ", *hanzi}), *hanzi[::20]]
    for first in range(0, len(letters), 40):
        part = letters[first : first + 40]
        image = QImage(CELL * 82, 3 * CELL, QImage.Format.Format_RGB32)
        image.fill(GROUND)
        painter = QPainter(image)
        draw_line(painter, (Run("".join(f" {each}" + " " * (3 - width(each)) for each in part)),), place(image))
        drawn = [image.copy(cell(number, each)) for number, each in enumerate(part)]
        assert all(inks(each) for each in drawn), part
        for number, each in enumerate(part):
            painter.fillRect(cell(number, each), QColor(GROUND))
        painter.end()
        assert inks(image) == set(), part


def place(image: QImage) -> QRect:
    return QRect(0, CELL, image.width(), CELL)


def cell(number: int, letter: str) -> QRect:
    left = (4 * number + 1) * CELL // 2
    return QRect(left, CELL, width(letter) * CELL // 2, CELL + CELL // TAILS_IN_LETTER)
