"""Lines that end at an emulated card: a pty under a stable name, or a TCP port as a serial server has it."""

import os
import selectors
import socket
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Event
from typing import Protocol

from display.emulator.card import Card, Plug
from display.errors import LineTaken

if sys.platform != "win32":
    import tty

LOOPBACK = "127.0.0.1"
TICK_S = 0.1
_MOST_READ = 4096


class Line(Protocol):
    """One line, open until it is closed."""

    @property
    def name(self) -> str:
        """How the other end opens it."""

    def serve(self, card: Card, wait_s: float) -> None:
        """Wait at most so long for bytes, give them to the card, send back what it answers."""

    def close(self) -> None:
        """Give the line back."""


class PtyLine:
    """A pty behind a symlink: the link keeps its name when the pty gets another. LineTaken if a file is in its place.

    The emulator holds the other end too, so a driver that closes leaves the line whole.
    """

    def __init__(self, link: Path) -> None:
        if sys.platform == "win32":
            raise LineTaken("this system has no pty; use a TCP port")
        if link.exists() and not link.is_symlink():
            raise LineTaken(f"{link} is in the way: it is no link to a line")
        self._link = link
        self._card_end, self._driver_end = os.openpty()
        tty.setraw(self._driver_end)
        os.set_blocking(self._card_end, False)
        self._target = os.ttyname(self._driver_end)
        _link(link, self._target)
        self._plug: Plug | None = None
        self._selector = selectors.DefaultSelector()
        self._selector.register(self._card_end, selectors.EVENT_READ)

    @property
    def name(self) -> str:
        """The path to open."""
        return str(self._link)

    def serve(self, card: Card, wait_s: float) -> None:
        """Wait, read, answer; answers that nobody reads are lost once the pty is full."""
        self._plug = self._plug or card.plug()
        if not self._selector.select(wait_s):
            return
        answer = self._plug.feed(os.read(self._card_end, _MOST_READ))
        with suppress(BlockingIOError):
            os.write(self._card_end, answer)

    def close(self) -> None:
        """Give back the pty, and the link if it is still ours."""
        self._selector.close()
        os.close(self._card_end)
        os.close(self._driver_end)
        with suppress(OSError):
            if self._link.readlink() == Path(self._target):
                self._link.unlink()


class TcpLine:
    """A TCP port on this machine; several may be connected, each with its own stream. LineTaken if it is in use."""

    def __init__(self, port: int, host: str = LOOPBACK) -> None:
        try:
            self._server = socket.create_server((host, port))
        except OSError as error:
            raise LineTaken(f"TCP port {port} on {host} cannot be used: {error.strerror}") from error
        self._server.setblocking(False)
        self._selector = selectors.DefaultSelector()
        self._selector.register(self._server, selectors.EVENT_READ)

    @property
    def name(self) -> str:
        """The address to open."""
        host, port = self._server.getsockname()[:2]
        return f"socket://{host}:{port}"

    def serve(self, card: Card, wait_s: float) -> None:
        """Wait, accept, read, answer."""
        for key, _ in self._selector.select(wait_s):
            if key.data is None:
                self._accept(card)
            else:
                self._talk(*key.data)

    def close(self) -> None:
        """Hang up on everyone."""
        for key in list(self._selector.get_map().values()):
            self._hang_up(self._server if key.data is None else key.data[0])
        self._selector.close()

    def _accept(self, card: Card) -> None:
        with suppress(OSError):
            stream, _ = self._server.accept()
            stream.settimeout(TICK_S)
            self._selector.register(stream, selectors.EVENT_READ, (stream, card.plug()))

    def _talk(self, stream: socket.socket, plug: Plug) -> None:
        try:
            data = stream.recv(_MOST_READ)
            stream.sendall(plug.feed(data))
        except OSError:
            data = b""
        if not data:
            self._hang_up(stream)

    def _hang_up(self, stream: socket.socket) -> None:
        self._selector.unregister(stream)
        stream.close()


def serve(card: Card, line: Line, stop: Event, tick: Callable[[], None] | None = None) -> None:
    """Be the card at the end of this line until told to stop; `tick` is called ten times a second or more often."""
    try:
        while not stop.is_set():
            line.serve(card, TICK_S)
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
