"""How it stands between a driver and its card, as records."""

import enum
from dataclasses import dataclass

from display.sign import Page, Role


class State(enum.Enum):
    """What the driver is doing; from BUSY on it has failed and tries again."""

    STARTING = "no sign or no port yet"
    SENDING = "the glass is being changed"
    EQUAL = "the glass shows the sign"
    UNHEARD = "all was sent; cards of this protocol never answer"
    BUSY = "the card is busy"
    GARBLED = "the card heard noise"
    REFUSED = "the card refuses what it is sent"
    SILENT = "the card does not answer"
    FOREIGN = "what answers does not speak this protocol"
    LOST = "the port cannot be opened or went away"


WAITS_S: dict[State, tuple[float, ...]] = {
    State.BUSY: (0.2, 0.5, 1.0),
    State.GARBLED: (0.0, 0.1, 0.5, 1.0),
    State.REFUSED: (0.5, 2.0, 10.0),
    State.SILENT: (0.0, 0.2, 0.5, 1.0),
    State.FOREIGN: (0.2, 0.5, 1.0),
    State.LOST: (0.2, 0.5, 1.0),
}
"""Seconds before the first, second, ... try after a failure; the last one from then on."""


@dataclass(frozen=True, slots=True)
class Shown:
    """An area that the card said it has; `acked_at` in seconds of the driver's clock."""

    number: int
    role: Role
    lines: Page
    acked_at: float


@dataclass(frozen=True, slots=True)
class Health:
    """The driver's state; `last_ack` in seconds of its clock, `retries` tries since then, `glass` what surely stands.

    `reason` is the card's or the port's last complaint, empty while all is well. `is_on`: whether LEDs should shine.
    """

    state: State = State.STARTING
    reason: str = ""
    last_ack: float | None = None
    retries: int = 0
    glass: tuple[Shown, ...] = ()
    is_on: bool = True
