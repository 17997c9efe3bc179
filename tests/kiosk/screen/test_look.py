"""How the screen looks to who stands before it: language, large, contrast, slow, low; and dark when nobody comes."""

import datetime as dt

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.hall.clock import moment
from kiosk.hall.hours import read_hours
from kiosk.hall.language import Language
from kiosk.screen.flow import way
from kiosk.screen.flow.look import Look
from kiosk.screen.flow.state import State
from tests.kiosk.screen.conftest import PHONE


def _size(kiosk, name: str) -> float:
    return float(kiosk.find(name).property("em"))


def test_letters_grow_while_the_visit_lasts(kiosk):
    kiosk.tap("findWork")
    usual = _size(kiosk, "title")
    kiosk.type("138")
    kiosk.tap("askView", "large", "viewDone")
    assert _size(kiosk, "title") == pytest.approx(1.3 * usual)
    assert kiosk.text("typed") == "138", "what was typed stays"
    kiosk.tap("leave", "findWork")
    assert _size(kiosk, "title") == pytest.approx(usual)


def test_white_on_black(kiosk):
    kiosk.tap("findWork", "askView", "contrast", "viewDone")
    assert kiosk.find("stage").property("color").name() == "#000000"
    assert kiosk.find("title").property("color").name() == "#ffffff"


def test_all_of_it_in_the_lower_half_of_a_high_glass(make_kiosk):
    kiosk = make_kiosk((540, 960))
    kiosk.tap("findWork", "askView", "low", "viewDone")
    assert kiosk.find("stage").mapToScene(QPointF(0, 0)).y() == pytest.approx(480)
    assert kiosk.find("title").mapToScene(QPointF(0, 0)).y() > 480


def test_a_low_glass_is_in_reach_anyway(make_kiosk):
    kiosk = make_kiosk((1280, 800))
    kiosk.tap("askView")
    assert not kiosk.sees("low")


def test_who_wants_time_has_twice_as_much(kiosk):
    kiosk.tap("findWork", "askView", "slow", "viewDone")
    kiosk.pass_seconds(119)
    assert not kiosk.sees("idleCover")
    kiosk.pass_seconds(1)
    assert kiosk.sees("idleCover")
    kiosk.pass_seconds(59)
    assert kiosk.page == "phone"
    kiosk.pass_seconds(1)
    assert kiosk.page == "start"


def test_back_closes_a_question_about_the_look_first(kiosk):
    kiosk.tap("findWork", "askView")
    kiosk.window.conversation.step(way.back(kiosk.window.conversation.state))
    kiosk.settle()
    assert not kiosk.sees("viewCover")
    assert kiosk.page == "phone"


def test_a_language_is_spoken_until_the_visit_ends(make_kiosk):
    kiosk = make_kiosk(languages=tuple(Language))
    kiosk.tap("askLanguage", "speak-2")
    assert kiosk.window.conversation.state.look == Look(Language.KOREAN)
    kiosk.tap("findWork", "leave")
    assert kiosk.window.conversation.state.look == Look()


def test_a_hall_of_one_language_asks_for_none(kiosk):
    assert not kiosk.sees("askLanguage")


def test_what_somebody_changed_on_the_first_page_is_forgotten_without_a_question(kiosk):
    kiosk.tap("askView", "large", "viewDone")
    kiosk.pass_seconds(59)
    assert kiosk.window.conversation.state.look.is_large
    kiosk.pass_seconds(1)
    state = kiosk.window.conversation.state
    assert state == State(visit=state.visit)
    assert not kiosk.sees("idleCover")


def _press(kiosk, item: QQuickItem) -> None:
    middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
    QTest.mouseClick(kiosk.window.root, Qt.MouseButton.LeftButton, pos=middle)
    kiosk.settle()


def test_the_glass_is_dark_while_the_hall_is_closed_and_a_touch_only_wakes_it(make_kiosk):
    kiosk = make_kiosk(hours=read_hours(("04:30-11:00",)))
    kiosk.pass_seconds(61)
    assert not kiosk.sees("dark"), "the hall is open"
    kiosk.now = moment(dt.date(2026, 11, 23), dt.time(11, 0))
    kiosk.pass_seconds(1)
    assert kiosk.sees("dark")
    _press(kiosk, kiosk.find("findWork"))
    assert not kiosk.sees("dark")
    assert kiosk.page == "start", "the touch that wakes does nothing else"
    kiosk.tap("findWork")
    kiosk.pass_seconds(90)
    assert kiosk.page == "start"
    assert kiosk.sees("dark")


