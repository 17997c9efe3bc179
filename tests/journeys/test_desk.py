"""The desk of a real hall: its first manager, a computer let in over TLS, held work passed and on the glass."""

import datetime as dt
import time

import pytest
import requests

from display.sign import Size
from kiosk.hall.clock import day_of
from kiosk.hall.form.draft import Draft
from kiosk.hall.posting import PostingState
from kiosk.place.hall import open_hall
from kiosk.services.employer.sent import Keeps, OnHold
from kiosk.settings import read_settings
from kiosk.store.identity.certificate import FILE
from kiosk.store.identity.machine import system_clock
from tests.journeys.glass import Glass
from tests.journeys.halls import Settings, eventually, free_port
from tests.kiosk.desk.conftest import Browser
from tests.kiosk.phone.conftest import Page

NAME, PASSPHRASE = "李华", "天亮以前 来了三个人"
EMPLOYER = b"employer-1"


@pytest.fixture
def glass():
    glass = Glass(Size(448, 128))
    yield glass
    glass.close()


@pytest.fixture
def hall(make_hall, glass):
    hall = make_hall(Settings("hall", ("board", "desk"), 0, glass.port, desk=(free_port(), free_port())))
    hall.start()
    eventually(lambda: is_up(f"http://127.0.0.1:{hall.settings.desk[1]}"))
    made = hall.command("clerk", "first", typed=f"{NAME}\n{PASSPHRASE}\n{PASSPHRASE}\n")
    assert made.returncode == 0, made.stdout + made.stderr
    return hall


def is_up(address):
    try:
        return requests.get(f"{address}/health", timeout=5).text == "ok\n"
    except requests.RequestException:
        return False


class Pc(Browser):
    """A computer of the hall's network that knows the kiosk's certificate."""

    def __init__(self, hall):
        super().__init__(f"https://127.0.0.1:{hall.settings.desk[0]}")
        self.session.verify, self.session.trust_env = str(hall.place.keys / FILE), False


def hold(hall):
    """An employer's work that a clerk must read."""
    day = (day_of(system_clock()) + dt.timedelta(days=1)).isoformat()
    draft = Draft("102", "3", "260", "2", day, "07:30", "南关区人民大街", "带手套", "王老板", "13812345678", paid="1")
    with open_hall(hall.place, read_settings(hall.place.config)) as opened:
        outcome = opened.services.postings.publish(EMPLOYER, draft, keeps=Keeps.MUST_BE_READ)
    assert isinstance(outcome, OnHold), outcome
    return outcome.held


def test_a_computer_is_let_in_once_and_what_its_clerk_passes_is_on_the_glass(hall, glass):
    pc = Pc(hall)
    assert "这台电脑还没登记" in pc.get("/").text
    assert pc.get("/").status == 403
    own = Browser(f"http://127.0.0.1:{hall.settings.desk[1]}")
    assert "现在没有要办的事" in own.enter(NAME, PASSPHRASE).text
    page = own.send(own.get("/people"), "/pcs")
    digits = "".join(filter(str.isdecimal, page.text.split("8 位数")[1].split("15 分钟")[0]))
    assert "这个数不对" in pc.send(pc.get("/"), digits="00000000").text
    asked = pc.send(pc.get("/"), digits=digits)
    cookie = asked.answer.history[0].headers["set-cookie"].lower()
    assert "secure" in cookie
    assert "httponly" in cookie
    thief = Pc(hall)
    assert "这个数不对" in thief.send(thief.get("/"), digits=digits).text

    held = hold(hall)
    entered = pc.send(asked, desk_name=NAME, desk_passphrase=PASSPHRASE)
    assert "等着看过再发" in entered.text
    read = pc.get(next(link for link in entered.links if link.startswith("/review/")))
    tapped = time.monotonic()
    pc.send(read, act="pass")
    eventually(lambda: glass.showed(tapped, "101", "瓦工"))
    with hall.open_store().read() as query:
        assert query.postings.one(held.id).state is PostingState.OPEN

    stolen = Browser(f"http://127.0.0.1:{hall.settings.desk[1]}")
    stolen.session.cookies.update(pc.session.cookies)
    assert "口令" in stolen.get("/").text, "a session is of one computer"
    ended = own.send(own.get("/people"), next(form for form, _ in own.get("/people").forms if form.endswith("/end")))
    assert ended.status == 200
    assert "这台电脑还没登记" in pc.get("/").text


def test_plain_speech_on_the_networks_port_is_no_way_in(hall):
    with pytest.raises(requests.RequestException):
        requests.get(f"http://127.0.0.1:{hall.settings.desk[0]}/", timeout=10)
    answer = requests.get(f"http://127.0.0.1:{hall.settings.desk[1]}/", headers={"Host": "desk.example"}, timeout=10)
    assert answer.status_code == 421
    assert Page(answer).text
