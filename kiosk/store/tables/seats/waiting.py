"""Who waits for a seat of a full posting, and what is offered to him."""

import sqlalchemy as sa

from kiosk.store.tables.base import RANK, SMALL, id_column, metadata

waitings = sa.Table(
    "waitings",
    metadata,
    id_column("id", primary_key=True),
    id_column("home", primary_key=True),
    sa.Column("state", sa.Integer, nullable=False),
    id_column("posting"),
    id_column("worker"),
    sa.Column("place", sa.Integer),
    sa.Column("seats", sa.Integer),
    sa.Column("at", sa.BigInteger),
    sa.Index("waitings_by_posting", "posting"),
    sa.Index("waitings_by_worker", "worker"),
    comment="queue places, each by the journal that says so",
)
waiting_mates = sa.Table(
    "waiting_mates",
    metadata,
    id_column("id", primary_key=True),
    id_column("home", primary_key=True),
    sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("state", sa.Integer, nullable=False),
    id_column("worker"),
    sa.Index("waiting_mates_by_worker", "worker"),
    comment="who waits at a queue place with who took it, numbered from 1",
    **SMALL,
)
waiting_ends = sa.Table(
    "waiting_ends",
    metadata,
    id_column("id", primary_key=True),
    sa.Column("why", sa.Integer, nullable=False),
    id_column("journal"),
    sa.Column("ended_at", sa.BigInteger),
    comment="queue places that are over, whoever says so",
    info={RANK: ("why", "journal")},
    **SMALL,
)
offers = sa.Table(
    "offers",
    metadata,
    id_column("id", primary_key=True),
    id_column("home", primary_key=True),
    sa.Column("state", sa.Integer, nullable=False),
    id_column("posting"),
    id_column("waiting"),
    sa.Column("at", sa.BigInteger),
    sa.Index("offers_by_waiting", "waiting"),
    comment="seats offered to who waits, each by the journal that says so",
)
offer_states = sa.Table(
    "offer_states",
    metadata,
    id_column("id", primary_key=True),
    id_column("home", primary_key=True),
    sa.Column("state", sa.Integer, nullable=False),
    sa.Column("edition", sa.Integer),
    sa.Column("how", sa.Integer),
    comment="what became of offers",
    **SMALL,
)
