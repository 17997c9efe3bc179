"""Fairs, and where the recruiting van stands."""

import sqlalchemy as sa

from kiosk.store.tables.base import RANK, id_column, metadata
from sync.columns import Bytes
from sync.entries import DIGEST_BYTES

events = sa.Table(
    "events",
    metadata,
    id_column("id", primary_key=True),
    sa.Column("state", sa.Integer, nullable=False),
    id_column("journal"),
    sa.Column("what", sa.Integer),
    sa.Column("first", sa.BigInteger),
    sa.Column("last", sa.BigInteger),
    sa.Column("text", Bytes(DIGEST_BYTES)),
    info={RANK: ("state", "journal")},
)
