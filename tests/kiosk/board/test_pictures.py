"""What a glass shows: the list in its hours, a long notice in parts, and one that no card takes is said to be so."""

import datetime as dt
from typing import Protocol

import pytest

from display.driver.driver import Driver
from display.layout.rules import Sight
from display.ports.port import memory_pair
from display.protocols.alpha import Alpha
from display.sign import Hours, Role, Sign, Size, line_text
from kiosk.board.loop import Board
from kiosk.board.pictures import Lane, Picture, of_departures, of_notice, of_postings
from kiosk.board.sign import Frame
from kiosk.hall.announced.event import Event, EventKind, EventWish
from kiosk.hall.catalogue.trade import Catalogue, Family, Trade
from kiosk.hall.clock import HOUR, MINUTE
from kiosk.hall.ids import Id, to_text
from kiosk.hall.posting import Posting
from kiosk.hall.seat.outcomes import Confirmed, Queued
from kiosk.screen.inquiries import Inquiries
from kiosk.services import Services

CATALOGUE = Catalogue(
    (
        Family("工地", "trowel", (Trade(101, "力工", "shovel"), Trade(102, "瓦工", "trowel"))),
        Family("吃饭", "ladle", (Trade(401, "后厨", "ladle"),)),
    )
)
TEXT = "STOP WORK " * 15
"""An Alpha card takes 125 bytes of a notice at once."""


class Clocked(Protocol):
    """What the `hall` fixture offers here."""

    services: Services

    def clock(self) -> int: ...

    def publish(self, **typed: str) -> Posting: ...

    def worker(self) -> Id: ...


class Changed:
    def changed(self) -> bool:
        return True


class Panel(Driver):
    """A driver that remembers what its card takes."""

    def __init__(self) -> None:
        super().__init__(Alpha(), lambda: memory_pair()[0])
        self.shown: list[Sign] = []

    def show(self, sign: Sign) -> None:
        super().show(sign)
        self.shown.append(sign)


@pytest.mark.parametrize(("size", "pages"), [(Size(448, 128), 2), (Size(320, 192), 2), (Size(96, 32), 8)])
def test_a_long_notice_is_shown_in_parts_and_nothing_of_it_is_lost(hall: Clocked, size: Size, pages: int) -> None:
    panel = Panel()
    hall.services.notices.post(TEXT, 30)
    notice = of_notice(hall.services, size, panel)
    whole = notice.make(hall.clock())
    assert whole is not None
    notice.show(whole)
    ((area,), (shown,)) = whole.areas, panel.shown
    assert len(shown.areas[0].pages) == pages
    assert [line for page in shown.areas[0].pages for line in page] == [line for page in area.pages for line in page]


def test_a_line_longer_than_the_card_takes_is_trouble_and_stops_nothing(
    hall: Clocked, caplog: pytest.LogCaptureFixture
) -> None:
    panel = Panel()
    hall.services.notices.post(TEXT, 30)
    board = Board(hall.services, (of_notice(hall.services, Size(3200, 16), panel),))
    board.look(Changed(), hall.clock())
    assert panel.shown == []
    assert "125" in board.trouble
    assert caplog.messages == ["cannot_be_shown"]


def test_the_list_shines_in_the_hall_s_hours(hall: Clocked) -> None:
    hours = Hours(((dt.time(4), dt.time(20)),), ((dt.time(4), 8),))
    frame = Frame("长春零工市场", "服务热线 12333", Size(448, 128), hours=hours)
    made = of_postings(hall.services, Catalogue(()), frame, Panel()).make(hall.clock())
    assert made is not None
    assert made.hours == hours


def test_the_lane_says_who_goes_where(hall: Clocked) -> None:
    hall.publish(bay="2", place="南关区全安广场东门", trade="101")
    lane = Lane(Size(320, 64), Sight())
    shown = of_departures(hall.services, CATALOGUE, lane, Panel()).make(hall.clock())
    assert shown is not None
    (line,) = shown.areas[0].pages[0]
    assert line_text(line).split() == ["101", "力工", "南关区全安广场东门", "→2号车"]


def test_the_lane_and_the_board_s_foot_say_when_they_leave_only_as_long_as_somebody_is_picked_up(hall: Clocked) -> None:
    posting = hall.publish(bay="2", leave_time="06:05", trade="101", headcount="1")
    hall.services.signups.sign_up(hall.services.workers.register("13900000001", (101,), hall.day).id, posting.id)
    hall.publish(bay="1", trade="102")
    frame, panel = Frame("市场", "服务热线 12333", Size(448, 128)), Panel()
    lane = of_departures(hall.services, CATALOGUE, Lane(Size(448, 64), Sight()), panel)
    board = of_postings(hall.services, CATALOGUE, frame, panel)

    def made(picture: Picture) -> Sign:
        found = picture.make(hall.clock())
        assert found is not None
        return found

    def shown(picture: Picture) -> list[str]:
        return [line.strip() for line in _lines(made(picture)) if line.strip()]

    assert [line.split()[-2:] for line in shown(lane)] == [["→2号车", "6:05开"], ["南关区人民大街", "→1号车"]]
    assert shown(board)[-1] == "101→2号车 6:05开·102→1号车"
    for _ in range(12):
        hall.publish(trade="102")
    foot = next(area for area in made(board).areas if area.role is Role.TICKER)
    assert [line_text(line).strip() for page in foot.pages for line in page] == ["101→2号车 6:05开·102→1号车"]
    hall.clock.at = posting.terms.start + HOUR
    assert shown(lane) == []
    assert shown(board)[-1] == "服务热线 12333"


