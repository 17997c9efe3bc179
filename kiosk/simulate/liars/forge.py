"""Where a liar writes: a host that judges nothing, and pens that sign in it with whatever key there is."""

from collections.abc import Callable, Collection, Sequence
from random import Random

import msgspec
import sqlalchemy as sa

from kiosk.hall.facts import Fact, JournalOpened, encode
from kiosk.hall.ids import Id
from sync.authority.authority import Stated
from sync.entries import NAME_BYTES, OPENED, Entry, Head, Header, chain, encode_header
from sync.entries import STATED as HEADS_STATED
from sync.errors import SyncError
from sync.folder.host import FolderHost, authority, journals, metadata, names, records, rolls
from sync.journals.engines import sqlite_engine
from sync.journals.offers import Offer, Signature
from sync.records.record import Record
from sync.roll.statements import Admitted, Content, NamedHead, Statement, member_of, state
from sync.signing import public_key, signer

READ_AT_ONCE = 1000


class Known(msgspec.Struct, frozen=True):
    """What lies in a forge to lie about: subjects by kind, records, journals and how far each key has come."""

    subjects: dict[str, list[Id]]
    records: list[Record]
    heads: list[NamedHead]
    journals: list[Id]


class Forge(FolderHost):
    """A Host in memory that keeps whatever comes and offers whatever lies in it; `junk` are records with no entry."""

    def __init__(self, chance: Random) -> None:
        one = sqlite_engine(poolclass=sa.pool.StaticPool)
        metadata.create_all(one)
        super().__init__(one)
        self.chance = chance
        self.junk: list[Record] = []
        self.false_statements: list[Statement] = []
        self.strangers: set[bytes] = set()
        """Keys of whom nobody let in who writes here."""
        with one.begin() as conn:
            conn.execute(sa.insert(names).values(database=chance.randbytes(NAME_BYTES)))

    def known(self) -> Known:
        """All there is to lie about."""
        subjects: dict[str, list[Id]] = {}
        with self._engine.begin() as conn:
            held = [one for far in journals.heads(conn) if (one := journals.held(conn, far.journal))]
            for one in held:
                for entry in journals.read(conn, one.name, 0, READ_AT_ONCE):
                    header = _header(entry)
                    if header is not None:
                        subjects.setdefault(header.kind, []).append(header.subject)
            kept = [placed.record for _, placed in records.all(conn, 0, READ_AT_ONCE)]
            heads = [NamedHead(one.public_key, one.head.number, one.head.hash) for one in held]
        return Known(subjects, kept, heads, [one.name for one in held])

    def own(self, key: bytes, hall: Id) -> list[Id]:
        """Journals and branches of this key that can be written on."""
        with self._engine.begin() as conn:
            found = [journals.held(conn, far.journal) for far in journals.heads_of_key(conn, key)]
        return sorted(one.name for one in found if one and one.hall == hall and not (one.has_ended or one.has_forked))

    def open(self, seed: bytes, opening: JournalOpened, now: int) -> Id:
        """Begin a journal and sign it."""
        with self._engine.begin() as conn:
            name = journals.open(conn, now, encode(opening))
            journals.sign(conn, name, signer(seed))
            return name

    def append(self, journal: Id, seed: bytes, header: Header, body: bytes) -> tuple[Id, int]:
        """Write an entry and sign it; the journal's root, by which records name it, and the number."""
        with self._engine.begin() as conn:
            number = journals.append(conn, journal, header, body).number
            journals.sign(conn, journal, signer(seed))
            held = journals.held(conn, journal)
            return held.root if held else journal, number

    def put(self, record: Record) -> None:
        """Keep a record; one that no host may keep goes out with every message instead."""
        with self._engine.begin() as conn:
            if not authority.merge(conn, [record]):
                self.junk.append(record)

    def fork(self, journal: Id, seed: bytes, header: Header, body: bytes) -> SyncError | None:
        """Sign another history of a journal, from some entry of its own on."""
        with self._engine.begin() as conn:
            held = journals.held(conn, journal)
            since = held.branch_of.head.number if held and held.branch_of else 0
            if held is None or held.head.number - since < 2:
                return None
            at = self.chance.randrange(max(1, since), held.head.number)
            entry = Entry(at + 1, encode_header(header), body)
            head = Head(at + 1, chain(journals.hash_at(conn, journal, at) or b"", entry))
        signed = (Signature(head.number, signer(seed)(held.root, head)),)
        return self.receive(Offer(journal, (entry,), head, signed, held.branch_of))

    def say(self, statement: Statement) -> None:
        """Keep a statement; one that says nothing to anybody goes out with every roll instead."""
        if not self.take_roll([statement]):
            self.false_statements.append(statement)

    def statements(self, owners: Collection[bytes]) -> Sequence[Statement]:
        """What is known, and what is not true."""
        return [*super().statements(owners), *self.false_statements[-20:]]

    def close(self) -> None:
        """Forget all."""
        self._engine.dispose()


class Pen:
    """Writes in a forge for whoever has this private key, into journals that name this hall."""

    def __init__(self, forge: Forge, seed: bytes, hall: Id, kiosk: int, clock: Callable[[], int]) -> None:
        self.forge, self.seed, self.hall, self.kiosk, self.clock = forge, seed, hall, kiosk, clock
        self.key = public_key(seed)
        self.chance = forge.chance

    def journal(self) -> Id:
        """Where it goes on; a new journal where there is none."""
        found = self.forge.own(self.key, self.hall)
        return self.chance.choice(found) if found else self.open(None)

    def open(self, follows: Id | None) -> Id:
        """Begin a journal, behind another one, whoever wrote that."""
        from kiosk.hall.facts import Earlier

        earlier = Earlier(follows, (1, bytes(32))) if follows else None
        nonce = self.chance.randbytes(NAME_BYTES)
        return self.forge.open(self.seed, JournalOpened(self.hall, self.key, earlier, self.kiosk, nonce), self.clock())

    def say(self, subject: Id, fact: Fact) -> None:
        """Write a fact."""
        self.write(Header(fact.kind, subject, self.clock()), encode(fact))

    def write(self, header: Header, body: bytes) -> tuple[Id, int]:
        """Write whatever it is."""
        return self.forge.append(self.journal(), self.seed, header, body)

    def put(self, record: Record) -> None:
        """Write a version of a record, and the entry that names it."""
        header = Header("record.written", record.subject, self.clock(), (record.digest,))
        journal, number = self.write(header, b"\x90")
        self.forge.put(msgspec.structs.replace(record, journal=journal, number=number))

    def fork(self, subject: Id, fact: Fact) -> None:
        """Say something else at a place where something was said."""
        self.forge.fork(self.journal(), self.seed, Header(fact.kind, subject, self.clock()), encode(fact))

    def state_heads(self, heads: Sequence[NamedHead]) -> None:
        """Say how far others are believed."""
        body = msgspec.msgpack.encode(Stated(tuple(heads)))
        self.write(Header(HEADS_STATED, self.journal(), self.clock()), body)

    def admit(self, seed: bytes, kiosk: int) -> None:
        """Let a friend in."""
        self.declare(Admitted(self.hall, member_of(self.hall, seed, kiosk)))

    def declare(self, content: Content) -> None:
        """Sign a statement of whatever roll."""
        self.forge.say(state(content, self.seed))


def _header(entry: Entry) -> Header | None:
    try:
        header = entry.read_header()
    except (msgspec.DecodeError, RecursionError):
        return None
    return None if header.kind == OPENED else header


__all__ = ["Forge", "Known", "Pen", "rolls"]
