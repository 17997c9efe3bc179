"""What the desk has seen of employers' papers."""

import sqlalchemy as sa

from kiosk.store.tables.base import RANK, SMALL, id_column, metadata

verifications = sa.Table(
    "verifications",
    metadata,
    id_column("id", primary_key=True),
    id_column("journal", primary_key=True),
    id_column("employer"),
    sa.Column("known_as", sa.Integer),
    sa.Column("until", sa.BigInteger),
    id_column("clerk"),
    sa.Column("made_at", sa.BigInteger),
    sa.Index("verifications_by_employer", "employer"),
    comment="what employers are known as by papers that a clerk has seen",
    info={RANK: ()},
    **SMALL,
)
verification_ends = sa.Table(
    "verification_ends",
    metadata,
    id_column("id", primary_key=True),
    id_column("journal", primary_key=True),
    id_column("clerk"),
    sa.Column("ended_at", sa.BigInteger),
    comment="verifications that are good no more",
    info={RANK: ()},
    **SMALL,
)
