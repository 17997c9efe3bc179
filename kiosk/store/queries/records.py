"""Questions about what was typed."""

import enum
from collections.abc import Collection
from typing import TypeVar

import msgspec
import sqlalchemy as sa
from cryptography.exceptions import InvalidTag

from kiosk.hall.ids import Id
from kiosk.store import tables
from kiosk.store.tables import own
from kiosk.store.vault import Vault
from sync.nesting import decode
from sync.records.record import Record
from sync.sealing import Sealed

T = TypeVar("T")
READABLE = sa.select(own.readable.c.body, own.readable.c.key).where(
    own.readable.c.subject == sa.bindparam("subject"), own.readable.c.name == sa.bindparam("name")
)


class Unreadable(enum.Enum):
    """Why what was typed cannot be told: a value that every page goes on with."""

    ERASED = "erased"
    SEALED = "sealed"


class RecordQueries:
    """What can be asked of records."""

    def __init__(self, conn: sa.Connection, vault: Vault) -> None:
        self._conn, self._vault = conn, vault

    def one(self, subject: Id, name: str, owner: Id | None = None) -> Record | None:
        """The version of a record that stands, as it is kept; of the hall's own where no owner is named."""
        return tables.records.get(self._conn, owner or self._vault.hall, subject, name)

    def names(self, subject: Id, beginning: str) -> tuple[str, ...]:
        """Names of records of a subject that begin so; of the hall's own."""
        table = tables.records.records.c
        meant = (table.owner == self._vault.hall, table.subject == subject, table.name.startswith(beginning))
        return tuple(self._conn.scalars(sa.select(table.name).where(*meant).distinct().order_by(table.name)))

    def sealed(self, subject: Id, name: str, kind: type[T]) -> T | Unreadable | None:
        """What a sealed record says, None if there is none; where it does not open, what the last said that did."""
        versions = tables.records.versions(self._conn, self._vault.hall, subject, name)
        if not versions:
            return None
        if versions[0].erased:
            return Unreadable.ERASED
        kept = self._conn.execute(READABLE, {"subject": subject, "name": name}).one_or_none()
        candidates = [Sealed(record.body, record.key) for record in versions if record.sealed]
        for sealed in (*candidates, *((Sealed(kept.body, kept.key),) if kept else ())):
            content = self.unsealed(subject, name, sealed, kind)
            if not isinstance(content, Unreadable):
                return content
        return Unreadable.SEALED

    def unsealed(self, subject: Id, name: str, sealed: Sealed, kind: type[T]) -> T | Unreadable:
        """What one version says, if it opens here."""
        try:
            return decoded(self._vault.unseal(subject, name, sealed), kind)
        except InvalidTag:
            return Unreadable.SEALED

    def changed(self, halls: Collection[Id], after: int, most: int) -> list[tuple[int, Record]]:
        """Records of these halls (none: all) changed after a sequence number."""
        return tables.records.changed(self._conn, halls, after, most)

    def last_sequence(self) -> int:
        """The sequence number of the latest change of a record."""
        return tables.records.last_sequence(self._conn)

    def last_change(self, halls: Collection[Id], until: int) -> int:
        """The count of the latest change up to `until` of a record of these halls (none: all)."""
        return tables.records.last_change(self._conn, halls, until)


def decoded(body: bytes, kind: type[T]) -> T | Unreadable:
    """What an open body says."""
    try:
        return decode(body, kind)
    except msgspec.DecodeError:
        return Unreadable.SEALED
