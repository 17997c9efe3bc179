"""Where the hall is open."""

import sqlalchemy as sa

from kiosk.store.tables.base import RANK, SMALL, id_column, metadata

openings = sa.Table(
    "openings",
    metadata,
    id_column("journal", primary_key=True),
    sa.Column("is_open", sa.Boolean),
    sa.Column("said_at", sa.BigInteger),
    comment="what each journal's kiosk was told last: open or closed",
    info={RANK: ()},
    **SMALL,
)
