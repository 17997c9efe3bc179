"""Matching: three postings for one worker, each with its reasons.

Looks only at trade, day, pay, places and past work; never at sex, age or ethnic group.
"""

import enum
from collections.abc import Sequence

import msgspec

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import HOUR, MINUTE
from kiosk.hall.posting import PayUnit, Posting
from kiosk.hall.worker import Worker

SUGGESTIONS = 3
REASONS = 2
MANY_PLACES = 6
LAST_PLACES = 2
SOON = 2 * HOUR
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


def suggest(worker: Worker, postings: Sequence[Posting], catalogue: Catalogue, now: int) -> tuple[Suggestion, ...]:
    """The best postings with a place left: the trades looked for first, then what is near them.

    Who looks for a trade has said that he has the papers it needs; nothing is suggested that needs others, or
    what the law lets nobody of his age do.
    """
    free = [posting for posting in postings if posting.places_left and posting.is_open(now)]
    fitting, papers = {*worker.trades, *catalogue.near(worker.trades)}, catalogue.certified(worker.trades)
    certified = (posting for posting in free if not catalogue.needed(posting.terms) & ~papers)
    allowed = (posting for posting in certified if catalogue.from_age(posting.terms.trade) <= worker.age.years)
    near = [posting for posting in allowed if posting.terms.trade in fitting]
    ranked = sorted(near, key=lambda posting: _rank(worker, posting))
    best = _best_paid(free)
    chosen = ranked[:SUGGESTIONS]
    return tuple(Suggestion(posting, _reasons(worker, posting, best, now)) for posting in chosen)


def _rank(worker: Worker, posting: Posting) -> tuple[bool, int, float, int, bytes]:
    terms = posting.terms
    day_pay = terms.pay_fen * UNITS_A_DAY.get(terms.pay_unit, 0.0)
    wished = terms.trade in worker.trades
    return not wished, -worker.experience.get(terms.trade, 0), -day_pay, terms.start, posting.id


def _best_paid(postings: Sequence[Posting]) -> dict[tuple[int, PayUnit], int]:
    """The best pay of each trade and unit that more than one pay is offered for."""
    offers: dict[tuple[int, PayUnit], set[int]] = {}
    for posting in postings:
        offers.setdefault((posting.terms.trade, posting.terms.pay_unit), set()).add(posting.terms.pay_fen)
    return {kind: max(pays) for kind, pays in offers.items() if len(pays) > 1}


def _reasons(worker: Worker, posting: Posting, best: dict[tuple[int, PayUnit], int], now: int) -> tuple[Reason, ...]:
    terms, left = posting.terms, posting.places_left
    trade = ReasonKind.YOUR_TRADE if terms.trade in worker.trades else ReasonKind.NEAR_TRADE
    times, minutes = worker.experience.get(terms.trade, 0), (terms.start - now) // MINUTE
    found = [
        (times > 0, Reason(ReasonKind.DONE_BEFORE, times, terms.trade)),
        (best.get((terms.trade, terms.pay_unit)) == terms.pay_fen, Reason(ReasonKind.BEST_PAY, 0, terms.trade)),
        (terms.start - now <= SOON, Reason(ReasonKind.STARTS_SOON, minutes)),
        (left >= MANY_PLACES, Reason(ReasonKind.MANY_PLACES, left)),
        (left <= LAST_PLACES, Reason(ReasonKind.LAST_PLACES, left)),
    ]
    telling = [reason for holds, reason in found if holds]
    return (Reason(trade, 0, terms.trade), *telling)[:REASONS]
