"""Time: epoch milliseconds inside, Asia/Shanghai for people, whatever the machine says."""

import datetime as dt
import enum
from collections.abc import Callable

import msgspec

Clock = Callable[[], int]
"""Gives the time in epoch milliseconds; it dates things and decides nothing between kiosks."""

ZONE = dt.timezone(dt.timedelta(hours=8), "Asia/Shanghai")
MINUTE = 60_000
HOUR = 60 * MINUTE
DAY = 24 * HOUR
OFFSET = 8 * HOUR
"""From epoch ms to wall time, which has no summer."""
APART = 10 * MINUTE
"""Clocks that are no further apart than this are both right."""
LAST_HOUR_FOR_TODAY = 16
LATEST = 2**53
"""Later than anything (epoch ms)."""
LAST_MOMENT = 253_370_736_000_000
"""The beginning of the year 9999 in the hall: no date in a fact is later."""


def local(at: int) -> dt.datetime:
    """Wall time in the hall at `at` (epoch ms); no time that anybody writes is none."""
    return dt.datetime.fromtimestamp(min(at, LAST_MOMENT) / 1000, ZONE)


def day_of(at: int) -> dt.date:
    """The hall's day at `at` (epoch ms); a day ends at midnight."""
    return local(at).date()


def moment(day: dt.date, time: dt.time = dt.time()) -> int:
    """Epoch ms of a wall time in the hall."""
    return int(dt.datetime.combine(day, time, ZONE).timestamp()) * 1000


RELEASED, LAST_RIGHT = moment(dt.date(2026, 11, 1)), moment(dt.date(2056, 11, 1))
"""No clock that is right is before the program was made, or further ahead than any machine lives."""


def is_right(now: int) -> bool:
    """Whether a clock can be right that says this (epoch ms)."""
    return RELEASED <= now < LAST_RIGHT


class Witness(enum.Enum):
    """What contradicts a machine's clock."""

    SENSE = "sense"
    """It is before the program was made, or further ahead than any machine lives."""
    JOURNAL = "journal"
    """What this machine wrote last is later."""
    KIOSK = "kiosk"
    PROVINCE = "province"


class Doubt(msgspec.Struct, frozen=True):
    """Why a clock seems wrong; `other` (epoch ms): what time it is by the witness, `kiosk` (0 = A): which one it is."""

    witness: Witness
    other: int = 0
    kiosk: int = 0


def working_day(now: int) -> dt.date:
    """The day that people post work for: today until 16:00, then tomorrow."""
    at = local(now)
    return at.date() if at.hour < LAST_HOUR_FOR_TODAY else at.date() + dt.timedelta(days=1)


def day_range(day: dt.date) -> tuple[int, int]:
    """First and last millisecond of a day, in epoch ms."""
    return moment(day), moment(day + dt.timedelta(days=1)) - 1
