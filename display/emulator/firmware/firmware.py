"""What a card asks of its firmware: frames to messages, messages to windows, strict answers."""

import enum
from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Generic, Protocol, TypeVar

from display.emulator.drawing.memory import Memory, Standing
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


F = TypeVar("F")
X = TypeVar("X")


class Firmware(ABC, Generic[F, X]):
    """A running card; it is made when the power comes and all it knows goes with it.

    F: the frames of its protocol, X: what its protocol says of bytes that are none.
    """

    silence_s: ClassVar[float | None] = None
    """Seconds without a byte after which an unfinished frame is given up; None if only a new one ends it."""
    frame: type[F]
    fault: type[X]

    def __init__(self, build: Build) -> None:
        self._build, self._memory = build, Memory()

    @property
    def memory(self) -> Memory:
        """Its windows by number, lamps and clock."""
        return self._memory

    @abstractmethod
    def splitter(self) -> Splitter:
        """How a line to this card is cut into frames."""

    def hear(self, raw: bytes, now: float) -> bytes:
        """Obey one raw frame for this card or for all; the answer, or nothing."""
        item = self._parse(raw)
        if isinstance(item, self.fault):
            return self._complain(item)
        return self._obey(item, now) if isinstance(item, self.frame) and self._is_meant(item) else b""

    def refuse(self, raw: bytes) -> bytes:
        """The answer to a frame when the card has no time for it; nothing is done."""
        item = self._parse(raw)
        return self._put_off(item) if isinstance(item, self.frame) and self._is_meant(item) else b""

    def reads(self, raw: bytes) -> object | None:
        """What it takes these bytes for; None if it sees that they are no frame."""
        item = self._parse(raw)
        return item if isinstance(item, self.frame) else None

    def standing(self, now: float) -> Mapping[int, Standing]:
        """What it shows, by number, in the order in which it is painted: all that stands in its memory."""
        return self._memory.standing(now)

    @abstractmethod
    def _parse(self, raw: bytes) -> F | X:
        """Read a raw frame."""

    @abstractmethod
    def _is_meant(self, frame: F) -> bool:
        """Whether a frame is for this card."""

    @abstractmethod
    def _obey(self, frame: F, now: float) -> bytes:
        """Do what it says; the answer, or nothing."""

    @abstractmethod
    def _put_off(self, frame: F) -> bytes:
        """The answer to one that it has no time for."""

    @abstractmethod
    def _complain(self, fault: X) -> bytes:
        """The answer to bytes that are no frame, or nothing."""
