"""Brings a database to this program's tables: a new one is made with them, an older one goes through its migrations.

Alembic is imported where there is something to migrate alone.
"""

import functools
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.dialects import sqlite

from kiosk.store.errors import StoreUnusable
from kiosk.store.tables.own import tries

FOLDER = Path(__file__).parent / "migrations"
FIRST = "0101"
NEWEST = "0101"

_VERSION = sa.Table("alembic_version", sa.MetaData(), sa.Column("version_num", sa.String(32), primary_key=True))
"""Where Alembic keeps which migrations were run."""


def migrate(engine: sa.Engine) -> None:
    """Make what is missing; StoreUnusable if a newer program wrote the tables, or one that was never released."""
    with engine.begin() as conn:
        is_new = not sa.inspect(conn).get_table_names()
        present = None if is_new else _revision(conn)
        if is_new:
            _make(conn)
    if is_new or present == NEWEST:
        return
    if present is not None and present > NEWEST:
        raise StoreUnusable(f"{engine.url.database}: was written by a newer program (tables {present})")
    if present is not None and present < FIRST:
        raise StoreUnusable(f"{engine.url.database}: was written before the first release; begin with an empty folder")
    upgrade(engine)


def upgrade(engine: sa.Engine) -> None:
    """Run the migrations that are missing, in one transaction."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    with engine.begin() as conn:
        config.attributes["connection"] = conn
        command.upgrade(config, "head")


def _make(conn: sa.Connection) -> None:
    for statement in _statements():
        conn.exec_driver_sql(statement)
    conn.execute(sa.insert(_VERSION).values(version_num=NEWEST))


@functools.cache
def _statements() -> tuple[str, ...]:
    """What makes the tables; a simulation makes many databases."""
    found = list[str]()
    dialect = sqlite.dialect()
    dump = sa.create_mock_engine("sqlite://", lambda made, *_, **__: found.append(str(made.compile(dialect=dialect))))
    for each in (tries.metadata, _VERSION.metadata):
        each.create_all(dump, checkfirst=False)
    return tuple(found)


def _revision(conn: sa.Connection) -> str | None:
    if not sa.inspect(conn).has_table(_VERSION.name):
        return None
    revision: str | None = conn.scalar(sa.select(_VERSION.c.version_num))
    return revision
