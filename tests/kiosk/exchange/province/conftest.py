"""Two kiosks of one hall, a province with its page, and phones without script."""

import time

import pytest
import requests

from kiosk.exchange.host import StoreHost
from kiosk.exchange.province.answers import answer
from kiosk.exchange.province.form import leave
from kiosk.exchange.province.inbox import Inbox
from kiosk.hall.announced.event import EventKind, EventWish
from kiosk.phone.pages import HallFacts, Pages
from kiosk.phone.posting.described import described
from kiosk.phone.posting.understood import Teller
from sync.client.credentials import Credentials
from sync.copying.caller import Caller
from sync.copying.transport import Http
from sync.province.ledger.tables import kiosks
from tests.kiosk.conftest import Hall, enrol_store, let_in
from tests.kiosk.phone.conftest import CATALOGUE, Page
from tests.sync.nodes import copy, opened, serving

WHERE = "http://127.0.0.1:9"
FACTS = HallFacts("延吉 <零工> 市场", 4, 4)


class Place:
    """Two kiosks, a province with its page, and the line between them."""

    def __init__(self, kiosks_, province, address):
        self.kiosks, self.province, self.address = kiosks_, province, address
        self.first, self.second = kiosks_
        self.leave_forms()

    def leave_forms(self):
        for kiosk in self.kiosks:
            pages, events = Pages(CATALOGUE, kiosk.clock, FACTS), kiosk.services.events.coming(kiosk.clock())
            is_open = kiosk.services.postings.limits.without_code > 0
            assert leave(kiosk.store, described(pages, CATALOGUE, FACTS, events, is_open=is_open))
        self.exchange()

    def exchange(self, *halls):
        for hall in halls or self.kiosks:
            credentials = Credentials(self.address, hall.store.seed)
            copy(Caller(StoreHost(hall.store), Http(self.address, credentials, credentials.heard), time.monotonic))
        self.know_ahead(0)

    def know_ahead(self, ahead_s):
        """What the province has heard of the kiosks' clocks; the line itself speaks of this machine's."""
        with self.province.store.writing() as (conn, _):
            conn.execute(kiosks.update().values(ahead_s=ahead_s))

    def work(self, *halls):
        """What comes is taken, answers go back."""
        self.exchange(*halls)
        for hall in halls or self.kiosks:
            for brought in Inbox(hall.store).waiting():
                decided = hall.services.channels.take(brought)
                if decided is not None:
                    answer(hall.store, brought.id, decided, self.teller(hall))
        self.exchange(*halls)

    def teller(self, hall):
        pages, limits = Pages(CATALOGUE, hall.clock, FACTS), hall.services.postings.limits
        return Teller(pages, limits, lambda: hall.services.events.coming(hall.clock()))

    def open_postings(self):
        return [posting for posting in self.first.services.postings.standing() if posting.is_open(self.first.clock.at)]


class Phone:
    """A browser without script."""

    def __init__(self, address):
        self.address, self.session = address, requests.Session()

    def get(self, path):
        return Page(self.session.get(self.address + path, timeout=20))

    def scan(self, code):
        return self.get(f"/e/{code}")

    def look(self, page, place, /, **typed):
        """Send the form, and what the hall says of it."""
        waiting = self.send(page, **typed)
        place.work()
        return self.send(waiting) if waiting.status == 202 else waiting

    def post(self, page, place, /, **typed):
        """Send the form, see what was understood, and send that; the page that waits."""
        looked = self.look(page, place, **typed)
        assert "看一遍，对不对？" in looked.text, looked.text
        return self.send(looked)

    def send(self, page, number=-1, **typed):
        assert page.forms, (page.status, page.url, page.text)
        target, fields = page.forms[number]
        return Page(self.session.post(self.address + target, {**fields, **typed}, timeout=20))


@pytest.fixture
def place(tmp_path, clock):
    first = Hall(tmp_path / "first", clock)
    let_in(first.store, tmp_path / "second" / "keys")
    second = Hall(tmp_path / "second", clock, kiosk=1)
    province = opened(f"sqlite:///{tmp_path / 'province.db'}", clock=clock)
    for kiosk in (first, second):
        enrol_store(province, kiosk.store)
    with serving(province) as address:
        yield Place((first, second), province, address)
    province.close()
    for kiosk in (first, second):
        kiosk.store.close()


@pytest.fixture
def phone(place):
    return Phone(place.address)


def code_of(hall):
    return hall.services.employers.token(WHERE)


def filled(hall, **more):
    usual = {
        "trade": "102",
        "headcount": "三",
        "pay": "二百五",
        "pay_unit": "2",
        "day": f"{hall.day:%Y-%m-%d}",
        "time": "23:30",
        "place": "局子街",
        "paid": "1",
        "name": "李师傅",
        "phone": "13800001234",
    }
    return usual | more


def fair(hall, name="送工专场"):
    wish = EventWish(EventKind.FAIR, name, "南广场", f"{hall.day:%Y-%m-%d}", "8点", "16点")
    return hall.services.events.post(wish)
