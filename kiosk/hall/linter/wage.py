"""The least that work may pay, by the place of work, and whether a pay is below it."""

import datetime as dt

import msgspec

from kiosk.hall.posting import PayUnit

MONTH_DAYS, DAY_HOURS = 21.75, 8
"""A month's pay is for so many days of so many hours (劳社部发〔2008〕3号)."""
PART_TIME_HOURS = 4
"""Who works at most so many hours a day works part-time (劳动合同法 68)."""


class Wage(msgspec.Struct, frozen=True):
    """What a county, or a reporting unit that has no code (then `county` is empty), pays at least from a day on.

    `month` and part-time `hour` in yuan; `confirmed_by` is empty as long as no office has ticked it.
    """

    county: str
    unit: str
    name: str
    month: int
    hour: int
    start: dt.date
    source: str
    confirmed_by: str = ""


class Pay(msgspec.Struct, frozen=True):
    """A pay (fen, its lower end) a unit, for so many hours a day, 0 where that is not said."""

    fen: int
    unit: PayUnit
    hours: float = 0


class Wages(msgspec.Struct, frozen=True):
    """A dated table."""

    rows: tuple[Wage, ...] = ()

    def of(self, place: str, day: dt.date) -> Wage | None:
        """What holds on a day in a county (six digits) or reporting unit (its name); None if that is not known."""
        held = [row for row in self.rows if place and place == (row.county or row.unit) and row.start <= day]
        return max(held, key=lambda row: row.start, default=None)


def floor_fen(wage: Wage, pay: Pay) -> int | None:
    """The least for such a unit (fen, rounded down); None where it cannot be told, as for a day without hours.

    Pay by the hour is for part-time work as long as no longer hours are said.
    """
    is_part_time = pay.hours <= PART_TIME_HOURS
    hour = wage.hour if is_part_time else wage.month / (MONTH_DAYS * DAY_HOURS)
    match pay.unit:
        case PayUnit.HOUR:
            return int(hour * 100)
        case PayUnit.DAY if pay.hours:
            return int(hour * pay.hours * 100)
        case PayUnit.MONTH if pay.hours and is_part_time:
            return int(wage.hour * pay.hours * MONTH_DAYS * 100)
        case PayUnit.MONTH:
            return wage.month * 100
        case _:
            return None
