"""Pay as people say it was given or not; of what nobody says anything nothing is known, and it is never unpaid."""

import calendar
import datetime as dt
import enum

from kiosk.hall.clock import day_of, day_range
from kiosk.hall.posting import Paid, PayUnit, Terms
from kiosk.hall.seat.span import end_at, end_of

LATER_DAYS = {Paid.WEEK: 7, Paid.HALF_MONTH: 15}


class PayWord(enum.IntEnum):
    """What one party says of a seat's pay; it only moves up: what came late was given all the same."""

    UNPAID = 1
    PAID = 2


def due_at(terms: Terms) -> int:
    """From when on pay can be called unpaid (epoch ms): the midnight of the day it is due, never before the start.

    What is paid the same day, by the first day of the work; what is paid when it is done, and where nothing is said,
    by the last; by week, half month or month so long after the start.
    """
    first = day_of(terms.start)
    match terms.paid:
        case Paid.SAME_DAY:
            due = first
        case Paid.WEEK | Paid.HALF_MONTH:
            due = first + dt.timedelta(days=LATER_DAYS[terms.paid])
        case Paid.MONTH:
            due = _month_after(first)
        case _:
            due = day_of(end_of(terms))
    return max(day_range(due)[0], terms.start)


def reminded_at(terms: Terms) -> int:
    """From when on somebody is reminded to pay (epoch ms): once it is due, and what is due that day has been done."""
    is_daily = terms.paid is Paid.SAME_DAY
    done = end_at(terms.start, terms.hours, 1) if is_daily else end_of(terms)
    return due_at(terms) if terms.paid in (*LATER_DAYS, Paid.MONTH) else max(due_at(terms), done)


def whole_pay(terms: Terms) -> int:
    """What the whole work brings (fen), where that can be said and is more than the figure offered; else 0."""
    times = {PayUnit.HOUR: terms.hours, PayUnit.DAY: terms.days}.get(terms.pay_unit, 0)
    return times * terms.pay_fen if times > 1 and not terms.pay_most_fen else 0


def _month_after(day: dt.date) -> dt.date:
    """The same day of the next month, or that month's last."""
    year, month = (day.year, day.month + 1) if day.month < 12 else (day.year + 1, 1)
    return dt.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
