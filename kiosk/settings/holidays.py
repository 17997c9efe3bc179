"""Public holidays and the weekends that are worked for them: holidays.toml, a file an office can edit.

A mistake is a SettingsError whose one sentence names file, key, what was found and what was expected.
"""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

from msgspec import Meta

from kiosk.hall.catalogue.holidays import WEEKEND, Holidays, HolidayYear
from kiosk.settings.errors import SettingsError
from kiosk.settings.reading import Section, read
from kiosk.settings.resources import beside

HOLIDAYS = "holidays.toml"
LONGEST = 31
"""Days that a span may have."""
_DATE = "20[0-9]{2}-[0-9]{2}-[0-9]{2}"
Year = Annotated[int, Meta(ge=2000, le=2099, description="a year such as 2026")]
Source = Annotated[str, Meta(min_length=1, max_length=120, description="a text of 1 to 120 letters")]
DaysOff = Annotated[
    tuple[Annotated[str, Meta(pattern=f"^{_DATE}(/{_DATE})?$")], ...],
    Meta(description='days such as ["2026-01-01/2026-01-03", "2026-04-05"]'),
]
DaysWorked = Annotated[
    tuple[Annotated[str, Meta(pattern=f"^{_DATE}$")], ...], Meta(description='days such as ["2026-01-04"], or []')
]


class _YearRow(Section, frozen=True):
    year: Year
    source: Source
    off: DaysOff
    work: DaysWorked = ()


class _Holidays(Section, frozen=True):
    year: Annotated[tuple[_YearRow, ...], Meta(max_length=100, description="parts [[year]]")] = ()


def read_holidays(hall_file: Path) -> Holidays:
    """The table that goes with a hall.toml, the program's own where none is beside it."""
    file = beside(hall_file, HOLIDAYS)
    found = read(file, _Holidays).year
    years = [row.year for row in found]
    twice = next((year for year in years if years.count(year) > 1), None)
    if twice is not None:
        raise SettingsError(file, "year.year", f"{twice} twice", "each year once")
    return Holidays(tuple(_year(file, row) for row in found))


def _year(file: Path, row: _YearRow) -> HolidayYear:
    off = tuple(day for span in row.off for day in _days(file, "year.off", span, row.year))
    work = tuple(day for one in row.work for day in _days(file, "year.work", one, row.year))
    odd = next((day for day in work if day.weekday() not in WEEKEND or day in off), None)
    if odd is not None:
        raise SettingsError(file, "year.work", odd.isoformat(), "a Saturday or Sunday that is not off")
    return HolidayYear(row.year, row.source, off, work)


def _days(file: Path, key: str, span: str, year: int) -> Iterator[dt.date]:
    start, _, end = span.partition("/")
    try:
        first, last = dt.date.fromisoformat(start), dt.date.fromisoformat(end or start)
    except ValueError:
        raise SettingsError(file, key, span, "days that there are") from None
    if not (first.year == last.year == year and dt.timedelta() <= last - first < dt.timedelta(LONGEST)):
        raise SettingsError(file, key, span, f"days of {year}, the first before the last, at most {LONGEST}")
    for count in range((last - first).days + 1):
        yield first + dt.timedelta(days=count)
