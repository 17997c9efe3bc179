"""What all tables have in common."""

from typing import Any

import sqlalchemy as sa

from sync.columns import Bytes

RANK = "rank"
"""In a table's `info`: columns by which the best of several rows for one key is found, compared in this order."""
SMALL: Any = {"sqlite_with_rowid": False}
"""Rows that are little more than their key lie in one tree, not in two."""
metadata = sa.MetaData()


def id_column(name: str, *, primary_key: bool = False) -> sa.Column[bytes]:
    """Ten bytes that name something."""
    return sa.Column(name, Bytes(10), primary_key=primary_key)


def weight_column() -> sa.Column[int]:
    """Of a row that several journals may claim."""
    return sa.Column("weight", sa.Integer, comment="how much the word of its home counts")
