"""Token buckets: how often somebody may ask."""

from collections import OrderedDict
from collections.abc import Callable, Hashable

from sync.province.desk.limits import Rate

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
