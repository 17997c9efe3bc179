"""One writing transaction: facts and records appended and folded together, or not at all."""

from collections.abc import Sequence

import msgspec
import sqlalchemy as sa
from cryptography.exceptions import InvalidTag
from sqlalchemy.dialects import sqlite

from kiosk.hall import facts
from kiosk.hall.ids import Entropy, Id, new_id
from kiosk.hall.worker import Person
from kiosk.store import rebuild, tables
from kiosk.store.fold import fold
from kiosk.store.queries import PERSON, PHONE, Queries
from kiosk.store.vault import Sealed, Vault
from sync.entries import Drops, Entry, Head, Header, drops_bodies, encode_header
from sync.offers import Offer
from sync.records import Record, Span, digest
from sync.signing import Sign


class Transaction(Queries):
    """Reads and writes under the write lock; `now` (epoch ms) dates everything written."""

    def __init__(self, conn: sa.Connection, vault: Vault, now: int, entropy: Entropy) -> None:
        super().__init__(conn, vault)
        self.journal: Id = self.setting("journal") or b""
        self.now, self._entropy = now, entropy
        self.written = 0
        """Number of the last entry that this transaction wrote into this kiosk's journal, 0 if it wrote none."""

    @property
    def hall(self) -> Id:
        """The hall this kiosk belongs to."""
        return self._vault.hall

    def new_id(self) -> Id:
        """An id nobody has."""
        return new_id(self._entropy)

    def append(self, subject: Id, fact: facts.Fact) -> Head:
        """Write a fact into this kiosk's journal and fold it."""
        header, body = Header(fact.kind, subject, self.now), facts.encode(fact)
        head = tables.journals.append(self.conn, self.journal, header, body)
        fold(self.conn, self.journal, [Entry(head.number, encode_header(header), body)])
        self.written = head.number
        return head

    def drop_bodies(self, *runs: tuple[int, int]) -> None:
        """Let bodies of this kiosk's journal go for good, first and last number of each run, everywhere."""
        self.written = tables.journals.drop(self.conn, self.journal, self.now, Drops(runs)).number
        rebuild.replace(self.conn)

    def open_journal(self, opening: facts.JournalOpened) -> Id:
        """Begin a journal with this fact; its name."""
        name = tables.journals.open(self.conn, self.now, facts.encode(opening))
        fold(self.conn, name, tables.journals.read(self.conn, name, 0, 1))
        self.written = 1
        return name

    def go_on(self, opening: facts.JournalOpened) -> None:
        """Leave this kiosk's journal as it is and write into a new one that names it."""
        self.journal = self.open_journal(opening)
        self.put_setting("journal", self.journal)

    def sign(self, journal: Id, sign: Sign) -> None:
        """Sign the head of a journal."""
        tables.journals.sign(self.conn, journal, sign)

    def receive(self, offer: Offer) -> list[Entry]:
        """Store and fold entries of a journal; those that were new. A SyncError keeps nothing."""
        forks = tables.journals.fork_count(self.conn)
        fresh = tables.journals.extend(self.conn, offer)
        if tables.journals.fork_count(self.conn) != forks or any(map(drops_bodies, fresh)):
            rebuild.replace(self.conn)
        else:
            fold(self.conn, offer.journal, fresh)
        return fresh

    def merge_records(self, records: Sequence[Record]) -> Span:
        """Take over what stands above the versions held; people are found by their numbers then."""
        taken = tables.records.merge(self.conn, records, self.now)
        for record in taken:
            if record.name == PERSON and record.sealed and record.hall == self.hall:
                self._remember_person(record)
        return tables.records.span(self.conn, records, taken)

    def _remember_person(self, record: Record) -> None:
        try:
            body = self._vault.unseal(record.subject, record.name, Sealed(record.body, record.key))
        except InvalidTag:
            return
        self.remember(PHONE, msgspec.msgpack.decode(body, type=Person).phone, record.subject)

    def put_open(self, subject: Id, name: str, content: msgspec.Struct) -> bytes:
        """Write the next version of an open record; its digest, for the fact that names it."""
        body = msgspec.msgpack.encode(content)
        self._put(subject, name, body)
        return digest(body)

    def put_sealed(self, subject: Id, name: str, content: msgspec.Struct) -> None:
        """Write the next version of a sealed record."""
        sealed = self._vault.seal(subject, name, msgspec.msgpack.encode(content))
        self._put(subject, name, sealed.body, key=sealed.key)

    def put_ciphertext(self, subject: Id, name: str, body: bytes, key: bytes) -> None:
        """Write the next version of a record that is sealed for somebody outside the hall."""
        self._put(subject, name, body, key=key)

    def _put(self, subject: Id, name: str, body: bytes, key: bytes = b"") -> None:
        edit = tables.records.next_edit(self.conn, subject, name)
        record = Record(subject, name, edit, self.now, self.journal, self.hall, body, sealed=bool(key), key=key)
        tables.records.merge(self.conn, [record], self.now)

    def remember(self, kind: str, value: str, subject: Id) -> None:
        """Let a number be found again."""
        row = {"hash": self._vault.lookup(kind, value), "subject": subject}
        self.conn.execute(sqlite.insert(tables.lookups).values(row).on_conflict_do_nothing())

    def redeem(self, token: bytes, until: int) -> None:
        """Mark a token as used and forget those that have run out."""
        self.conn.execute(sa.delete(tables.redeemed).where(tables.redeemed.c.until < self.now))
        self.conn.execute(sa.insert(tables.redeemed).values(token=token, until=until))

    def put_session(self, cookie_hash: bytes, employer: Id, until: int) -> None:
        """Begin a phone session and forget those that have ended."""
        self.conn.execute(sa.delete(tables.sessions).where(tables.sessions.c.until < self.now))
        self.conn.execute(sa.insert(tables.sessions).values(hash=cookie_hash, employer=employer, until=until))

    def extend_sessions(self, employer: Id, until: int) -> None:
        """Let an employer's phone sessions last at least until `until` (epoch ms)."""
        table = tables.sessions
        shorter = (table.c.employer == employer, table.c.until < until)
        self.conn.execute(sa.update(table).where(*shorter).values(until=until))

    def put_cursor(self, peer: Id, sequence: int) -> None:
        """Remember up to which of a peer's sequence numbers its records are here."""
        insert = sqlite.insert(tables.cursors).values(peer=peer, sequence=sequence)
        self.conn.execute(insert.on_conflict_do_update(index_elements=["peer"], set_={"sequence": sequence}))

    def forget_cursors(self) -> None:
        """Ask every peer for all its records again."""
        self.conn.execute(sa.delete(tables.cursors))

    def drop_setting(self, name: str) -> None:
        """Forget such a value."""
        self.conn.execute(sa.delete(tables.settings).where(tables.settings.c.name == name))

    def put_setting(self, name: str, value: bytes) -> None:
        """Keep a value this database knows of itself."""
        insert = sqlite.insert(tables.settings).values(name=name, value=value)
        self.conn.execute(insert.on_conflict_do_update(index_elements=["name"], set_={"value": value}))
