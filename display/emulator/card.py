"""A strict Onbon card without a line: bytes in, answers out, a glass to look at."""

import enum
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from display.emulator.font import BitmapFont
from display.emulator.glass import Glass, Painter
from display.emulator.memory import Memory
from display.protocols.onbon import (
    Brightness,
    DynamicAreas,
    Fault,
    Frame,
    Message,
    NackError,
    Ping,
    Power,
    Raw,
    Reason,
    SetClock,
    Splitter,
    ack,
    encode,
    nack,
    parse,
)
from display.protocols.onbon.frame import BROADCAST, BROADCAST_ANSWERED
from display.sign import Size

MOST_DATA = 1024
"""Bytes of a message the card has memory for."""

_GROUPS = b"\xa0\xa1\xa2\xa3"
_UNSURE = (Reason.TRUNCATED, Reason.SHORT)
"""Too little was heard to know that it was a frame for a card."""


class OnFault(enum.Enum):
    """What the card does with a frame it cannot read; what a real one does is unknown."""

    NACK = "nack"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class CardOptions:
    """The card's screen number, its answer to faults, and who sees every raw frame it hears."""

    screen: int = 1
    on_fault: OnFault = OnFault.NACK
    trace: Callable[[bytes], None] | None = None


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
        self._clock = clock
        self._lock = threading.RLock()
        self._memory = Memory(size)
        self._painter = Painter(size, font or BitmapFont())
        self._has_power = True
        self._is_lit = True
        self._plug = self.plug()

    def plug(self) -> "Plug":
        """A line of its own to this card."""
        return Plug(self)

    def feed(self, data: bytes) -> bytes:
        """Bytes off the card's own line; returns what it answers."""
        return self._plug.feed(data)

    def hear(self, raw: bytes) -> bytes:
        """One frame as it came off a line; returns the answer, or nothing."""
        if self._options.trace:
            self._options.trace(raw)
        with self._lock:
            answer = self._answer(parse(raw)) if self._has_power else None
        return encode(answer) if answer else b""

    def glass(self, now: float | None = None) -> Glass:
        """What is seen now, or at another time of the card's clock."""
        with self._lock:
            at = self._clock() if now is None else now
            areas = self._memory.areas(at) if self._has_power and self._is_lit else ()
            return self._painter.glass(areas, at)

    def power_off(self) -> None:
        """The card is dead and its memory gone."""
        with self._lock:
            self._has_power = False
            self._memory.clear()

    def power_on(self) -> None:
        """The card is back, its glass dark."""
        with self._lock:
            self._has_power = self._is_lit = True

    def _answer(self, item: Frame | Fault) -> Frame | None:
        if isinstance(item, Fault):
            return self._complaint(item)
        if item.header.destination not in (self._options.screen, BROADCAST, BROADCAST_ANSWERED):
            return None
        error = self._obey(item.message)
        if not item.wants_answer:
            return None
        return ack(item) if error is None else nack(item, error)

    def _complaint(self, fault: Fault) -> Frame | None:
        if fault.reason in _UNSURE or self._options.on_fault is OnFault.SILENT:
            return None
        error = NackError.COMMAND if fault.reason is Reason.FORBIDDEN else NackError.CHECKSUM
        return nack(None, error, self._options.screen)

    def _obey(self, message: Message) -> NackError | None:
        """Do what it says; the error if it cannot be done."""
        if len(message.payload()) > MOST_DATA:
            return NackError.MEMORY
        match message:
            case DynamicAreas():
                return self._memory.apply(message, self._clock())
            case Power():
                self._is_lit = message.is_on
                return None
            case Ping() | SetClock() | Brightness():
                return None
            case Raw(code=code) if code[0] not in _GROUPS:
                return NackError.GROUP
        return NackError.COMMAND


class Plug:
    """One of the lines that end at a card; half a frame on one does not disturb the others."""

    def __init__(self, card: Card) -> None:
        self._card = card
        self._splitter = Splitter()

    def feed(self, data: bytes) -> bytes:
        """Bytes off this line; returns what the card answers."""
        return b"".join(map(self._card.hear, self._splitter.feed(data)))
