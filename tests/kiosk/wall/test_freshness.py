"""Old news leaves the wall after a minute, and comes back when it is known to be true again."""

import datetime as dt

import pytest

from display.layout.notice import notice_sign
from display.layout.rules import HALL_LAYOUT
from display.sign import Area, Priority, Rect, Role, Run, Sign, Size, line_text
from kiosk.wall.freshness import SOON, STALE_S, Freshness, recovering_sign

SIZE = Size(320, 112)
NOTICE = notice_sign(SIZE, "停电通知")


def listed(text: str) -> Sign:
    return Sign(SIZE, (Area(Role.LIST, Rect(0, 0, 320, 112), (((Run(text),),),)),))


JOBS, MORE_JOBS, SORRY, SORRY_LATER = listed("瓦工"), listed("木工"), listed("正在恢复"), listed("05:31 正在恢复")


class Panel:
    """Remembers what it shows, and how often it was told."""

    def __init__(self) -> None:
        self.signs: dict[Priority, Sign] = {}
        self.told = 0

    def show(self, sign: Sign) -> None:
        self.signs[sign.priority] = sign
        self.told += 1

    def withdraw(self, priority: Priority) -> None:
        del self.signs[priority]
        self.told += 1


class Bench:
    """A freshness between a panel and a hand-made clock."""

    def __init__(self) -> None:
        self.now, self.panel, self.instead = 1000.0, Panel(), SORRY
        self.freshness = Freshness(self.panel, lambda: self.instead, lambda: self.now)

    def seen(self) -> list[Sign]:
        self.freshness.look()
        return list(self.panel.signs.values())


@pytest.fixture
def bench() -> Bench:
    return Bench()


def test_before_anything_was_read_the_wall_says_so(bench: Bench) -> None:
    bench.freshness.show(JOBS)
    assert bench.seen() == [SORRY]


def test_what_was_read_is_shown_for_a_minute(bench: Bench) -> None:
    bench.freshness.show(JOBS)
    bench.freshness.confirm()
    bench.now += STALE_S
    assert bench.seen() == [JOBS]
    bench.now += 0.1
    assert bench.seen() == [SORRY]


def test_the_minute_is_that_of_a_card() -> None:
    assert STALE_S == 60


def test_an_urgent_notice_gets_old_too(bench: Bench) -> None:
    bench.freshness.show(JOBS)
    bench.freshness.show(NOTICE)
    bench.freshness.confirm()
    assert bench.seen() == [JOBS, NOTICE]
    bench.now += STALE_S + 1
    assert bench.seen() == [SORRY]


def test_what_is_read_again_comes_back_without_the_old(bench: Bench) -> None:
    bench.freshness.show(JOBS)
    bench.freshness.show(NOTICE)
    bench.freshness.confirm()
    bench.now += STALE_S + 1
    bench.seen()
    bench.freshness.show(MORE_JOBS)
    bench.freshness.withdraw(Priority.URGENT)
    assert bench.seen() == [SORRY]
    bench.freshness.confirm()
    assert bench.seen() == [MORE_JOBS]


def test_what_stands_is_not_shown_again(bench: Bench) -> None:
    bench.freshness.show(JOBS)
    for _ in range(5):
        bench.freshness.confirm()
        bench.now += 10
    assert bench.panel.told == 1


def test_the_clock_goes_on_while_nothing_is_known(bench: Bench) -> None:
    bench.seen()
    bench.instead = SORRY_LATER
    assert bench.seen() == [SORRY_LATER]


@pytest.mark.parametrize("size", [SIZE, Size(496, 224), Size(32, 16)])
def test_the_sorry_sign_names_no_job(size: Size) -> None:
    sign = recovering_sign(size, HALL_LAYOUT, "长春零工市场", dt.datetime(2026, 11, 23, 5, 42))
    words = [line_text(line).strip() for area in sign.areas for line in area.pages[0] if line]
    assert sign.page_count == 1
    assert any(word in SOON for word in words)
    assert not any("个" in word for word in words)


def test_the_sorry_sign_has_a_header_where_there_is_room() -> None:
    sign = recovering_sign(SIZE, HALL_LAYOUT, "长春零工市场", dt.datetime(2026, 11, 23, 5, 42))
    header = line_text(sign.areas[0].pages[0][0])
    assert header.split() == ["长春零工市场", "05:42"]
