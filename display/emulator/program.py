"""The emulated card as a program: a line, a picture that follows the glass, a trace of what it hears."""

import contextlib
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from display.emulator.card import Card, CardOptions, OnFault
from display.emulator.line import Line, PtyLine, TcpLine, serve
from display.emulator.look import leds
from display.sign import Size


@dataclass(frozen=True, slots=True)
class Emulation:
    """What to be: one of `pty` and `port`, and where to leave pictures and traces; `scale` 1 is a pixel a dot."""

    size: Size
    pty: Path | None = None
    port: int | None = None
    screen: int = 1
    on_fault: OnFault = OnFault.NACK
    png: Path | None = None
    scale: int = 1
    trace: Path | None = None


def emulate(wish: Emulation, stop: Event, ready: Callable[[str], None]) -> None:
    """Be a card until told to stop; `ready` gets the line's name. EmulatorError or OSError if it cannot begin."""
    with _tracing(wish.trace) as trace:
        card = Card(wish.size, CardOptions(wish.screen, wish.on_fault, trace))
        line = _line(wish)
        ready(line.name)
        serve(card, line, stop, Snapshots(card, wish.png, wish.scale).take if wish.png else None)


class Snapshots:
    """Keeps a PNG equal to the glass; the file is replaced in one step, so a reader always sees a whole picture."""

    def __init__(self, card: Card, path: Path, scale: int = 1) -> None:
        self._card = card
        self._path = path
        self._scale = scale
        self._generation: int | None = None

    def take(self) -> None:
        """Write the picture if the glass changed."""
        glass = self._card.glass()
        if glass.generation == self._generation:
            return
        image = glass.image if self._scale == 1 else leds(glass.image, self._scale)
        fresh = self._path.with_name(f".{self._path.name}.{os.getpid()}")
        image.save(fresh, format="png")
        fresh.replace(self._path)
        self._generation = glass.generation


def _line(wish: Emulation) -> Line:
    return PtyLine(wish.pty) if wish.pty is not None else TcpLine(wish.port or 0)


@contextlib.contextmanager
def _tracing(path: Path | None) -> Iterator[Callable[[bytes], None] | None]:
    if path is None:
        yield None
        return
    with path.open("a", encoding="ascii") as file:
        yield lambda raw: print(raw.hex(), file=file, flush=True)
