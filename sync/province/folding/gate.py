"""What follows at a province from what halls bring: who was let in and not sent away, what is folded."""

from collections.abc import Collection, Sequence

import sqlalchemy as sa

from sync.contract.facts import POSTING_TEXT
from sync.entries import Entry
from sync.errors import KeyRevoked, NotOnRoll
from sync.journals.offers import Offer
from sync.journals.stored import Held
from sync.province.folding.changes import Changed, note_changes
from sync.province.folding.feed import Feed
from sync.province.folding.refolding import refold
from sync.province.ledger.inbox import Inboxes
from sync.province.ledger.tables import journals, kiosks
from sync.records.record import Placed


class Gate:
    """A Guard: takes nothing of machines it never let in or has sent away, folds what is public."""

    def __init__(self, inboxes: Inboxes, feed: Feed) -> None:
        self._inboxes, self._feed = inboxes, feed

    def admit(self, conn: sa.Connection, key: bytes, hall: bytes) -> None:
        """NotOnRoll, KeyRevoked; the kiosk's row stays locked: its journals are written one by one."""
        if self._inboxes.is_own(conn, key):
            self._inboxes.lock(conn, hall)
            return
        query = sa.select(kiosks.c.hall, kiosks.c.revoked_at).where(kiosks.c.key == key)
        kiosk = conn.execute(query.with_for_update()).one_or_none()
        if kiosk is None or kiosk.hall != hall:
            raise NotOnRoll("the province never let it in")
        if kiosk.revoked_at is not None:
            raise KeyRevoked("the province has sent it away")

    def took(self, conn: sa.Connection, offer: Offer, fresh: Sequence[Entry]) -> Collection[bytes]:
        """Fold; locks are taken in one order everywhere: kiosk, tables by id, inboxes by hall."""
        held = _held(conn, offer)
        if not self._inboxes.is_own(conn, held.public_key):
            self._feed.fold(conn, held.name, held.hall, [entry for entry in fresh if held.weight(entry.number)])
        return (held.hall,)

    def merged(self, conn: sa.Connection, taken: Sequence[Placed]) -> None:
        """A posting's row shows its text."""
        texts = [one.record.subject for one in taken if one.record.name.startswith(POSTING_TEXT)]
        note_changes(conn, [Changed("postings", posting) for posting in texts])

    def reckoned(self, conn: sa.Connection, changed: Collection[bytes]) -> None:
        """Fold anew what these halls say, by what counts now."""
        held = (journals.held(conn, name) for name in changed)
        for hall in sorted({one.hall for one in held if one and not self._inboxes.is_own(conn, one.public_key)}):
            refold(conn, self._feed, hall, lambda one: not self._inboxes.is_own(conn, one.public_key))


def _held(conn: sa.Connection, offer: Offer) -> Held:
    held = journals.held(conn, offer.journal) or journals.held(
        conn, offer.branch_of.journal if offer.branch_of else b""
    )
    if held is None:
        raise LookupError("stored a moment ago")
    return held
