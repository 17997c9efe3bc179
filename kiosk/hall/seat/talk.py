"""Talks before work is given: who comes to which table and when, and what is answered to who applies."""

from typing import TypeAlias

import msgspec

from kiosk.hall.ids import Id
from kiosk.hall.posting import Posting
from kiosk.hall.seat.application import Talk
from kiosk.hall.seat.outcomes import Already, Busy, Changed, Closed, Confirmed, Uncertified, Unsure


class TalkRequest(msgspec.Struct, frozen=True, array_like=True, tag=True):
    """A talk about a posting asked of its home; the application's id makes a repeat harmless."""

    application: Id
    worker: Id
    posting: Id
    edition: int = 0
    """What the worker has seen of the posting; 0 where nobody says."""


class Agreement(msgspec.Struct, frozen=True, array_like=True, tag=True):
    """The worker says that they agree: told to the posting's home, which gives the seat."""

    application: Id
    posting: Id


class Talking(msgspec.Struct, frozen=True, tag=True):
    """The employer waits for him, or has said what comes of it."""

    talk: Talk
    posting: Posting
    place: int = 0
    """Where he stands among those who were taken and have no seat yet."""

    @property
    def table(self) -> int:
        """At which table they meet; 0 where all are taken, or nobody says."""
        return self.talk.table or self.posting.terms.talk_table

    @property
    def meets_at(self) -> int:
        """When they meet (epoch ms), not before then where no table is free."""
        return self.talk.meets_at or self.posting.terms.talk_at


class Talker(msgspec.Struct, frozen=True):
    """What an employer sees of who comes to talk: the trades he does, bits of the certificates he says to have."""

    talk: Talk
    trades: tuple[int, ...]
    papers: int


class TooManyTalks(msgspec.Struct, frozen=True, tag=True):
    """The worker has as many applications as one may."""

    posting: Posting


TalkOutcome: TypeAlias = Talking | TooManyTalks | Confirmed | Already | Busy | Closed | Changed | Uncertified | Unsure
