"""Browsing: which part of the list that is the same for everyone is looked at, and what each choice leaves of it."""

import datetime as dt
import enum
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from kiosk.hall.catalogue.trade import Catalogue

FLAGS = ("same_day", "meals")
"""Choices that are made or not."""
UNNAMED = -1
"""The family of a trade that no family names."""


class Order(enum.Enum):
    """What stands first; work that is full stands last in any."""

    START = "start"
    PAY = "pay"
    RIDE = "ride"


class Part(msgspec.Struct, frozen=True):
    """A part of the list: of one day; of a family (from 0) and of a zone, None for all; only paid or fed so."""

    day: dt.date
    family: int | None = None
    zone: int | None = None
    same_day: bool = False
    meals: bool = False
    order: Order = Order.START


class Kind(msgspec.Struct, frozen=True):
    """All by which a part is chosen, of one posting."""

    day: dt.date
    trade: int
    zone: int
    same_day: bool
    meals: bool


class Count(msgspec.Struct, frozen=True):
    """How many postings have a place left, and how many are listed."""

    open: int
    listed: int


class Shares(msgspec.Struct, frozen=True):
    """How many postings with a place left there are if one more thing is chosen, all else staying as it is.

    `families` by number, None for all; `zones` by code, None for all; `same_day` and `meals` where only such are.
    """

    listed: int = 0
    families: Mapping[int | None, int] = msgspec.field(default_factory=dict)
    zones: Mapping[int | None, int] = msgspec.field(default_factory=dict)
    days: Mapping[dt.date, int] = msgspec.field(default_factory=dict)
    same_day: int = 0
    meals: int = 0


def shares(counts: Iterable[tuple[Kind, Count]], part: Part, catalogue: Catalogue) -> Shares:
    """What of all postings each choice leaves, from how many there are of each kind."""
    family_of = {trade.code: number for number, each in enumerate(catalogue.families) for trade in each.trades}
    left: Counter[tuple[str, object]] = Counter()
    for kind, count in counts:
        family = family_of.get(kind.trade, UNNAMED)
        misses = _misses(kind, family, part)
        if not misses:
            flags = [name for name in FLAGS if getattr(kind, name)]
            left.update({("listed", 0): count.listed, **{(name, 0): count.open for name in flags}})
        of = {"day": (kind.day,), "family": (family, None), "zone": (kind.zone, None)}
        left.update({(name, one): count.open for name in of if misses <= {name} for one in of[name]})
    by: dict[str, dict[Any, int]] = {"day": {}, "family": {}, "zone": {}}
    for (name, one), number in left.items():
        by.setdefault(name, {})[one] = number
    flagged = {name: left[name, 0] for name in FLAGS}
    return Shares(left["listed", 0], by["family"], by["zone"], by["day"], **flagged)


def _misses(kind: Kind, family: int, part: Part) -> set[str]:
    """By what this kind is not in the part."""
    is_in = {
        "day": kind.day == part.day,
        "family": part.family in (None, family),
        "zone": part.zone in (None, kind.zone),
        **{name: getattr(kind, name) or not getattr(part, name) for name in FLAGS},
    }
    return {name for name, holds in is_in.items() if not holds}


def page_count(listed: int, room: int, step: int) -> int:
    """How many pages a list takes where each shows `room` and begins `step` behind the one before; at least one."""
    return 1 + max(0, -(-(listed - room) // step))
