"""Working days: weeks, the state's public holidays and the weekends that are worked for them (调休)."""

import datetime as dt
from functools import cached_property

import msgspec

WEEKEND = (5, 6)


class HolidayYear(msgspec.Struct, frozen=True):
    """What the state announced for a year: days off, days of a weekend that are worked, in which notice."""

    year: int
    source: str
    off: tuple[dt.date, ...] = ()
    work: tuple[dt.date, ...] = ()


class Due(msgspec.Struct, frozen=True):
    """Until which day something is due; `unknown`: years of those days for which weekends alone are known."""

    day: dt.date
    unknown: tuple[int, ...] = ()


class Holidays(msgspec.Struct, frozen=True, dict=True):
    """A dated table; of a year without a row weekends alone are known."""

    years: tuple[HolidayYear, ...] = ()

    def is_working(self, day: dt.date) -> bool:
        """Whether offices work on a day, as far as is known."""
        return day in self._work or (day.weekday() not in WEEKEND and day not in self._off)

    def after(self, day: dt.date, count: int) -> Due:
        """The last of so many working days, counted from the day after."""
        passed, left = day, count
        while left:
            passed += dt.timedelta(days=1)
            left -= self.is_working(passed)
        years = range(day.year, passed.year + 1)
        return Due(passed, tuple(year for year in years if year not in self._known))

    def over_until(self, today: dt.date, count: int) -> dt.date:
        """The latest day of which so many working days are over today."""
        day = today - dt.timedelta(days=count)
        while self.after(day, count).day >= today:
            day -= dt.timedelta(days=1)
        return day

    @cached_property
    def _known(self) -> frozenset[int]:
        return frozenset(each.year for each in self.years)

    @cached_property
    def _off(self) -> frozenset[dt.date]:
        return frozenset(day for each in self.years for day in each.off)

    @cached_property
    def _work(self) -> frozenset[dt.date]:
        return frozenset(day for each in self.years for day in each.work)
