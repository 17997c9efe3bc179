"""Work that is held until a clerk has read it."""

import sqlalchemy as sa

from kiosk.store.tables.base import RANK, SMALL, id_column, metadata

held = sa.Table(
    "held",
    metadata,
    id_column("id", primary_key=True),
    sa.Column("edition", sa.Integer, primary_key=True),
    id_column("home", primary_key=True),
    id_column("employer"),
    sa.Column("start", sa.BigInteger),
    sa.Column("held_at", sa.BigInteger),
    sa.Column("cause", sa.Integer),
    sa.Index("held_by_employer", "employer"),
    comment="editions of postings that wait for a clerk, or did, each by the journal that says so",
    info={RANK: ()},
    **SMALL,
)
held_states = sa.Table(
    "held_states",
    metadata,
    id_column("id", primary_key=True),
    sa.Column("edition", sa.Integer, primary_key=True),
    id_column("home", primary_key=True),
    sa.Column("state", sa.Integer, nullable=False),
    sa.Index("held_states_by_state", "state"),
    comment="whether an edition waits for a clerk or has ended: those that wait are found by themselves",
    **SMALL,
)
review_wishes = sa.Table(
    "review_wishes",
    metadata,
    id_column("id", primary_key=True),
    id_column("journal", primary_key=True),
    id_column("posting"),
    sa.Column("edition", sa.Integer),
    sa.Column("how", sa.Integer),
    id_column("clerk"),
    sa.Column("wished_at", sa.BigInteger),
    sa.Index("review_wishes_by_posting", "posting"),
    comment="what clerks decided of held work, for its home to obey",
    info={RANK: ()},
    **SMALL,
)
reviews = sa.Table(
    "reviews",
    metadata,
    id_column("id", primary_key=True),
    sa.Column("edition", sa.Integer, primary_key=True),
    id_column("home", primary_key=True),
    sa.Column("how", sa.Integer),
    id_column("wish"),
    sa.Column("ended_at", sa.BigInteger),
    comment="what came of held work, by the word of its home",
    info={RANK: ()},
    **SMALL,
)
