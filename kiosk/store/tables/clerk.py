"""Who stands at the desk, at which computers, and what was done there."""

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
clerk_acts = sa.Table(
    "clerk_acts",
    metadata,
    id_column("id", primary_key=True),
    id_column("journal", primary_key=True),
    sa.Column("act", sa.Integer, nullable=False),
    id_column("clerk"),
    id_column("subject"),
    sa.Column("why", sa.Integer, nullable=False),
    sa.Column("is_alone", sa.Boolean, nullable=False),
    sa.Column("acted_at", sa.BigInteger, nullable=False),
    sa.Index("clerk_acts_by_time", "acted_at", "id"),
    sa.Index("clerk_acts_by_clerk", "clerk", "acted_at", "id"),
    sa.Index("clerk_acts_by_act", "act", "acted_at", "id"),
    sa.Index("clerk_acts_by_alone", "is_alone", "acted_at", "id"),
    sa.Index("clerk_acts_by_subject", "subject", "acted_at", "id"),
    comment="what was done at the desk, by whom, on what",
    info={RANK: ()},
    **SMALL,
)
pcs = sa.Table(
    "pcs",
    metadata,
    id_column("id", primary_key=True),
    id_column("journal", primary_key=True),
    id_column("admitted_by"),
    sa.Column("admitted_at", sa.BigInteger, nullable=False),
    comment="computers at which clerks work",
    info={RANK: ()},
    **SMALL,
)
pc_ends = sa.Table(
    "pc_ends",
    metadata,
    id_column("id", primary_key=True),
    id_column("journal", primary_key=True),
    id_column("ended_by"),
    sa.Column("ended_at", sa.BigInteger, nullable=False),
    comment="computers that are none any more",
    info={RANK: ()},
    **SMALL,
)
