"""What the form offers to tap and to choose from."""

import datetime as dt

from kiosk.hall.announced.event import Event
from kiosk.hall.clock import day_of
from kiosk.hall.posting import Paid, PayUnit
from kiosk.phone.parts import Parts
from kiosk.services.errors import StoreUnavailable

TRADES_MOST = 6
HEADCOUNTS = ("1", "2", "3", "4", "5", "6")
TIMES = ("05:00", "05:30", "06:00", "06:30", "07:00", "08:00")
"""When work begins in the morning; other times are written."""
DAYS = 3
LENGTHS = {"4h": (4, 0), "8h": (8, 0), "10h": (10, 0), "1d": (0, 1), "2d": (0, 2), "3d": (0, 3)}
"""Hours and days by what is sent."""
VALUES = {
    "units": [unit for unit in PayUnit if unit],
    "paydays": [paid for paid in Paid if paid],
    "lengths": LENGTHS,
}


def taps(parts: Parts) -> dict[str, tuple[str, ...]]:
    """What can be tapped, by field: the values that are sent."""
    today = day_of(parts.clock())
    days = tuple((today + dt.timedelta(days=ahead)).isoformat() for ahead in range(DAYS))
    return {"trade": _trades(parts), "headcount": HEADCOUNTS, "day": days, "time": TIMES, "length": tuple(LENGTHS)}


def events(parts: Parts) -> tuple[Event, ...]:
    """Fairs and the van that work can be offered for; none while that is not known."""
    try:
        return parts.services.events.coming(parts.clock())
    except StoreUnavailable:
        return ()


def _trades(parts: Parts) -> tuple[str, ...]:
    """What employers here want most; while that is not known, what each family begins with."""
    try:
        usual = parts.services.earlier.usual_trades(TRADES_MOST)
    except StoreUnavailable:
        usual = ()
    columns = (family.trades for family in parts.catalogue.families)
    first = sorted((place, trade.code) for trades in columns for place, trade in enumerate(trades))
    known = {trade.code for trade in parts.catalogue.trades()}
    wanted = dict.fromkeys((*(code for code in usual if code in known), *(code for _, code in first)))
    return tuple(str(code) for code in list(wanted)[:TRADES_MOST])
