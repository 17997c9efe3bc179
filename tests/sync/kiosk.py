"""A kiosk as `sync` sees it: a database with journals of its own."""

import secrets

import msgspec

from sync.entries import Follows, Header, Opening
from sync.province import ProvinceStore
from sync.province.store import journals, records
from sync.records import Record
from sync.signing import public_key, signer

HALL = b"hall-10byt"
SUBJECT = b"subject-10"


class Kiosk(ProvinceStore):
    """Writes entries of one byte each, signs them when they are handed out."""

    def __init__(self, url="sqlite://", seed=None, hall=HALL, clock=lambda: 1000):
        super().__init__(url, clock)
        self.seed, self.hall = seed or secrets.token_bytes(32), hall
        self.name = None

    def open(self, follows: Follows | None = None):
        with self._engine.begin() as conn:
            opening = Opening(self.hall, public_key(self.seed), follows)
            self.name = journals.open(conn, 1000, msgspec.msgpack.encode(opening))
        return self.name

    def write(self, *bodies: bytes, kind="posting.closed"):
        with self._engine.begin() as conn:
            for body in bodies:
                journals.append(conn, self.name, Header(kind, SUBJECT, 1000), body)
        return self

    def heads(self, halls):
        with self._engine.begin() as conn:
            if self.name and not journals.held(conn, self.name).has_forked:
                journals.sign(conn, self.name, signer(self.seed))
        return super().heads(halls)

    def put(self, name: str, edit: int, body: bytes, at=1000, subject=SUBJECT, **rest):
        with self._engine.begin() as conn:
            record = Record(subject, name, edit, at, self.name, self.hall, body, **rest)
            return records.merge(conn, [record], self._clock())

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
        other = Kiosk(seed=self.seed, hall=self.hall)
        source, target = self._engine.raw_connection(), other._engine.raw_connection()
        source.driver_connection.backup(target.driver_connection)
        target.commit()
        other.name = self.name
        return other
