"""The emulated card as a program: a line, a picture that follows the glass, a trace, faults at will."""

import contextlib
import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random
from threading import Event

from display.emulator.card import Card, CardOptions, OnFault
from display.emulator.console import Console, Words
from display.emulator.drawing.look import leds
from display.emulator.faults import NO_FAULTS, Faults, Trouble
from display.emulator.line import Line, PtyLine, TcpLine, serve
from display.emulator.wire import Wiring
from display.sign import Size


@dataclass(frozen=True, slots=True)
class Emulation:
    """What to be: one of `pty` and `port`, and where to leave pictures and traces; `scale` 1 is a pixel a dot.

    `baud`: bits a second, None for no time at all; `faults` happen by chance, the same ones for the same `seed`.
    """

    size: Size
    pty: Path | None = None
    port: int | None = None
    screen: int = 1
    on_fault: OnFault = OnFault.NACK
    png: Path | None = None
    scale: int = 1
    trace: Path | None = None
    protocol: str = "onbon"
    baud: int | None = None
    faults: Faults = NO_FAULTS
    seed: int = 0


def emulate(
    wish: Emulation,
    stop: Event,
    ready: Callable[[str], None],
    words: Words = list,
    say: Callable[[str], object] = str,
) -> None:
    """Be a card until told to stop; `ready` gets the line's name. EmulatorError or OSError if it cannot begin.

    `words` are lines that were typed since it was called last, `say` gets the answers to them.
    """
    trouble = Trouble(wish.faults, Random(wish.seed))
    with _tracing(wish.trace) as trace:
        card = Card(wish.size, CardOptions(wish.screen, wish.on_fault, trace, wish.protocol))
        line = _line(wish)
        ready(line.name)
        console = Console(words, _deeds(card, line, trouble), say)
        snapshots = Snapshots(card, wish.png, wish.scale) if wish.png else None

        def tick() -> None:
            console.look()
            if snapshots:
                snapshots.take()

        serve(card, line, stop, tick, Wiring(wish.baud, trouble))


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


def _deeds(card: Card, line: Line, trouble: Trouble) -> Mapping[str, Callable[[], str]]:
    def deed(act: Callable[[], None], words: str) -> Callable[[], str]:
        def do() -> str:
            act()
            return words

        return do

    return {
        "power off": deed(card.power_off, "the power is off"),
        "power on": deed(card.power_on, "the power is on"),
        "unplug": deed(line.unplug, "the cable is pulled"),
        "plug": deed(line.plug, "the cable is back"),
        "faults": lambda: str(trouble.counts),
    }


def _line(wish: Emulation) -> Line:
    return PtyLine(wish.pty) if wish.pty is not None else TcpLine(wish.port or 0)


@contextlib.contextmanager
def _tracing(path: Path | None) -> Iterator[Callable[[bytes], None] | None]:
    if path is None:
        yield None
        return
    with path.open("a", encoding="ascii") as file:
        yield lambda raw: print(raw.hex(), file=file, flush=True)
