"""The process `board`: postings to the LED card, urgent notices before them, departures to the display at the bays."""

import threading
from contextlib import closing
from functools import partial

import structlog

from display.driver.agenda import Timing
from display.driver.driver import Driver
from display.driver.health import State
from display.layout.rules import Sight
from display.ports.adapter import serial_port
from display.protocols.dialects import PROTOCOLS, dialect
from display.sign import Size
from kiosk.board.loop import Board
from kiosk.board.pictures import Lane, of_departures, of_notice, of_postings
from kiosk.board.rules import hours, layout, layout_file, read_layout
from kiosk.board.sign import Frame
from kiosk.errors import CannotStartError
from kiosk.hall.clock import local
from kiosk.place.hall import Hall, open_hall
from kiosk.place.place import Place
from kiosk.processes.process import run, stop_on_signals
from kiosk.settings import BoardSettings, LaneSettings, Settings
from kiosk.store.identity.machine import system_clock
from kiosk.threads import Threads
from kiosk.upkeep.board_status import Keeper, Panel

NOTE_EVERY = 1.0
"""Seconds between two looks at the drivers' state, for log and status."""


def run_board(place: Place) -> int:
    """Keep the glass equal to the postings until a signal; the exit code."""
    return run("board", place, _work)


def _work(place: Place, settings: Settings) -> None:
    stop = stop_on_signals()
    board, lane = settings.board, settings.lane
    panels = {"board": _panel(board, board.port or str(place.card))}
    if lane.port:
        panels["lane"] = _panel(lane, lane.port)
    frame = _frame(place, settings)
    with open_hall(place, settings) as hall, Threads(stop) as threads:
        made = _board(hall, panels, frame, settings)
        _first_look(made, hall)
        for panel in panels.values():
            threads.start(partial(panel.driver.run, stop))
        threads.start(lambda: _note(panels, place, stop))
        made.run(stop, system_clock)


def _board(hall: Hall, panels: dict[str, Panel], frame: Frame, settings: Settings) -> Board:
    services, driver = hall.services, panels["board"].driver
    pictures = [of_postings(services, hall.catalogue, frame, driver), of_notice(services, frame.size, driver)]
    if "lane" in panels:
        lane = settings.lane
        place = Lane(Size(lane.width, lane.height), Sight(lane.pitch_mm, lane.read_from_m))
        pictures.append(of_departures(services, hall.catalogue, place, panels["lane"].driver))
    return Board(services, pictures)


def _first_look(board: Board, hall: Hall) -> None:
    """What these cards cannot show now they never will: somebody must change the settings first."""
    with closing(hall.services.watch()) as watch:
        board.look(watch, system_clock())
    if board.trouble:
        raise CannotStartError(f"{board.trouble}; see [board] and [lane] in hall.toml.")


def _frame(place: Place, settings: Settings) -> Frame:
    board = settings.board
    rules = layout(read_layout(layout_file(place.config)), Sight(board.pitch_mm, board.read_from_m, board.row))
    size = Size(board.width, board.height)
    return Frame(settings.hall.name, settings.hall.hotline, size, rules, hours(board.on, board.brightness))


def _panel(settings: BoardSettings | LaneSettings, port: str) -> Panel:
    line = PROTOCOLS[settings.protocol].line(settings.baud)
    timing = Timing(page_s=settings.page_seconds, baud=settings.baud)
    card = dialect(settings.protocol, settings.card, settings.has_colours)
    driver = Driver(card, serial_port(port, line), timing, local_time=lambda: local(system_clock()))
    return Panel(driver, port, settings.protocol)


def _note(panels: dict[str, Panel], place: Place, stop: threading.Event) -> None:
    """Log every change of a line's state, and keep the status for who asks."""
    log, before = structlog.get_logger("board"), dict.fromkeys(panels, State.STARTING)
    keeper = Keeper(place.board_status, system_clock)
    while not stop.wait(NOTE_EVERY):
        keeper.keep(panels)
        for name, panel in panels.items():
            health = panel.driver.health
            if health.state is not before[name]:
                reason, retries = health.reason, health.retries
                log.info("line", panel=name, state=health.state.name.lower(), reason=reason, retries=retries)
                before[name] = health.state
