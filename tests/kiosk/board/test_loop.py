"""The board's whole way: a commit, a driver, a pty, the emulated card's pixels."""

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import structlog

from display.driver.agenda import Timing
from display.driver.driver import Driver
from display.emulator.card import Card
from display.emulator.line import PtyLine, serve
from display.ports.adapter import serial_port
from display.protocols.onbon import Onbon
from display.sign import Priority, Sign, Size
from kiosk.board.loop import Board
from kiosk.board.pictures import of_postings, waiting_sign
from kiosk.board.row import row
from kiosk.board.sign import Frame, sign
from kiosk.hall.catalogue.trade import Catalogue, Family, Trade
from kiosk.hall.clock import DAY, MINUTE, Clock
from kiosk.hall.ids import Id
from kiosk.hall.posting import Posting
from kiosk.hall.seat.outcomes import Confirmed
from kiosk.hall.unavailable import Unavailable
from kiosk.services import Services
from kiosk.services.errors import StoreUnavailable

SIZE = Size(448, 128)
FRAME = Frame("长春零工市场", "服务热线 12333", SIZE)
CATALOGUE = Catalogue((Family("工地", "trowel", (Trade(101, "力工", "shovel"), Trade(102, "瓦工", "trowel"))),))
PATIENCE = 60.0


class Clocked:
    """What the `hall` fixture offers here."""

    at: int
    services: Services
    clock: Clock
    publish: Callable[..., Posting]
    worker: Callable[[int], Id]


def expected(hall: Clocked) -> bytes:
    """Pixels of a second card that was told by hand what the bulletin says now."""
    now = hall.clock()
    rows = tuple(row(posting, CATALOGUE, now) for posting in hall.services.bulletin.rows(now))
    dialect, card = Onbon(), Card(SIZE)
    for drawing in dialect.draw(sign(rows, FRAME, now), 0):
        card.feed(dialect.frame([drawing]).data)
    return card.glass().rgb


def until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < deadline
        threading.Event().wait(0.01)


@pytest.fixture
def card(tmp_path: Path, hall: Clocked) -> Iterator[Card]:
    """An emulated card behind a pty, kept equal to the hall's bulletin by a real driver."""
    card, line, stop = Card(SIZE), PtyLine(tmp_path / "led"), threading.Event()
    driver = Driver(Onbon(), serial_port(line.name), Timing(page_s=600))
    board = Board(hall.services, (of_postings(hall.services, CATALOGUE, FRAME, driver),))
    work = (lambda: serve(card, line, stop), lambda: driver.run(stop), lambda: board.run(stop, hall.clock))
    threads = [threading.Thread(target=one) for one in work]
    for thread in threads:
        thread.start()
    yield card
    stop.set()
    for thread in threads:
        thread.join()


def test_commits_change_the_pixels(hall: Clocked, card: Card) -> None:
    until(lambda: card.glass().rgb == expected(hall))
    empty = card.glass().rgb
    posting = hall.publish(headcount="1")
    until(lambda: card.glass().rgb == expected(hall))
    one_place = card.glass().rgb
    assert isinstance(hall.services.signups.sign_up(hall.worker(1), posting.id), Confirmed)
    until(lambda: card.glass().rgb == expected(hall))
    assert len({empty, one_place, card.glass().rgb}) == 3


def test_the_minute_and_a_full_posting_move_with_the_clock(hall: Clocked, card: Card) -> None:
    posting = hall.publish(headcount="1")
    hall.services.signups.sign_up(hall.worker(1), posting.id)
    until(lambda: card.glass().rgb == expected(hall))
    full = card.glass().rgb
    hall.clock.at += 11 * MINUTE  # type: ignore[attr-defined]
    assert not hall.services.bulletin.rows(hall.clock())
    until(lambda: card.glass().rgb == expected(hall))
    assert card.glass().rgb != full


class Shown(list[Sign]):
    """A panel that remembers."""

    show = list.append

    def withdraw(self, _priority: Priority) -> None:
        self.clear()


def _board(hall: Clocked, shown: Shown) -> Board:
    return Board(hall.services, (of_postings(hall.services, CATALOGUE, FRAME, shown),))


class AlwaysChanged:
    def changed(self) -> bool:
        return True


class NeverChanged:
    def changed(self) -> bool:
        return False


def test_an_equal_sign_is_not_shown_again(hall: Clocked) -> None:
    shown = Shown()
    board = _board(hall, shown)
    for _ in range(3):
        board.look(AlwaysChanged(), hall.clock())
    assert len(shown) == 1
    board.look(NeverChanged(), hall.clock() + MINUTE)
    assert len(shown) == 2


def test_a_busy_database_is_asked_again(hall: Clocked, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = Shown()
    board = _board(hall, shown)
    with monkeypatch.context() as patch:
        patch.setattr(type(hall.services.bulletin), "rows", _busy)
        board.look(AlwaysChanged(), hall.clock())
    assert not shown
    board.look(NeverChanged(), hall.clock())
    assert len(shown) == 1


def test_a_database_that_stays_away_leaves_no_stale_job_on_the_glass(
    hall: Clocked, monkeypatch: pytest.MonkeyPatch
) -> None:
    hall.publish()
    shown = Shown()
    board = _board(hall, shown)
    board.look(AlwaysChanged(), hall.clock())
    monkeypatch.setattr(type(hall.services.bulletin), "rows", _busy)
    board.look(AlwaysChanged(), hall.clock() + MINUTE)
    assert len(shown) == 1
    board.look(AlwaysChanged(), hall.clock() + MINUTE + 1)
    assert shown[-1] == waiting_sign(FRAME)
    monkeypatch.undo()
    board.look(NeverChanged(), hall.clock() + MINUTE + 2)
    assert len(shown) == 3


def test_trouble_is_logged_once_and_again_when_it_was_over(hall: Clocked, monkeypatch: pytest.MonkeyPatch) -> None:
    board, right = _board(hall, Shown()), type(hall.services.bulletin).rows
    with structlog.testing.capture_logs() as logged:
        for rows in (_busy, _busy, right, _busy):
            monkeypatch.setattr(type(hall.services.bulletin), "rows", rows)
            board.look(AlwaysChanged(), hall.clock())
    assert [line["event"] for line in logged] == ["database_unavailable"] * 2


def test_a_clock_set_back_keeps_no_stale_job_on_the_glass(hall: Clocked, monkeypatch: pytest.MonkeyPatch) -> None:
    hall.publish()
    shown = Shown()
    board = _board(hall, shown)
    board.look(AlwaysChanged(), hall.clock())
    monkeypatch.setattr(type(hall.services.bulletin), "rows", _busy)
    board.look(AlwaysChanged(), hall.clock() - DAY)
    assert shown[-1] == waiting_sign(FRAME)


def _busy(_self: object, _now: int) -> None:
    raise StoreUnavailable(Unavailable.BUSY)