def test_the_header_s_numbers_are_those_the_kiosk_shows(hall: Clocked) -> None:
    for number, day in enumerate(("23", "23", "24", "25")):
        hall.publish(day=f"2026-11-{day}", headcount="1", trade="101" if number % 2 else "401")
    full = hall.publish(headcount="1")
    hall.services.signups.sign_up(hall.worker(), full.id)
    frame = Frame("市场", "12333", Size(448, 128))
    shown = of_postings(hall.services, CATALOGUE, frame, Panel()).make(hall.clock())
    market = Inquiries(hall.services, CATALOGUE, hall.clock).market()
    assert (market.open_on(0), market.open_on(1)) == (2, 1)
    assert shown is not None
    assert f"今天 {market.open_on(0)}·明天 {market.open_on(1)}" in line_text(shown.areas[0].pages[0][0])


def test_who_talks_at_which_table_is_at_the_board_s_foot_when_it_begins(hall: Clocked) -> None:
    posting = hall.publish(choosing="2", talk_time="05:40", trade="101")
    worker = hall.services.workers.register("13900000001", (101,), hall.day).id
    hall.services.talks.apply(worker, posting.id)
    picture = of_postings(hall.services, CATALOGUE, Frame("市场", "服务热线 12333", Size(448, 128)), Panel())
    for later, foot in ((0, "服务热线 12333"), (5, "101号第1位→1号桌 5:40谈"), (20, "服务热线 12333")):
        made = picture.make(hall.clock() + later * MINUTE)
        assert made is not None
        assert _lines(made)[-1].strip() == foot


def test_a_fair_is_announced_at_the_foot_and_its_jobs_come_first(hall: Clocked) -> None:
    wish = EventWish(EventKind.FAIR, "采摘专场", "净月区采摘园", "明天", "8点", "11点半")
    fair = hall.services.events.post(wish)
    assert isinstance(fair, Event)
    usual = hall.publish(trade="101")
    own = hall.publish(trade="401", day="2026-11-24", event=to_text(fair.id))
    picture = of_postings(hall.services, CATALOGUE, Frame("市场", "服务热线 12333", Size(640, 128)), Panel())
    made = picture.make(hall.clock())
    assert made is not None
    lines = _lines(made)
    assert [line.split()[0] for line in lines[1:3]] == [str(own.number), str(usual.number)]
    assert "采摘专场" in lines[1]
    assert lines[-1].strip() == "采摘专场 明天 8:00-11:30 净月区采摘园·服务热线 12333"
    hall.services.events.end(fair.id)
    made = picture.make(hall.clock())
    assert made is not None
    assert _lines(made)[-1].strip() == "服务热线 12333"
    assert "采摘专场" not in "".join(_lines(made))


def test_a_fair_that_is_called_in_korean_is_said_in_chinese(hall: Clocked) -> None:
    hall.services.events.post(EventWish(EventKind.FAIR, "사과따기", "정월구", "明天", "8点", "11点半"))
    picture = of_postings(hall.services, CATALOGUE, Frame("市场", "服务热线 12333", Size(640, 128)), Panel())
    made = picture.make(hall.clock())
    assert made is not None
    assert _lines(made)[-1].strip() == "专场 明天 8:00-11:30 问服务台·服务热线 12333"


def test_whose_turn_it_is_is_on_the_board_as_soon_as_he_is_called(hall: Clocked) -> None:
    posting = hall.publish(headcount="1")
    first, second = (hall.services.workers.register(f"1390000000{each}", (102,), hall.day).id for each in (1, 2))
    given = hall.services.signups.sign_up(first, posting.id)
    assert isinstance(hall.services.waitings.join(second, posting.id), Queued)
    frame = Frame("长春零工市场", "12333", Size(448, 128))
    picture = of_postings(hall.services, CATALOGUE, frame, Panel())
    before = picture.make(hall.clock())
    assert isinstance(given, Confirmed)
    hall.services.signups.withdraw(given.signup.id)
    hall.services.turns.settle()
    called = picture.make(hall.clock())
    assert before is not None
    assert called is not None
    assert not any("轮到" in line for line in _lines(before))
    assert any(f"轮到 {posting.number} 号第 1 位" in line for line in _lines(called))


def _lines(shown: Sign) -> list[str]:
    return [line_text(line) for area in shown.areas for page in area.pages for line in page]
