"""Offers: postings as a person sees them, and how a list on show takes in news without moving under a finger."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kiosk.hall.catalogue.course import Course
from kiosk.hall.day.complaint import Grievance
from kiosk.hall.day.pay import PayWord
from kiosk.hall.day.rating import Mark
from kiosk.hall.matching import SUGGESTIONS, Reason, Suggestion
from kiosk.hall.posting import Availability, Contact, Posting
from kiosk.hall.seat.signup import Signup


@dataclass(frozen=True)
class Offer:
    """One posting on show; `reasons` only where it was suggested."""

    posting: Posting
    reasons: tuple[Reason, ...] = ()
    status: Availability = Availability.OPEN


@dataclass(frozen=True)
class Listing:
    """What one worker can have: suggestions for his day, the list that is the same for everyone, and what he called."""

    suggested: tuple[Offer, ...] = ()
    every: tuple[Offer, ...] = ()
    numbered: tuple[Offer, ...] = ()
    """What has the number he typed."""
    has_lost_seat: bool = False
    """Whether the hall took a seat back: the worker had another for that time."""
    others: tuple[Offer, ...] = ()
    """Postings asked about that are not in the list, as they stand."""

    @property
    def on_show(self) -> tuple[Offer, ...]:
        """All that a page may show."""
        return (*self.suggested, *self.every, *self.numbered)

    def find(self, posting: bytes) -> Offer | None:
        """The offer of a posting on show."""
        return next((offer for offer in self.on_show if offer.posting.id == posting), None)


@dataclass(frozen=True)
class HeldSeat:
    """A seat with all its holder needs."""

    signup: Signup
    posting: Posting
    contact: Contact
    pay: PayWord | None = None
    mark: Mark | None = None
    """What its holder has said of the pay and of the employer."""

    @property
    def label(self) -> str:
        """What is called out: A5."""
        return self.signup.seat.label


@dataclass(frozen=True)
class CaseSeen:
    """A complaint as its maker sees it: the number, what it is about, when it was made (epoch ms)."""

    digits: str
    grievance: Grievance
    at: int


@dataclass(frozen=True)
class CourseSeen:
    """A course as it stands for somebody; `left` places, None where nobody counts them."""

    course: Course
    is_joined: bool
    left: int | None


def suggested(suggestions: Iterable[Suggestion]) -> tuple[Offer, ...]:
    """Suggestions as offers."""
    return tuple(Offer(suggestion.posting, suggestion.reasons) for suggestion in suggestions)


def take_in(shown: Listing, news: Listing) -> Listing:
    """The list on show with fresh figures: nothing moves, what is gone says so in its place, what is new comes last."""
    return replace(
        news,
        suggested=_keep_places(shown.suggested, news.suggested, news)[: max(SUGGESTIONS, len(shown.suggested))],
        every=_keep_places(shown.every, news.every, news),
        numbered=_keep_places(shown.numbered, (), news),
    )


def begin_anew(shown: Listing, news: Listing) -> Listing:
    """A new list in its own order; what was called by its number stays."""
    return replace(news, numbered=_keep_places(shown.numbered, (), news))


def _keep_places(shown: Sequence[Offer], fresh: Sequence[Offer], news: Listing) -> tuple[Offer, ...]:
    reasons = {offer.posting.id: offer.reasons for offer in fresh}
    open_now = {offer.posting.id: offer.posting for offer in news.every}
    others = {offer.posting.id: offer for offer in news.others}
    kept = [_renew(offer, open_now, others, reasons) for offer in shown]
    known = {offer.posting.id for offer in shown}
    return (*kept, *(offer for offer in fresh if offer.posting.id not in known))


def _renew(
    offer: Offer,
    open_now: dict[bytes, Posting],
    others: dict[bytes, Offer],
    reasons: dict[bytes, tuple[Reason, ...]],
) -> Offer:
    key = offer.posting.id
    if key in open_now:
        return Offer(open_now[key], reasons.get(key, offer.reasons))
    return replace(others.get(key, replace(offer, status=Availability.OVER)), reasons=offer.reasons)
