"""Work typed on the province's page in a real process, published by a real hall; the line dropped in the middle."""

import datetime as dt
import hashlib
import time

import pytest
import requests

from kiosk.hall.clock import day_of
from kiosk.place.hall import open_hall
from kiosk.settings import read_settings
from kiosk.store.identity.machine import system_clock
from kiosk.upkeep.line import is_up
from tests.journeys.halls import Settings, eventually, free_port, issue_code, province_at, start_province
from tests.kiosk.phone.conftest import Page

TOMORROW = (day_of(system_clock()) + dt.timedelta(days=1)).isoformat()
FILLED = {
    "trade": "102",
    "headcount": "两个",
    "pay": "200-300",
    "day": TOMORROW,
    "time": "6点半",
    "place": "九台区南山",
    "paid": "1",
    "name": "王老板",
    "phone": "13800000000",
}


@pytest.fixture
def province_place(tmp_path):
    return province_at(tmp_path / "province", free_port())


@pytest.fixture
def port(province_place):
    return read_settings(province_place.config).province.port


@pytest.fixture
def province(province_place, port):
    running = [start_province(province_place, port)]
    yield running
    running[-1].kill()


@pytest.fixture
def hall(make_hall, province, province_place, port):
    made = make_hall(Settings("ours", ("phone", "sync"), port, code=issue_code(province_place, "ours")))
    made.start()
    return made


@pytest.fixture
def services(hall):
    with open_hall(hall.place, read_settings(hall.place.config)) as opened:
        yield opened.services


def send(session, address, page, **typed):
    target, fields = page.forms[-1]
    answer = session.post(target if "//" in target else address + target, {**fields, **typed}, timeout=20)
    assert answer.status_code < 500, answer.text
    return Page(answer)


def open_form(session, address, code):
    """Scan until the hall's form has come."""

    def ask():
        page = Page(session.get(f"{address}/e/{code}", timeout=20))
        return page if page.forms else None

    return eventually(ask)


def test_from_anywhere_to_the_board_and_over_to_the_hall_where_the_line_drops(
    hall, services, province, province_place, port
):
    address, session = f"http://127.0.0.1:{port}", requests.Session()
    eventually(lambda: is_up(hall.place, read_settings(hall.place.config).sync.peer, system_clock()))
    code = services.employers.token(hall.phone)
    looking = send(session, address, open_form(session, address, code), **FILLED)
    looked = eventually(answered_later(session, address, looking))
    assert "看一遍，对不对？" in looked.text
    assert services.postings.standing() == ()
    waiting = send(session, address, looked)
    began = time.monotonic()

    def answered():
        page = send(session, address, waiting)
        return page if "/posted/" in page.url else None

    done = eventually(answered)
    print(f"answered after {time.monotonic() - began:.2f} s")  # noqa: T201  for who looks at figures
    (posting,) = services.postings.standing()
    assert f"{posting.number} 号" in done.text
    assert (posting.terms.pay_fen, posting.terms.pay_most_fen) == (20_000, 30_000)

    page = Page(session.get(f"{address}/post", timeout=20))
    hall.stop()
    waiting = send(session, address, page, **FILLED | {"headcount": "5"})
    assert waiting.status == 202
    province[-1].kill()
    hall.start()
    proof = hashlib.sha256(f"over {session.cookies['phone']}".encode()).hexdigest()[:40]
    fields = waiting.forms[-1][1] | {"code": code}
    assert requests.post(f"{hall.phone}/post/over", fields, timeout=20).status_code == 410
    looked = Page(session.post(f"{hall.phone}/post/over", fields | {"proof": proof}, timeout=20))
    assert "看一遍" in looked.text
    send(session, hall.phone, looked)
    assert sorted(one.terms.headcount for one in services.postings.standing()) == [2, 5]
    province.append(start_province(province_place, port))
    final = eventually(answered_later(session, address, waiting))
    assert "/posted/" in final.url
    assert sorted(one.terms.headcount for one in services.postings.standing()) == [2, 5]


def answered_later(session, address, waiting):
    """Asks again until the hall has said something."""

    def ask():
        page = send(session, address, waiting)
        return None if page.status == 202 else page

    return ask
