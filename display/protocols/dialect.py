"""What the driver asks of a protocol: draw a sign's page as areas, put areas into frames, understand answers."""

import enum
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from display.sign import Page, Role, Sign


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
    is_moving: bool = False


class Dialect(Protocol):
    """One protocol as a driver speaks it; it keeps what it has heard of an unfinished answer."""

    @property
    def timeout_s(self) -> int:
        """Seconds after which the card deletes an area that was not sent again."""

    @property
    def frame_room(self) -> int:
        """Bytes of drawings that belong into one frame, unless a single drawing is longer."""

    def draw(self, sign: Sign, page: int) -> tuple[Drawing, ...]:
        """Every area of the sign as it is on that page. SignTooBig if the card cannot take it."""

    def frame(self, drawings: Sequence[Drawing], delete: Sequence[int]) -> bytes:
        """One frame that deletes areas by number and sets others."""

    def fresh_frame(self, drawings: Sequence[Drawing]) -> bytes:
        """One frame that deletes every area, whoever made it, and sets these."""

    def hear(self, data: bytes) -> list[Heard]:
        """Answers that end in these bytes; anything else is passed over."""

    def forget(self) -> None:
        """Drop an unfinished answer: the line is a new one."""
