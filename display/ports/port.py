"""The line to a card: a serial port, a serial server over TCP, or two ends in memory; all with deadlines."""

import errno
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Condition
from typing import Protocol

import serial

from display.errors import PortDenied, PortError, PortLost, PortMissing, PortTaken

WRITE_TIMEOUT_S = 3.0
_MOST_READ = 4096
_MOST_KEPT = 1 << 20
"""Bytes that an end in memory keeps for a reader that does not read."""

if sys.platform == "win32":
    _Broken: tuple[type[BaseException], ...] = (serial.SerialException, OSError)
else:
    import termios

    _Broken = (serial.SerialException, OSError, termios.error)


class Port(Protocol):
    """Bytes both ways. Both methods raise PortLost once the other side is gone."""

    def write(self, data: bytes) -> None:
        """Send all of it, within the write deadline."""

    def read(self, wait_s: float = 0) -> bytes:
        """What has come, waiting at most so long for the first byte; b"" if nothing has."""

    def close(self) -> None:
        """Let go of the line; closing twice does no harm."""


OpenPort = Callable[[], Port]


@dataclass(frozen=True, slots=True)
class Line:
    """How bytes stand on the wire: bits a second, data bits, parity; one stop bit."""

    baud: int = 57600
    data_bits: int = 8
    parity: str = serial.PARITY_NONE


BITS_A_BYTE = 10
"""On the wire: a start bit, 8N1 or 7E1, a stop bit."""


class SerialPort:
    """A port that pyserial can open, for this program alone. PortMissing, PortDenied, PortTaken say why it cannot."""

    def __init__(self, url: str, line: Line | None = None) -> None:
        self._url = url
        try:
            self._serial = _open(url, line or Line())
        except ValueError as error:
            raise PortMissing(f"{url} is no serial port: {error}") from error
        except _Broken as error:
            raise _named(url, error) from error

    def write(self, data: bytes) -> None:
        """Send all of it, within 3 s."""
        with self._or_lost():
            self._serial.write(data)

    def read(self, wait_s: float = 0) -> bytes:
        """What has come, waiting at most so long for the first byte."""
        with self._or_lost():
            self._serial.timeout = wait_s
            first = self._serial.read(1)
            self._serial.timeout = 0
            return bytes(first + self._serial.read(_MOST_READ)) if first else b""

    def close(self) -> None:
        """Let go of the line."""
        with suppress(*_Broken):
            self._serial.close()

    @contextmanager
    def _or_lost(self) -> Iterator[None]:
        try:
            yield
        except _Broken as error:
            raise PortLost(f"{self._url} is gone: {error}") from error


def _open(url: str, line: Line) -> serial.SerialBase:
    port = serial.serial_for_url(url, do_not_open=True, baudrate=line.baud, timeout=0, write_timeout=WRITE_TIMEOUT_S)
    port.bytesize, port.parity = line.data_bits, line.parity
    if "://" not in url and sys.platform != "win32":
        port.exclusive = True
    port.open()
    return port


def _named(url: str, error: BaseException) -> PortError:
    number = getattr(error, "errno", None)
    if number in (errno.EACCES, errno.EPERM):
        return PortDenied(f"{url}: this user may not open it (on Debian, join the group dialout)")
    if number in (errno.EBUSY, errno.EAGAIN) or "exclusively lock" in str(error):
        return PortTaken(f"{url}: another program holds it")
    if "://" not in url and not Path(url).exists():
        return PortMissing(f"{url}: there is no such port")
    return PortMissing(f"{url}: nothing answers there ({error})")


class MemoryPort:
    """One end of a line in memory; made in pairs."""

    def __init__(self, line: Condition) -> None:
        self._line = line
        self._come = bytearray()
        self._is_open = True
        self._other: MemoryPort | None = None

    def join(self, other: "MemoryPort") -> None:
        """Make these two the ends of one line."""
        self._other, other._other = other, self

    def write(self, data: bytes) -> None:
        """Give it to the other end at once; what nobody reads is dropped after 1 MiB."""
        with self._line:
            other = self._alive()
            other._come += data[: _MOST_KEPT - len(other._come)]
            self._line.notify_all()

    def read(self, wait_s: float = 0) -> bytes:
        """What the other end has written."""
        with self._line:
            self._line.wait_for(lambda: self._come or not self._is_whole(), wait_s)
            if not self._come:
                self._alive()
            data = bytes(self._come)
            self._come.clear()
            return data

    def close(self) -> None:
        """Cut the line; the other end notices after it has read what was sent."""
        with self._line:
            self._is_open = False
            self._line.notify_all()

    def _is_whole(self) -> bool:
        return self._is_open and self._other is not None and self._other._is_open

    def _alive(self) -> "MemoryPort":
        if self._other is None or not self._is_whole():
            raise PortLost("the other end is closed")
        return self._other


def memory_pair() -> tuple[MemoryPort, MemoryPort]:
    """Two ends of a line without wire, speed or loss."""
    line = Condition()
    one, other = MemoryPort(line), MemoryPort(line)
    one.join(other)
    return one, other
