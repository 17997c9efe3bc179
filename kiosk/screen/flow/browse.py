"""Browsing the list that is the same for everyone: by day, by family of trades, page by page."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import day_of
from kiosk.hall.posting import Availability
from kiosk.screen.offers import Offer


@dataclass(frozen=True)
class Browse:
    """Which part of the list is looked at; no day: the worker's, no family: all; pages from 0."""

    day: dt.date | None = None
    family: int | None = None
    page: int = 0

    def of_day(self, day: dt.date) -> "Browse":
        """Another day, from its first page."""
        return replace(self, day=day, page=0)

    def of_family(self, family: int | None) -> "Browse":
        """Another family, or all, from the first page."""
        return replace(self, family=family, page=0)

    def turned(self, by: int, count: int) -> "Browse":
        """So many of `count` pages on, never past an end."""
        return replace(self, page=min(max(0, self.page + by), count - 1))


def part(offers: Sequence[Offer], day: dt.date, family: int | None, catalogue: Catalogue) -> tuple[Offer, ...]:
    """The offers of a day and a family; what takes nobody any more stays in its place."""
    codes = None if family is None else {trade.code for trade in catalogue.families[family].trades}
    return tuple(
        offer
        for offer in offers
        if day_of(offer.posting.terms.start) == day and (codes is None or offer.posting.terms.trade in codes)
    )


def open_count(offers: Sequence[Offer]) -> int:
    """How many of them can be had."""
    return sum(offer.status is Availability.OPEN for offer in offers)


def page_count(offers: Sequence[Offer], rows: int) -> int:
    """How many pages of so many rows a list takes, at least one."""
    return max(1, -(-len(offers) // rows))


def page_of(offers: Sequence[Offer], page: int, rows: int) -> tuple[Offer, ...]:
    """The offers on a page, counted from 0."""
    return tuple(offers[page * rows : (page + 1) * rows])
