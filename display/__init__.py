"""Put text on LED boards over a serial line: a driver that keeps the glass equal to a sign.

`display.emulator` is the other end of the line and needs Pillow; it is imported by its own name.
"""

from display.driver.agenda import Timing
from display.driver.driver import Driver
from display.driver.health import Health, State
from display.errors import DisplayError
from display.layout.cells import Bar, Cell
from display.layout.columns import Column
from display.layout.hall import empty_sign, hall_sign, rows_per_page
from display.layout.lane import Departure, lane_sign
from display.layout.notice import notice_sign
from display.layout.rules import HALL_LAYOUT, Layout, Sight, hall_line, legible_m
from display.ports.adapter import serial_port
from display.ports.port import Line, Port, SerialPort, memory_pair
from display.protocols.onbon import Onbon
from display.sign import Area, Colour, Effect, Rect, Role, Run, Sign, Size
from display.writing.text import Align, clean

__all__ = [
    "HALL_LAYOUT",
    "Align",
    "Area",
    "Bar",
    "Cell",
    "Colour",
    "Column",
    "Departure",
    "DisplayError",
    "Driver",
    "Effect",
    "Health",
    "Layout",
    "Line",
    "Onbon",
    "Port",
    "Rect",
    "Role",
    "Run",
    "SerialPort",
    "Sight",
    "Sign",
    "Size",
    "State",
    "Timing",
    "clean",
    "empty_sign",
    "hall_line",
    "hall_sign",
    "lane_sign",
    "legible_m",
    "memory_pair",
    "notice_sign",
    "rows_per_page",
    "serial_port",
]
