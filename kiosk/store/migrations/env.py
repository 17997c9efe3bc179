"""Runs migrations on the connection that the store hands over."""

from alembic import context

from kiosk.store.tables.own import tries

context.configure(connection=context.config.attributes["connection"], target_metadata=tries.metadata)
with context.begin_transaction():
    context.run_migrations()
