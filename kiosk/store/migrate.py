"""Brings a database to this program's tables, by Alembic; does nothing, and imports nothing, when it is there."""

from pathlib import Path

import sqlalchemy as sa

from kiosk.store.errors import StoreUnusable

FOLDER = Path(__file__).parent / "migrations"
NEWEST = "0004"


def migrate(engine: sa.Engine) -> None:
    """Run what is missing, each migration in the transaction of its own that SQLite gives it."""
    with engine.begin() as conn:
        present = _revision(conn)
    if present == NEWEST:
        return
    if present is not None and present > NEWEST:
        raise StoreUnusable(f"{engine.url.database}: was written by a newer program (tables {present})")
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    with engine.begin() as conn:
        config.attributes["connection"] = conn
        command.upgrade(config, "head")


def _revision(conn: sa.Connection) -> str | None:
    if not sa.inspect(conn).has_table("alembic_version"):
        return None
    revision: str | None = conn.scalar(sa.text("SELECT version_num FROM alembic_version"))
    return revision
