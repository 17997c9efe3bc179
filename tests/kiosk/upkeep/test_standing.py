"""What is odd about a machine itself is said: where a clerk looks, and in the log."""

import datetime as dt
import json

import pytest
import structlog

from kiosk.commands.acts.at_hall import ASKS_FOR_SOMEBODY, SOUND
from kiosk.commands.acts.journals import say_journals
from kiosk.commands.acts.takeover import take_over
from kiosk.hall.clock import HOUR, working_day
from kiosk.hall.form.draft import Draft
from kiosk.place.hall import open_hall, open_store
from kiosk.services.clocks import PROVINCE, Contradicted, note
from kiosk.settings import read_settings
from kiosk.store.identity.mark import FILE
from kiosk.store.identity.recognition import Anew
from kiosk.store.identity.traits import Doubt
from kiosk.upkeep.standing import DOUBTS, WHY_ANEW, Standing, clock_in_words
from tests.kiosk import conftest as halls

clock, hall = halls.clock, halls.hall


@pytest.fixture
def place(make_place, monkeypatch, tmp_path):
    (tmp_path / "machine-id").write_text("3d12\n")
    monkeypatch.setattr("kiosk.store.identity.machine.MACHINE_ID", tmp_path / "machine-id")
    monkeypatch.setattr("kiosk.store.identity.mounts.Mounts.keeps_own_files", lambda *_: True)
    monkeypatch.setattr("kiosk.store.identity.mounts.Mounts.keeps_numbers", lambda *_: True)
    return make_place()


@pytest.fixture
def posting(place):
    with open_hall(place, read_settings(place.config)) as hall:
        day = working_day(hall.store.clock()) + dt.timedelta(days=1)
        draft = Draft("102", "3", "260", "2", day.isoformat(), "06:30", "南关区", "", "王老板", "13812345678", paid="1")
        return hall.services.postings.publish(b"employer-1", draft).posting


def journals(place):
    said = []
    code = say_journals(place, False, said.append)
    return code, "\n".join(said)


def test_every_kind_has_its_words():
    assert DOUBTS.keys() == {*Doubt}
    assert WHY_ANEW.keys() == {*Anew}


def test_nothing_is_said_where_all_is_as_usual(place, posting):
    code, said = journals(place)
    assert (code, "认" in said, "新账" in said) == (SOUND, False, False)


def test_a_machine_id_that_does_not_last_is_said_and_asks_for_nobody(place, posting, tmp_path):
    (tmp_path / "machine-id").write_text("")
    code, said = journals(place)
    assert (code, DOUBTS[Doubt.MACHINE_ID] in said) == (SOUND, True)
    said = []
    take_over(place, None, None, said.append)
    assert DOUBTS[Doubt.MACHINE_ID] in said


def test_a_journal_begun_anew_says_why_and_asks_for_a_clerk_while_there_is_work_of_before(place, posting):
    (place.data / FILE).unlink()
    code, said = journals(place)
    assert code == ASKS_FOR_SOMEBODY
    assert "起记新账：数据旁边的 journal.mark 没有了。" in said
    told = []
    take_over(place, None, None, told.append)
    assert "起记新账" in told[0]
    assert f"{posting.number} 号" in "\n".join(told)


def test_with_no_work_of_before_it_asks_for_nobody(place):
    open_store(place, read_settings(place.config)).close()
    (place.data / FILE).unlink()
    assert journals(place)[0] == SOUND
    said = []
    say_journals(place, True, said.append)
    assert "新账" in json.loads(said[0])["standing"][0]


def test_the_log_says_it_once(place, posting):
    (place.data / FILE).unlink()
    store = open_store(place, read_settings(place.config))
    with structlog.testing.capture_logs() as logged:
        standing = Standing(store)
        for _ in range(3):
            standing.log()
    assert ["起记新账" in line["words"] for line in logged].count(True) == 1
    store.close()


@pytest.mark.parametrize(
    ("found", "told"),
    [(Contradicted(1, 480), "这台机器比 B 机快 480 分钟"), (Contradicted(PROVINCE, -480), "这台机器比省里慢 480 分钟")],
)
def test_a_clock_in_doubt_is_told_and_asks_for_somebody(place, posting, found, told):
    store = open_store(place, read_settings(place.config))
    with structlog.testing.capture_logs() as said:
        standing = Standing(store)
        note(store, found)
        standing.log()
        standing.log()
    assert [line["words"] for line in said] == [clock_in_words(store)]
    code, words = journals(place)
    assert (code, told in words) == (ASKS_FOR_SOMEBODY, True)
    note(store, None)
    assert clock_in_words(store) == ""
    assert journals(place)[0] == SOUND
    store.close()


def test_a_clock_behind_the_journal_or_of_another_age_is_told(hall, clock):
    clock.at -= HOUR
    assert "比它自己记的账还早" in clock_in_words(hall.store)
    clock.at = 0
    assert "年份就不对" in clock_in_words(hall.store)
