"""The rolls that a database holds, and the roots that a clerk has pinned there."""

from collections.abc import Collection, Iterable

import sqlalchemy as sa

from sync.columns import Bytes, insert_rows
from sync.entries import KEY_BYTES, NAME_BYTES
from sync.roll.roll import Roll, reckon
from sync.roll.statements import Statement, read
from sync.signing import SIGNATURE_BYTES

DIGEST_BYTES = 16


class Rolls:
    """The rolls of one database; every method works inside the transaction of the connection given."""

    def __init__(self, metadata: sa.MetaData) -> None:
        self.statements = sa.Table(
            "roll",
            metadata,
            sa.Column("owner", Bytes(NAME_BYTES), primary_key=True),
            sa.Column("digest", Bytes(DIGEST_BYTES), primary_key=True),
            sa.Column("body", Bytes, nullable=False),
            sa.Column("signer", Bytes(KEY_BYTES), nullable=False),
            sa.Column("signature", Bytes(SIGNATURE_BYTES), nullable=False),
            comment="signed statements who belongs to a hall or a province: all that says something",
        )
        self.pins = sa.Table(
            "pins",
            metadata,
            sa.Column("owner", Bytes(NAME_BYTES), primary_key=True),
            sa.Column("root", Bytes(NAME_BYTES), nullable=False),
            comment="ids of roots that a clerk has typed here",
        )
        table = self.statements.c
        named = table.owner == sa.bindparam("owner")
        digests = sa.select(sa.literal_column("0").label("is_pin"), table.digest.label("said")).where(named)
        pinned = sa.select(sa.literal_column("1"), self.pins.c.root).where(self.pins.c.owner == sa.bindparam("owner"))
        self._known = digests.union_all(pinned)
        self._all = sa.select(table.body, table.signer, table.signature).where(named)
        self._every = sa.select(table.body, table.signer, table.signature)
        self._pin = sa.select(self.pins.c.root).where(self.pins.c.owner == sa.bindparam("owner"))
        self._reckoned: dict[tuple[bytes, frozenset[tuple[int, bytes]]], Roll] = {}

    def of(self, conn: sa.Connection, owner: bytes) -> Roll:
        """What is known of an owner."""
        name = (owner, frozenset(tuple(row) for row in conn.execute(self._known, {"owner": owner})))
        if name not in self._reckoned:
            if len(self._reckoned) > 1000:
                self._reckoned.clear()
            pinned = next((said for is_pin, said in name[1] if is_pin), b"")
            self._reckoned[name] = reckon(owner, self._held(conn, owner), pinned)
        return self._reckoned[name]

    def owners(self, conn: sa.Connection) -> tuple[bytes, ...]:
        """Of whom anything is known."""
        column = self.statements.c.owner
        return tuple(conn.scalars(sa.select(column).distinct().order_by(column)))

    def every(self, conn: sa.Connection) -> set[Statement]:
        """All statements as they are kept."""
        return {Statement(*row) for row in conn.execute(self._every)}

    def take(self, conn: sa.Connection, statements: Iterable[Statement], owners: Collection[bytes]) -> set[bytes]:
        """Take over what says something of these owners (none: of all); of whom that changed anything."""
        said: dict[bytes, set[Statement]] = {}
        for statement in {*statements} - self.every(conn):
            content = read(statement)
            if content is not None and (not owners or content.owner in owners):
                said.setdefault(content.owner, set()).add(statement)
        return {owner for owner, fresh in sorted(said.items()) if self._keep(conn, owner, fresh)}

    def pin(self, conn: sa.Connection, owner: bytes, root: bytes) -> None:
        """A clerk says by its id which root is the owner's."""
        conn.execute(sa.delete(self.pins).where(self.pins.c.owner == owner))
        conn.execute(sa.insert(self.pins).values(owner=owner, root=root))

    def _keep(self, conn: sa.Connection, owner: bytes, fresh: set[Statement]) -> bool:
        held, pinned = self._held(conn, owner), conn.scalar(self._pin, {"owner": owner}) or b""
        again = {statement.digest for statement in fresh}
        sound = {each for each in held if each.digest not in again or read(each)}
        after = reckon(owner, {*sound, *fresh}, pinned)
        if {*after.kept} == held:
            return False
        table = self.statements
        conn.execute(sa.delete(table).where(table.c.owner == owner))
        insert_rows(conn, table, [(owner, each.digest, each.body, each.signer, each.signature) for each in after.kept])
        return True

    def _held(self, conn: sa.Connection, owner: bytes) -> set[Statement]:
        return {Statement(*row) for row in conn.execute(self._all, {"owner": owner})}
