"""Journals with what they carry, and whose they are."""

import sqlalchemy as sa

from kiosk.store.tables.base import SMALL, id_column, metadata, weight_column
from sync.authority.authority import Authority
from sync.journals.journal import Journals
from sync.records.records import Records
from sync.roll.rolls import Rolls

journals = Journals(metadata)
records = Records(metadata)
rolls = Rolls(metadata)
authority = Authority(journals, records, rolls)
kiosks = sa.Table(
    "kiosks",
    metadata,
    id_column("id", primary_key=True),
    id_column("home"),
    weight_column(),
    id_column("hall"),
    sa.Column("kiosk", sa.Integer),
    id_column("follows"),
    sa.Column("holds_seats", sa.Boolean),
)
journal_ends = sa.Table(
    "journal_ends",
    metadata,
    id_column("id", primary_key=True),
    sa.Column("state", sa.Integer, nullable=False),
    comment="journals that were ended in good order: what follows them has their postings",
    **SMALL,
)
closed_to_us = sa.Table(
    "closed_to_us",
    metadata,
    id_column("id", primary_key=True),
    sa.Column("state", sa.Integer, nullable=False),
    comment="subjects of must-understand facts that this program does not know: it gives no seat of them",
    **SMALL,
)
