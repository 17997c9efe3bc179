"""Complaints by their case numbers, their steps and ends; what they say is sealed."""

import sqlalchemy as sa

from kiosk.store.tables.base import RANK, SMALL, id_column, metadata

complaints = sa.Table(
    "complaints",
    metadata,
    id_column("id", primary_key=True),
    sa.Column("kiosk", sa.Integer, nullable=False),
    sa.Column("number", sa.BigInteger, nullable=False),
    sa.Column("against", sa.Integer, nullable=False),
    sa.Column("made_at", sa.BigInteger, nullable=False),
    id_column("journal"),
    sa.Index("complaints_by_case", "kiosk", "number"),
    sa.Index("complaints_by_time", "made_at"),
    info={RANK: ("journal",)},
    **SMALL,
)
complaint_states = sa.Table(
    "complaint_states",
    metadata,
    id_column("id", primary_key=True),
    sa.Column("state", sa.Integer, nullable=False),
    sa.Column("made_at", sa.BigInteger),
    sa.Index("complaint_states_by_time", "state", "made_at"),
    comment="whether a complaint waits or has ended: those that wait are found without a look at all others",
    **SMALL,
)
complaint_steps = sa.Table(
    "complaint_steps",
    metadata,
    id_column("id", primary_key=True),
    id_column("complaint"),
    sa.Column("what", sa.Integer, nullable=False),
    id_column("clerk"),
    sa.Column("stepped_at", sa.BigInteger, nullable=False),
    id_column("journal"),
    sa.Index("complaint_steps_by_complaint", "complaint"),
    sa.Index("complaint_steps_by_clerk", "clerk", "stepped_at"),
    comment="what clerks did about complaints",
    info={RANK: ("journal",)},
    **SMALL,
)
complaint_ends = sa.Table(
    "complaint_ends",
    metadata,
    id_column("id", primary_key=True),
    sa.Column("how", sa.Integer, nullable=False),
    id_column("step"),
    sa.Column("ended_at", sa.BigInteger, nullable=False),
    id_column("journal"),
    sa.Index("complaint_ends_by_time", "ended_at"),
    comment="how complaints ended: of two ends the greater",
    info={RANK: ("how", "journal")},
    **SMALL,
)
