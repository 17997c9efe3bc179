"""A hall whose kiosks do not all run one program: some know fewer kinds of fact, until somebody upgrades them."""

from collections.abc import Iterator
from random import Random
from typing import ClassVar

import msgspec
import sqlalchemy as sa

from kiosk.hall import facts
from kiosk.hall.facts import KINDS, Kinds, SignupConfirmed
from kiosk.hall.facts.fact import Letter, Seats
from kiosk.hall.facts.folds import Change, Origin
from kiosk.hall.ids import Id
from kiosk.hall.seat.outcomes import Confirmed
from kiosk.simulate.machine import Kiosk
from kiosk.store import tables
from sync.entries import Entry

UPGRADED = 1 / 60
"""Chance of an older program to be upgraded, each tick."""
NOT_KNOWN: tuple[type[facts.Fact], ...] = (
    facts.PostingClosed,
    facts.PostingCancelled,
    facts.PostingReplaced,
    facts.HeadcountChanged,
    facts.NoticePosted,
    facts.NoticeEnded,
    facts.EventPosted,
    facts.EventEnded,
    facts.VerificationMade,
    facts.VerificationEnded,
    facts.ClerkAppointed,
    facts.ClerkEnded,
    facts.ComplaintStepped,
    facts.ComplaintEnded,
    facts.ExclusionMade,
    facts.ExclusionLifted,
    facts.AppealMade,
    facts.AppealDecided,
    facts.SeatSeen,
    facts.AttendanceContested,
    facts.AttendanceJudged,
    facts.HallNumberGiven,
    facts.DraftsTakenOver,
    facts.HallOpened,
    facts.HallClosed,
    facts.SettingsChanged,
    facts.ClerkActed,
    facts.PcAdmitted,
    facts.PcEnded,
)
NEEDS: dict[str, type[facts.Fact]] = {
    "close": facts.PostingClosed,
    "decide": facts.PostingClosed,
    "cancel": facts.PostingCancelled,
    "replace": facts.PostingReplaced,
    "headcount": facts.HeadcountChanged,
}
"""What people do at a kiosk whose program must know a kind for it."""


class OlderConfirmed(facts.Fact, frozen=True, array_like=True):
    """`signup.confirmed` as a program wrote and read it that knew no editions."""

    kind: ClassVar[str] = SignupConfirmed.kind
    posting: Id
    worker: Id
    kiosk: Letter
    seat: Seats
    is_from_afar: bool = False

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """As if nobody had said what was seen."""
        return SignupConfirmed(self.posting, self.worker, self.kiosk, self.seat, self.is_from_afar).fold(origin)


_KNOWN = tuple(fact for fact in facts.FACTS if fact not in (*NOT_KNOWN, SignupConfirmed))
OLDER = Kinds((*_KNOWN, OlderConfirmed))


class Programs:
    """Installs older programs and upgrades them; looks that none gives a seat of work it does not understand."""

    def __init__(self, chance: Random, share: float) -> None:
        self._chance, self._share = chance, share

    def install(self, kiosk: Kiosk) -> None:
        """One of the two."""
        kiosk.kinds = OLDER if self._chance.random() < self._share else KINDS

    def can(self, kiosk: Kiosk, act: str) -> bool:
        """Whether its program can do this."""
        return act not in NEEDS or NEEDS[act].kind in kiosk.kinds.names

    def upgrade(self, kiosk: Kiosk, *, must: bool = False) -> None:
        """Start a newer program on the same data, now and then."""
        if kiosk.kinds is OLDER and kiosk.is_up and (must or self._chance.random() < UPGRADED):
            kiosk.stop()
            kiosk.kinds = KINDS
            kiosk.start()

    def misunderstood(self, kiosk: Kiosk, outcome: Confirmed) -> Iterator[str]:
        """What is wrong with a seat that an older program gave: it holds an entry about it that it cannot read."""
        if kiosk.kinds is not OLDER or kiosk.store is None or outcome.signup.seat.kiosk != kiosk.store.identity.kiosk:
            return
        entries, posting = tables.journals.entries.c, outcome.posting.id
        unread = [sa.func.instr(entries.header, fact.kind.encode()) > 0 for fact in NOT_KNOWN]
        query = sa.select(entries.header).where(sa.func.instr(entries.header, posting) > 0, sa.or_(*unread))
        with kiosk.store.read() as asked:
            if any(_must_be_understood(header, posting) for header in asked.conn.scalars(query)):
                yield f"{kiosk.folder.name} gave a seat of {posting.hex()}, of which it cannot read a fact"


def _must_be_understood(header: bytes, posting: Id) -> bool:
    """Whether an entry says so of this posting; a liar's may say it of none, and then closes nothing to anybody."""
    try:
        read = Entry(0, header, None).read_header()
    except msgspec.DecodeError:
        return False
    return read.must_understand and read.subject == posting
