"""People who look for work."""

import sqlalchemy as sa

from kiosk.store.tables.base import RANK, SMALL, id_column, metadata

workers = sa.Table(
    "workers",
    metadata,
    id_column("id", primary_key=True),
    sa.Column("consent", sa.Integer, nullable=False),
    id_column("journal"),
    sa.Column("registered_at", sa.BigInteger),
    sa.Index("workers_by_time", "registered_at", "id"),
    info={RANK: ("consent", "journal")},
    **SMALL,
)
same = sa.Table(
    "same",
    metadata,
    id_column("id", primary_key=True),
    id_column("journal", primary_key=True),
    sa.Column("state", sa.Integer, nullable=False),
    id_column("same"),
    comment="ids that are one person's, and who says so: the smaller one stands",
    **SMALL,
)
parted = sa.Table(
    "parted",
    metadata,
    id_column("one", primary_key=True),
    id_column("other", primary_key=True),
    id_column("journal", primary_key=True),
    comment="pairs of ids that are two people's, the smaller first, and who says so",
    info={RANK: ()},
    **SMALL,
)
hall_numbers = sa.Table(
    "hall_numbers",
    metadata,
    id_column("id", primary_key=True),
    sa.Column("kiosk", sa.Integer, nullable=False),
    sa.Column("number", sa.BigInteger, nullable=False),
    id_column("journal"),
    sa.Index("hall_numbers_by_number", "kiosk", "number"),
    comment="numbers that the desk has given to people without a phone, and never gives again",
    info={RANK: ("journal",)},
    **SMALL,
)
