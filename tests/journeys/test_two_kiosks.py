"""The whole way: a code, a form, a tap, the board, the province, another kiosk, a power cut, a flipped byte.

The two kiosks hear of each other through the province alone.
"""

import datetime as dt
import socket
import sqlite3
import sys
from pathlib import Path

import pytest
import requests

from display.protocols.onbon import Decoder, DynamicAreas, Frame
from kiosk.hall.clock import day_of
from kiosk.hall.ids import to_text
from kiosk.settings import read_settings
from kiosk.store.database import FILE
from kiosk.store.identity.machine import system_clock
from kiosk.store.keys import ROOT_KEY
from tests.journeys.form import Form
from tests.journeys.halls import (
    Hall,
    Running,
    Settings,
    eventually,
    free_port,
    issue_code,
    province_at,
    start_province,
)
from tests.journeys.kiosk_screen import KioskScreen, look_for_work, take_first_job
from tests.journeys.line import TappedLine
from tests.journeys.secrets_search import find

EMPLOYER, EMPLOYER_PHONE = "欧阳占山", "13843170256"
WORKERS = [f"1594310{number:04d}" for number in range(21)]
POSTING_TABLES = ("postings", "posting_states", "signups", "seats")
TOMORROW = (day_of(system_clock()) + dt.timedelta(days=1)).isoformat()


@pytest.fixture
def card(tmp_path):
    """The emulated LED card, a program of its own at the end of a line that is tapped."""
    port = free_port()
    glass = tmp_path / "glass.png"
    arguments = ("--protocol", "onbon", "--port", port, "--size", "448x128", "--png", glass)
    running = Running(sys.executable, "-m", "display", "emulate", *arguments)
    eventually(lambda: _listens(port))
    line = TappedLine(("127.0.0.1", port))
    yield line
    line.close()
    running.kill()
    assert glass.exists()


def _listens(port: int) -> bool:
    with socket.socket() as caller:
        return caller.connect_ex(("127.0.0.1", port)) == 0


@pytest.fixture
def province_place(tmp_path):
    return province_at(tmp_path / "province", free_port())


@pytest.fixture
def hall(make_hall, card, province_place) -> Hall:
    board, port = f"socket://127.0.0.1:{card.port}", read_settings(province_place.config).province.port
    hall = make_hall(Settings("hall", ("board", "phone", "sync"), port, board, code=issue_code(province_place)))
    hall.start()
    return hall


@pytest.fixture
def province(hall, province_place):
    """The province, which can be killed and started again."""
    running = [start_province(province_place, hall.settings.province_port)]

    def restart() -> None:
        running.append(start_province(province_place, hall.settings.province_port))

    yield running, restart
    running[-1].kill()


@pytest.fixture
def other(make_hall, hall, province, province_place) -> Hall:
    """Another kiosk of the same hall: it is given the hall's secrets by the province, and let in by the sheet."""
    port, code = hall.settings.province_port, issue_code(province_place)
    other = make_hall(Settings("other", ("phone", "sync"), port, kiosk="B", code=code))
    join = ("join", f"http://127.0.0.1:{port}", "--province")
    eventually(lambda: other.command(*join, typed=f"{code}\n").returncode == 0)
    _let_in_by_the_sheet(hall, other)
    other.start()
    return other


def _let_in_by_the_sheet(hall: Hall, other: Hall) -> None:
    (line,) = [line for line in hall.command("root", typed="\n").stdout.splitlines() if "钥匙  " in line]
    sheet = line.split()[-1]
    assert other.command("root", "--admit", typed=f"{sheet[:-1]}?\n").returncode == 2
    assert other.command("root", "--admit", typed=f"{sheet}\n").returncode == 0
    assert "忘掉" in hall.command("root", typed=f"{sheet}\n").stdout
    assert not (hall.place.keys / ROOT_KEY).exists()


@pytest.fixture
def screen(hall, qapp):
    screen = KioskScreen(hall.place)
    yield screen
    screen.close()


def _was_shown(line: TappedLine, places_left: str) -> bool:
    """Whether a row of the board said so."""
    return any("瓦工" in text and f"还差{places_left}人" in text for text in _texts_on_the_line(line))


def _texts_on_the_line(line: TappedLine) -> list[str]:
    """Every text that went over the line to the card, without its colour codes."""
    frames = (item for item in Decoder().feed(line.sent()) if isinstance(item, Frame))
    areas = (area for frame in frames if isinstance(frame.message, DynamicAreas) for area in frame.message.areas)
    texts = (area.text.decode("gb2312") for area in areas)
    return [text.replace("\\C1", "").replace("\\C2", "").replace("\\C3", "") for text in texts]


def _post(screen: KioskScreen, **typed: str) -> requests.Response:
    """An employer: scans the code on the screen, fills in the form, sends it."""
    screen.tap("hire")
    phone = requests.Session()
    page = phone.get(screen.scan(), timeout=20)
    form = Form(page.text)
    trade = form.choices["trade"]["瓦工"]
    answer = form.send(phone, page, trade=trade, day=TOMORROW, time="06:30", pay="280", pay_unit="2", paid="1", **typed)
    answer = Form(answer.text).send(phone, answer)
    screen.tap("leave")
    assert "/postings/" in answer.url
    return answer


def _same_tables(hall: Hall, other: Hall) -> bool:
    stores = [one.open_store() for one in (hall, other)]
    try:
        first, second = (store.digest(*POSTING_TABLES) for store in stores)
        return first == second
    finally:
        for store in stores:
            store.close()


def test_a_day_at_two_kiosks(hall, other, province, screen, card, tmp_path):
    running, restart = province
    _post(screen, headcount="60", place="宽城区凯旋路北口", name=EMPLOYER, phone=EMPLOYER_PHONE)
    eventually(lambda: _was_shown(card, "60"))

    look_for_work(screen, WORKERS[0])
    assert take_first_job(screen) == "A1"
    assert EMPLOYER in screen.text("whom")
    screen.tap("main")
    eventually(lambda: _was_shown(card, "59"))
    eventually(lambda: _same_tables(hall, other))

    running[-1].kill()
    for number, worker in enumerate(WORKERS[1:], 2):
        look_for_work(screen, worker)
        assert take_first_job(screen) == f"A{number}"
        screen.tap("main")
    eventually(lambda: _was_shown(card, "39"))
    assert not _same_tables(hall, other)
    restart()
    eventually(lambda: _same_tables(hall, other))

    _check_upkeep(hall, other)
    everywhere = [hall.place.data, other.place.data, tmp_path / "province"]
    assert find([EMPLOYER, EMPLOYER_PHONE, *WORKERS], everywhere) == []
    assert find(["宽城区凯旋路北口"], everywhere), "the search finds what may be there"
    _check_that_a_flipped_byte_is_found(hall)


def _check_upkeep(*halls: Hall) -> None:
    for hall in halls:
        hall.stop()
        for words in (("rebuild", "--check"), ("verify",)):
            done = hall.command(*words)
            assert done.returncode == 0, done.stdout + done.stderr


def _check_that_a_flipped_byte_is_found(hall: Hall) -> None:
    store = hall.open_store()
    journal = to_text(store.identity.journal)
    store.close()
    database = sqlite3.connect(Path(hall.place.data) / FILE)
    with database:
        (body,) = database.execute("SELECT body FROM entries WHERE number = 3").fetchone()
        flipped = bytes([body[0] ^ 1]) + body[1:]
        database.execute("UPDATE entries SET body = ? WHERE number = 3", (flipped,))
    database.close()
    done = hall.command("verify")
    assert done.returncode == 1
    assert journal in done.stdout
    assert " 3" in done.stdout
