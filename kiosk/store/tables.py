"""Tables of the hall's database.

They come from facts alone and can be thrown away and folded again; this machine's own stand in `own_tables`.
"""

from typing import Any

import sqlalchemy as sa

from sync.authority.authority import Authority
from sync.columns import Bytes
from sync.entries import DIGEST_BYTES
from sync.journals.journal import Journals
from sync.records.records import Records
from sync.roll.rolls import Rolls

ACCOUNT = ("taken", "lent", "held", "added", "forced")

RANK = "rank"
"""In a table's `info`: columns by which the best of several rows for one key is found, compared in this order."""
SMALL: Any = {"sqlite_with_rowid": False}
"""Rows that are little more than their key lie in one tree, not in two."""

metadata = sa.MetaData()
journals = Journals(metadata)
records = Records(metadata)
rolls = Rolls(metadata)
authority = Authority(journals, records, rolls)


def id_column(name: str, *, primary_key: bool = False) -> sa.Column[bytes]:
    """Ten bytes that name something."""
    return sa.Column(name, Bytes(10), primary_key=primary_key)


def _weight() -> sa.Column[int]:
    return sa.Column("weight", sa.Integer, comment="how much the word of its home counts")


kiosks = sa.Table(
    "kiosks",
    metadata,
    id_column("id", primary_key=True),
    id_column("home"),
    _weight(),
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
workers = sa.Table(
    "workers",
    metadata,
    id_column("id", primary_key=True),
    sa.Column("consent", sa.Integer, nullable=False),
    id_column("journal"),
    sa.Column("registered_at", sa.BigInteger),
    info={RANK: ("consent", "journal")},
    **SMALL,
)
same = sa.Table(
    "same",
    metadata,
    id_column("id", primary_key=True),
    id_column("journal", primary_key=True),
    sa.Column("state", sa.Integer, nullable=False),
    id_column("same"),
    comment="ids that are one person's, and who says so: the smaller one stands",
    **SMALL,
)
parted = sa.Table(
    "parted",
    metadata,
    id_column("one", primary_key=True),
    id_column("other", primary_key=True),
    id_column("journal", primary_key=True),
    comment="pairs of ids that are two people's, the smaller first, and who says so",
    info={RANK: ()},
    **SMALL,
)
postings = sa.Table(
    "postings",
    metadata,
    id_column("id", primary_key=True),
    id_column("home"),
    _weight(),
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
signups = sa.Table(
    "signups",
    metadata,
    id_column("id", primary_key=True),
    id_column("holder", primary_key=True),
    sa.Column("state", sa.Integer, nullable=False),
    id_column("posting"),
    id_column("worker"),
    sa.Column("kiosk", sa.Integer),
    sa.Column("seat", sa.Integer),
    sa.Column("is_from_afar", sa.Boolean),
    sa.Column("edition", sa.Integer),
    sa.Column("at", sa.BigInteger),
    sa.Index("signups_by_posting", "posting"),
    sa.Index("signups_by_worker", "worker"),
    comment="seats given, each by the journal that says so",
)
signup_states = sa.Table(
    "signup_states",
    metadata,
    id_column("id", primary_key=True),
    sa.Column("state", sa.Integer, nullable=False),
    sa.Column("arrived_at", sa.BigInteger),
    sa.Column("withdrawn_at", sa.BigInteger),
    comment="what became of seats that were given",
    **SMALL,
)
refusals = sa.Table(
    "refusals",
    metadata,
    id_column("id", primary_key=True),
    id_column("journal", primary_key=True),
    sa.Column("state", sa.Integer, nullable=False),
    id_column("posting"),
    id_column("worker"),
    sa.Column("reason", sa.Integer),
    sa.Column("at", sa.BigInteger),
)
freed = sa.Table(
    "freed",
    metadata,
    id_column("id", primary_key=True),
    id_column("holder", primary_key=True),
    sa.Column("state", sa.Integer, nullable=False),
    comment="sign-ups whose seat a holder says to have put back",
    **SMALL,
)
seats = sa.Table(
    "seats",
    metadata,
    id_column("posting", primary_key=True),
    id_column("holder", primary_key=True),
    *(sa.Column(name, sa.Integer, nullable=False, server_default="0") for name in ACCOUNT),
    comment="what each journal says of its own account of a posting",
    **SMALL,
)
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
notices = sa.Table(
    "notices",
    metadata,
    id_column("id", primary_key=True),
    sa.Column("state", sa.Integer, nullable=False),
    sa.Column("until", sa.BigInteger),
    sa.Column("text", Bytes(DIGEST_BYTES)),
    sa.Column("posted_at", sa.BigInteger),
)
closed_to_us = sa.Table(
    "closed_to_us",
    metadata,
    id_column("id", primary_key=True),
    sa.Column("state", sa.Integer, nullable=False),
    comment="subjects of must-understand facts that this program does not know: it gives no seat of them",
    **SMALL,
)
FOLDED = (
    kiosks,
    journal_ends,
    workers,
    same,
    parted,
    postings,
    editions,
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
