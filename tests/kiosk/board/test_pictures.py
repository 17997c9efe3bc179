"""What a glass shows: the list in its hours, a long notice in parts, and one that no card takes is said to be so."""

import datetime as dt
from typing import Protocol

import pytest

from display.driver.driver import Driver
from display.ports.port import memory_pair
from display.protocols.alpha import Alpha
from display.sign import Hours, Sign, Size
from kiosk.board.loop import Board
from kiosk.board.pictures import of_notice, of_postings
from kiosk.board.sign import Frame
from kiosk.hall.catalogue.trade import Catalogue
from kiosk.services import Services

TEXT = "STOP WORK " * 15
"""An Alpha card takes 125 bytes of a notice at once."""


class Clocked(Protocol):
    """What the `hall` fixture offers here."""

    services: Services

    def clock(self) -> int: ...


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
