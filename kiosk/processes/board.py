"""The process `board`: postings to the LED card."""

import threading

import structlog

from display.adapter import serial_port
from display.driver import Driver, Timing
from display.health import Health
from display.port import Line
from display.protocols.onbon import Onbon
from display.rules import Sight
from display.sign import Size
from kiosk.board.loop import Board
from kiosk.board.rules import layout
from kiosk.board.sign import Frame
from kiosk.processes.hall import open_hall
from kiosk.processes.place import Place
from kiosk.processes.process import run, stop_on_signals
from kiosk.processes.threads import Threads
from kiosk.settings import BoardSettings, Settings, layout_file, read_layout
from kiosk.store.store import system_clock

NOTE_EVERY = 1.0
"""Seconds between two looks at the driver's state for the log."""


def run_board(place: Place) -> int:
    """Keep the glass equal to the postings until a signal; the exit code."""
    return run("board", place, _work)


def _work(place: Place, settings: Settings) -> None:
    stop = stop_on_signals()
    driver = _driver(settings.board, settings.board.port or str(place.card))
    frame = _frame(place, settings)
    with open_hall(place, settings) as hall, Threads(stop) as threads:
        threads.start(lambda: driver.run(stop))
        threads.start(lambda: _note(driver, stop))
        Board(hall.services, hall.catalogue, frame, driver.show).run(stop, system_clock)


def _frame(place: Place, settings: Settings) -> Frame:
    board = settings.board
    sight = Sight(board.pitch_mm, board.read_from_m, board.row)
    rules = layout(read_layout(layout_file(place.config)), sight)
    return Frame(settings.hall.name, settings.hall.hotline, Size(board.width, board.height), rules)


def _driver(board: BoardSettings, port: str) -> Driver:
    dialect = Onbon(board.card, has_colours=board.has_colours)
    return Driver(dialect, serial_port(port, Line(board.baud)), Timing(page_s=board.page_seconds, baud=board.baud))


def _note(driver: Driver, stop: threading.Event) -> None:
    """Log every change of the line's state: a technician asks for it first."""
    log, before = structlog.get_logger("board"), Health().state
    while not stop.wait(NOTE_EVERY):
        health = driver.health
        if health.state is not before:
            log.info("line", state=health.state.name.lower(), reason=health.reason, retries=health.retries)
            before = health.state
