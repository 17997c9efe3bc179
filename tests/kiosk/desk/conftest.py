"""A hall's desk served by a real server on this machine, and browsers of clerks, as they are without script."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urljoin

import pytest
import requests

from kiosk.desk.app import LIMITS, create_app
from kiosk.desk.pages import HallFacts
from kiosk.hall.announced.glass import Glass
from kiosk.hall.desk.clerk import Appointment, Clerk, Role
from kiosk.hall.desk.kiosks import DeskPlace
from kiosk.services.desk.hall.care import Care
from sync.edge.server import Server
from tests.kiosk.conftest import Hall, StandingClock
from tests.kiosk.phone.conftest import CATALOGUE, TIMEOUT, Page

PASSPHRASE = "天亮以前 来了三个人"
MANAGER = "李华"
PLACE = DeskPlace("https://192.168.7.2:8443", "A1B2 C3D4 E5F6 0718")


class Site:
    """The desk on a port of this machine."""

    def __init__(
        self,
        hall: Hall,
        care: Care | None = None,
        glass: Glass | None = None,
        certificate: Path | None = None,
        host: str = "127.0.0.1",
    ) -> None:
        facts = HallFacts("长春 <零工> 大厅", "A", lambda: PLACE, glass=glass)
        self.app = create_app(hall.services, CATALOGUE, hall.clock, facts, care)
        self._socket = socket.create_server((host, 0))
        self.address = f"{'https' if certificate else 'http'}://{host}:{self._socket.getsockname()[1]}"
        self._server = Server(self.app, LIMITS, certificate=certificate)
        self._thread = threading.Thread(target=self._server.run, kwargs={"sockets": [self._socket]})

    def __enter__(self) -> "Site":
        self._thread.start()
        while not self._server.started:
            time.sleep(0.005)
        return self

    def __exit__(self, *_error: object) -> None:
        self._server.should_exit = True
        self._thread.join(TIMEOUT)
        self._socket.close()


class Browser:
    """A clerk's browser."""

    def __init__(self, address: str) -> None:
        self.session, self._address = requests.Session(), address

    def get(self, way: str = "/", **more: object) -> Page:
        """Open a page."""
        return Page(self.session.get(urljoin(self._address, way), timeout=TIMEOUT, **more))

    def post(self, way: str, fields: dict[str, str], **more: object) -> Page:
        """Send a form as it stands."""
        return Page(self.session.post(urljoin(self._address, way), data=fields, timeout=TIMEOUT, **more))

    def send(self, page: Page, to: str = "", **typed: str) -> Page:
        """Fill in the form of a page that goes `to` an address (its last one if not said), and send it."""
        forms = [form for form in page.forms if not to or form[0] == to]
        action, fields = forms[-1]
        return self.post(urljoin(page.url, action or page.url), {**fields, **typed})

    def enter(self, name: str = MANAGER, passphrase: str = PASSPHRASE, way: str = "/") -> Page:
        """Come in, and on to an address."""
        return self.send(self.get(way), desk_name=name, desk_passphrase=passphrase)


@pytest.fixture
def running() -> StandingClock:
    return StandingClock()


@pytest.fixture
def hall(tmp_path, clock, running) -> Iterator[Hall]:
    hall = Hall(tmp_path, clock, running=running)
    yield hall
    hall.store.close()


@pytest.fixture
def manager(hall) -> Clerk:
    """The hall's first manager."""
    made = hall.services.clerks.first(MANAGER, PASSPHRASE)
    assert isinstance(made, Clerk)
    return made


@pytest.fixture
def appoint(hall, manager) -> Callable[..., Clerk]:
    """Let somebody stand at the desk."""

    def make(name: str = "王芳", role: Role = Role.CLERK, until: int | None = None) -> Clerk:
        made = hall.services.clerks.appoint(manager.id, Appointment(name, role, PASSPHRASE, until))
        assert isinstance(made, Clerk)
        return made

    return make


@pytest.fixture
def site(hall) -> Iterator[Site]:
    with Site(hall) as site:
        yield site


@pytest.fixture
def new_browser(site) -> Iterator[Callable[[], Browser]]:
    browsers: list[Browser] = []

    def make() -> Browser:
        browsers.append(Browser(site.address))
        return browsers[-1]

    yield make
    for browser in browsers:
        browser.session.close()


@pytest.fixture
def browser(new_browser) -> Browser:
    """A browser nobody is in by."""
    return new_browser()


@pytest.fixture
def desk(browser, manager) -> Browser:
    """A browser of the manager's, who is in."""
    assert browser.enter().status == 200
    return browser
