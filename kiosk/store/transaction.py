"""One writing transaction: facts and records appended and folded together, or not at all."""

from collections.abc import Collection, Sequence

import msgspec
import sqlalchemy as sa
from sqlalchemy.dialects import sqlite

from kiosk.hall import facts
from kiosk.hall.clock import MINUTE
from kiosk.hall.ids import Id, new_id
from kiosk.store import rebuild, tables
from kiosk.store.fold import Source, fold
from kiosk.store.identity.machine import Machine
from kiosk.store.queries import Queries
from kiosk.store.queries.journals import PROVINCE, WAITS
from kiosk.store.queries.notices import NoticeWrites
from kiosk.store.queries.own import OwnWrites
from kiosk.store.queries.records import Unreadable
from kiosk.store.queries.worker.finding import FOUND, SEALED, look_all_up, look_up
from kiosk.store.tables import own as own_tables
from kiosk.store.vault import Vault
from sync.authority.authority import Stated
from sync.entries import STATED as HEADS_STATED
from sync.entries import Drops, Entry, Head, Header, drops_bodies, encode_header
from sync.errors import NotOnRoll
from sync.journals.offers import Offer
from sync.records.record import FULL, Placed, Record, Span
from sync.roll.statements import Statement
from sync.sealing import Sealed
from sync.signing import Sign

FOLDED_ANEW = "folded anew"
SETTLED_EVERY = 10 * MINUTE
"""Between two times that what waits is folded: each costs as much as all that was ever written."""
HEADS_AN_ENTRY = 100
"""A machine that is struck off may have had any number of journals; an entry holds so many of their heads."""


