"""What happens without a tap: other processes commit, time passes, the database cannot be had."""

import datetime as dt
import sqlite3

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import DAY as A_DAY
from kiosk.hall.clock import HOUR, moment
from kiosk.screen.flow.state import State
from kiosk.screen.inquiries import Inquiries
from kiosk.services import open_services
from kiosk.services.clocks import PROVINCE, Contradicted, note
from tests.kiosk.screen.conftest import CATALOGUE, DAY

PHONE = "13812345678"


def test_places_left_follow_other_processes_without_moving(kiosk):
    first, _ = kiosk.publish(pay="300", headcount="2"), kiosk.publish()
    kiosk.known_worker()
    kiosk.come_again()
    card = kiosk.find("job-0")
    kiosk.take_seats(first, 1)
    kiosk.look()
    assert "就差 1 个" in kiosk.words("job-0")
    kiosk.services.postings.close(b"employer-1", first.id)
    kiosk.publish(pay="400")
    kiosk.look()
    assert "不招了" in kiosk.words("job-0")
    assert kiosk.find("job-0") is card
    assert "260" in kiosk.words("job-1")
    assert "400" in kiosk.words("job-2")


def test_nothing_changes_under_a_finger(kiosk):
    posting = kiosk.publish()
    kiosk.known_worker()
    kiosk.come_again()
    card = kiosk.find("job-0")
    place = card.mapToScene(QPointF(card.width() / 2, card.height() / 2)).toPoint()
    elsewhere = card.mapToScene(QPointF(card.width() / 2, -5)).toPoint()
    QTest.mousePress(kiosk.window.root, Qt.MouseButton.LeftButton, pos=place)
    kiosk.take_seats(posting, 1)
    kiosk.look()
    assert "就差 2 个" in kiosk.words("job-0")
    QTest.mouseRelease(kiosk.window.root, Qt.MouseButton.LeftButton, pos=elsewhere)
    kiosk.settle()
    assert "就差 1 个" in kiosk.words("job-0")


def test_news_waits_for_what_a_person_asks(kiosk, monkeypatch):
    posting = kiosk.publish()
    kiosk.known_worker()
    kiosk.come_again()
    done, listing = list[str](), Inquiries.listing
    monkeypatch.setattr(Inquiries, "listing", lambda *asked: (done.append("news"), listing(*asked))[1])
    kiosk.window.conversation.ask(lambda _hall: None, lambda state, _nothing: (done.append("answer"), state)[1])
    kiosk.take_seats(posting, 1)
    kiosk.look()
    assert done == ["answer", "news"]
    assert "就差 1 个" in kiosk.words("job-0")


def test_the_first_page_counts_what_is_open(kiosk):
    assert kiosk.text("count") == "今天没活儿了"
    posting = kiosk.publish(headcount="1")
    kiosk.look()
    assert kiosk.text("count") == "今天还有 1 个活儿"
    assert kiosk.text("clock") == "5:30"
    kiosk.now = posting.terms.start
    kiosk.look()
    assert (kiosk.text("count"), kiosk.text("clock")) == ("今天没活儿了", "6:30")


def test_what_the_first_page_counts_and_the_newest_it_names_are_of_one_day(make_kiosk):
    """Late in the evening what is left of today is full, and somebody wants a trade that the hall has no name for."""
    kiosk = make_kiosk(catalogue=Catalogue(CATALOGUE.families[1:]))
    morning = open_services(kiosk.store, CATALOGUE, lambda: kiosk.now).postings
    full = morning.publish(b"employer-1", kiosk.draft(time="23:50", headcount="1")).posting
    morning.publish(b"employer-1", kiosk.draft(day="2026-11-24"))
    kiosk.take_seats(full, 1)
    kiosk.now = moment(DAY, dt.time(23, 30))
    kiosk.look()
    assert kiosk.text("count") == "明天还有 1 个活儿"
    assert kiosk.text("people").startswith("还要 2 个人")
    assert "明天 6:30" in kiosk.words("newest-0")
    assert not kiosk.sees("newest-1")


def test_nothing_changes_under_the_second_press_of_two(kiosk):
    kiosk.known_worker()
    kiosk.come_again()
    root, left, place = kiosk.window.root, Qt.MouseButton.LeftButton, QPointF(2, 2)
    QTest.mouseClick(root, left, pos=place.toPoint())
    second = QMouseEvent(QEvent.Type.MouseButtonDblClick, place, place, left, left, Qt.KeyboardModifier.NoModifier)
    QCoreApplication.sendEvent(root, second)
    kiosk.publish()
    kiosk.look()
    assert not kiosk.sees("job-0")
    QTest.mouseRelease(root, left, pos=place.toPoint())
    kiosk.settle()
    assert kiosk.sees("job-0")


@pytest.mark.parametrize(("peer", "told"), [(1, "B 机 5:30"), (PROVINCE, "省里 5:30")])
def test_a_clock_hours_ahead_is_said_with_both_times_and_is_not_called_no_work(kiosk, peer, told):
    kiosk.publish()
    kiosk.known_worker()
    kiosk.now += 8 * HOUR
    note(kiosk.store, Contradicted(peer, 480))
    kiosk.look()
    assert kiosk.text("count") == "机器的钟不对，请到服务台"
    assert kiosk.text("notice") == f"时钟不对：本机 13:30，{told}。请找工作人员"
    assert " 0" not in kiosk.words("page-start"), "no family is said to have none"
    kiosk.come_again()
    assert "机器的钟不对，有的活儿看不到。请到服务台。" in kiosk.words("page-jobs")
    assert "招满" not in kiosk.words("page-jobs")


