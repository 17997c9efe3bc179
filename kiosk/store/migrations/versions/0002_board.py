"""Postings have numbers and bays, the board has notices."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Two columns and a table; the store folds anew."""
    op.add_column("postings", sa.Column("number", sa.Integer(), nullable=True))
    op.add_column("postings", sa.Column("bay", sa.Integer(), nullable=True))
    op.create_table(
        "notices",
        sa.Column("id", sa.LargeBinary(10), nullable=False),
        sa.Column("state", sa.Integer(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=True),
        sa.Column("text", sa.LargeBinary(10), nullable=True),
        sa.Column("posted_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