class Transaction(Queries):
    """Reads and writes under the write lock; `now` (epoch ms) dates everything written."""

    def __init__(self, conn: sa.Connection, vault: Vault, machine: Machine) -> None:
        super().__init__(conn, vault)
        self.own: OwnWrites = OwnWrites(conn, vault)
        self.notices: NoticeWrites = NoticeWrites(conn, vault)
        self._journal: Id | None = None
        self._province: Id | None = None
        self.now, self._entropy, self._running = machine.clock(), machine.entropy, machine.running
        self.kinds = machine.kinds
        self.written = 0
        """Number of the last entry that this transaction wrote into this kiosk's journal, 0 if it wrote none."""
        self.first: Id | None = None
        """Subject of the first fact that it wrote."""
        self._unnamed: dict[Id, list[Record]] = {}

    @property
    def journal(self) -> Id:
        """The journal this kiosk writes."""
        if self._journal is None:
            self._journal = self.own.setting("journal") or b""
        return self._journal

    @journal.setter
    def journal(self, journal: Id) -> None:
        self._journal = journal

    def province(self) -> Id:
        """The province that is believed here, empty for none."""
        if self._province is None:
            self._province = self.journals.province()
        return self._province

    @property
    def hall(self) -> Id:
        """The hall this kiosk belongs to."""
        return self._vault.hall

    def new_id(self) -> Id:
        """An id nobody has."""
        return new_id(self._entropy)

    def new_bytes(self, count: int) -> bytes:
        """Bytes by chance."""
        return self._entropy(count)

    def append(self, subject: Id, fact: facts.Fact) -> Head:
        """Write a fact into this kiosk's journal and fold it; what was put for its subject is named by it."""
        self.first = self.first or subject
        typed = self._unnamed.pop(subject, [])
        digests = tuple(record.digest for record in typed)
        header, body = Header(fact.kind, subject, self.now, digests, fact.must_be_understood), facts.encode(fact)
        head = self._write(header, body)
        fold(self.conn, Source(self.journal), [Entry(head.number, encode_header(header), body)], self.kinds)
        named = [msgspec.structs.replace(record, number=head.number) for record in typed]
        tables.records.merge(self.conn, [self._own(record) for record in named])
        return head

    def name_records(self) -> None:
        """Write an entry for whatever was put that no fact has named."""
        for subject in tuple(self._unnamed):
            self.append(subject, facts.RecordWritten())

    def _write(self, header: Header, body: bytes) -> Head:
        head = tables.journals.append(self.conn, self.journal, header, body)
        self.written = head.number
        return head

    def _own(self, record: Record) -> Placed:
        """This kiosk's word counts here."""
        return Placed(self.hall, self.hall, self._vault.writer, FULL, record)

    def drop_bodies(self, *runs: tuple[int, int]) -> None:
        """Let bodies of this kiosk's journal go for good, first and last number of each run, everywhere."""
        self.written = tables.journals.drop(self.conn, self.journal, self.now, Drops(runs)).number
        rebuild.replace(self.conn, self.kinds)

    def open_journal(self, opening: facts.JournalOpened) -> Id:
        """Begin a journal with this fact; its name."""
        name = tables.journals.open(self.conn, self.now, facts.encode(opening))
        fold(self.conn, Source(name), tables.journals.read(self.conn, name, 0, 1), self.kinds)
        self.written = 1
        return name

    def go_on(self, opening: facts.JournalOpened) -> None:
        """Leave this kiosk's journal as it is and write into a new one that names it."""
        self.journal = self.open_journal(opening)
        self.own.put_setting("journal", self.journal)

    def sign(self, journals: Collection[Id], sign: Sign) -> None:
        """Sign the heads of journals."""
        for journal in journals:
            tables.journals.sign(self.conn, journal, sign)

    def receive(self, offer: Offer) -> list[Entry]:
        """Store and fold entries of a journal of this hall, or of its inbox; those that were new.

        What forked, lets bodies go, or makes others count means folding all anew: done once in ten minutes, until then
        it is stored alone.
        A SyncError keeps nothing.
        """
        province = self.province()
        author = tables.authority.admit(self.conn, offer, province)
        if author.hall != self.hall:
            raise NotOnRoll("of another hall")
        stored = tables.journals.extend(self.conn, offer)
        held, fresh = stored.held, stored.fresh
        changed = tables.authority.took(self.conn, author, province) if fresh else set()
        if stored.has_forked or (changed and tables.records.take_passed_over(self.conn)):
            self.own.forget_cursors()
        must_wait = {held.name} if stored.has_forked or any(map(drops_bodies, fresh)) else set[bytes]()
        must_wait |= changed
        if held.name not in must_wait and not self._waits(held.root):
            fold(self.conn, rebuild.source_of(self.conn, held, author.roll.owner, province), fresh, self.kinds)
        if must_wait:
            self._let_wait(must_wait)
        return fresh

    def fold_waiting(self, *, must: bool = False) -> None:
        """Fold all anew where anything waits for it: at most once in ten minutes of the running clock, or at once."""
        now, last = self._running(), int.from_bytes(self.own.setting(FOLDED_ANEW) or b"")
        is_due = self.own.setting(FOLDED_ANEW) is None or not 0 <= now - last < SETTLED_EVERY
        if (must or is_due) and self.journals.has_unfolded():
            rebuild.replace(self.conn, self.kinds)
            self.own.put_setting(FOLDED_ANEW, now.to_bytes(8))

    def _let_wait(self, journals: Collection[Id]) -> None:
        rows = [{"root": self.journals.held(journal).root} for journal in journals]
        self.conn.execute(sqlite.insert(own_tables.unfolded).on_conflict_do_nothing(), rows)
        self.fold_waiting()

    def _waits(self, root: Id) -> bool:
        """Whether a journal of this root is one of those whose entries are not folded before all are."""
        return self.conn.scalar(WAITS, {"root": root}) or False

    def take_roll(self, statements: Collection[Statement]) -> bool:
        """Take over what says who belongs to the hall and the province; whether anything is another now.

        Of who was struck off, this kiosk states how far it had what he wrote, in the same transaction.
        """
        followed = tuple(owner for owner in (self.hall, self.province()) if owner)
        learnt = tables.authority.take_roll(self.conn, statements, followed, self.province())
        if learnt.must_ask_again:
            self.own.forget_cursors()
        if learnt.journals and not self._state_heads():
            rebuild.replace(self.conn, self.kinds)
        if learnt.journals:
            look_all_up(self, self.own, self.hall)
        self.take_letter()
        return bool(learnt.owners)

    def take_letter(self) -> None:
        """Write from now on under the letter that the roll gives this machine, where that is another one."""
        before = self.own.setting("kiosk") or b"\0"
        letter = self.journals.roll(self.hall).letters.get(self._vault.key, before[0])
        if letter != before[0]:
            self.own.put_setting("kiosk", bytes(dict.fromkeys((letter, *before))))

    def pin_root(self, owner: Id, root: Id) -> None:
        """A clerk says by its id which root is the hall's or the province's; what follows the next statement shows."""
        tables.rolls.pin(self.conn, owner, root)

    def _state_heads(self) -> bool:
        heads = tables.authority.unstated(self.conn, self.hall)
        ours = self.journals.keys_of(self.journal)
        others = [head for head in heads if head.key not in ours]
        for first in range(0, len(others), HEADS_AN_ENTRY):
            stated = Stated(tuple(others[first : first + HEADS_AN_ENTRY]))
            self._write(Header(HEADS_STATED, self.journal, self.now), msgspec.msgpack.encode(stated))
        if others:
            tables.authority.reckon(self.conn, self.hall, self.province())
            rebuild.replace(self.conn, self.kinds)
        return bool(others)

    def believe_province(self, province: Id) -> None:
        """Take a province's journals as the hall's inbox from now on."""
        self._province = province
        self.own.put_setting(PROVINCE, province)

    def merge_records(self, records: Sequence[Record]) -> Span:
        """Take over what entries here name; people are found by their numbers then."""
        self._keep_readable([record for record in records if record.sealed])
        taken = tables.authority.merge(self.conn, records, self.province())
        for one in taken:
            if one.record.name in FOUND and one.owner == self.hall:
                look_up(self, self.own, one.record.subject, one.record.name)
        return tables.records.span(self.conn, records, taken)

    def _keep_readable(self, coming: Sequence[Record]) -> None:
        """Where a version that does not open here takes the place of one that does, keep that on this machine alone."""
        known = tables.records.known(self.conn, {(self.hall, record.subject, record.name) for record in coming})
        for record in coming:
            if (self.hall, record.subject, record.name) not in known or self._opens(record):
                continue
            for held in tables.records.versions(self.conn, self.hall, record.subject, record.name):
                if held.sealed and self._opens(held):
                    row = {"subject": held.subject, "name": held.name, "body": held.body, "key": held.key}
                    insert = sqlite.insert(own_tables.readable).values(row)
                    fresh = {"body": held.body, "key": held.key}
                    self.conn.execute(insert.on_conflict_do_update(index_elements=["subject", "name"], set_=fresh))
                    break

    def _opens(self, record: Record) -> bool:
        sealed = Sealed(record.body, record.key)
        kind = SEALED.get(record.name, msgspec.Raw)
        return not isinstance(self.records.unsealed(record.subject, record.name, sealed, kind), Unreadable)

    def renew_lookups(self) -> None:
        """Find all numbers under this machine's key of now; tries that were counted under another one are over."""
        for table in (own_tables.lookups, own_tables.searched, own_tables.contact_numbers, own_tables.tries):
            self.conn.execute(sa.delete(table))
        look_all_up(self, self.own, self.hall)

    def put_open(self, subject: Id, name: str, content: msgspec.Struct) -> bytes:
        """Make the next version of an open record; its digest, for the fact that says which one to show.

        The next fact of this subject names it; where none comes, the transaction writes one at its end.
        """
        return self._put(subject, name, msgspec.msgpack.encode(content))

    def put_sealed(self, subject: Id, name: str, content: msgspec.Struct) -> bytes:
        """Make the next version of a sealed record; its digest."""
        sealed = self._vault.seal(subject, name, msgspec.msgpack.encode(content))
        return self._put(subject, name, sealed.body, key=sealed.key)

    def put_ciphertext(self, subject: Id, name: str, body: bytes, key: bytes) -> None:
        """Make the next version of a record that is sealed for somebody outside the hall."""
        self._put(subject, name, body, key=key)

    def _put(self, subject: Id, name: str, body: bytes, key: bytes = b"") -> bytes:
        edit = tables.records.next_edit(self.conn, self.hall, subject, name)
        record = Record(subject, name, edit, self.now, self.journal, 0, body, sealed=bool(key), key=key)
        waiting = self._unnamed.setdefault(subject, [])
        self._unnamed[subject] = [*(other for other in waiting if other.name != name), record]
        return record.digest
