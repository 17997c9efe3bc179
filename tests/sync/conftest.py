"""Provinces in a test: on both kinds of database, in this process and in others."""

import pytest

from tests.sync.kiosk import Kiosk
from tests.sync.nodes import Nodes, Time, enrol, opened, serving


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
