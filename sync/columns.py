"""Columns and rows at the speed of the driver: bytes go in and come out as they are, many rows in one go."""

import functools
from collections.abc import Sequence
from typing import Any, cast

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from sync.entries import NAME_BYTES

STAGED_FROM = 20
"""Rows from which on it is faster to copy them first and insert them in one statement."""
Upsert = postgresql.Insert | sqlite.Insert


class Bytes(sa.LargeBinary):
    """Bytes that both drivers take and give as they are."""

    cache_ok = True

    def bind_processor(self, dialect: sa.Dialect) -> None:
        """Nothing to do."""

    def result_processor(self, dialect: sa.Dialect, coltype: object) -> None:
        """Nothing to do."""


def insert_rows(conn: sa.Connection, table: sa.Table, rows: Sequence[Sequence[Any]]) -> None:
    """Insert rows that have a value for every column, in the table's order; one that is there already is an error."""
    if rows and conn.dialect.name == "postgresql":
        _copy(conn, table, rows)
    elif rows:
        conn.exec_driver_sql(_insert(table, conn.dialect), [*map(tuple, rows)])


@functools.cache
def _insert(table: sa.Table, dialect: sa.Dialect) -> str:
    return str(sa.insert(table).compile(dialect=dialect))


def insert_staged(conn: sa.Connection, insert: Upsert, rows: Sequence[dict[str, Any]]) -> None:
    """Run an insert that says what happens to rows that are there, with no row twice, each with all columns."""
    table = cast("sa.Table", insert.table)
    names = [column.name for column in table.columns]
    if conn.dialect.name != "postgresql" or len(rows) < STAGED_FROM:
        conn.execute(insert, rows)
        return
    staged = sa.Table(f"staged_{table.name}", sa.MetaData(), *(sa.Column(c.name, c.type) for c in table.columns))
    conn.exec_driver_sql(f"CREATE TEMP TABLE IF NOT EXISTS {staged.name} (LIKE {table.name}) ON COMMIT DELETE ROWS")
    _copy(conn, staged, [[row[name] for name in names] for row in rows])
    conn.execute(insert.from_select(names, sa.select(staged)))
    conn.execute(sa.delete(staged))


def _copy(conn: sa.Connection, table: sa.Table, rows: Sequence[Sequence[Any]]) -> None:
    quote = conn.dialect.identifier_preparer.quote
    columns = ", ".join(quote(column.name) for column in table.columns)
    statement = f"COPY {quote(table.name)} ({columns}) FROM STDIN"
    with conn.connection.cursor() as cursor, cursor.copy(statement) as copy:  # type: ignore[attr-defined]
        for row in rows:
            copy.write_row(row)


def is_among(conn: sa.Connection, column: sa.Column[bytes], names: Sequence[bytes]) -> sa.ColumnElement[bool]:
    """Whether a column has one of these names, all of one size; PostgreSQL takes them as one value and cuts it up."""
    if conn.dialect.name != "postgresql" or not names:
        return column.in_(names)
    size = len(names[0])
    at = sa.func.generate_series(0, len(names) - 1).column_valued("at")
    return column.in_(sa.select(sa.func.substr(sa.literal(b"".join(names), Bytes), at * size + 1, size)))


def record_columns() -> list[sa.Column[Any]]:
    """Of one version of a record, and where it is placed."""
    return [
        sa.Column("owner", Bytes(NAME_BYTES), nullable=False),
        sa.Column("hall", Bytes(NAME_BYTES), nullable=False),
        sa.Column("writer", Bytes(NAME_BYTES), nullable=False),
        sa.Column("weight", sa.Integer, nullable=False),
        sa.Column("subject", Bytes(NAME_BYTES), nullable=False),
        sa.Column("name", sa.String(40), nullable=False),
        sa.Column("edit", sa.BigInteger, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("journal", Bytes(NAME_BYTES), nullable=False),
        sa.Column("number", sa.BigInteger, nullable=False),
        sa.Column("body", Bytes, nullable=False),
        sa.Column("sealed", sa.Boolean, nullable=False),
        sa.Column("key", Bytes, nullable=False),
        sa.Column("erased", sa.Boolean, nullable=False),
    ]
