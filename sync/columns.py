"""Columns and rows at the speed of the driver: bytes go in and come out as they are, many rows in one go."""

import functools
from collections.abc import Collection, Sequence
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


def is_among(dialect: str, column: sa.Column[bytes]) -> sa.ColumnElement[bool]:
    """Whether a column has one of the names that `among` binds; they go as one value, which is cut up there."""
    last, names = sa.bindparam("last", type_=sa.Integer), sa.bindparam("names", type_=Bytes)
    at: sa.ColumnElement[int]
    if dialect == "postgresql":
        at = sa.func.generate_series(0, last).column_valued("at")
    else:
        counted = sa.select(sa.literal_column("0").label("at")).cte("counted", recursive=True)
        counted = counted.union_all(sa.select(counted.c.at + 1).where(counted.c.at < last))
        at = counted.c.at
    return column.in_(sa.select(sa.func.substr(names, at * NAME_BYTES + 1, NAME_BYTES)))


def among(names: Collection[bytes]) -> dict[str, Any]:
    """What to bind where a column is looked up among names, at least one."""
    return {"names": b"".join(sorted(names)), "last": len(names) - 1}


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
