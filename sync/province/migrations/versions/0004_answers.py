"""Channels are told what came of what they brought."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add the columns."""
    op.add_column("acts", sa.Column("hall", sa.LargeBinary(length=10)))
    op.add_column("acts", sa.Column("state", sa.BigInteger(), nullable=False, server_default="0", comment="ActState"))
    op.add_column("acts", sa.Column("said", sa.BigInteger(), comment="reason or field of a refusal"))
    op.add_column("acts", sa.Column("seat", sa.String(length=10)))
