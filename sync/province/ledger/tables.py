"""The province's tables: what halls sent, who may speak, and what is folded from it for others to read."""

import sqlalchemy as sa

from sync.authority.authority import Authority
from sync.columns import Bytes
from sync.entries import DIGEST_BYTES, HASH_BYTES, KEY_BYTES, NAME_BYTES
from sync.journals.journal import Journals
from sync.records.records import Records
from sync.roll.letting import NONCE_BYTES
from sync.roll.rolls import Rolls

KIND_LETTERS = 40

metadata = sa.MetaData()
journals = Journals(metadata)
records = Records(metadata)
rolls = Rolls(metadata)
authority = Authority(journals, records, rolls)
sa.Index("journals_by_root", journals.journals.c.root)
sa.Index("journals_by_hall", journals.journals.c.hall)
sa.Index("records_by_hall", records.records.c.hall, records.records.c.sequence)


def _name(column: str, primary_key: bool = False) -> sa.Column[bytes]:
    return sa.Column(column, Bytes(NAME_BYTES), primary_key=primary_key, nullable=False)


def _count(column: str) -> sa.Column[int]:
    return sa.Column(column, sa.BigInteger, nullable=False)


cursors = sa.Table("cursors", metadata, _name("peer", primary_key=True), _count("sequence"))
names = sa.Table(
    "names",
    metadata,
    _name("database", primary_key=True),
    sa.Column("province", Bytes(NAME_BYTES), comment="the province's own id, made of its root"),
)
halls = sa.Table(
    "halls",
    metadata,
    _name("id", primary_key=True),
    sa.Column("name", sa.String(100), nullable=False),
    sa.Column("region", sa.String(6), nullable=False, index=True),
    _count("since"),
    sa.UniqueConstraint("name", "region"),
)
kiosks = sa.Table(
    "kiosks",
    metadata,
    sa.Column("key", Bytes(KEY_BYTES), primary_key=True),
    sa.Column("hall", Bytes(NAME_BYTES), nullable=False, index=True),
    sa.Column("letter", sa.String(1), nullable=False),
    _count("enrolled_at"),
    sa.Column("revoked_at", sa.BigInteger),
    sa.Column("seen_at", sa.BigInteger),
    sa.Column("pushed_at", sa.BigInteger),
    sa.Column("queue_s", sa.BigInteger, comment="age of the oldest entry not sent, as the kiosk says"),
    sa.Column("ahead_s", sa.BigInteger, comment="how far the kiosk's clock is ahead of the server's"),
)
codes = sa.Table(
    "codes",
    metadata,
    _name("name", primary_key=True),
    sa.Column("body", Bytes, nullable=False, comment="the key of the code, sealed to the province"),
    sa.Column("body_key", Bytes, nullable=False),
    sa.Column("nonce", Bytes(NONCE_BYTES), nullable=False),
    sa.Column("hall_name", sa.String(100), nullable=False),
    sa.Column("region", sa.String(6), nullable=False),
    _count("until"),
    sa.Column("key", Bytes(KEY_BYTES), comment="whom it has let in"),
    sa.Column("hall", Bytes(NAME_BYTES), comment="into which hall"),
    comment="enrolment codes; each lets one kiosk in",
)
inboxes = sa.Table(
    "inboxes",
    metadata,
    _name("hall", primary_key=True),
    sa.Column("journal", Bytes(NAME_BYTES)),
    comment="the province's own journal for each hall that is addressed",
)
api_keys = sa.Table(
    "api_keys",
    metadata,
    sa.Column("digest", Bytes(HASH_BYTES), primary_key=True),
    sa.Column("name", sa.String(40), nullable=False, unique=True),
    sa.Column("role", sa.String(10), nullable=False),
    _count("since"),
    sa.Column("revoked_at", sa.BigInteger),
)
listed = sa.Table(
    "listed",
    metadata,
    sa.Column("id", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True, autoincrement=True),
    sa.Column("kind", sa.String(20), nullable=False),
    sa.Column("number", sa.String(60), nullable=False, index=True),
    sa.Column("name", sa.String(100), nullable=False),
    sa.Column("decision", sa.String(100), nullable=False),
    _count("since"),
    sa.Column("until", sa.String(10), nullable=False, comment="the last day"),
    sa.Column("entered_by", sa.String(40), nullable=False),
    sa.Column("ended_at", sa.BigInteger),
    sa.Column("ended_by", sa.String(40)),
    sa.Column("why", sa.String(100)),
    comment="employers and agencies, never a person, that no hall lets post",
)
acts = sa.Table(
    "acts",
    metadata,
    _name("subject", primary_key=True),
    sa.Column("digest", Bytes(HASH_BYTES), nullable=False, comment="keyed: names and numbers can be counted through"),
    sa.Column("caller", Bytes(NAME_BYTES), nullable=False),
    _count("at"),
    sa.Column("hall", Bytes(NAME_BYTES)),
    sa.Column("state", sa.BigInteger, nullable=False, server_default="0", comment="ActState"),
    sa.Column("said", sa.BigInteger, comment="reason or field of a refusal"),
    sa.Column("seat", sa.String(10)),
    sa.Index("acts_by_caller", "caller", "hall", "at"),
    comment="what channels asked for, so that asking again does nothing",
)
postings = sa.Table(
    "postings",
    metadata,
    _name("id", primary_key=True),
    sa.Column("hall", Bytes(NAME_BYTES), nullable=False, index=True),
    _count("trade"),
    _count("number"),
    _count("headcount"),
    _count("pay_fen"),
    _count("pay_unit"),
    sa.Column("start", sa.BigInteger, nullable=False, index=True),
    sa.Column("text", Bytes(DIGEST_BYTES), nullable=False),
    _count("edition"),
    _count("pay_most_fen"),
    _count("paid"),
    _count("hours"),
    _count("days"),
    _count("extras"),
    _count("needs"),
    _count("zone"),
    _count("choosing"),
    _count("help_first"),
    _count("source"),
    _count("published_at"),
    _count("version"),
)
accounts = sa.Table(
    "accounts",
    metadata,
    _name("posting", primary_key=True),
    _name("hall", primary_key=True),
    _count("taken"),
    _count("closed"),
    _count("headcount"),
    _count("version"),
    comment="what a hall's facts say of a posting, in whatever order they come",
)
seats = sa.Table(
    "seats",
    metadata,
    _name("signup", primary_key=True),
    _name("hall", primary_key=True),
    _name("posting"),
    sa.Column("label", sa.String(10), nullable=False),
    _count("is_free"),
    sa.Index("seats_by_posting", "posting"),
    comment="labels of seats, for who offered the work from anywhere",
)
reviews = sa.Table(
    "reviews",
    metadata,
    _name("posting", primary_key=True),
    _name("hall", primary_key=True),
    _count("how"),
    comment="what came of first editions that a clerk had to read, for who offered the work from anywhere",
)
takers = sa.Table(
    "takers",
    metadata,
    _name("journal", primary_key=True),
    _name("hall"),
    _count("turn"),
    comment="machines that clerks let answer drafts without a code: the greatest turn stands",
)
phones = sa.Table(
    "phones",
    metadata,
    sa.Column("cookie", Bytes(HASH_BYTES), primary_key=True),
    sa.Column("code", Bytes(90), nullable=False, unique=True),
    _name("hall"),
    _name("journal"),
    _count("until"),
    comment="phones that used the code of a kiosk's screen: digest of the cookie, until when they may post",
)
days = sa.Table(
    "days", metadata, _name("hall", primary_key=True), sa.Column("day", sa.Date, primary_key=True), _count("hires")
)
markets = sa.Table(
    "markets",
    metadata,
    _name("id", primary_key=True),
    sa.Column("region", sa.String(6), nullable=False, index=True),
    sa.Column("body", Bytes, nullable=False, comment="JSON of the market as the clerk wrote it"),
    _count("version"),
)
changes = sa.Table(
    "changes",
    metadata,
    sa.Column("what", sa.String(10), primary_key=True),
    _name("id", primary_key=True),
    sa.Column("day", sa.String(10), primary_key=True),
    _count("number"),
    sa.Index("changes_by_number", "what", "number"),
    comment="the number of each row's latest change, for adapters",
)
row_counts = sa.Table("row_counts", metadata, _count("value"), comment="one row: the number of the latest change")
anomalies = sa.Table(
    "anomalies",
    metadata,
    _name("journal", primary_key=True),
    sa.Column("kind", sa.String(KIND_LETTERS), primary_key=True),
    sa.Column("what", sa.String(20), primary_key=True),
    _name("hall"),
    _count("first"),
    _count("last"),
    _count("times"),
    _count("at"),
    comment="entries that are stored and not applied, one row for each kind of a journal",
)
