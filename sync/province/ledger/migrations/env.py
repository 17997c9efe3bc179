"""Runs migrations on the connection that the province hands over."""

from alembic import context

from sync.province.ledger.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
with context.begin_transaction():
    context.run_migrations()
