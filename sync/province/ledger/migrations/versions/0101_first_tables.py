"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0101"
down_revision = None


def upgrade() -> None:
    """Make every table."""
    op.create_table(
        "accounts",
        sa.Column("posting", sa.LargeBinary(length=10), nullable=False),
        sa.Column("hall", sa.LargeBinary(length=10), nullable=False),
        sa.Column("taken", sa.BigInteger(), nullable=False),
        sa.Column("closed", sa.BigInteger(), nullable=False),
        sa.Column("headcount", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("posting", "hall"),
        comment="what a hall's facts say of a posting, in whatever order they come",
    )
    op.create_table(
        "seats",
        sa.Column("signup", sa.LargeBinary(length=10), nullable=False),
        sa.Column("hall", sa.LargeBinary(length=10), nullable=False),
        sa.Column("posting", sa.LargeBinary(length=10), nullable=False),
        sa.Column("label", sa.String(length=10), nullable=False),
        sa.Column("is_free", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("signup", "hall"),
        comment="labels of seats, for who offered the work from anywhere",
    )
    op.create_index("seats_by_posting", "seats", ["posting"], unique=False)
    op.create_table(
        "reviews",
        sa.Column("posting", sa.LargeBinary(length=10), nullable=False),
        sa.Column("hall", sa.LargeBinary(length=10), nullable=False),
        sa.Column("how", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("posting", "hall"),
        comment="what came of first editions that a clerk had to read, for who offered the work from anywhere",
    )
    op.create_table(
        "takers",
        sa.Column("journal", sa.LargeBinary(length=10), nullable=False),
        sa.Column("hall", sa.LargeBinary(length=10), nullable=False),
        sa.Column("turn", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("journal"),
        comment="machines that clerks let answer drafts without a code: the greatest turn stands",
    )
    op.create_table(
        "phones",
        sa.Column("cookie", sa.LargeBinary(length=32), nullable=False),
        sa.Column("code", sa.LargeBinary(length=90), nullable=False),
        sa.Column("hall", sa.LargeBinary(length=10), nullable=False),
        sa.Column("journal", sa.LargeBinary(length=10), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("cookie"),
        sa.UniqueConstraint("code"),
        comment="phones that used the code of a kiosk's screen: digest of the cookie, until when they may post",
    )
    op.create_table(
        "acts",
        sa.Column("subject", sa.LargeBinary(length=10), nullable=False),
        sa.Column(
            "digest",
            sa.LargeBinary(length=32),
            nullable=False,
            comment="keyed: names and numbers can be counted through",
        ),
        sa.Column("caller", sa.LargeBinary(length=10), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("hall", sa.LargeBinary(length=10), nullable=True),
        sa.Column("state", sa.BigInteger(), server_default="0", nullable=False, comment="ActState"),
        sa.Column("said", sa.BigInteger(), nullable=True, comment="reason or field of a refusal"),
        sa.Column("seat", sa.String(length=10), nullable=True),
        sa.PrimaryKeyConstraint("subject"),
        comment="what channels asked for, so that asking again does nothing",
    )
    op.create_index("acts_by_caller", "acts", ["caller", "hall", "at"], unique=False)
    op.create_table(
        "anomalies",
        sa.Column("journal", sa.LargeBinary(length=10), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("what", sa.String(length=20), nullable=False),
        sa.Column("hall", sa.LargeBinary(length=10), nullable=False),
        sa.Column("first", sa.BigInteger(), nullable=False),
        sa.Column("last", sa.BigInteger(), nullable=False),
        sa.Column("times", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("journal", "kind", "what"),
        comment="entries that are stored and not applied, one row for each kind of a journal",
    )
    op.create_table(
        "api_keys",
        sa.Column("digest", sa.LargeBinary(length=32), nullable=False),
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("role", sa.String(length=10), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("revoked_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("digest"),
        sa.UniqueConstraint("name"),
    )
    op.create_table(
        "listed",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer, "sqlite"), autoincrement=True, nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("number", sa.String(length=60), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("decision", sa.String(length=100), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("until", sa.String(length=10), nullable=False, comment="the last day"),
        sa.Column("entered_by", sa.String(length=40), nullable=False),
        sa.Column("ended_at", sa.BigInteger(), nullable=True),
        sa.Column("ended_by", sa.String(length=40), nullable=True),
        sa.Column("why", sa.String(length=100), nullable=True),
        sa.PrimaryKeyConstraint("id"),
        comment="employers and agencies, never a person, that no hall lets post",
    )
    op.create_index(op.f("ix_listed_number"), "listed", ["number"], unique=False)
    op.create_table(
        "changes",
        sa.Column("what", sa.String(length=10), nullable=False),
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("day", sa.String(length=10), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("what", "id", "day"),
        comment="the number of each row's latest change, for adapters",
    )
    op.create_index("changes_by_number", "changes", ["what", "number"], unique=False)
    op.create_table(
        "codes",
        sa.Column("name", sa.LargeBinary(length=10), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False, comment="the key of the code, sealed to the province"),
        sa.Column("body_key", sa.LargeBinary(), nullable=False),
        sa.Column("nonce", sa.LargeBinary(length=16), nullable=False),
        sa.Column("hall_name", sa.String(length=100), nullable=False),
        sa.Column("region", sa.String(length=6), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.Column("key", sa.LargeBinary(length=32), nullable=True, comment="whom it has let in"),
        sa.Column("hall", sa.LargeBinary(length=10), nullable=True, comment="into which hall"),
        sa.PrimaryKeyConstraint("name"),
        comment="enrolment codes; each lets one kiosk in",
    )
    op.create_table(
        "counters",
        sa.Column("name", sa.String(length=20), nullable=False),
        sa.Column("value", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )
    op.create_table(
        "cursors",
        sa.Column("peer", sa.LargeBinary(length=10), nullable=False),
        sa.Column("sequence", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("peer"),
    )
    op.create_table(
        "days",
        sa.Column("hall", sa.LargeBinary(length=10), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("hires", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("hall", "day"),
    )
    op.create_table(
        "entries",
        sa.Column("journal", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("number", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("header", sa.LargeBinary(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=True),
        sa.Column("dropped", sa.LargeBinary(length=32), nullable=False),
        sa.Column("hash", sa.LargeBinary(length=32), nullable=False),
        sa.PrimaryKeyConstraint("journal", "number"),
    )
    op.create_table(
        "halls",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("region", sa.String(length=6), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("name", "region"),
    )
    op.create_index(op.f("ix_halls_region"), "halls", ["region"], unique=False)
    op.create_table(
        "inboxes",
        sa.Column("hall", sa.LargeBinary(length=10), nullable=False),
        sa.Column("journal", sa.LargeBinary(length=10), nullable=True),
        sa.PrimaryKeyConstraint("hall"),
        comment="the province's own journal for each hall that is addressed",
    )
    op.create_table(
        "journals",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("name", sa.LargeBinary(length=10), nullable=False),
        sa.Column("root", sa.LargeBinary(length=10), nullable=False),
        sa.Column("hall", sa.LargeBinary(length=10), nullable=False),
        sa.Column("parent", sa.LargeBinary(length=10), nullable=True),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("public_key", sa.LargeBinary(length=32), nullable=False),
        sa.Column("length", sa.BigInteger(), nullable=False),
        sa.Column("hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("ended", sa.Boolean(), nullable=False),
        sa.Column("forked", sa.Boolean(), nullable=False),
        sa.Column("counts", sa.BigInteger(), nullable=False),
        sa.Column("full", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("key"),
        sa.UniqueConstraint("name"),
    )
    op.create_index("journals_by_hall", "journals", ["hall"], unique=False)
    op.create_index("journals_by_root", "journals", ["root"], unique=False)
    op.create_table(
        "kiosks",
        sa.Column("key", sa.LargeBinary(length=32), nullable=False),
        sa.Column("hall", sa.LargeBinary(length=10), nullable=False),
        sa.Column("letter", sa.String(length=1), nullable=False),
        sa.Column("enrolled_at", sa.BigInteger(), nullable=False),
        sa.Column("revoked_at", sa.BigInteger(), nullable=True),
        sa.Column("seen_at", sa.BigInteger(), nullable=True),
        sa.Column("pushed_at", sa.BigInteger(), nullable=True),
        sa.Column(
            "queue_s", sa.BigInteger(), nullable=True, comment="age of the oldest entry not sent, as the kiosk says"
        ),
        sa.Column(
            "ahead_s", sa.BigInteger(), nullable=True, comment="how far the kiosk's clock is ahead of the server's"
        ),
        sa.PrimaryKeyConstraint("key"),
    )
    op.create_index(op.f("ix_kiosks_hall"), "kiosks", ["hall"], unique=False)
    op.create_table(
        "markets",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("region", sa.String(length=6), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False, comment="JSON of the market as the clerk wrote it"),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_markets_region"), "markets", ["region"], unique=False)
    op.create_table(
        "names",
        sa.Column("database", sa.LargeBinary(length=10), nullable=False),
        sa.Column(
            "province", sa.LargeBinary(length=10), nullable=True, comment="the province's own id, made of its root"
        ),
        sa.PrimaryKeyConstraint("database"),
    )
    op.create_table(
        "pins",
        sa.Column("owner", sa.LargeBinary(length=10), nullable=False),
        sa.Column("root", sa.LargeBinary(length=10), nullable=False),
        sa.PrimaryKeyConstraint("owner"),
        comment="ids of roots that a clerk has typed here",
    )
    op.create_table(
        "postings",
        sa.Column("id", sa.LargeBinary(length=10), nullable=False),
        sa.Column("hall", sa.LargeBinary(length=10), nullable=False),
        sa.Column("trade", sa.BigInteger(), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("headcount", sa.BigInteger(), nullable=False),
        sa.Column("pay_fen", sa.BigInteger(), nullable=False),
        sa.Column("pay_unit", sa.BigInteger(), nullable=False),
        sa.Column("start", sa.BigInteger(), nullable=False),
        sa.Column("text", sa.LargeBinary(length=16), nullable=False),
        sa.Column("edition", sa.BigInteger(), nullable=False),
        sa.Column("pay_most_fen", sa.BigInteger(), nullable=False),
        sa.Column("paid", sa.BigInteger(), nullable=False),
        sa.Column("hours", sa.BigInteger(), nullable=False),
        sa.Column("days", sa.BigInteger(), nullable=False),
        sa.Column("extras", sa.BigInteger(), nullable=False),
        sa.Column("needs", sa.BigInteger(), nullable=False),
        sa.Column("zone", sa.BigInteger(), nullable=False),
        sa.Column("choosing", sa.BigInteger(), nullable=False),
        sa.Column("help_first", sa.BigInteger(), nullable=False),
        sa.Column("source", sa.BigInteger(), nullable=False),
        sa.Column("published_at", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_postings_hall"), "postings", ["hall"], unique=False)
    op.create_index(op.f("ix_postings_start"), "postings", ["start"], unique=False)
    op.create_table(
        "records",
        sa.Column("owner", sa.LargeBinary(length=10), nullable=False),
        sa.Column("hall", sa.LargeBinary(length=10), nullable=False),
        sa.Column("writer", sa.LargeBinary(length=10), nullable=False),
        sa.Column("weight", sa.Integer(), nullable=False),
        sa.Column("subject", sa.LargeBinary(length=10), nullable=False),
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("edit", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("journal", sa.LargeBinary(length=10), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("sealed", sa.Boolean(), nullable=False),
        sa.Column("key", sa.LargeBinary(), nullable=False),
        sa.Column("erased", sa.Boolean(), nullable=False),
        sa.Column("digest", sa.LargeBinary(length=16), nullable=False),
        sa.Column("stands", sa.Boolean(), nullable=False),
        sa.Column("shown", sa.Boolean(), nullable=False, comment="counts, and no erasure stands above it"),
        sa.Column("sequence", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("subject", "name", "owner", "writer", "erased"),
        sa.UniqueConstraint("sequence"),
    )
    op.create_index("records_by_hall", "records", ["hall", "sequence"], unique=False)
    op.create_table(
        "roll",
        sa.Column("owner", sa.LargeBinary(length=10), nullable=False),
        sa.Column("digest", sa.LargeBinary(length=16), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("signer", sa.LargeBinary(length=32), nullable=False),
        sa.Column("signature", sa.LargeBinary(length=64), nullable=False),
        sa.PrimaryKeyConstraint("owner", "digest"),
        comment="signed statements who belongs to a hall or a province: all that says something",
    )
    op.create_table(
        "row_counts",
        sa.Column("value", sa.BigInteger(), nullable=False),
        comment="one row: the number of the latest change",
    )
    op.create_table(
        "signatures",
        sa.Column("journal", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("number", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("signature", sa.LargeBinary(length=64), nullable=False),
        sa.PrimaryKeyConstraint("journal", "number"),
    )
    op.create_table(
        "stated",
        sa.Column("journal", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("number", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("journal", "number"),
        comment="entries that say how far a machine that was struck off is believed",
    )
