"""What changed in one hall is found without going through all the others."""

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the index."""
    op.create_index("records_by_hall", "records", ["hall", "sequence"], unique=False)
