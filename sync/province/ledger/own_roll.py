"""Who speaks for the province: its own roll on its database, and what its root says there at a clerk's desk."""

import secrets
from collections.abc import Callable, Iterable
from pathlib import Path

import sqlalchemy as sa

from sync.province.ledger.database import HallLock, lock_hall
from sync.province.ledger.keys import SEED_BYTES, ProvinceKeys, open_keys, put_next_key, take_off_root
from sync.province.ledger.store import ProvinceStore
from sync.province.ledger.tables import codes, journals, rolls
from sync.roll.roll import Roll
from sync.roll.root import SECRET_BYTES, Root, hand_over, strikes
from sync.roll.statements import NamedHead, Statement


class OwnRoll:
    """The roll of the province of a database, and the keys in a folder.

    Halls take what is said here at their next exchange. OSError, ValueError, ProvinceUnusable.
    """

    def __init__(self, url: str, folder: Path, entropy: Callable[[int], bytes] = secrets.token_bytes) -> None:
        self.keys, self._folder, self._entropy = open_keys(folder, entropy), folder, entropy
        self._store = ProvinceStore(url)
        self._store.found(self.keys)

    @property
    def roll(self) -> Roll:
        """Who speaks for the province."""
        with self._store.reading() as conn:
            return rolls.of(conn, self._store.province)

    @property
    def root(self) -> Root | None:
        """The root that reigns, while it lies here."""
        root = self.keys.root
        return root if root and self.is_root(root) else None

    def is_root(self, root: Root) -> bool:
        """Whether it reigns; where there is no province yet, whichever makes one."""
        return root.key == self.roll.root if self._store.province else True

    def new_root(self) -> Root:
        """One that says nothing yet."""
        return Root(self._entropy(SECRET_BYTES))

    def take_off_root(self) -> None:
        """The root lies on a sheet from now on."""
        take_off_root(self._folder)

    def hand_over(self, before: Root | None, after: Root) -> None:
        """Another root from now on; without the one before, halls follow where a clerk has typed its name."""
        roll = self.roll
        with self._store.writing() as (conn, _):
            if before is None:
                rolls.pin(conn, roll.owner, after.id)
            self._say(conn, hand_over(roll, before or after, after))
        self.take_off_root()

    def admit(self, root: Root) -> bool:
        """Let the keys in this folder speak for the province; whether they do."""
        self._store.found(ProvinceKeys(self.keys.seeds[0], root, self.keys.seeds[1:]))
        with self._store.writing() as (conn, _):
            self._say(conn, [self.keys.admitted_by(root, self._store.province)])
        return self.keys.public_key in self.roll.members

    def strike(self, root: Root, key: bytes) -> None:
        """Strike a key of nodes off for ever, up to what is here by it.

        If it is the one in this folder, another takes its place first: after a cut the same does the rest. Codes are
        void, as whoever has the key could read them.
        """
        if key == self.keys.public_key:
            self.keys = put_next_key(self._folder, self._entropy(SEED_BYTES), self.keys)
        province = self._store.province
        with self._store.writing() as (conn, _):
            conn.execute(sa.delete(codes))
            lock_hall(conn, province, HallLock.ROLL)
            heads = [NamedHead(key, far.head.number, far.head.hash) for far in journals.heads_of_key(conn, key)]
            said = [root.state(word) for word in strikes(province, key, heads)]
            self._say(conn, [self.keys.admitted_by(root, province), *said])

    def close(self) -> None:
        """Let go of the database."""
        self._store.close()

    def _say(self, conn: sa.Connection, statements: Iterable[Statement]) -> None:
        self._store.learn(conn, list(statements), (self._store.province,))
