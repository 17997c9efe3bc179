"""Who stands at the desk."""

import sqlalchemy as sa

from kiosk.store.tables.base import RANK, SMALL, id_column, metadata

clerks = sa.Table(
    "clerks",
    metadata,
    id_column("id", primary_key=True),
    id_column("journal", primary_key=True),
    sa.Column("role", sa.Integer),
    sa.Column("until", sa.BigInteger),
    id_column("appointed_by"),
    sa.Column("appointed_at", sa.BigInteger),
    comment="who stands at the desk; names and passphrases are sealed",
    info={RANK: ()},
    **SMALL,
)
clerk_ends = sa.Table(
    "clerk_ends",
    metadata,
    id_column("id", primary_key=True),
    id_column("journal", primary_key=True),
    id_column("ended_by"),
    sa.Column("ended_at", sa.BigInteger),
    comment="clerks who are none any more",
    info={RANK: ()},
    **SMALL,
)
