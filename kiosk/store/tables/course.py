"""Places in courses."""

import sqlalchemy as sa

from kiosk.store.tables.base import SMALL, id_column, metadata

course_places = sa.Table(
    "course_places",
    metadata,
    id_column("id", primary_key=True),
    sa.Column("state", sa.Integer, nullable=False),
    sa.Column("course", sa.BigInteger),
    id_column("worker"),
    sa.Column("joined_at", sa.BigInteger),
    sa.Index("course_places_by_course", "course"),
    comment="who wants to learn what",
    **SMALL,
)
