"""An emulated LED card at the end of a line as slow as a real one, which knows since when its glass showed what."""

import threading
import time
from dataclasses import dataclass

from display.emulator.card import Card, CardOptions
from display.emulator.line import TcpLine, serve
from display.emulator.wire import Wiring
from display.ports.port import BITS_A_BYTE
from display.sign import Size

BAUD = 57600


@dataclass(frozen=True)
class Look:
    """What stood in the windows from a time on, by `time.monotonic`, and how many bytes had come by then."""

    at: float
    heard: int
    texts: tuple[str, ...] = ()

    def says(self, *words: str) -> bool:
        """Whether one window holds all these words."""
        return any(all(word in text for word in words) for text in self.texts)


@dataclass(frozen=True)
class Delay:
    """Seconds from a tap to the glass: all of them, and those that bytes took on the wire."""

    whole: float
    wire: float

    @property
    def ours(self) -> float:
        """What is left of it beside the wire's time."""
        return self.whole - self.wire


class Glass:
    """The card, served by a thread."""

    def __init__(self, size: Size) -> None:
        self._heard, self._looks = 0, [Look(time.monotonic(), 0)]
        self.card = Card(size, CardOptions(trace=self._hear))
        line, self._stop = TcpLine(0), threading.Event()
        self.port = line.name
        """What the board is told to open."""
        self._thread = threading.Thread(target=serve, args=(self.card, line, self._stop, self._look, Wiring(BAUD)))
        self._thread.start()

    def close(self) -> None:
        """Take it off the wall."""
        self._stop.set()
        self._thread.join()

    def says(self, *words: str) -> bool:
        """Whether a window holds all these words now."""
        return self._looks[-1].says(*words)

    def showed(self, after: float, *words: str) -> Delay | None:
        """How long after that time a window first held these words, as none did before; None if none has since."""
        looks = list(self._looks)
        before = max((look for look in looks if look.at <= after), key=lambda look: look.at)
        assert not before.says(*words)
        found = next((look for look in looks if look.at > after and look.says(*words)), None)
        return found and Delay(found.at - after, (found.heard - before.heard) * BITS_A_BYTE / BAUD)

    def _hear(self, raw: bytes) -> None:
        self._heard += len(raw)

    def _look(self) -> None:
        texts = tuple("".join(lines) for lines in self.card.texts().values())
        if texts != self._looks[-1].texts:
            self._looks.append(Look(time.monotonic(), self._heard, texts))