def test_the_glass_is_dark_once_a_clerk_has_closed_the_hall_and_light_when_he_opens_it(kiosk):
    kiosk.services.desk.openings.close()
    kiosk.look()
    kiosk.pass_seconds(61)
    assert kiosk.sees("dark")
    kiosk.services.desk.openings.open()
    kiosk.look()
    kiosk.pass_seconds(1)
    assert not kiosk.sees("dark")


def test_a_glass_that_stands_is_not_measured_lying_down(make_kiosk):
    kiosk = make_kiosk((800, 1280), width_mm=331, height_mm=207)
    assert float(kiosk.find("back" if kiosk.sees("back") else "askView").height()) == pytest.approx(20 * 1280 / 331, 1)


def _language(kiosk):
    return kiosk.services.workers.find(PHONE).language


def test_who_comes_again_reads_as_he_did_before(make_kiosk):
    kiosk = make_kiosk(languages=tuple(Language))
    kiosk.tap("askLanguage", "speak-2", "askView", "large", "viewDone", "findWork")
    kiosk.type(PHONE)
    kiosk.tap("agree")
    kiosk.settle()
    kept = kiosk.services.workers.find(PHONE)
    assert (kept.language, kept.is_large) == ("ko_CN", True)
    kiosk.tap("leave")
    assert kiosk.window.conversation.state.look == Look()
    kiosk.come_again()
    look = kiosk.window.conversation.state.look
    assert (look.language, look.is_large) == (Language.KOREAN, True)
    kiosk.tap("askView", "large", "viewDone")
    kiosk.settle()
    assert not kiosk.services.workers.find(PHONE).is_large


def test_what_is_chosen_now_stands_above_what_was_kept(make_kiosk):
    kiosk = make_kiosk(languages=tuple(Language))
    worker = kiosk.known_worker()
    kiosk.services.workers.keep_look(worker, "ko_CN", is_large=False)
    kiosk.tap("askLanguage", "speak-3")
    kiosk.come_again()
    kiosk.settle()
    assert kiosk.window.conversation.state.look.language is Language.ENGLISH
    assert _language(kiosk) == "en"


def test_a_language_that_the_hall_does_not_speak_is_its_first(kiosk):
    worker = kiosk.known_worker()
    for kept in ("ko_CN", "tlh"):
        kiosk.services.workers.keep_look(worker, kept, is_large=False)
        kiosk.come_again()
        assert kiosk.window._models.look.spoken is Language.CHINESE
        kiosk.tap("leave")
        kiosk.settle()
        assert _language(kiosk) == kept, "what he reads elsewhere stays"


def test_who_looked_at_nothing_else_has_nothing_written(kiosk):
    kiosk.known_worker()
    with kiosk.store.read() as query:
        before = query.journals.held(kiosk.store.identity.journal).head
    kiosk.come_again()
    kiosk.settle()
    with kiosk.store.read() as query:
        assert query.journals.held(kiosk.store.identity.journal).head == before


@pytest.mark.parametrize("answer", ["isChild", "agreeYoung", "decline"])
def test_who_is_sent_away_reads_why_as_he_reads(make_kiosk, answer):
    kiosk = make_kiosk(languages=tuple(Language))
    kiosk.tap("askLanguage", "speak-3", "findWork")
    kiosk.type(PHONE)
    kiosk.tap(answer)
    assert kiosk.page == "notice"
    assert kiosk.window._models.look.spoken is Language.ENGLISH
    assert PHONE[3:7] not in kiosk.kept()
    kiosk.tap("main")
    assert kiosk.window._models.look.spoken is Language.CHINESE


def test_a_wide_window_is_filled_and_a_high_one_too(make_kiosk):
    for size in ((1280, 800), (540, 960)):
        stage = make_kiosk(size).find("stage")
        assert (stage.width(), stage.height()) == size