def test_a_clock_in_doubt_is_said_beside_the_work_there_is(kiosk):
    kiosk.publish()
    note(kiosk.store, Contradicted(1, -480))
    kiosk.look()
    assert kiosk.text("count") == "今天还有 1 个活儿"
    assert kiosk.text("notice") == "时钟不对：本机 5:30，B 机 13:30。请找工作人员"
    note(kiosk.store, None)
    kiosk.look()
    assert not kiosk.sees("notice")


def test_where_the_day_is_another_one_too_it_is_said(kiosk):
    kiosk.publish()
    kiosk.now -= 20 * A_DAY
    kiosk.look()
    assert kiosk.text("notice") == "时钟不对：本机 2026-11-03 5:30，刚才已经 2026-11-23 5:30。请找工作人员"


def test_a_clock_that_cannot_be_right_is_said_instead_of_no_work(kiosk):
    kiosk.publish()
    right, kiosk.now = kiosk.now, 8 * 3_600_000
    kiosk.look()
    assert kiosk.text("count") == "机器的钟不对，请到服务台"
    assert " 0" not in kiosk.words("page-start"), "no family is said to have none"
    kiosk.now = right
    kiosk.look()
    assert kiosk.text("count") == "今天还有 1 个活儿"


def test_idle_asks_then_wipes_everything_typed(kiosk):
    kiosk.tap("findWork")
    kiosk.type("138123")
    kiosk.pass_seconds(59)
    assert not kiosk.sees("idleCover")
    kiosk.pass_seconds(1)
    assert kiosk.text("coverTitle") == "您还在吗？"
    assert "30 秒" in kiosk.text("coverText")
    kiosk.pass_seconds(29)
    assert kiosk.page == "phone"
    kiosk.pass_seconds(1)
    assert kiosk.page == "start"
    state = kiosk.window.conversation.state
    assert state == State(visit=state.visit)
    assert not kiosk.sees("idleCover")
    kiosk.tap("findWork")
    assert kiosk.text("typed") == ""


def test_seconds_are_counted_down_to_one(kiosk):
    kiosk.tap("findWork")
    for seconds, left in ((60.5, 30), (0.5, 29), (28.5, 1)):
        kiosk.pass_seconds(seconds)
        assert f"{left} 秒" in kiosk.text("coverText")


def test_the_press_that_answers_does_nothing_else(kiosk):
    kiosk.tap("findWork")
    kiosk.type("138")
    key = kiosk.find("key-4")
    kiosk.pass_seconds(70)
    middle = key.mapToScene(QPointF(key.width() / 2, key.height() / 2)).toPoint()
    QTest.mouseClick(kiosk.window.root, Qt.MouseButton.LeftButton, pos=middle)
    assert not kiosk.sees("idleCover")
    assert kiosk.text("typed") == "138"
    kiosk.pass_seconds(59)
    assert not kiosk.sees("idleCover")
    kiosk.pass_seconds(10)
    kiosk.tap("stay")
    assert not kiosk.sees("idleCover")
    kiosk.type("4")
    assert kiosk.text("typed") == "138 4"


def test_commits_of_others_do_not_keep_a_session_alive(kiosk):
    kiosk.known_worker()
    kiosk.come_again()
    for _ in range(9):
        kiosk.publish()
        kiosk.pass_seconds(10)
    assert kiosk.page == "start"


@pytest.mark.parametrize("way_out", ["leave", "idle"])
def test_nothing_of_the_person_stays(kiosk, way_out):
    kiosk.services.signups.sign_up(kiosk.known_worker(), kiosk.publish().id)
    kiosk.come_again()
    kiosk.tap("mySeat")
    kiosk.type("1")
    kiosk.tap("main")
    assert kiosk.sees("whom")
    if way_out == "leave":
        kiosk.tap("leave")
    else:
        kiosk.pass_seconds(90)
    state = kiosk.window.conversation.state
    assert state == State(visit=state.visit)
    kept = kiosk.kept()
    assert "长春零工市场" in kept
    assert not any(secret in kept for secret in (PHONE[3:7], "8765", "王老板", "人民大街", "A1"))


def test_the_answer_to_one_person_never_reaches_the_next(kiosk):
    kiosk.known_worker()
    kiosk.tap("findWork")
    kiosk.type(PHONE)
    kiosk.window.conversation.ask(lambda hall: hall.find(PHONE), lambda state, visit: pytest.fail("shown"))
    kiosk.window.conversation.leave()
    kiosk.settle()
    assert kiosk.page == "start"


def test_a_busy_database_is_said_and_nothing_is_lost(kiosk, complaints, monkeypatch):
    monkeypatch.setattr("kiosk.store.database.BUSY_MS", 1)
    posting = kiosk.publish()
    kiosk.known_worker()
    kiosk.come_again()
    blocker = sqlite3.connect(kiosk.store.path, isolation_level=None)
    blocker.execute("begin immediate")
    kiosk.tap("take-0")
    assert kiosk.text("coverTitle") == "机器正忙，这一下没记上"
    assert kiosk.services.jobs.posting(posting.id).taken == 0
    blocker.execute("rollback")
    blocker.close()
    kiosk.tap("tryAgain")
    assert kiosk.text("seatLabel") == "A1"
    assert complaints.found == ["background_work_refused: busy"]
    complaints.found.clear()
