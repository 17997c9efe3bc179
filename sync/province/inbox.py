"""The province's own journals, one for each hall: what others address to it, whole, in the order it came here."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

import msgspec
import sqlalchemy as sa

from sync.entries import ENTRY_LIMIT, NAME_BYTES, Entry, Follows, Header, Name, Number
from sync.offers import Offer
from sync.province.anomalies import NOT_RELAYED, Anomaly, note
from sync.province.database import insert_on
from sync.province.keys import ProvinceKeys
from sync.province.store import Clock, Entropy
from sync.province.tables import halls, inboxes, journals
from sync.stored import Held

RELAYED = "relayed"
NO_KIOSK = 65_535
"""Stands in the opening of an inbox where a kiosk gives its letter's number."""


class Relayed(msgspec.Struct, frozen=True, array_like=True):
    """Body of an entry of kind RELAYED: the entry of another hall's journal as it was written there."""

    journal: Name
    number: Number
    header: bytes
    body: bytes


class Note(msgspec.Struct, frozen=True):
    """What goes into an inbox."""

    header: Header
    body: bytes


class Inboxes:
    """Appends to the inboxes of halls, inside the transaction of the connection given."""

    def __init__(self, keys: ProvinceKeys, clock: Clock, entropy: Entropy) -> None:
        self._keys, self._clock, self._entropy = keys, clock, entropy

    def is_own(self, public_key: bytes) -> bool:
        """Whether a journal with this key is one of the province's."""
        return public_key == self._keys.public_key

    def lock(self, conn: sa.Connection, hall: bytes) -> bytes | None:
        """The journal of a hall's inbox; nobody else appends to it until the transaction ends."""
        conn.execute(insert_on(conn, inboxes).values(hall=hall, journal=None).on_conflict_do_nothing())
        row = sa.select(inboxes.c.journal).where(inboxes.c.hall == hall).with_for_update()
        found: bytes | None = conn.scalar(row)
        return found

    def deliver(self, conn: sa.Connection, hall: bytes, notes: Sequence[Note]) -> bytes:
        """Append to the hall's inbox and sign it; its name. EntryTooLarge if a note does not fit into an entry."""
        name = self._writable(conn, hall)
        for each in notes:
            journals.append(conn, name, each.header, each.body)
        journals.sign(conn, name, self._keys.sign)
        return name

    def relay(self, conn: sa.Connection, offer: Offer, fresh: Iterable[Entry], sender: bytes) -> Collection[bytes]:
        """Deliver what is addressed to halls other than the sender's; those that got something."""
        notes, lost = defaultdict[bytes, list[Note]](list), list[Anomaly]()
        for entry, header in _addressed(fresh):
            relayed = Relayed(offer.journal, entry.number, entry.header, entry.body or b"")
            made = Note(Header(RELAYED, header.subject, self._clock()), msgspec.msgpack.encode(relayed))
            for hall in {*header.to} - {sender}:
                notes[hall].append(made)
        known = set(conn.scalars(sa.select(halls.c.id).where(halls.c.id.in_(notes)))) if notes else set()
        for hall in sorted(notes):
            fitting = [each for each in notes[hall] if _fits(each) and hall in known]
            if len(fitting) < len(notes[hall]):
                lost.append(
                    Anomaly(
                        offer.journal,
                        sender,
                        RELAYED,
                        NOT_RELAYED,
                        0,
                        0,
                        len(notes[hall]) - len(fitting),
                        self._clock(),
                    )
                )
            if fitting:
                self.deliver(conn, hall, fitting)
        note(conn, lost)
        return known

    def _writable(self, conn: sa.Connection, hall: bytes) -> bytes:
        """The journal to write to: a new one when there is none, or when the one there has forked or ended."""
        name = self.lock(conn, hall)
        held = journals.held(conn, name) if name else None
        if held is not None and not held.has_ended and not held.has_forked:
            return held.name
        made = journals.open(conn, self._clock(), self._opening(hall, held))
        conn.execute(sa.update(inboxes).where(inboxes.c.hall == hall).values(journal=made))
        return made

    def _opening(self, hall: bytes, before: Held | None) -> bytes:
        """An `Opening` and what kiosks add to theirs: a number of a kiosk, a nonce, that it holds no seats."""
        follows = Follows(before.name, before.head) if before else None
        return msgspec.msgpack.encode(
            (hall, self._keys.public_key, follows, NO_KIOSK, self._entropy(NAME_BYTES), False)
        )


def _addressed(entries: Iterable[Entry]) -> Iterable[tuple[Entry, Header]]:
    for entry in entries:
        try:
            header = entry.read_header()
        except msgspec.DecodeError:
            continue
        if header.to and entry.body is not None:
            yield entry, header


def _fits(note_: Note) -> bool:
    return len(msgspec.msgpack.encode(note_.header)) + len(note_.body) <= ENTRY_LIMIT
