"""SQLite's databases of this process: a statement that was compiled for one of them is compiled for all.

SQLAlchemy compiles a statement once an engine, which costs more than to run it; a kiosk has two engines, a hall that
exchanges with many others has one for each folder, and tests and simulations open thousands.
"""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite

MOST_STATEMENTS = 2000
_compiled = sa.util.LRUCache[Any, Any](MOST_STATEMENTS)


class OneDialect(SQLiteDialect_pysqlite):
    """The dialect of one engine; all are alike, so that what one has compiled the others find."""

    supports_statement_cache = True

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self)

    def __hash__(self) -> int:
        return hash(type(self))


registry.register("sqlite.one", __name__, OneDialect.__name__)


def sqlite_engine(address: str | sa.URL = "sqlite://", **options: Any) -> sa.Engine:
    """An engine for `sqlite:///...`, or for a database in memory."""
    url = sa.make_url(address).set(drivername="sqlite+one")
    return sa.create_engine(url, execution_options={"compiled_cache": _compiled}, **options)
