"""Who is kept away, and appeals."""

import sqlalchemy as sa

from kiosk.store.tables.base import RANK, SMALL, id_column, metadata

exclusions = sa.Table(
    "exclusions",
    metadata,
    id_column("id", primary_key=True),
    id_column("journal", primary_key=True),
    sa.Column("side", sa.Integer),
    id_column("who"),
    sa.Column("ground", sa.Integer),
    sa.Column("until", sa.BigInteger),
    id_column("clerk"),
    sa.Column("made_at", sa.BigInteger),
    sa.Index("exclusions_by_who", "who"),
    sa.Index("exclusions_by_until", "until"),
    comment="who is kept away from the hall for a while; grounds in words are sealed",
    info={RANK: ()},
    **SMALL,
)
exclusion_ends = sa.Table(
    "exclusion_ends",
    metadata,
    id_column("id", primary_key=True),
    id_column("journal", primary_key=True),
    id_column("clerk"),
    sa.Column("lifted_at", sa.BigInteger),
    comment="exclusions that are over before their end",
    info={RANK: ()},
    **SMALL,
)
appeals = sa.Table(
    "appeals",
    metadata,
    id_column("id", primary_key=True),
    id_column("journal", primary_key=True),
    sa.Column("against", sa.Integer),
    id_column("about"),
    id_column("clerk"),
    sa.Column("made_at", sa.BigInteger),
    sa.Index("appeals_by_about", "about"),
    comment="what people say is wrong: an exclusion, or a word of a sign-up",
    info={RANK: ()},
    **SMALL,
)
appeal_ends = sa.Table(
    "appeal_ends",
    metadata,
    id_column("id", primary_key=True),
    id_column("journal", primary_key=True),
    sa.Column("how", sa.Integer),
    id_column("clerk"),
    sa.Column("decided_at", sa.BigInteger),
    comment="what managers decided of appeals, each by the journal that says so",
    info={RANK: ()},
    **SMALL,
)
