"""What holds for the hall."""

import sqlalchemy as sa

from kiosk.store.tables.base import RANK, id_column, metadata

settings_editions = sa.Table(
    "settings_editions",
    metadata,
    sa.Column("part", sa.Integer, primary_key=True, autoincrement=False),
    id_column("journal", primary_key=True),
    sa.Column("edition", sa.Integer),
    id_column("id"),
    sa.Column("pieces", sa.Integer),
    sa.Column("digest", sa.LargeBinary),
    sa.Column("changed_at", sa.BigInteger),
    comment="the latest edition that each journal has written of a part of the settings; the text lies in records",
    info={RANK: ("edition",)},
)
