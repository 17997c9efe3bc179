"""When a hall is open: spans of each day."""

import msgspec

from kiosk.hall.clock import DAY, HOUR, MINUTE, day_of, local, moment

Span = tuple[int, int]
"""From then until then, ms of the day; one that ends before it begins goes on over midnight."""


class Hours(msgspec.Struct, frozen=True):
    """The spans of a day in which a hall is open; none is always."""

    spans: tuple[Span, ...] = ()

    def is_open(self, now: int) -> bool:
        """Whether the hall is open at `now` (epoch ms), by the time in the hall."""
        at = local(now)
        time = at.hour * HOUR + at.minute * MINUTE
        return not self.spans or any(_is_within(span, time) for span in self.spans)

    def next_change(self, after: int, *, opens: bool) -> int | None:
        """When a span begins next, or ends, later than `after` (epoch ms); None where a hall has no hours."""
        midnight = moment(day_of(after))
        times = [first if opens else last for first, last in self.spans]
        coming = [midnight + day * DAY + time for day in (0, 1) for time in times]
        return min((at for at in coming if at > after), default=None)


ALWAYS = Hours()


def read_hours(spans: tuple[str, ...]) -> Hours:
    """Hours as hall.toml writes them: "04:30-11:00"."""
    return Hours(tuple((_time(span[:5]), _time(span[6:])) for span in spans))


def _time(clock: str) -> int:
    return int(clock[:2]) * HOUR + int(clock[3:]) * MINUTE


def _is_within(span: Span, time: int) -> bool:
    first, last = span
    return first <= time < last if first < last else time >= first or time < last
