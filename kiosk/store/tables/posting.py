"""Postings, their editions, what became of them."""

import sqlalchemy as sa

from kiosk.store.tables.base import RANK, SMALL, id_column, metadata, weight_column
from sync.columns import Bytes
from sync.entries import DIGEST_BYTES

postings = sa.Table(
    "postings",
    metadata,
    id_column("id", primary_key=True),
    id_column("home"),
    weight_column(),
    sa.Column("trade", sa.Integer),
    sa.Column("headcount", sa.Integer),
    sa.Column("pay_fen", sa.BigInteger),
    sa.Column("pay_unit", sa.Integer),
    sa.Column("start", sa.BigInteger),
    id_column("employer"),
    sa.Column("text", Bytes(DIGEST_BYTES)),
    sa.Column("number", sa.Integer),
    sa.Column("bay", sa.Integer),
    sa.Column("edition", sa.Integer),
    sa.Column("pay_most_fen", sa.BigInteger),
    sa.Column("paid", sa.Integer),
    sa.Column("hours", sa.Integer),
    sa.Column("days", sa.Integer),
    sa.Column("extras", sa.BigInteger),
    sa.Column("needs", sa.BigInteger),
    sa.Column("zone", sa.Integer),
    sa.Column("choosing", sa.Integer),
    sa.Column("help_first", sa.Integer),
    sa.Column("source", sa.Integer),
    sa.Column("talk_table", sa.Integer),
    sa.Column("talk_at", sa.BigInteger),
    sa.Column("leaves_at", sa.BigInteger),
    id_column("event"),
    sa.Column("published_at", sa.BigInteger),
    sa.Index("postings_by_start", "start"),
    sa.Index("postings_by_employer", "employer"),
    sa.Index("postings_by_published", "published_at"),
)
editions = sa.Table(
    "editions",
    metadata,
    id_column("id", primary_key=True),
    sa.Column("edition", sa.Integer, primary_key=True),
    id_column("home", primary_key=True),
    sa.Column("start", sa.BigInteger),
    sa.Column("hours", sa.Integer),
    sa.Column("days", sa.Integer),
    comment="when the work is by each edition of a posting, by each journal that published it",
    info={RANK: ()},
    **SMALL,
)
homes = sa.Table(
    "homes",
    metadata,
    id_column("id", primary_key=True),
    id_column("home", primary_key=True),
    sa.Column("state", sa.Integer, nullable=False),
    comment="every journal that published a posting's id; `postings` has the one that is its home",
    **SMALL,
)
headcounts = sa.Table(
    "headcounts",
    metadata,
    id_column("id", primary_key=True),
    id_column("home", primary_key=True),
    sa.Column("headcount", sa.Integer),
    comment="how many people are wanted in the end, where seats that are lent must come back first",
    info={RANK: ()},
    **SMALL,
)
replacements = sa.Table(
    "replacements",
    metadata,
    id_column("id", primary_key=True),
    id_column("home", primary_key=True),
    id_column("old"),
    sa.Column("places", sa.Integer),
    sa.Index("replacements_by_old", "old"),
    comment="postings that are offered in place of another, whose people come first",
    info={RANK: ()},
    **SMALL,
)
posting_states = sa.Table(
    "posting_states",
    metadata,
    id_column("id", primary_key=True),
    sa.Column("state", sa.Integer, nullable=False),
    id_column("journal"),
    sa.Column("closed_at", sa.BigInteger),
    sa.Column("close_reason", sa.Integer),
    info={RANK: ("state", "journal")},
    **SMALL,
)
