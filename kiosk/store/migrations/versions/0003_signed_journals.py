"""Journals are signed and named after their opening; those of before are set aside for the store to write anew."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

NAME, HASH = sa.LargeBinary(10), sa.LargeBinary(32)


def upgrade() -> None:
    """Set the old journals aside, make the new tables, and give records their new columns."""
    if op.get_bind().scalar(sa.text("SELECT count(*) FROM entries")):
        op.rename_table("journals", "old_journals")
        op.rename_table("entries", "old_entries")
    else:
        op.drop_table("journals")
        op.drop_table("entries")
    op.create_table(
        "journals",
        sa.Column("key", sa.Integer(), primary_key=True),
        sa.Column("name", NAME, nullable=False, unique=True),
        sa.Column("root", NAME, nullable=False),
        sa.Column("hall", NAME, nullable=False),
        sa.Column("parent", NAME),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("public_key", HASH, nullable=False),
        sa.Column("length", sa.BigInteger(), nullable=False),
        sa.Column("hash", HASH, nullable=False),
        sa.Column("ended", sa.Boolean(), nullable=False),
        sa.Column("forked", sa.Boolean(), nullable=False),
    )
    op.create_table(
        "entries",
        sa.Column("journal", sa.Integer(), autoincrement=False, primary_key=True),
        sa.Column("number", sa.BigInteger(), autoincrement=False, primary_key=True),
        sa.Column("header", sa.LargeBinary(), nullable=False),
        sa.Column("body", sa.LargeBinary()),
        sa.Column("dropped", HASH, nullable=False),
        sa.Column("hash", HASH, nullable=False),
    )
    op.create_table(
        "signatures",
        sa.Column("journal", sa.Integer(), autoincrement=False, primary_key=True),
        sa.Column("number", sa.BigInteger(), autoincrement=False, primary_key=True),
        sa.Column("signature", sa.LargeBinary(64), nullable=False),
    )
    _records()
    for table in ("journal_ends", "freed"):
        op.create_table(
            table, sa.Column("id", NAME, primary_key=True), sa.Column("state", sa.Integer(), nullable=False)
        )
    op.create_table(
        "same",
        sa.Column("id", NAME, primary_key=True),
        sa.Column("state", sa.Integer(), nullable=False),
        sa.Column("same", NAME),
    )
    op.rename_table("lookups", "old_lookups")
    op.create_table("lookups", sa.Column("hash", HASH, primary_key=True), sa.Column("subject", NAME, primary_key=True))
    op.execute("INSERT INTO lookups SELECT hash, subject FROM old_lookups")
    op.drop_table("old_lookups")
    op.add_column("signups", sa.Column("holder", NAME))
    op.drop_table("seats")
    accounts = ("taken", "lent", "held", "added", "forced")
    op.create_table(
        "seats",
        sa.Column("posting", NAME, primary_key=True),
        sa.Column("holder", NAME, primary_key=True),
        *(sa.Column(column, sa.Integer(), nullable=False, server_default="0") for column in accounts),
    )
    for table in ("leases", "recalls"):
        op.create_table(
            table,
            sa.Column("id", NAME, primary_key=True),
            sa.Column("state", sa.Integer(), nullable=False),
            sa.Column("posting", NAME),
            sa.Column("holder", NAME),
            sa.Column("seats", sa.Integer()),
        )
        op.create_index(f"{table}_by_holder", table, ["holder"])
    op.add_column("leases", sa.Column("home", NAME))
    op.add_column("recalls", sa.Column("returned", sa.Integer()))
    op.add_column("kiosks", sa.Column("follows", NAME))
    op.add_column("kiosks", sa.Column("holds_seats", sa.Boolean()))


def _records() -> None:
    op.rename_table("records", "old_records")
    op.create_table(
        "records",
        *_version(),
        sa.Column("digest", NAME, nullable=False),
        sa.Column("sequence", sa.BigInteger(), nullable=False, unique=True),
        sa.PrimaryKeyConstraint("subject", "name"),
    )
    op.create_table("records_ahead", *_version(), sa.PrimaryKeyConstraint("subject", "name", "journal"))
    op.create_table(
        "counters",
        sa.Column("name", sa.String(20), primary_key=True),
        sa.Column("value", sa.BigInteger(), nullable=False),
    )
    op.execute(
        "INSERT INTO records (subject, name, edit, at, journal, hall, body, sealed, key, erased, digest, sequence) "
        "SELECT subject, name, edit, at, journal, (SELECT value FROM settings WHERE name = 'hall'), "
        "body, sealed, key, 0, digest, sequence FROM old_records"
    )
    op.execute("INSERT INTO counters (name, value) SELECT 'records', coalesce(max(sequence), 0) FROM records")
    op.drop_table("old_records")


def _version() -> list[sa.Column[object]]:
    return [
        sa.Column("subject", NAME, nullable=False),
        sa.Column("name", sa.String(40), nullable=False),
        sa.Column("edit", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("journal", NAME, nullable=False),
        sa.Column("hall", NAME, nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("sealed", sa.Boolean(), nullable=False),
        sa.Column("key", sa.LargeBinary(), nullable=False),
        sa.Column("erased", sa.Boolean(), nullable=False),
    ]
