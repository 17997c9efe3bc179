"""What keeps a posting from a worker: one rule for what is suggested and for why something is not."""

import enum
from collections.abc import Sequence

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import MINUTE, day_of
from kiosk.hall.posting import Choosing, Posting, PostingState, Terms
from kiosk.hall.seat.span import Span, span_of
from kiosk.hall.worker import Worker


class Bar(enum.Enum):
    """Why a posting is not suggested to a worker, what nobody can do anything about first."""

    CLOSED = "closed"
    BEGUN = "begun"
    FULL = "full"
    TALK_FIRST = "talk_first"
    AGE = "age"
    """The law lets nobody of his age do it."""
    CERTIFICATE = "certificate"
    """It needs one that he has not said to have."""
    TIME_TAKEN = "time_taken"
    TOO_FAR = "too_far"
    """Further than he said that he goes."""
    OTHER_DAY = "other_day"
    OTHER_TRADE = "other_trade"
    OTHERS_FIRST = "others_first"
    """It fits, and others fit better: no more than a few are suggested."""


def papers_of(worker: Worker, catalogue: Catalogue) -> int:
    """Bits of the certificates he has by his own word: who looks for a trade has what nobody does it without."""
    return (worker.papers | catalogue.certified(worker.trades)) & ~worker.lacks


def fitting(worker: Worker, catalogue: Catalogue) -> set[int]:
    """Trades he looks for, and what who does those can do as well."""
    return {*worker.trades, *catalogue.near(worker.trades)}


def time_of(terms: Terms, catalogue: Catalogue) -> Span:
    """When work takes a person, the ride there and back included."""
    return span_of(terms, catalogue.ride(terms.zone))


def bar_of(worker: Worker, posting: Posting, catalogue: Catalogue, now: int, taken: Sequence[Span] = ()) -> Bar | None:
    """The first rule that keeps a posting from him at `now` (epoch ms), None for what fits.

    `taken` is time he has work at, as far as he has shown it is his: his number alone tells nothing of it.
    """
    terms = posting.terms
    time = time_of(terms, catalogue)
    bars = (
        (posting.state is not PostingState.OPEN, Bar.CLOSED),
        (not posting.is_open(now), Bar.BEGUN),
        (posting.places_left == 0, Bar.FULL),
        (terms.choosing is not Choosing.AT_ONCE, Bar.TALK_FIRST),
        (catalogue.from_age(terms.trade) > worker.age.years, Bar.AGE),
        (catalogue.needed(terms) & ~papers_of(worker, catalogue), Bar.CERTIFICATE),
        (any(time.overlaps(span) for span in taken), Bar.TIME_TAKEN),
        (0 < worker.ride * MINUTE < catalogue.ride(terms.zone), Bar.TOO_FAR),
        (day_of(terms.start) != worker.day, Bar.OTHER_DAY),
        (terms.trade not in fitting(worker, catalogue), Bar.OTHER_TRADE),
    )
    return next((bar for holds, bar in bars if holds), None)
