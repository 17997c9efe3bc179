"""What the hall has to say on its board."""

import sqlalchemy as sa

from kiosk.store.tables.base import RANK, id_column, metadata
from sync.columns import Bytes
from sync.entries import DIGEST_BYTES

notices = sa.Table(
    "notices",
    metadata,
    id_column("id", primary_key=True),
    sa.Column("state", sa.Integer, nullable=False),
    id_column("journal"),
    sa.Column("until", sa.BigInteger),
    sa.Column("text", Bytes(DIGEST_BYTES)),
    sa.Column("posted_at", sa.BigInteger),
    sa.Column("since", sa.BigInteger),
    info={RANK: ("state", "journal")},
)
