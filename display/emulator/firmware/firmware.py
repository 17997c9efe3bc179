"""What a card asks of its firmware: frames to messages, messages to windows, strict answers."""

import enum
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from display.emulator.memory import Memory, Standing
from display.sign import Size


class OnFault(enum.Enum):
    """What the card does with a frame it cannot read; what a real one does is unknown."""

    NACK = "nack"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Build:
    """The card a firmware runs on: its matrix, its number, its answer to faults."""

    size: Size
    number: int = 1
    on_fault: OnFault = OnFault.NACK


class Splitter(Protocol):
    """Cuts a stream into raw frames."""

    def feed(self, data: bytes) -> list[bytes]:
        """Raw frames, whole or cut short, that end in these bytes."""

    def rest(self) -> bytes:
        """What has come of an unfinished frame; it is dropped."""


class Firmware(Protocol):
    """A running card; it is made when the power comes and all it knows goes with it."""

    @property
    def memory(self) -> Memory:
        """Its windows, lamps and clock."""

    @property
    def silence_s(self) -> float | None:
        """Seconds without a byte after which an unfinished frame is given up; None if only a new one ends it."""

    def splitter(self) -> Splitter:
        """How a line to this card is cut into frames."""

    def hear(self, raw: bytes, now: float) -> bytes:
        """Obey one raw frame; the answer, or nothing."""

    def refuse(self, raw: bytes) -> bytes:
        """The answer to a frame when the card has no time for it; nothing is done."""

    def reads(self, raw: bytes) -> object | None:
        """What it takes these bytes for; None if it sees that they are no frame."""

    def standing(self, now: float) -> Mapping[int, Standing]:
        """What it shows, by number, in the order in which it is painted."""
