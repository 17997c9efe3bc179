"""Wrong labels are counted; who closed a posting is kept; the postings of a day are counted fast."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """A table, a column and an index; the store folds anew."""
    op.create_table(
        "tries",
        sa.Column("number", sa.LargeBinary(32), primary_key=True),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("wrong", sa.Integer(), nullable=False),
    )
    op.add_column("posting_states", sa.Column("close_reason", sa.Integer()))
    op.create_index("postings_by_published", "postings", ["published_at"])
