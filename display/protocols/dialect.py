"""What the driver asks of a protocol: draw a sign's page as areas, put areas into frames, understand answers."""

import datetime as dt
import enum
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from display.sign import Page, Rect, Role, Sign


class Answer(enum.Enum):
    """What a card said to the last frame."""

    DONE = enum.auto()
    BUSY = enum.auto()
    GARBLED = enum.auto()
    REFUSED = enum.auto()


@dataclass(frozen=True, slots=True)
class Heard:
    """A card's answer and, for a refusal, the protocol's word for the reason."""

    answer: Answer
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Drawing:
    """One area's page in a protocol's bytes; `lines` is the same for people, `is_moving` for texts that scroll."""

    number: int
    role: Role
    lines: Page
    wire: bytes
    place: Rect
    is_moving: bool = False


@dataclass(frozen=True, slots=True)
class Framed:
    """One frame and the drawings that stand on the glass once it is acknowledged."""

    data: bytes
    drawings: tuple[Drawing, ...] = ()


class Dialect(Protocol):
    """One protocol as a driver speaks it; it keeps what it has heard of an unfinished answer."""

    @property
    def timeout_s(self) -> int | None:
        """Seconds after which the card deletes an area that was not sent again; None if it never does."""

    @property
    def answers(self) -> bool:
        """Whether cards say anything at all."""

    def draw(self, sign: Sign, page: int) -> tuple[Drawing, ...]:
        """Every area of the sign as it is on that page. SignTooBig if the card cannot take it."""

    def fresh(self, page: Sequence[Drawing], is_strange: bool, /) -> bytes | None:
        """The frame that comes before all drawings after a doubt; None if the drawings alone will do.

        `is_strange`: areas that nobody knows of may stand on the glass, or `page` has other places than before. Else
        the card may merely have lost its memory.
        """

    def frame(self, drawings: Sequence[Drawing]) -> Framed:
        """As many of the drawings, the first ones, as belong into one frame; at least one."""

    def ping(self) -> bytes | None:
        """The frame that asks for nothing but an answer; None if there is none, as below."""

    def set_clock(self, moment: dt.datetime) -> bytes | None:
        """The frame that sets the card's clock to this local time."""

    def set_power(self, is_on: bool) -> bytes | None:
        """The frame that lights the LEDs, or darkens them."""

    def set_brightness(self, percent: int) -> bytes | None:
        """The frame that sets how brightly they shine, 0 to 100."""

    def hear(self, data: bytes) -> list[Heard]:
        """Answers that end in these bytes; anything else is passed over."""

    def forget(self) -> None:
        """Drop an unfinished answer: the line is a new one."""


def pack(drawings: Sequence[Drawing], room: int) -> Iterator[Drawing]:
    """The first drawings that fit into so many bytes together; at least one."""
    for index, drawing in enumerate(drawings):
        room -= len(drawing.wire)
        if index and room < 0:
            return
        yield drawing
