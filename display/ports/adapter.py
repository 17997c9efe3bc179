"""A port by its name, found again under another name when its USB adapter was pulled and put into another socket."""

from collections.abc import Callable, Iterable
from typing import Protocol

from serial.tools import list_ports

from display.errors import PortMissing
from display.ports.port import Line, Port, SerialPort


class Listed(Protocol):
    """A port of this machine, as pyserial lists it."""

    device: str
    vid: int | None
    pid: int | None
    serial_number: str | None


Identity = tuple[int | None, int | None, str | None]


class Adapter:
    """Opens a tty or pty path, COM3, socket://host:port, rfc2217://host:port, hwgrep://VID:PID; 57600 8N1 if not told.

    Which USB adapter it was is remembered while the program runs. PortMissing, PortDenied, PortTaken say why it fails.
    """

    def __init__(
        self, url: str, line: Line | None = None, listed: Callable[[], Iterable[Listed]] = list_ports.comports
    ) -> None:
        self._url = url
        self._line = line or Line()
        self._listed = listed
        self._identity: Identity | None = None

    def __call__(self) -> Port:
        """Open it, where it is now."""
        try:
            port = SerialPort(self._url, self._line)
        except PortMissing:
            moved = self._moved()
            if moved is None:
                raise
            return SerialPort(moved, self._line)
        self._identity = next((_identity(port) for port in self._usb() if port.device == self._url), None)
        return port

    def _moved(self) -> str | None:
        """The new name of the same adapter; None if two could be it."""
        same = [port.device for port in self._usb() if _identity(port) == self._identity]
        return same[0] if len(same) == 1 else None

    def _usb(self) -> list[Listed]:
        return [] if "://" in self._url else [port for port in self._listed() if port.vid is not None]


def _identity(port: Listed) -> Identity:
    return port.vid, port.pid, port.serial_number


def serial_port(url: str, line: Line | None = None) -> Adapter:
    """How to open a port, to be given to a driver."""
    return Adapter(url, line)
