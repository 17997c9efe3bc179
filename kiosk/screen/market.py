"""The market: how much is on offer, for the first page."""

from dataclasses import dataclass
from typing import Protocol

from kiosk.hall.announced.event import Event
from kiosk.hall.clock import Doubt
from kiosk.hall.desk.opening import Said
from kiosk.hall.posting import Posting
from kiosk.hall.seat.waiting import Summons


class Watch(Protocol):
    """Sees every commit on the hall's database."""

    def changed(self) -> bool:
        """Whether anything was committed since the last call."""
        ...

    def close(self) -> None:
        """Let go of the database."""
        ...


@dataclass(frozen=True)
class Host:
    """What the hall is called, who helps people there and where; empty where nobody has said so."""

    name: str
    clerk: str = ""
    desk: str = ""


@dataclass(frozen=True)
class Ways:
    """Where phones find the hall's pages on its own network, empty while none can; the province's pages where these
    are to be opened instead; the hall's wireless network, and what a code says that lets a phone in, empty for none.
    """

    pages: str
    public: str = ""
    wifi: str = ""
    wifi_code: str = ""


@dataclass(frozen=True)
class HireDoor:
    """What who wants people is shown: an address to scan, empty while no phone can come; digits to type."""

    address: str = ""
    digits: str = ""
    ways: Ways = Ways("")


@dataclass(frozen=True)
class FamilyOffer:
    """What a family of trades has for a day: postings, places, the highest pay for a day in fen, 0 for none."""

    postings: int = 0
    places: int = 0
    day_pay: int = 0


@dataclass(frozen=True)
class Market:
    """What each family has today and tomorrow, and what is of none; `day` is the one people look for now, 0 for today.

    `doubt`: why the clock by which it was counted seems wrong. `gone`: how many went to work today, by fives.
    """

    day: int = 0
    families: tuple[tuple[FamilyOffer, ...], ...] = ((), ())
    unnamed: tuple[FamilyOffer, FamilyOffer] = (FamilyOffer(), FamilyOffer())
    doubt: Doubt | None = None
    gone: int = 0
    newest: tuple[Posting, ...] = ()
    notice: str = ""
    events: tuple[tuple[Event, tuple[Posting, ...]], ...] = ()
    """What is announced, with the work that is offered there."""
    called: tuple[Summons, ...] = ()
    """Whose turn it is."""
    said: tuple[Said, ...] = ()
    """What kiosks of the hall were told last: open or closed."""

    def open_on(self, day: int) -> int:
        """How many postings are open on a day."""
        return sum(family.postings for family in (*self.families[day], self.unnamed[day]))

    def places_on(self, day: int) -> int:
        """How many people they look for."""
        return sum(family.places for family in (*self.families[day], self.unnamed[day]))
