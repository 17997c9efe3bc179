"""Offers: postings as a person sees them, and how a list on show takes in news without moving under a finger."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from kiosk.hall.catalogue.course import Course
from kiosk.hall.day.complaint import CaseState, Grievance
from kiosk.hall.day.pay import PayWord
from kiosk.hall.day.rating import Mark
from kiosk.hall.day.ticked import NOTHING, Ticked
from kiosk.hall.employer.verification import ONLY_A_PHONE, Known
from kiosk.hall.listing.bars import Bar
from kiosk.hall.listing.browsing import Count, Part, Shares
from kiosk.hall.matching import SUGGESTIONS, Reason
from kiosk.hall.posting import Availability, Contact, Posting
from kiosk.hall.seat.signup import Signup


@dataclass(frozen=True)
class Offer:
    """One posting on show; `reasons` only where it was suggested; what its employer is known as."""

    posting: Posting
    reasons: tuple[Reason, ...] = ()
    status: Availability = Availability.OPEN
    known: Known = ONLY_A_PHONE


@dataclass(frozen=True)
class Shelf:
    """A page of the list that is the same for everyone, from 0; `shares`: what each other choice would leave."""

    part: Part
    offers: tuple[Offer, ...] = ()
    page: int = 0
    pages: int = 1
    shares: Shares = field(default_factory=Shares)


@dataclass(frozen=True)
class Looked:
    """One posting looked at by itself, what keeps it from the worker, how many gave its employer which mark."""

    offer: Offer
    bar: Bar | None = None
    marks: tuple[tuple[Mark, int], ...] = ()


@dataclass(frozen=True)
class Listing:
    """What one worker can have: suggestions for his day, a page of the whole list, what he called or looks at."""

    suggested: tuple[Offer, ...] = ()
    days: tuple[Count, Count] = (Count(0, 0), Count(0, 0))
    """Work in his trades, today and tomorrow."""
    every: Shelf | None = None
    """None: nobody has asked for it."""
    looked: Looked | None = None
    numbered: tuple[Offer, ...] = ()
    """What has the number he typed."""
    has_lost_seat: bool = False
    """Whether the hall took a seat back: the worker had another for that time."""
    is_clock_wrong: bool = False
    """Whether anything contradicts the hall's clock: what there is may not be listed."""
    others: tuple[Offer, ...] = ()
    """Postings asked about that are not in the list, as they stand."""

    @property
    def on_show(self) -> tuple[Offer, ...]:
        """All that a page may show."""
        shelf = self.every.offers if self.every else ()
        looked = (self.looked.offer,) if self.looked else ()
        return (*self.suggested, *shelf, *self.numbered, *looked)

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
    ticked: Ticked = NOTHING
    """What was said of his coming."""

    @property
    def label(self) -> str:
        """What is called out: A5."""
        return self.signup.seat.label


@dataclass(frozen=True)
class CaseSeen:
    """A complaint as its maker sees it: the number, what it is about, when it was made (epoch ms), how it stands.

    `answer` is what the desk tells him, by the day `due` at the latest.
    """

    digits: str
    grievance: Grievance
    at: int
    state: CaseState
    due: dt.date
    answer: str = ""


@dataclass(frozen=True)
class CourseSeen:
    """A course as it stands for somebody; `left` places, None where nobody counts them."""

    course: Course
    is_joined: bool
    left: int | None


def take_in(shown: Listing, news: Listing) -> Listing:
    """The list on show with fresh figures: nothing moves, what is gone says so in its place, what is new comes last."""
    return replace(
        news,
        suggested=_keep_places(shown.suggested, news.suggested, news)[: max(SUGGESTIONS, len(shown.suggested))],
        every=_keep_shelf(shown.every, news),
        looked=_keep_looked(shown.looked, news),
        numbered=_keep_places(shown.numbered, (), news),
    )


def begin_anew(shown: Listing, news: Listing) -> Listing:
    """A new list in its own order; what was called by its number or is looked at stays."""
    return replace(
        news,
        every=news.every or _keep_shelf(shown.every, news),
        looked=_keep_looked(shown.looked, news),
        numbered=_keep_places(shown.numbered, (), news),
    )


def _keep_shelf(shown: Shelf | None, news: Listing) -> Shelf | None:
    """The same page of the same part, with what has come where it has room."""
    if shown is None or (news.every and news.every.part != shown.part):
        return news.every
    fresh = news.every or replace(shown, offers=())
    room = max(len(shown.offers), len(fresh.offers))
    return replace(fresh, page=shown.page, offers=_keep_places(shown.offers, fresh.offers, news)[:room])


def _keep_looked(shown: Looked | None, news: Listing) -> Looked | None:
    if shown is None or news.looked is not None:
        return news.looked
    (offer,) = _keep_places((shown.offer,), (), news)
    return replace(shown, offer=offer)


def _keep_places(shown: Sequence[Offer], fresh: Sequence[Offer], news: Listing) -> tuple[Offer, ...]:
    known = {offer.posting.id for offer in shown}
    kept = (_renew(offer, news) for offer in shown)
    return (*kept, *(offer for offer in fresh if offer.posting.id not in known))


def _renew(offer: Offer, news: Listing) -> Offer:
    """As it stands now; what nobody has heard of any more is over."""
    now = {each.posting.id: each for each in (*news.others, *news.on_show)}
    found = now.get(offer.posting.id, replace(offer, status=Availability.OVER))
    return replace(found, reasons=found.reasons or offer.reasons)
