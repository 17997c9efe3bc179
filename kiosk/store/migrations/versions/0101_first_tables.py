"""The first tables."""

from alembic import op

from kiosk.store.tables import metadata

revision = "0101"
down_revision = None


def upgrade() -> None:
    """Make every table."""
    metadata.create_all(op.get_bind())
