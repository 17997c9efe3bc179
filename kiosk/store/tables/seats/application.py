"""Applications: to other halls, and what those answered; to talk about work, and what came of it."""

import sqlalchemy as sa

from kiosk.store.tables.base import RANK, SMALL, id_column, metadata

afar = sa.Table(
    "afar",
    metadata,
    id_column("id", primary_key=True),
    id_column("journal", primary_key=True),
    sa.Column("state", sa.Integer, nullable=False),
    id_column("hall"),
    id_column("posting"),
    id_column("worker"),
    sa.Column("ticket", sa.Integer),
    sa.Column("start", sa.BigInteger),
    sa.Column("hours", sa.Integer),
    sa.Column("days", sa.Integer),
    sa.Column("at", sa.BigInteger),
    sa.Index("afar_by_worker", "worker"),
    comment="seats asked of other halls, each by the journal that says so",
)
afar_answers = sa.Table(
    "afar_answers",
    metadata,
    id_column("id", primary_key=True),
    id_column("journal", primary_key=True),
    sa.Column("state", sa.Integer, nullable=False),
    sa.Column("why", sa.Integer),
    sa.Column("kiosk", sa.Integer),
    sa.Column("seat", sa.Integer),
    comment="what other halls answered, by the journal that heard it",
    **SMALL,
)
talks = sa.Table(
    "talks",
    metadata,
    id_column("id", primary_key=True),
    id_column("home", primary_key=True),
    sa.Column("state", sa.Integer, nullable=False),
    id_column("posting"),
    id_column("worker"),
    sa.Column("number", sa.Integer),
    sa.Column("ticket", sa.Integer),
    sa.Column("at", sa.BigInteger),
    sa.Index("talks_by_posting", "posting"),
    sa.Index("talks_by_worker", "worker"),
    comment="who comes to talk about a posting, each by the journal that says so",
)
talk_places = sa.Table(
    "talk_places",
    metadata,
    id_column("id", primary_key=True),
    id_column("home", primary_key=True),
    sa.Column("talk_table", sa.Integer),
    sa.Column("talk_at", sa.BigInteger),
    sa.Column("minutes", sa.Integer),
    sa.Index("talk_places_by_time", "talk_at"),
    comment="at which table a talk is and when, each by the journal that says so",
    info={RANK: ()},
    **SMALL,
)
talk_ends = sa.Table(
    "talk_ends",
    metadata,
    id_column("id", primary_key=True),
    sa.Column("why", sa.Integer, nullable=False),
    id_column("journal"),
    comment="talks that have a result, whoever says so",
    info={RANK: ("why", "journal")},
    **SMALL,
)
