"""A kiosk as `sync` sees it: a database with journals of its own, on the roll of its hall."""

import secrets

import msgspec

from sync.entries import Follows, Header, Opening
from sync.province.ledger.store import ProvinceStore, journals, records
from sync.province.ledger.tables import authority, rolls
from sync.records.record import Record
from sync.roll.root import Root
from sync.roll.statements import Admitted, member_of
from sync.signing import public_key, signer

ROOT = Root(b"root of a hall..")
HALL = ROOT.id
OTHER_ROOT = Root(b"root of another.")
SUBJECT = b"subject-10"


class Kiosk(ProvinceStore):
    """Writes entries of one byte each, signs them when they are handed out; `root` admits it, None: nobody does."""

    def __init__(self, url="sqlite://", seed=None, root=ROOT, clock=lambda: 1000, letter=0):
        super().__init__(url, clock)
        self.seed, self.root, self.hall, self.letter = seed or secrets.token_bytes(32), root, root.id, letter
        self.name = None
        self.take_roll([self.admission()])

    @property
    def member(self):
        return member_of(self.hall, self.seed, self.letter)

    def believe(self, told):
        """Take over what a province says of itself when it lets a kiosk in."""
        self.province = told.province
        self.take_roll(told.statements)

    def admission(self):
        return self.root.state(Admitted(self.hall, self.member))

    def open(self, follows: Follows | None = None):
        with self._engine.begin() as conn:
            opening = Opening(self.hall, public_key(self.seed), follows)
            self.name = journals.open(conn, 1000, msgspec.msgpack.encode(opening))
        return self.name

    def write(self, *bodies: bytes, kind="posting.closed", subject=SUBJECT):
        with self._engine.begin() as conn:
            for body in bodies:
                journals.append(conn, self.name, Header(kind, subject, 1000), body)
        return self

    def heads(self, halls):
        with self._engine.begin() as conn:
            if self.name and not journals.held(conn, self.name).has_forked:
                journals.sign(conn, self.name, signer(self.seed))
        return super().heads(halls)

    def put(self, name: str, edit: int, body: bytes, at=1000, subject=SUBJECT, **rest):
        """Write a version together with the entry that names it."""
        with self._engine.begin() as conn:
            made = Record(subject, name, edit, at, self.name, 0, body, **rest)
            header = Header("record.written", subject, 1000, (made.digest,))
            number = journals.append(conn, self.name, header, b"\x90").number
            named = msgspec.structs.replace(made, number=number)
            return authority.merge(conn, [named])

    def record(self, name: str, subject=SUBJECT, owner=None):
        with self._engine.begin() as conn:
            return records.get(conn, owner or self.hall, subject, name)

    def roll(self):
        with self._engine.begin() as conn:
            return rolls.of(conn, self.hall)

    def bodies(self, journal):
        with self._engine.begin() as conn:
            return b"".join(entry.body or b"-" for entry in journals.read(conn, journal, 0, 10_000) if entry.number > 1)

    def held(self, journal):
        with self._engine.begin() as conn:
            return journals.held(conn, journal)

    def damage(self):
        with self._engine.begin() as conn:
            return list(journals.verify(conn))

    def names(self):
        return {far.journal for far in ProvinceStore.heads(self, ())}

    def signed(self, journal):
        with self._engine.begin() as conn:
            return journals.offer(conn, journal, 0, 1 << 20)

    def copy_of(self):
        """The same machine once more: a byte-for-byte image."""
        other = Kiosk(seed=self.seed, root=self.root)
        source, target = self._engine.raw_connection(), other._engine.raw_connection()
        source.driver_connection.backup(target.driver_connection)
        target.commit()
        other.name = self.name
        return other
