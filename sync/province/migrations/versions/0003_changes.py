"""Rows have the number of their latest change."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

NUMBERED = """
INSERT INTO changes (what, id, day, number)
SELECT what, id, day, row_number() OVER (ORDER BY what, id, day) FROM (
  SELECT 'postings' AS what, id, '' AS day FROM postings
  UNION ALL SELECT 'hires', hall, CAST(day AS VARCHAR(10)) FROM days
  UNION ALL SELECT 'markets', id, '' FROM markets
) AS present
"""


def upgrade() -> None:
    """Add the tables and number what is there."""
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
        "row_counts",
        sa.Column("value", sa.BigInteger(), nullable=False),
        comment="one row: the number of the latest change",
    )
    op.execute(NUMBERED)
    op.execute("INSERT INTO row_counts (value) SELECT count(*) FROM changes")
