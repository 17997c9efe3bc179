"""What a card is told beside texts: its clock, whether its LEDs shine, how brightly. Told again after every doubt."""

import datetime as dt
import enum
from collections.abc import Callable
from dataclasses import dataclass

from display.protocols.dialect import Dialect
from display.sign import Hours


class Subject(enum.Enum):
    """What an order is about."""

    POWER = enum.auto()
    BRIGHTNESS = enum.auto()
    CLOCK = enum.auto()


Value = bool | int | dt.date


@dataclass(frozen=True, slots=True)
class Order:
    """One frame and what the card has been told once it is acknowledged."""

    subject: Subject
    value: Value
    data: bytes


class Orders:
    """What the card was told, and what it should be told now; the clock is set once a day."""

    def __init__(self, dialect: Dialect, local_time: Callable[[], dt.datetime]) -> None:
        self._dialect = dialect
        self._local_time = local_time
        self._told: dict[Subject, Value] = {}

    def next(self, hours: Hours) -> Order | None:
        """The order that is due; None if the card knows all."""
        now = self._local_time()
        wanted: dict[Subject, Value | None] = {
            Subject.POWER: hours.is_on(now.time()),
            Subject.BRIGHTNESS: hours.percent(now.time()),
            Subject.CLOCK: now.date(),
        }
        for subject, value in wanted.items():
            if value is not None and self._told.get(subject) != value:
                data = self._frame(subject, value, now)
                if data is not None:
                    return Order(subject, value, data)
                self._told[subject] = value
        return None

    def done(self, order: Order) -> None:
        """The card has taken it, or never will."""
        self._told[order.subject] = order.value

    def forget(self) -> None:
        """It may be another card, or a fresh one."""
        self._told.clear()

    def _frame(self, subject: Subject, value: Value, now: dt.datetime) -> bytes | None:
        match subject:
            case Subject.POWER:
                return self._dialect.set_power(bool(value))
            case Subject.BRIGHTNESS:
                return self._dialect.set_brightness(value) if isinstance(value, int) else None
            case Subject.CLOCK:
                return self._dialect.set_clock(now)
