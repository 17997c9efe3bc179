"""Lines that end at an emulated card: a pty under a stable name, or a TCP port as a serial server has it."""

import os
import selectors
import socket
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Event
from typing import Protocol

from display.emulator.card import Card
from display.emulator.wire import Wire, Wiring
from display.errors import LineTaken

if sys.platform != "win32":
    import tty

LOOPBACK = "127.0.0.1"
TICK_S = 0.1
_MOST_READ = 4096

Connect = Callable[[], Wire]


class Line(Protocol):
    """One line, open until it is closed; `unplug` and `plug` may be called from any thread, the rest from one."""

    @property
    def name(self) -> str:
        """How the other end opens it."""

    def serve(self, connect: Connect, wait_s: float) -> None:
        """Wait at most so long for bytes, give them to a wire, send back what comes of it."""

    def unplug(self) -> None:
        """Let the line vanish from this machine, at the latest when it is served next."""

    def plug(self) -> None:
        """Let it come back under its name."""

    def close(self) -> None:
        """Give the line back."""


class PtyLine:
    """A pty behind a symlink: the link keeps its name when the pty gets another. LineTaken if a file is in its place.

    The emulator holds the other end too, so a driver that closes leaves the line whole.
    """

    def __init__(self, link: Path) -> None:
        if sys.platform == "win32":
            raise LineTaken("this system has no pty; use a TCP port")
        self._link = link
        self._is_wanted = True
        self._pty: _Pty | None = _Pty(link)
        self._wire: Wire | None = None

    @property
    def name(self) -> str:
        """The path to open."""
        return str(self._link)

    def serve(self, connect: Connect, wait_s: float) -> None:
        """Wait, read, answer; answers that nobody reads are lost once the pty is full."""
        self._follow()
        if self._pty is None:
            time.sleep(wait_s)
            return
        self._wire = self._wire or connect()
        data = self._pty.read(self._wire.wait(wait_s))
        if data:
            self._wire.send(data)
        self._pty.write(self._wire.take())

    def unplug(self) -> None:
        """Take away the link and the pty."""
        self._is_wanted = False

    def plug(self) -> None:
        """Put a new pty under the old link."""
        self._is_wanted = True

    def close(self) -> None:
        """Give back the pty, and the link if it is still ours."""
        if self._pty:
            self._pty.close()
        self._pty = self._wire = None

    def _follow(self) -> None:
        if self._pty and not self._is_wanted:
            self.close()
        elif self._is_wanted and not self._pty:
            self._pty = _Pty(self._link)


class _Pty:
    """One pty and the link to it."""

    def __init__(self, link: Path) -> None:
        if link.exists() and not link.is_symlink():
            raise LineTaken(f"{link} is in the way: it is no link to a line")
        self._link = link
        self._card_end, self._driver_end = os.openpty()
        tty.setraw(self._driver_end)
        os.set_blocking(self._card_end, False)
        self._target = os.ttyname(self._driver_end)
        _link(link, self._target)
        self._selector = selectors.DefaultSelector()
        self._selector.register(self._card_end, selectors.EVENT_READ)

    def read(self, wait_s: float) -> bytes:
        """What has come, waiting at most so long for it."""
        return os.read(self._card_end, _MOST_READ) if self._selector.select(wait_s) else b""

    def write(self, data: bytes) -> None:
        """Send what the pty has room for."""
        with suppress(BlockingIOError):
            os.write(self._card_end, data)

    def close(self) -> None:
        """Give back the pty, and the link if it is still ours."""
        self._selector.close()
        os.close(self._card_end)
        os.close(self._driver_end)
        with suppress(OSError):
            if self._link.readlink() == Path(self._target):
                self._link.unlink()


class TcpLine:
    """A TCP port on this machine; several may be connected, each with its own wire. LineTaken if it is in use."""

    def __init__(self, port: int, host: str = LOOPBACK) -> None:
        self._selector = selectors.DefaultSelector()
        self._is_wanted = True
        self._address = (host, port)
        self._server: socket.socket | None = None
        self._wires: dict[socket.socket, Wire] = {}
        self._listen()

    @property
    def name(self) -> str:
        """The address to open."""
        host, port = self._address
        return f"socket://{host}:{port}"

    def serve(self, connect: Connect, wait_s: float) -> None:
        """Wait, accept, read, answer."""
        self._follow()
        wait = min([wait_s, *(wire.wait(wait_s) for wire in self._wires.values())])
        for key, _ in self._selector.select(wait):
            if key.data is None:
                self._accept(connect)
            else:
                self._hear(key.data)
        for stream, wire in list(self._wires.items()):
            self._say(stream, wire.take())

    def unplug(self) -> None:
        """Cut all connections and close the port."""
        self._is_wanted = False

    def plug(self) -> None:
        """Open the port again."""
        self._is_wanted = True

    def close(self) -> None:
        """Hang up on everyone."""
        self._close_port()
        self._selector.close()

    def _follow(self) -> None:
        if self._server and not self._is_wanted:
            self._close_port()
        elif self._is_wanted and not self._server:
            self._listen()

    def _listen(self) -> None:
        host, port = self._address
        try:
            self._server = socket.create_server(self._address)
        except OSError as error:
            raise LineTaken(f"TCP port {port} on {host} cannot be used: {error.strerror}") from error
        self._address = self._server.getsockname()[:2]
        self._server.setblocking(False)
        self._selector.register(self._server, selectors.EVENT_READ)

    def _close_port(self) -> None:
        for stream in list(self._wires):
            self._hang_up(stream)
        if self._server:
            self._selector.unregister(self._server)
            self._server.close()
        self._server = None

    def _accept(self, connect: Connect) -> None:
        if not self._server:
            return
        with suppress(OSError):
            stream, _ = self._server.accept()
            stream.settimeout(TICK_S)
            self._wires[stream] = connect()
            self._selector.register(stream, selectors.EVENT_READ, stream)

    def _hear(self, stream: socket.socket) -> None:
        try:
            data = stream.recv(_MOST_READ)
        except OSError:
            data = b""
        if data:
            self._wires[stream].send(data)
        else:
            self._hang_up(stream)

    def _say(self, stream: socket.socket, data: bytes) -> None:
        try:
            stream.sendall(data)
        except OSError:
            self._hang_up(stream)

    def _hang_up(self, stream: socket.socket) -> None:
        del self._wires[stream]
        self._selector.unregister(stream)
        stream.close()


def serve(
    card: Card, line: Line, stop: Event, tick: Callable[[], None] | None = None, wiring: Wiring | None = None
) -> None:
    """Be the card at the end of this line until told to stop; `tick` is called ten times a second or more often."""
    wiring = wiring or Wiring()
    try:
        while not stop.is_set():
            line.serve(lambda: Wire(card, wiring), TICK_S)
            if tick:
                tick()
    finally:
        line.close()


def _link(link: Path, target: str) -> None:
    """Make or replace the link in one step."""
    link.parent.mkdir(parents=True, exist_ok=True)
    fresh = link.with_name(f".{link.name}.{os.getpid()}")
    with suppress(FileNotFoundError):
        fresh.unlink()
    fresh.symlink_to(target)
    fresh.replace(link)
