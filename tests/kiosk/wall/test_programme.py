"""The programme of a wall: pages turn, news comes first, what is urgent takes over, moving texts go on."""

import datetime as dt

import pytest

from display.layout.cells import Bar, Cell
from display.layout.hall import hall_sign, rows_per_page
from display.layout.notice import notice_sign
from display.sign import Hours, Priority, Role, Sign, Size, line_text
from kiosk.wall.programme import NOTHING, Programme

PAGE_S = 10.0
SIZE = Size(320, 112)
PER_PAGE = rows_per_page(SIZE)


def rows(count: int, changed: int | None = None) -> list[tuple[Cell, ...]]:
    """Numbered rows; one may say something else than usual."""
    return [
        (
            Cell(""),
            Cell(f"工{number}"),
            Cell("满" if number == changed else "差1人"),
            Cell("260元"),
            Cell("06:30"),
            Cell("工地"),
        )
        for number in range(count)
    ]


def listed(count: int, changed: int | None = None, footer: str = "12333") -> Sign:
    return hall_sign(SIZE, Bar((Cell("05:42"),)), rows(count, changed), Cell(footer))


@pytest.fixture
def programme() -> Programme:
    return Programme(PAGE_S)


def seen(programme: Programme, now: float) -> list[str]:
    """First words of the list's lines."""
    texts = programme.scene(now).texts
    return [line_text(line).split()[0] for text in texts if text.area.role is Role.LIST for line in text.lines]


def test_before_anything_is_shown_nothing_is_seen(programme: Programme) -> None:
    assert programme.scene(0.0) == NOTHING


def test_pages_turn_in_a_ring(programme: Programme) -> None:
    programme.show(listed(PER_PAGE + 1))
    first = [f"工{number}" for number in range(PER_PAGE)]
    assert seen(programme, 0.0) == first
    assert seen(programme, PAGE_S - 0.1) == first
    assert seen(programme, PAGE_S) == [f"工{PER_PAGE}"]
    assert seen(programme, 2 * PAGE_S) == first


def test_a_list_of_one_page_stands(programme: Programme) -> None:
    programme.show(listed(2))
    assert [seen(programme, at * PAGE_S) for at in range(4)] == [["工0", "工1"]] * 4


def test_news_comes_before_the_next_page(programme: Programme) -> None:
    programme.show(listed(4 * PER_PAGE))
    assert seen(programme, 0.0)[0] == "工0"
    programme.show(listed(4 * PER_PAGE, changed=3 * PER_PAGE + 1))
    assert seen(programme, 1.0)[0] == "工0"
    assert seen(programme, PAGE_S)[0] == f"工{3 * PER_PAGE}"
    assert seen(programme, 2 * PAGE_S)[0] == f"工{PER_PAGE}"


def test_a_row_on_show_changes_at_once(programme: Programme) -> None:
    programme.show(listed(3))
    programme.scene(0.0)
    programme.show(listed(3, changed=1))
    texts = [line_text(line) for text in programme.scene(0.1).texts for line in text.lines]
    assert sum("满" in text for text in texts) == 1


def test_what_is_urgent_takes_over_and_gives_back(programme: Programme) -> None:
    programme.show(listed(3))
    notice = notice_sign(SIZE, "停电通知")
    programme.show(notice)
    assert programme.scene(0.0).sign is notice
    programme.show(listed(2))
    assert programme.scene(1.0).sign is notice
    programme.withdraw(Priority.URGENT)
    assert seen(programme, 2.0) == ["工0", "工1"]


def test_when_all_is_withdrawn_nothing_is_seen(programme: Programme) -> None:
    programme.show(listed(3))
    programme.scene(0.0)
    programme.withdraw(Priority.NORMAL)
    assert programme.scene(1.0) == NOTHING


def test_outside_its_hours_a_sign_is_dark_but_a_notice_is_not() -> None:
    night = dt.datetime(2026, 11, 23, 23, 0)
    programme = Programme(PAGE_S, lambda: night)
    sign = listed(1)
    programme.show(Sign(sign.size, sign.areas, hours=Hours(on=((dt.time(4, 30), dt.time(20, 0)),))))
    assert programme.scene(0.0) == NOTHING
    programme.show(notice_sign(SIZE, "停电通知"))
    assert programme.scene(1.0).texts


def test_a_moving_text_goes_on_while_the_list_changes(programme: Programme) -> None:
    long = "服务热线12333" * 8
    programme.show(listed(3, footer=long))
    assert [text.since for text in programme.scene(5.0).texts if text.area.role is Role.TICKER] == [5.0]
    programme.show(listed(3, changed=0, footer=long))
    assert [text.since for text in programme.scene(9.0).texts if text.area.role is Role.TICKER] == [5.0]
    programme.show(listed(3, footer=long + "了"))
    assert [text.since for text in programme.scene(11.0).texts if text.area.role is Role.TICKER] == [11.0]
