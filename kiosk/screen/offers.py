"""Offers: postings as a person sees them, and how a list on show takes in news without moving under a finger."""

import enum
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kiosk.hall.matching import SUGGESTIONS, Reason, Suggestion
from kiosk.hall.posting import Contact, Posting, PostingState
from kiosk.hall.signup import Signup

PAGE_ROWS = 4


class OfferStatus(enum.Enum):
    """Whether a posting on show can still be had."""

    OPEN = "open"
    FULL = "full"
    OVER = "over"


@dataclass(frozen=True)
class Offer:
    """One posting on show; `reasons` only where it was suggested."""

    posting: Posting
    reasons: tuple[Reason, ...] = ()
    status: OfferStatus = OfferStatus.OPEN


@dataclass(frozen=True)
class Listing:
    """What one worker can have on his day: the suggestions, and the list that is the same for everyone."""

    suggested: tuple[Offer, ...] = ()
    every: tuple[Offer, ...] = ()
    has_lost_seat: bool = False
    """Whether the hall took a seat back: the worker had another that day."""
    gone: tuple[Posting, ...] = ()
    """Postings asked about that nobody can have any more, as they stand."""

    def find(self, posting: bytes) -> Offer | None:
        """The offer of a posting on show."""
        return next((offer for offer in (*self.suggested, *self.every) if offer.posting.id == posting), None)


@dataclass(frozen=True)
class HeldSeat:
    """A seat with all its holder needs."""

    signup: Signup
    posting: Posting
    contact: Contact

    @property
    def label(self) -> str:
        """What is called out: A5."""
        return self.signup.seat.label


def suggested(suggestions: Iterable[Suggestion]) -> tuple[Offer, ...]:
    """Suggestions as offers."""
    return tuple(Offer(suggestion.posting, suggestion.reasons) for suggestion in suggestions)


def status_of(posting: Posting) -> OfferStatus:
    """Why a posting can not be had: every place is taken, or it takes nobody."""
    is_full = posting.state is PostingState.OPEN and posting.places_left == 0
    return OfferStatus.FULL if is_full else OfferStatus.OVER


def take_in(shown: Listing, news: Listing) -> Listing:
    """The list on show with fresh figures: nothing moves, what is gone says so in its place, what is new comes last."""
    return replace(
        news,
        suggested=_keep_places(shown.suggested, news.suggested, news)[: max(SUGGESTIONS, len(shown.suggested))],
        every=_keep_places(shown.every, news.every, news),
    )


def _keep_places(shown: Sequence[Offer], fresh: Sequence[Offer], news: Listing) -> tuple[Offer, ...]:
    reasons = {offer.posting.id: offer.reasons for offer in fresh}
    open_now = {offer.posting.id: offer.posting for offer in news.every}
    gone = {posting.id: posting for posting in news.gone}
    kept = [_renew(offer, open_now, gone, reasons) for offer in shown]
    known = {offer.posting.id for offer in shown}
    return (*kept, *(offer for offer in fresh if offer.posting.id not in known))


def _renew(
    offer: Offer,
    open_now: dict[bytes, Posting],
    gone: dict[bytes, Posting],
    reasons: dict[bytes, tuple[Reason, ...]],
) -> Offer:
    key = offer.posting.id
    if key in open_now:
        return Offer(open_now[key], reasons.get(key, offer.reasons))
    posting = gone.get(key, offer.posting)
    return Offer(posting, offer.reasons, status_of(posting))


def page_count(offers: Sequence[Offer]) -> int:
    """How many pages a list takes, at least one."""
    return max(1, -(-len(offers) // PAGE_ROWS))


def page_of(offers: Sequence[Offer], page: int) -> tuple[Offer, ...]:
    """The offers on a page, counted from 0."""
    return tuple(offers[page * PAGE_ROWS : (page + 1) * PAGE_ROWS])
