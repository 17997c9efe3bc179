"""Opens the province's database and brings it to this program's tables."""

import contextlib
import enum
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from sync.journals.engines import sqlite_engine
from sync.province.ledger.tables import metadata, records, row_counts

CONNECTIONS = 16
"""Connections of one node to the database, and threads that use them."""
CONNECT_S = 10
FIRST, NEWEST = "0101", "0101"
_FOLDER = Path(__file__).parent / "migrations"
_SCHEMA_LOCK = 0x11_66_06_06


class HallLock(enum.Enum):
    """What is taken of a hall, in this order: its function of PostgreSQL, and the lock."""

    ENTRIES = ("pg_advisory_xact_lock_shared", 0)
    """Entries come; others may bring some too, and nobody changes the roll."""
    ROLL = ("pg_advisory_xact_lock", 0)
    """The roll changes, and nothing else."""
    HEADS = ("pg_advisory_xact_lock", 1)
    """Entries come of which follows how far others count."""


class ProvinceUnusable(Exception):
    """The database cannot be used by this program."""


def open_engine(url: str, connections: int = CONNECTIONS) -> sa.Engine:
    """An engine with all tables; `postgresql://...` or `sqlite:///...`. ProvinceUnusable says why not."""
    try:
        address = sa.make_url(url)
    except (sa.exc.ArgumentError, ValueError):
        raise ProvinceUnusable("its address is none") from None
    if address.get_backend_name() == "sqlite":
        engine = sqlite_engine(address)
        sa.event.listen(engine, "connect", _prepare_sqlite)
        sa.event.listen(engine, "begin", _begin_sqlite)
    else:
        address = address.set(drivername="postgresql+psycopg")
        engine = sa.create_engine(
            address,
            pool_size=connections,
            max_overflow=0,
            pool_pre_ping=True,
            connect_args={"connect_timeout": CONNECT_S},
        )
    try:
        migrate(engine)
    except ProvinceUnusable:
        engine.dispose()
        raise
    except sa.exc.DBAPIError as error:
        engine.dispose()
        raise ProvinceUnusable(str(error.orig).strip().partition("\n")[0]) from None
    return engine


def migrate(engine: sa.Engine) -> None:
    """Run what is missing, one node at a time; ProvinceUnusable if a newer program wrote the tables."""
    with engine.begin() as conn:
        if conn.dialect.name == "postgresql":
            conn.execute(sa.select(sa.func.pg_advisory_xact_lock(_SCHEMA_LOCK)))
        present = _revision(conn)
        if present is not None and present > NEWEST:
            raise ProvinceUnusable(f"{engine.url.database}: was written by a newer program (tables {present})")
        if present is not None and present < FIRST:
            told = f"was written by a program that was never released (tables {present}): give it an empty database"
            raise ProvinceUnusable(f"{engine.url.database}: {told}")
        if present == NEWEST:
            return
        if conn.dialect.name == "sqlite" and not engine.url.database:
            metadata.create_all(conn)
        else:
            _upgrade(conn)
        if conn.scalar(sa.select(records.counters.c.value)) is None:
            conn.execute(sa.insert(records.counters).values(name="records", value=0))
        if conn.scalar(sa.select(row_counts.c.value)) is None:
            conn.execute(sa.insert(row_counts).values(value=0))


def _upgrade(conn: sa.Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_FOLDER))
    config.attributes["connection"] = conn
    command.upgrade(config, "head")


def _revision(conn: sa.Connection) -> str | None:
    if not sa.inspect(conn).has_table("alembic_version"):
        return None
    revision: str | None = conn.scalar(sa.text("SELECT version_num FROM alembic_version"))
    return revision


@contextlib.contextmanager
def reading(engine: sa.Engine) -> Iterator[sa.Connection]:
    """A connection whose queries hold nothing."""
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as conn:
        yield conn


def database_now(conn: sa.Connection, own: int) -> int:
    """Epoch ms by the database's clock, which all nodes share; of a file by the node's `own`."""
    if conn.dialect.name != "postgresql":
        return own
    return int(conn.execute(sa.select(sa.extract("epoch", sa.func.now()))).scalar_one() * 1000)


def lock_hall(conn: sa.Connection, hall: bytes, how: HallLock) -> None:
    """Until the transaction ends; of a file every writer is alone anyway."""
    if conn.dialect.name != "postgresql":
        return
    key = int.from_bytes(hall[:8], signed=True) ^ how.value[1]
    conn.execute(sa.select(getattr(sa.func, how.value[0])(sa.literal(key, sa.BigInteger))))


def insert_on(conn: sa.Connection, table: sa.Table) -> postgresql.Insert | sqlite.Insert:
    """An insert that can say what happens when the row is there."""
    return postgresql.insert(table) if conn.dialect.name == "postgresql" else sqlite.insert(table)


def _prepare_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None
    for pragma in ("busy_timeout=5000", "journal_mode=WAL", "synchronous=FULL"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(conn: sa.Connection) -> None:
    """A writer has the lock from its first statement on; a reader takes none."""
    if conn.get_execution_options().get("isolation_level") != "AUTOCOMMIT":
        conn.exec_driver_sql("BEGIN IMMEDIATE")
