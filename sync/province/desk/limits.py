"""Token buckets: how often somebody may ask."""

from collections import OrderedDict
from collections.abc import Callable, Hashable

import msgspec


class Rate(msgspec.Struct, frozen=True):
    """So many a second, and so many at once after a pause."""

    a_second: float
    at_once: int


class Share(msgspec.Struct, frozen=True):
    """Of what one caller brings for one hall: how much may wait for its answer, and how much may come in a day."""

    waiting: int
    a_day: int


class Limits(msgspec.Struct, frozen=True):
    """What a node takes from one kiosk or channel, and from one address that has not shown who it is.

    Of `drafts` typed on its own page: from one address, where many phones of one carrier may be, each looked at and
    then sent; of those `without_code`, and of all such for one hall.
    """

    known: Rate = Rate(50, 500)
    address: Rate = Rate(20, 200)
    enrolment: Rate = Rate(0.2, 20)
    channel_share: Share = Share(300, 3000)
    kiosk_share: Share = Share(30, 300)
    phone_share: Share = Share(60, 200)
    drafts: Rate = Rate(1 / 10, 60)
    without_code: Rate = Rate(1 / 60, 12)
    without_code_of_hall: Rate = Rate(1 / 20, 60)

    def share_of(self, is_kiosk: bool) -> Share:
        """What a kiosk, or a channel, may bring for another hall."""
        return self.kiosk_share if is_kiosk else self.channel_share


BUCKETS = 20_000


class Bucket:
    """One rate, for many; the one not heard of for longest is forgotten first. `clock` in seconds."""

    def __init__(self, rate: Rate, clock: Callable[[], float]) -> None:
        self._rate, self._clock = rate, clock
        self._left: OrderedDict[Hashable, tuple[float, float]] = OrderedDict()

    def take(self, who: Hashable) -> float:
        """Take one token; 0, or the seconds until there is one."""
        now = self._clock()
        left, at = self._left.pop(who, (float(self._rate.at_once), now))
        left = min(self._rate.at_once, left + (now - at) * self._rate.a_second)
        is_enough = left >= 1
        self._left[who] = (left - 1 if is_enough else left, now)
        if len(self._left) > BUCKETS:
            self._left.popitem(last=False)
        return 0.0 if is_enough else (1 - left) / self._rate.a_second
