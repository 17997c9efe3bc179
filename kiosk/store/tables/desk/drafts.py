"""Which kiosk answers drafts without a code."""

import sqlalchemy as sa

from kiosk.store.tables.base import RANK, SMALL, id_column, metadata

draft_takers = sa.Table(
    "draft_takers",
    metadata,
    id_column("journal", primary_key=True),
    sa.Column("turn", sa.BigInteger),
    sa.Column("said_at", sa.BigInteger),
    comment="kiosks that clerks let answer drafts without a code: the greatest turn stands",
    info={RANK: ("turn",)},
    **SMALL,
)
