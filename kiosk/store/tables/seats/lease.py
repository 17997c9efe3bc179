"""Seats that kiosks lend each other."""

import sqlalchemy as sa

from kiosk.store.tables.base import SMALL, id_column, metadata

leases = sa.Table(
    "leases",
    metadata,
    id_column("id", primary_key=True),
    id_column("home", primary_key=True),
    sa.Column("state", sa.Integer, nullable=False),
    id_column("posting"),
    id_column("holder"),
    sa.Column("seats", sa.Integer),
    sa.Index("leases_by_holder", "holder"),
    sa.Index("leases_by_posting", "posting"),
    comment="who says to lend whom how many seats",
)
leases_taken = sa.Table(
    "leases_taken",
    metadata,
    id_column("id", primary_key=True),
    id_column("holder", primary_key=True),
    sa.Column("state", sa.Integer, nullable=False),
    **SMALL,
)
recalls = sa.Table(
    "recalls",
    metadata,
    id_column("id", primary_key=True),
    id_column("home", primary_key=True),
    sa.Column("state", sa.Integer, nullable=False),
    id_column("posting"),
    id_column("holder"),
    sa.Column("seats", sa.Integer),
    sa.Index("recalls_by_holder", "holder"),
)
returns = sa.Table(
    "returns",
    metadata,
    id_column("id", primary_key=True),
    id_column("holder", primary_key=True),
    sa.Column("state", sa.Integer, nullable=False),
    id_column("posting"),
    sa.Column("seats", sa.Integer),
    sa.Index("returns_by_posting", "posting"),
    comment="who says to give how many seats back",
)
bookings = sa.Table(
    "bookings",
    metadata,
    id_column("id", primary_key=True),
    id_column("home", primary_key=True),
    id_column("holder", primary_key=True),
    sa.Column("state", sa.Integer, nullable=False),
    id_column("posting"),
    sa.Column("seats", sa.Integer),
    sa.Index("bookings_by_posting", "posting"),
)
