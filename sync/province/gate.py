"""Whose journals a province takes: those of keys it enrolled for that hall and has not revoked."""

from collections.abc import Collection, Sequence

import msgspec
import sqlalchemy as sa

from sync.entries import Entry, read_opening
from sync.errors import ChainBroken, Gap, KeyRevoked, KeyUnknown
from sync.offers import Offer
from sync.province.changes import Changed, note_changes
from sync.province.feed import POSTING_TEXT, Feed
from sync.province.inbox import Inboxes
from sync.province.tables import journals, kiosks
from sync.records import Record


class Gate:
    """A Guard: admits by key, folds what is public, relays what is addressed."""

    def __init__(self, inboxes: Inboxes, feed: Feed) -> None:
        self._inboxes, self._feed = inboxes, feed

    def admit(self, conn: sa.Connection, offer: Offer) -> None:
        """KeyUnknown, KeyRevoked; the kiosk's row stays locked: its journals are written one by one."""
        key, hall = _signer(conn, offer)
        if self._inboxes.is_own(key):
            self._inboxes.lock(conn, hall)
            return
        query = sa.select(kiosks.c.hall, kiosks.c.revoked_at).where(kiosks.c.key == key)
        kiosk = conn.execute(query.with_for_update()).one_or_none()
        if kiosk is None or kiosk.hall != hall:
            raise KeyUnknown(offer.journal.hex())
        if kiosk.revoked_at is not None:
            raise KeyRevoked(offer.journal.hex())

    def took(self, conn: sa.Connection, offer: Offer, fresh: Sequence[Entry]) -> Collection[bytes]:
        """Fold and relay; locks are taken in one order everywhere: kiosk, tables by id, inboxes by hall."""
        key, hall = _signer(conn, offer)
        if self._inboxes.is_own(key):
            return (hall,)
        self._feed.fold(conn, offer.journal, hall, fresh)
        return {hall, *self._inboxes.relay(conn, offer, fresh, hall)}

    def merged(self, conn: sa.Connection, taken: Sequence[Record]) -> None:
        """A posting's row shows its text."""
        note_changes(conn, [Changed("postings", record.subject) for record in taken if record.name == POSTING_TEXT])


def _signer(conn: sa.Connection, offer: Offer) -> tuple[bytes, bytes]:
    """Key and hall of the journal offered."""
    table, known_by = journals.journals.c, {offer.journal}
    if offer.branch_of is not None:
        known_by.add(offer.branch_of.journal)
    query = sa.select(table.public_key, table.hall).where(table.name.in_(known_by)).limit(1)
    row = conn.execute(query).one_or_none()
    if row is not None:
        return row.public_key, row.hall
    if offer.branch_of is not None or offer.entries[0].number != 1:
        raise Gap(f"holds nothing, was offered {offer.entries[0].number}")
    try:
        opening = read_opening(offer.entries[0])
    except msgspec.DecodeError as error:
        raise ChainBroken("a journal begins with its opening") from error
    return opening.key, opening.hall
