"""A strict card without a line: bytes in, answers out, a glass to look at."""

import datetime as dt
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from display.emulator.drawing.font import BitmapFont
from display.emulator.drawing.glass import Glass, Painter
from display.emulator.drawing.memory import Standing
from display.emulator.firmware.firmware import Build, Firmware, OnFault, Splitter
from display.emulator.firmware.firmwares import FIRMWARES
from display.sign import Size

__all__ = ["Card", "CardOptions", "OnFault", "Plug"]


@dataclass(frozen=True, slots=True)
class CardOptions:
    """The card's number, its answer to faults, who sees every raw frame it hears, and its protocol."""

    screen: int = 1
    on_fault: OnFault = OnFault.NACK
    trace: Callable[[bytes], None] | None = None
    protocol: str = "onbon"


class Card:
    """One card; every method may be called from any thread. FontMissing if it has no font to draw with."""

    def __init__(
        self,
        size: Size,
        options: CardOptions | None = None,
        clock: Callable[[], float] = time.monotonic,
        font: BitmapFont | None = None,
    ) -> None:
        self.size = size
        self._options = options or CardOptions()
        self._build = Build(size, self._options.screen, self._options.on_fault)
        self._clock = clock
        self._lock = threading.RLock()
        self._painter = Painter(size, font or BitmapFont())
        self._firmware = self._boot()
        self._has_power = True
        self._boots = 0
        self._plug = self.plug()

    @property
    def boots(self) -> int:
        """How often the power came back."""
        return self._boots

    @property
    def firmware(self) -> Firmware[Any, Any]:
        """What runs on it since the power came."""
        return self._firmware

    def now(self) -> float:
        """The time of the clock it was given."""
        return self._clock()

    def plug(self) -> "Plug":
        """A line of its own to this card."""
        return Plug(self)

    def feed(self, data: bytes) -> bytes:
        """Bytes off the card's own line; returns what it answers."""
        return self._plug.feed(data)

    def hear(self, raw: bytes, now: float) -> bytes:
        """One frame as it came off a line; returns the answer, or nothing."""
        return self._told(raw, lambda firmware: firmware.hear(raw, now))

    def refuse(self, raw: bytes) -> bytes:
        """Hear one frame while busy with something else; returns the answer, or nothing."""
        return self._told(raw, lambda firmware: firmware.refuse(raw))

    def glass(self, now: float | None = None) -> Glass:
        """What is seen now, or at another time of the card's clock."""
        with self._lock:
            at = self._clock() if now is None else now
            return self._painter.glass(tuple(self._standing(at).values()), self._firmware.memory.brightness(at), at)

    def texts(self, now: float | None = None) -> dict[int, tuple[str, ...]]:
        """The lines in each window, by number, without painting; nothing if no LED is lit."""
        with self._lock:
            at = self._clock() if now is None else now
            return {number: stands.window.lines for number, stands in self._standing(at).items()}

    def local_time(self) -> dt.datetime | None:
        """What the card's own clock says; None if nobody has set it since the power came."""
        with self._lock:
            return self._firmware.memory.local_time(self._clock())

    def power_off(self) -> None:
        """The card is dead and its memory gone."""
        with self._lock:
            self._has_power = False

    def power_on(self) -> None:
        """The card is back, its glass dark."""
        with self._lock:
            if not self._has_power:
                self._firmware = self._boot()
                self._boots += 1
            self._has_power = True

    def _boot(self) -> Firmware[Any, Any]:
        return FIRMWARES[self._options.protocol](self._build)

    def _standing(self, at: float) -> Mapping[int, Standing]:
        return self._firmware.standing(at) if self._has_power and self._firmware.memory.is_lit else {}

    def _told(self, raw: bytes, tell: Callable[[Firmware[Any, Any]], bytes]) -> bytes:
        if self._options.trace:
            self._options.trace(raw)
        with self._lock:
            return tell(self._firmware) if self._has_power else b""


class Plug:
    """One of the lines that end at a card; half a frame on one does not disturb the others."""

    def __init__(self, card: Card) -> None:
        self._card = card
        self._boots = card.boots
        self._heard_at = card.now()
        self._splitter: Splitter = card.firmware.splitter()
        self._is_between_frames = True

    def feed(self, data: bytes) -> bytes:
        """Bytes off this line; returns what the card answers."""
        now = self._card.now()
        silence_s = self._card.firmware.silence_s
        is_over = silence_s is not None and now - self._heard_at >= silence_s
        return b"".join([*(self.silence(now) if is_over else []), *self.answers(data, now)])

    def answers(self, data: bytes, now: float, is_whole: bool = False) -> list[bytes]:
        """Bytes that end on this line at that time; what the card answers to each frame that ends in them.

        `is_whole`: they are what a splitter of this card cut out, so that they need not be cut again.
        """
        self._wake()
        self._heard_at = now
        heard = [data] if is_whole and self._is_between_frames else self._splitter.feed(data)
        self._is_between_frames = is_whole and heard[-1:] == [data]
        return self._say(heard, now)

    def silence(self, now: float) -> list[bytes]:
        """Nothing has come for as long as the card waits; what it answers to an unfinished frame."""
        self._wake()
        self._is_between_frames = True
        return self._say([self._splitter.rest()], now)

    def _say(self, heard: list[bytes], now: float) -> list[bytes]:
        answers = (self._card.hear(raw, now) for raw in heard if raw)
        return [answer for answer in answers if answer]

    def _wake(self) -> None:
        """What came before a power cut is forgotten."""
        if self._boots != self._card.boots:
            self._boots = self._card.boots
            self._splitter.rest()
