"""The province's own journals, one for each hall: what channels and other halls bring for it, in the order it came."""

from collections.abc import Sequence

import msgspec
import sqlalchemy as sa

from sync.entries import NAME_BYTES, Follows, Header
from sync.journals.stored import Held
from sync.province.ledger.database import insert_on
from sync.province.ledger.store import Clock, Entropy
from sync.province.ledger.tables import inboxes, journals
from sync.province.ledger.voice import Voice

NO_KIOSK = 65_535
"""Stands in the opening of an inbox where a kiosk gives its letter's number."""


class Note(msgspec.Struct, frozen=True):
    """What goes into an inbox."""

    header: Header
    body: bytes


class Inboxes:
    """Appends to the inboxes of halls, inside the transaction of the connection given."""

    def __init__(self, voice: Voice, clock: Clock, entropy: Entropy) -> None:
        self._voice, self._clock, self._entropy = voice, clock, entropy

    def is_own(self, conn: sa.Connection, public_key: bytes) -> bool:
        """Whether a journal with this key is one of the province's."""
        return self._voice.is_own(conn, public_key)

    def lock(self, conn: sa.Connection, hall: bytes) -> bytes | None:
        """The journal of a hall's inbox; until the transaction ends nobody else appends to it or strikes a node off."""
        self._voice.hold(conn)
        conn.execute(insert_on(conn, inboxes).values(hall=hall, journal=None).on_conflict_do_nothing())
        row = sa.select(inboxes.c.journal).where(inboxes.c.hall == hall).with_for_update()
        found: bytes | None = conn.scalar(row)
        return found

    def deliver(self, conn: sa.Connection, hall: bytes, notes: Sequence[Note]) -> tuple[bytes, list[int]]:
        """Append to the hall's inbox and sign it; its name and the numbers. EntryTooLarge if a note does not fit.

        Refusal if halls do not believe this node.
        """
        keys = self._voice.take(conn)
        name = self._writable(conn, hall, keys.public_key)
        numbers = [journals.append(conn, name, each.header, each.body).number for each in notes]
        journals.sign(conn, name, keys.sign)
        return name, numbers

    def _writable(self, conn: sa.Connection, hall: bytes, key: bytes) -> bytes:
        """The journal to write to: a new one when there is none, or the one there has forked, ended or another key."""
        name = self.lock(conn, hall)
        held = journals.held(conn, name) if name else None
        if held is not None and not held.has_ended and not held.has_forked and held.public_key == key:
            return held.name
        made = journals.open(conn, self._clock(), self._opening(hall, key, held))
        conn.execute(sa.update(inboxes).where(inboxes.c.hall == hall).values(journal=made))
        return made

    def _opening(self, hall: bytes, key: bytes, before: Held | None) -> bytes:
        """An `Opening` and what kiosks add to theirs: a number of a kiosk, a nonce, that it holds no seats."""
        follows = Follows(before.name, before.head) if before else None
        return msgspec.msgpack.encode((hall, key, follows, NO_KIOSK, self._entropy(NAME_BYTES), False))
