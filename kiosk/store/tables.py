"""Tables of the hall's database.

FOLDED tables come from facts alone and can be thrown away and folded again; the others are this machine's own.
"""

from typing import Any

import sqlalchemy as sa

from sync.authority import Authority
from sync.columns import Bytes
from sync.entries import DIGEST_BYTES
from sync.journal import Journals
from sync.records import Records
from sync.rolls import Rolls

ACCOUNT = ("taken", "lent", "held", "added", "forced")

SMALL: Any = {"sqlite_with_rowid": False}
"""Rows that are little more than their key lie in one tree, not in two."""

metadata = sa.MetaData()
journals = Journals(metadata)
records = Records(metadata)
rolls = Rolls(metadata)
authority = Authority(journals, records, rolls)


def _id(name: str, *, primary_key: bool = False) -> sa.Column[bytes]:
    return sa.Column(name, Bytes(10), primary_key=primary_key)


def _weight() -> sa.Column[int]:
    return sa.Column("weight", sa.Integer, comment="how much the word of its home counts")


kiosks = sa.Table(
    "kiosks",
    metadata,
    _id("id", primary_key=True),
    _id("home"),
    _weight(),
    _id("hall"),
    sa.Column("kiosk", sa.Integer),
    _id("follows"),
    sa.Column("holds_seats", sa.Boolean),
)
journal_ends = sa.Table(
    "journal_ends",
    metadata,
    _id("id", primary_key=True),
    sa.Column("state", sa.Integer, nullable=False),
    comment="journals that were ended in good order: what follows them has their postings",
    **SMALL,
)
workers = sa.Table(
    "workers",
    metadata,
    _id("id", primary_key=True),
    sa.Column("state", sa.Integer, nullable=False),
    sa.Column("registered_at", sa.BigInteger),
    **SMALL,
)
same = sa.Table(
    "same",
    metadata,
    _id("id", primary_key=True),
    _id("journal", primary_key=True),
    sa.Column("state", sa.Integer, nullable=False),
    _id("same"),
    comment="ids that are one person's, and who says so: the smaller one stands",
    **SMALL,
)
postings = sa.Table(
    "postings",
    metadata,
    _id("id", primary_key=True),
    _id("home"),
    _weight(),
    sa.Column("trade", sa.Integer),
    sa.Column("headcount", sa.Integer),
    sa.Column("pay_fen", sa.BigInteger),
    sa.Column("pay_unit", sa.Integer),
    sa.Column("start", sa.BigInteger),
    _id("employer"),
    sa.Column("text", Bytes(DIGEST_BYTES)),
    sa.Column("number", sa.Integer),
    sa.Column("bay", sa.Integer),
    sa.Column("published_at", sa.BigInteger),
    sa.Index("postings_by_start", "start"),
    sa.Index("postings_by_employer", "employer"),
    sa.Index("postings_by_published", "published_at"),
)
homes = sa.Table(
    "homes",
    metadata,
    _id("id", primary_key=True),
    _id("home", primary_key=True),
    sa.Column("state", sa.Integer, nullable=False),
    comment="every journal that published a posting's id; `postings` has the one that is its home",
    **SMALL,
)
posting_states = sa.Table(
    "posting_states",
    metadata,
    _id("id", primary_key=True),
    sa.Column("state", sa.Integer, nullable=False),
    sa.Column("closed_at", sa.BigInteger),
    sa.Column("close_reason", sa.Integer),
    **SMALL,
)
signups = sa.Table(
    "signups",
    metadata,
    _id("id", primary_key=True),
    _id("holder", primary_key=True),
    sa.Column("state", sa.Integer, nullable=False),
    _id("posting"),
    _id("worker"),
    sa.Column("kiosk", sa.Integer),
    sa.Column("seat", sa.Integer),
    sa.Column("is_from_afar", sa.Boolean),
    sa.Column("at", sa.BigInteger),
    sa.Index("signups_by_posting", "posting"),
    sa.Index("signups_by_worker", "worker"),
    comment="seats given, each by the journal that says so",
)
signup_states = sa.Table(
    "signup_states",
    metadata,
    _id("id", primary_key=True),
    sa.Column("state", sa.Integer, nullable=False),
    sa.Column("arrived_at", sa.BigInteger),
    sa.Column("withdrawn_at", sa.BigInteger),
    comment="what became of seats that were given",
    **SMALL,
)
refusals = sa.Table(
    "refusals",
    metadata,
    _id("id", primary_key=True),
    _id("journal", primary_key=True),
    sa.Column("state", sa.Integer, nullable=False),
    _id("posting"),
    _id("worker"),
    sa.Column("reason", sa.Integer),
    sa.Column("at", sa.BigInteger),
)
freed = sa.Table(
    "freed",
    metadata,
    _id("id", primary_key=True),
    _id("holder", primary_key=True),
    sa.Column("state", sa.Integer, nullable=False),
    comment="sign-ups whose seat a holder says to have put back",
    **SMALL,
)
seats = sa.Table(
    "seats",
    metadata,
    _id("posting", primary_key=True),
    _id("holder", primary_key=True),
    *(sa.Column(name, sa.Integer, nullable=False, server_default="0") for name in ACCOUNT),
    comment="what each journal says of its own account of a posting",
    **SMALL,
)
leases = sa.Table(
    "leases",
    metadata,
    _id("id", primary_key=True),
    _id("home", primary_key=True),
    sa.Column("state", sa.Integer, nullable=False),
    _id("posting"),
    _id("holder"),
    sa.Column("seats", sa.Integer),
    sa.Index("leases_by_holder", "holder"),
    sa.Index("leases_by_posting", "posting"),
    comment="who says to lend whom how many seats",
)
leases_taken = sa.Table(
    "leases_taken",
    metadata,
    _id("id", primary_key=True),
    _id("holder", primary_key=True),
    sa.Column("state", sa.Integer, nullable=False),
    **SMALL,
)
recalls = sa.Table(
    "recalls",
    metadata,
    _id("id", primary_key=True),
    _id("home", primary_key=True),
    sa.Column("state", sa.Integer, nullable=False),
    _id("posting"),
    _id("holder"),
    sa.Column("seats", sa.Integer),
    sa.Index("recalls_by_holder", "holder"),
)
returns = sa.Table(
    "returns",
    metadata,
    _id("id", primary_key=True),
    _id("holder", primary_key=True),
    sa.Column("state", sa.Integer, nullable=False),
    _id("posting"),
    sa.Column("seats", sa.Integer),
    sa.Index("returns_by_posting", "posting"),
    comment="who says to give how many seats back",
)
bookings = sa.Table(
    "bookings",
    metadata,
    _id("id", primary_key=True),
    _id("home", primary_key=True),
    _id("holder", primary_key=True),
    sa.Column("state", sa.Integer, nullable=False),
    _id("posting"),
    sa.Column("seats", sa.Integer),
    sa.Index("bookings_by_posting", "posting"),
)
notices = sa.Table(
    "notices",
    metadata,
    _id("id", primary_key=True),
    sa.Column("state", sa.Integer, nullable=False),
    sa.Column("until", sa.BigInteger),
    sa.Column("text", Bytes(DIGEST_BYTES)),
    sa.Column("posted_at", sa.BigInteger),
)
closed_to_us = sa.Table(
    "closed_to_us",
    metadata,
    _id("id", primary_key=True),
    sa.Column("state", sa.Integer, nullable=False),
    comment="subjects of must-understand facts that this program does not know: it gives no seat of them",
    **SMALL,
)
FOLDED = (
    kiosks,
    journal_ends,
    workers,
    same,
    postings,
    homes,
    posting_states,
    signups,
    signup_states,
    refusals,
    freed,
    seats,
    leases,
    leases_taken,
    recalls,
    returns,
    bookings,
    notices,
    closed_to_us,
)

