"""All words of a language."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.hall.announced.event import Event
from kiosk.hall.clock import local
from kiosk.hall.language import Language
from kiosk.words import catalogue, clock, employer, event, posting, signup, work
from kiosk.words.catalogue import CatalogueWords
from kiosk.words.clock import ClockWords
from kiosk.words.employer import EmployerWords
from kiosk.words.event import EventWords
from kiosk.words.posting import PostingWords
from kiosk.words.signup import SignupWords
from kiosk.words.work import WorkWords


@dataclass(frozen=True)
class Words:
    """One language, by concern."""

    catalogue: CatalogueWords
    clock: ClockWords
    employer: EmployerWords
    event: EventWords
    posting: PostingWords
    signup: SignupWords
    work: WorkWords

    def event_name(self, event: Event) -> str:
        """How an event is called, and what it is where its name does not say so."""
        kind = self.event.events[event.kind]
        return event.name if kind in event.name else f"{kind} {event.name}"

    def event_time(self, event: Event, today: dt.date | None = None) -> str:
        """Which day it is, by the date where `today` is not said, and from when to when."""
        first, last = local(event.first), local(event.last)
        near = self.clock.near_days.get((first.date() - today).days) if today else None
        day = near or self.clock.dated(first.date())
        return f"{day} {first.hour}:{first.minute:02d}-{last.hour}:{last.minute:02d}"


OWN_NAMES: Mapping[Language, str] = {Language.CHINESE: "中文", Language.KOREAN: "조선말", Language.ENGLISH: "English"}
"""What each language is called in itself."""
WORDS: Mapping[Language, Words] = {
    Language.CHINESE: Words(
        catalogue.CHINESE, clock.CHINESE, employer.CHINESE, event.CHINESE, posting.CHINESE, signup.CHINESE, work.CHINESE
    ),
    Language.KOREAN: Words(
        catalogue.KOREAN, clock.KOREAN, employer.KOREAN, event.KOREAN, posting.KOREAN, signup.KOREAN, work.KOREAN
    ),
    Language.ENGLISH: Words(
        catalogue.ENGLISH, clock.ENGLISH, employer.ENGLISH, event.ENGLISH, posting.ENGLISH, signup.ENGLISH, work.ENGLISH
    ),
}
CHINESE = WORDS[Language.CHINESE]
"""What the board and the commands speak."""
