"""What a technician is told of the boards."""

import json
import os
import re
import subprocess
import sys
import time

import pytest

from display.driver.driver import Driver
from display.driver.health import State
from display.emulator.card import Card
from display.ports.port import memory_pair
from display.protocols.onbon import Onbon
from display.sign import Size
from kiosk.board.rules import hours
from kiosk.board.sign import Frame, sign
from kiosk.commands.acts.board import say_status
from kiosk.upkeep.board_status import STALE_MS, Keeper, Panel
from kiosk.upkeep.boards_in_words import STATES

SIZE = Size(192, 64)


@pytest.fixture
def panel():
    here, there = memory_pair()
    card = Card(SIZE)
    driver = Driver(Onbon(), lambda: here)
    driver.show(sign((), Frame("大厅", "服务热线 12333", SIZE), 1_795_381_200_000))
    deadline = time.monotonic() + 60
    while driver.health.state is not State.EQUAL and time.monotonic() < deadline:
        driver.step()
        there.write(card.feed(there.read()))
    return Panel(driver, "/dev/ttyUSB0", "onbon")


class Clock:
    now = 1_795_381_200_000

    def __call__(self):
        return self.now


def said(path, now, is_json=False):
    lines = []
    return say_status(path, now, is_json, lines.append), "\n".join(lines)


def test_what_stands_on_the_glass_is_said(tmp_path, panel):
    path, clock = tmp_path / "board.json", Clock()
    Keeper(path, clock).keep({"board": panel})
    code, words = said(path, clock.now + 5000)
    assert code == 0
    assert "大屏：正常" in words
    assert "/dev/ttyUSB0，onbon" in words
    assert re.search("最后一次应答：[0-9]+ 秒前", words)
    assert "现在没活儿" in words
    code, words = said(path, clock.now, is_json=True)
    assert json.loads(words)["panels"]["board"]["state"] == "equal"


def test_a_card_that_never_answered_is_named(tmp_path):
    driver = Driver(Onbon(), lambda: memory_pair()[0])
    path, clock = tmp_path / "board.json", Clock()
    Keeper(path, clock).keep({"lane": Panel(driver, "COM3", "onbon")})
    code, words = said(path, clock.now)
    assert code == 0
    assert "上车点小屏：正在启动" in words
    assert "还没有应答过" in words


def test_nobody_drives_the_board(tmp_path, panel):
    path, clock = tmp_path / "board.json", Clock()
    assert said(path, clock.now) == (1, "大屏程序没有在运行。")
    Keeper(path, clock).keep({"board": panel})
    assert said(path, clock.now + STALE_MS)[0] == 0
    assert said(path, clock.now + STALE_MS + 60_000) == (1, "大屏程序没有在运行，最后一次记录是 90 秒前。")
    code, words = said(path, clock.now + STALE_MS + 1, is_json=True)
    assert code == 1
    assert json.loads(words)["is_running"] is False


@pytest.mark.parametrize(
    "content", ["", "{", "[]", "{}", '{"written_at": 1, "pid": 1, "panels": {"board": {}}}', "\xff"]
)
def test_a_file_that_says_nothing_is_no_status(tmp_path, content):
    path = tmp_path / "board.json"
    path.write_text(content, "latin-1")
    assert said(path, 1) == (1, "大屏程序没有在运行。")
    assert said(path, 1, is_json=True) == (1, '{"is_running":false,"age_s":null,"panels":{}}')


def test_a_process_that_was_killed_is_not_believed(tmp_path, panel):
    path, clock = tmp_path / "board.json", Clock()
    Keeper(path, clock).keep({"board": panel})
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    path.write_text(path.read_text("utf-8").replace(f'"pid":{os.getpid()}', f'"pid":{ended.pid}'), "utf-8")
    assert said(path, clock.now + 1000) == (1, "大屏程序没有在运行，最后一次记录是 1 秒前。")


def test_a_clock_that_was_set_back_gives_no_time_to_come(tmp_path, panel):
    path, clock = tmp_path / "board.json", Clock()
    Keeper(path, clock).keep({"board": panel})
    code, words = said(path, clock.now - 3_600_000)
    assert (code, "-" in words) == (0, False)


def test_the_file_holds_what_the_wall_shows_and_no_more(tmp_path, panel):
    path = tmp_path / "board.json"
    Keeper(path, Clock()).keep({"board": panel})
    kept = json.loads(path.read_bytes())
    assert set(kept) == {"written_at", "pid", "panels"}
    lines = [line for area in kept["panels"]["board"]["glass"] for line in area["lines"]]
    assert any("现在没活儿" in line for line in lines)
    assert [entry.name for entry in tmp_path.iterdir()] == ["board.json"]


def test_it_is_written_when_something_changes_and_every_ten_seconds(tmp_path, panel):
    path, clock = tmp_path / "board.json", Clock()
    keeper = Keeper(path, clock)
    for after, is_written in ((0, True), (1000, False), (9000, True)):
        path.unlink(missing_ok=True)
        clock.now += after
        keeper.keep({"board": panel})
        assert path.exists() is is_written


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path, panel):
    Keeper(tmp_path / "gone" / "board.json", Clock()).keep({"board": panel})


def test_every_state_has_words():
    assert set(STATES) == {state.name.lower() for state in State}


def test_hours_of_settings():
    found = hours(("04:30-20:00", "22:00-01:00"), ("05:00 60", "17:00 100"))
    assert [span[0].hour for span in found.on] == [4, 22]
    assert [percent for _, percent in found.brightness] == [60, 100]


def test_the_file_is_kept_on_when_a_clock_that_was_ahead_is_put_right(tmp_path, panel):
    path, clock = tmp_path / "board.json", Clock()
    keeper, right = Keeper(path, clock), clock.now
    clock.now = right + 8 * 3_600_000
    keeper.keep({"board": panel})
    clock.now = right
    keeper.keep({"board": panel})
    assert json.loads(path.read_bytes())["written_at"] == right
