"""Complaints by their case numbers; what they say is sealed."""

import sqlalchemy as sa

from kiosk.store.tables.base import RANK, SMALL, id_column, metadata

complaints = sa.Table(
    "complaints",
    metadata,
    id_column("id", primary_key=True),
    sa.Column("kiosk", sa.Integer, nullable=False),
    sa.Column("number", sa.BigInteger, nullable=False),
    sa.Column("made_at", sa.BigInteger, nullable=False),
    id_column("journal"),
    sa.Index("complaints_by_case", "kiosk", "number"),
    info={RANK: ("journal",)},
    **SMALL,
)
