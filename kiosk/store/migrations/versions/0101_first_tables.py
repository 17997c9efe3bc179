"""The first tables."""

from alembic import op

from kiosk.store.own_tables import tries

revision = "0101"
down_revision = None


def upgrade() -> None:
    """Make every table."""
    tries.metadata.create_all(op.get_bind())