settings = sa.Table(
    "settings",
    metadata,
    sa.Column("name", sa.String(40), primary_key=True),
    sa.Column("value", Bytes, nullable=False),
)
lookups = sa.Table(
    "lookups",
    metadata,
    sa.Column("hash", Bytes(32), primary_key=True),
    _id("subject", primary_key=True),
    comment="keyed hash of a number -> the subjects it belongs to, of which the smallest stands",
    **SMALL,
)
unfolded = sa.Table(
    "unfolded",
    metadata,
    _id("root", primary_key=True),
    comment="journals that forked, or let bodies go, since all were folded: their entries wait for the next time",
)
readable = sa.Table(
    "readable",
    metadata,
    _id("subject", primary_key=True),
    sa.Column("name", sa.String(40), primary_key=True),
    sa.Column("body", Bytes, nullable=False),
    sa.Column("key", Bytes, nullable=False),
    comment="the last version of a sealed record that opened here, where one came that does not",
)
redeemed = sa.Table(
    "redeemed",
    metadata,
    sa.Column("token", Bytes(20), primary_key=True),
    sa.Column("until", sa.BigInteger, nullable=False),
)
sessions = sa.Table(
    "sessions",
    metadata,
    sa.Column("hash", Bytes(32), primary_key=True),
    _id("employer"),
    sa.Column("until", sa.BigInteger, nullable=False),
)
cursors = sa.Table(
    "cursors",
    metadata,
    _id("peer", primary_key=True),
    sa.Column("sequence", sa.BigInteger, nullable=False),
    comment="up to which of a peer's sequence numbers its records are here",
    **SMALL,
)
