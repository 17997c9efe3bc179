"""A hall's pages served by a real server on this machine, and phones that use them."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from urllib.parse import urljoin

import pytest
import requests

from kiosk.hall.catalogue.trade import Catalogue, Family, Trade
from kiosk.hall.clock import Clock
from kiosk.hall.ids import from_text
from kiosk.hall.seat.outcomes import Confirmed
from kiosk.hall.seat.signup import Signup
from kiosk.phone.app import LIMITS, create_app
from kiosk.phone.pages import HallFacts
from kiosk.phone.posting.controls import ASKED, TAP
from kiosk.services import Services
from sync.edge.server import Server

CATALOGUE = Catalogue(
    (
        Family("工地", "trowel", (Trade(101, "力工", "shovel"), Trade(102, "瓦工", "trowel"))),
        Family("吃饭", "ladle", (Trade(401, "后厨", "ladle"),)),
    )
)
FILLED = {
    "trade": "102",
    "headcount": "2",
    "pay": "260",
    "pay_unit": "2",
    "paid": "1",
    "day": "2026-11-23",
    "time": "07:30",
    "place": "南关区人民大街",
    "note": "带手套",
    "name": "王老板",
    "phone": "13812345678",
}
OUTSIDE = "http://192.168.7.2:8080"
"""Where the hall says that phones find it."""
TIMEOUT = 30
VOID = {"meta", "link", "input", "img", "br"}


class Site:
    """The pages on a port of this machine."""

    def __init__(self, services: Services, clock: Clock, port: int = 0, catalogue: Catalogue = CATALOGUE) -> None:
        self._services, self._clock = services, clock
        self.is_near = True
        hall = HallFacts("长春 <零工> 大厅", 4, 4, address=lambda: OUTSIDE, telephone="0431-8888 1234")
        self.app = app = create_app(services, catalogue, clock, hall, is_near=lambda _address: self.is_near)
        self._socket = socket.create_server(("127.0.0.1", port))
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._port = self._socket.getsockname()[1]
        self.address = f"http://127.0.0.1:{self._port}"
        self._server = Server(app, LIMITS)
        self._thread = threading.Thread(target=self._server.run, kwargs={"sockets": [self._socket]})

    def __enter__(self) -> "Site":
        self._thread.start()
        while not self._server.started:
            time.sleep(0.005)
        return self

    def __exit__(self, *_error: object) -> None:
        self.stop()

    def stop(self) -> None:
        """End the server."""
        self._server.should_exit = True
        self._thread.join(TIMEOUT)
        self._socket.close()

    def again(self) -> "Site":
        """A new server at the same address."""
        return Site(self._services, self._clock, self._port)


class Page(HTMLParser):
    """A page as a browser without script reads it: its last form, its text, its links."""

    def __init__(self, answer: requests.Response) -> None:
        super().__init__()
        self.answer, self.status, self.url = answer, answer.status_code, answer.url
        self.fields, self.action, self.options = dict[str, str](), "", dict[str, list[str]]()
        self.taps = dict[str, list[str]]()
        self.forms, self.links, self.ids, self.tags = list[tuple[str, dict[str, str]]](), list[str](), set[str](), []
        self.attributes = list[tuple[str, dict[str, str]]]()
        self.open_tags, self._texts = list[str](), list[tuple[str, str]]()
        self._select = self._area = ""
        self.feed(answer.text)
        self.close()

    @property
    def typed(self) -> dict[str, str]:
        """What the form holds by field, tapped or written; empty where nothing is."""
        return {name: self.fields.get(name) or self.fields.get(name + TAP, "") for name in ASKED}

    @property
    def text(self) -> str:
        """All that can be read."""
        return " ".join(" ".join(text for _id, text in self._texts).split())

    def problem(self, field: str) -> str:
        """What is said of a field, at the field."""
        return "".join(text for where, text in self._texts if where == f"{field}-problem").strip()

    def problems(self) -> dict[str, str]:
        """All that is said at fields."""
        return {where.removesuffix("-problem"): text for where, text in self._texts if where.endswith("-problem")}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.attributes.append((tag, found))
        if tag not in VOID:
            self.open_tags.append(found.get("id", "") if tag == "p" else "")
            self.tags.append(tag)
        if "id" in found:
            assert found["id"] not in self.ids, f"id twice: {found['id']}"
            self.ids.add(found["id"])
        self._keep_form(tag, found)
        if tag == "a":
            self.links.append(found["href"])

    def _keep_form(self, tag: str, found: dict[str, str]) -> None:
        if tag == "form":
            self.action, self.fields = found.get("action", ""), {}
            self.forms.append((self.action, self.fields))
        elif tag == "input" and found.get("type") in ("radio", "checkbox"):
            self.taps.setdefault(found["name"], []).append(found["value"])
            if "checked" in found:
                self.fields[found["name"]] = found["value"]
        elif tag == "input":
            self.fields[found["name"]] = found.get("value", "")
        elif tag == "textarea":
            self._area = found["name"]
            self.fields[self._area] = ""
        elif tag == "select":
            self._select = found["name"]
            self.options[self._select] = []
        elif tag == "option":
            options = self.options[self._select]
            if not options or "selected" in found:
                self.fields[self._select] = found["value"]
            options.append(found["value"])

    def handle_endtag(self, tag: str) -> None:
        assert self.tags.pop() == tag, f"</{tag}> out of place"
        self.open_tags.pop()
        self._area = "" if tag == "textarea" else self._area

    def handle_data(self, data: str) -> None:
        if self._area:
            self.fields[self._area] += data.removeprefix("\n")
        where = next((mark for mark in reversed(self.open_tags) if mark), "")
        self._texts.append((where, data))

    def close(self) -> None:
        super().close()
        assert self.tags == [], f"never closed: {self.tags}"


class Phone:
    """A browser without script."""

    def __init__(self, site: Site) -> None:
        self.site, self.session = site, requests.Session()
        self.session.trust_env = False

    def get(self, path: str, **more: object) -> Page:
        """Open an address of the hall."""
        return Page(self.session.get(urljoin(self.site.address, path), timeout=TIMEOUT, **more))

    def send(self, page: Page, action: str | None = None, **typed: str) -> Page:
        """Fill in a page's form (the last one, or the one with this end of its action) and send it."""
        forms = [form for form in page.forms if action is None or form[0].endswith(action)]
        target, fields = forms[-1]
        return self.post(target, {**fields, **typed})

    def publish(self, page: Page, **typed: str) -> Page:
        """Fill in the form, send it, and send on what was understood."""
        read = self.send(page, **typed)
        return self.send(read, "/post/send") if any(action == "/post/send" for action, _ in read.forms) else read

    def post(self, path: str, data: object, **headers: str) -> Page:
        """Send anything."""
        headers.setdefault("Origin", self.site.address)
        address = urljoin(self.site.address, path)
        return Page(self.session.post(address, data=data, headers=headers, timeout=TIMEOUT))

    def scan(self, services: Services) -> Page:
        """Scan the code on the kiosk."""
        return self.get(f"/e/{services.employers.token()}")


@pytest.fixture
def site(hall, clock) -> Iterator[Site]:
    with Site(hall.services, clock) as site:
        yield site


@pytest.fixture
def new_phone(site) -> Iterator[Callable[[], Phone]]:
    phones: list[Phone] = []

    def make() -> Phone:
        phones.append(Phone(site))
        return phones[-1]

    yield make
    for phone in phones:
        phone.session.close()


@pytest.fixture
def phone(new_phone) -> Phone:
    """A phone that has not scanned anything."""
    return new_phone()


@pytest.fixture
def employer(hall, phone) -> Phone:
    """A phone that has scanned the code."""
    assert phone.scan(hall.services).status == 200
    return phone


@pytest.fixture
def filled() -> dict[str, str]:
    """What an employer who makes no mistake types."""
    return dict(FILLED)


@pytest.fixture
def sign_up(hall) -> Callable[[Page, int], Signup]:
    """Give the worker with a number a seat of the posting whose page it is, as the kiosk does."""

    def give(page: Page, number: int = 0) -> Signup:
        posting = from_text(page.url.rpartition("/")[2])
        outcome = hall.services.signups.sign_up(hall.worker(number), posting)
        assert isinstance(outcome, Confirmed)
        return outcome.signup

    return give
