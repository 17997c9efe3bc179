"""Matching: three postings for one worker, each with its reasons.

Looks only at trade, day, pay, places and past work; never at sex, age or ethnic group.
"""

import enum
from collections.abc import Mapping, Sequence
from typing import TypeAlias

import msgspec

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import HOUR, MINUTE
from kiosk.hall.listing.bars import bar_of
from kiosk.hall.posting import PayUnit, Posting
from kiosk.hall.worker import Worker

SUGGESTIONS = 3
REASONS = 2
MANY_PLACES = 6
LAST_PLACES = 2
SOON = 2 * HOUR
BestPay: TypeAlias = Mapping[tuple[int, PayUnit], int]
"""Fen by trade and unit."""
UNITS_A_DAY = {PayUnit.HOUR: 8.0, PayUnit.DAY: 1.0, PayUnit.MONTH: 1 / 26, PayUnit.WHOLE_JOB: 1.0}


class ReasonKind(enum.Enum):
    """Why a posting is suggested."""

    DONE_BEFORE = "done_before"
    BEST_PAY = "best_pay"
    STARTS_SOON = "starts_soon"
    MANY_PLACES = "many_places"
    LAST_PLACES = "last_places"
    YOUR_TRADE = "your_trade"
    NEAR_TRADE = "near_trade"


class Reason(msgspec.Struct, frozen=True):
    """A reason and its figure: times done, places left, minutes to the start; `trade` where it is about one."""

    kind: ReasonKind
    number: int = 0
    trade: int = 0


class Suggestion(msgspec.Struct, frozen=True):
    """A posting and why this worker sees it, the strongest reason first."""

    posting: Posting
    reasons: tuple[Reason, ...]


def suggest(
    worker: Worker, postings: Sequence[Posting], best: BestPay, catalogue: Catalogue, now: int
) -> tuple[Suggestion, ...]:
    """The best postings that nothing keeps from him: the trades looked for first, then what is near them.

    `best` is the best pay of each trade and unit, where more than one is offered.
    """
    open_to_him = (posting for posting in postings if bar_of(worker, posting, catalogue, now) is None)
    chosen = sorted(open_to_him, key=lambda posting: _rank(worker, posting))[:SUGGESTIONS]
    return tuple(Suggestion(posting, _reasons(worker, posting, best, now)) for posting in chosen)


def _rank(worker: Worker, posting: Posting) -> tuple[bool, int, float, int, bytes]:
    terms = posting.terms
    day_pay = terms.pay_fen * UNITS_A_DAY.get(terms.pay_unit, 0.0)
    wished = terms.trade in worker.trades
    return not wished, -worker.experience.get(terms.trade, 0), -day_pay, terms.start, posting.id


def _reasons(worker: Worker, posting: Posting, best: BestPay, now: int) -> tuple[Reason, ...]:
    terms, left, is_wished = posting.terms, posting.places_left, posting.terms.trade in worker.trades
    times, minutes = worker.experience.get(terms.trade, 0), (terms.start - now) // MINUTE
    found = [
        (not is_wished, Reason(ReasonKind.NEAR_TRADE, 0, terms.trade)),
        (times > 0, Reason(ReasonKind.DONE_BEFORE, times, terms.trade)),
        (best.get((terms.trade, terms.pay_unit)) == terms.pay_fen, Reason(ReasonKind.BEST_PAY, 0, terms.trade)),
        (terms.start - now <= SOON, Reason(ReasonKind.STARTS_SOON, minutes)),
        (left >= MANY_PLACES, Reason(ReasonKind.MANY_PLACES, left)),
        (left <= LAST_PLACES, Reason(ReasonKind.LAST_PLACES, left)),
        (is_wished, Reason(ReasonKind.YOUR_TRADE, 0, terms.trade)),
    ]
    return tuple(reason for holds, reason in found if holds)[:REASONS]
