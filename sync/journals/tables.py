"""The tables of journals, and what is asked of them all the time."""

from typing import Any

import sqlalchemy as sa

from sync.columns import Bytes
from sync.entries import HASH_BYTES, KEY_BYTES, NAME_BYTES
from sync.signing import SIGNATURE_BYTES


class JournalTables:
    """Four tables: how each journal stands, its entries, their signatures, entries that state heads."""

    def __init__(self, metadata: sa.MetaData) -> None:
        self.journals, self.entries = _journals(metadata), _entries(metadata)
        signature = sa.Column("signature", Bytes(SIGNATURE_BYTES), nullable=False)
        self.signatures = sa.Table("signatures", metadata, *_place(), signature)
        self.stated = sa.Table(
            "stated",
            metadata,
            *_place(),
            sa.Column("body", Bytes, nullable=False),
            comment="entries that say how far a machine that was struck off is believed",
        )
        self._prepare()

    def _prepare(self) -> None:
        """What is asked all the time, put together once."""
        journals, entries = self.journals.c, self.entries.c
        is_named = journals.name == sa.bindparam("name")
        self._place = sa.select(journals.key, journals.parent, journals.since).where(is_named)
        self._one = sa.select(self.journals).where(is_named)
        self._one_locked = self._one.with_for_update()
        at = (entries.journal == sa.bindparam("journal"), entries.number == sa.bindparam("number"))
        self._hash_at = sa.select(entries.hash).where(*at)
        self._stated_count = sa.select(sa.func.count()).select_from(self.stated)
        end: dict[str, Any] = {name: sa.bindparam(f"to_{name}") for name in ("length", "hash", "ended")}
        self._move_end = sa.update(self.journals).where(journals.key == sa.bindparam("of_key")).values(end)
        self._following = (
            sa.select(entries.number, entries.header, entries.body, entries.dropped, entries.hash)
            .join_from(self.entries, self.journals, journals.key == entries.journal)
            .where(is_named, entries.number > sa.bindparam("after"))
            .order_by(entries.number)
            .limit(sa.bindparam("most"))
        )


def _journals(metadata: sa.MetaData) -> sa.Table:
    return sa.Table(
        "journals",
        metadata,
        sa.Column("key", sa.Integer, primary_key=True),
        sa.Column("name", Bytes(NAME_BYTES), nullable=False, unique=True),
        sa.Column("root", Bytes(NAME_BYTES), nullable=False),
        sa.Column("hall", Bytes(NAME_BYTES), nullable=False),
        sa.Column("parent", Bytes(NAME_BYTES)),
        sa.Column("since", sa.BigInteger, nullable=False),
        sa.Column("public_key", Bytes(KEY_BYTES), nullable=False),
        sa.Column("length", sa.BigInteger, nullable=False),
        sa.Column("hash", Bytes(HASH_BYTES), nullable=False),
        sa.Column("ended", sa.Boolean, nullable=False),
        sa.Column("forked", sa.Boolean, nullable=False),
        sa.Column("counts", sa.BigInteger, nullable=False),
        sa.Column("full", sa.BigInteger, nullable=False),
    )


def _entries(metadata: sa.MetaData) -> sa.Table:
    return sa.Table(
        "entries",
        metadata,
        *_place(),
        sa.Column("header", Bytes, nullable=False),
        sa.Column("body", Bytes),
        sa.Column("dropped", Bytes(HASH_BYTES), nullable=False),
        sa.Column("hash", Bytes(HASH_BYTES), nullable=False),
    )


def _place() -> tuple[sa.Column[int], sa.Column[int]]:
    """Journal and number."""
    journal = sa.Column("journal", sa.Integer, primary_key=True, autoincrement=False)
    return journal, sa.Column("number", sa.BigInteger, primary_key=True, autoincrement=False)
