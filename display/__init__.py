"""Put text on LED boards over a serial line: a driver that keeps the glass equal to a sign.

`display.emulator` is the other end of the line and needs Pillow; it is imported by its own name.
"""

from display.adapter import serial_port
from display.columns import Column
from display.driver import Driver, Timing
from display.errors import DisplayError
from display.health import Health, State
from display.layout import HALL_COLUMNS, Bar, Cell, hall_sign, rows_per_page
from display.port import Line, Port, SerialPort, memory_pair
from display.protocols.onbon import Onbon
from display.sign import Area, Colour, Effect, Rect, Role, Run, Sign, Size
from display.text import Align, clean

__all__ = [
    "HALL_COLUMNS",
    "Align",
    "Area",
    "Bar",
    "Cell",
    "Colour",
    "Column",
    "DisplayError",
    "Driver",
    "Effect",
    "Health",
    "Line",
    "Onbon",
    "Port",
    "Rect",
    "Role",
    "Run",
    "SerialPort",
    "Sign",
    "Size",
    "State",
    "Timing",
    "clean",
    "hall_sign",
    "memory_pair",
    "rows_per_page",
    "serial_port",
]
