"""The pages speak three languages, changed while they are on show, and all else stays.

That nothing stays Chinese is looked at in every scene by test_audit.
"""

import pytest
from PySide6.QtCore import QCoreApplication

from checks.scenes.shapes import SMALL
from checks.scenes.stage import open_stage
from kiosk.hall.language import Language
from kiosk.screen.flow.look import Look
from kiosk.screen.speaking import Speaking
from tests.kiosk.screen.untranslated import untranslated

KOREAN, ENGLISH = "speak-2", "speak-3"
PHONE = "13812345678"


@pytest.fixture
def stage(complaints):
    with open_stage(SMALL[0]) as stage:
        yield stage


def test_what_is_left_in_chinese_is_found(stage):
    assert [left for _, left in untranslated(stage)] == [[], []]
    title = next(item for item in stage.items() if item.inherits("QQuickText") and item.property("text"))
    title.setProperty("text", "王老板招人")
    assert [left for _, left in untranslated(stage)] == [["王老板招人"], ["王老板招人"]]


def test_a_page_on_which_nothing_is_chinese_proves_nothing(stage):
    stage.find("stage").setVisible(False)
    assert [left for _, left in untranslated(stage)] == [[], [], ["nothing in Chinese"]]


def test_page_and_typed_digits_stay_when_somebody_changes_the_language(make_kiosk):
    kiosk = make_kiosk(languages=tuple(Language))
    kiosk.publish()
    kiosk.tap("findWork")
    kiosk.type(PHONE[:7])
    assert kiosk.text("title") == "请按您的手机号"
    kiosk.tap("askLanguage", KOREAN)
    assert (kiosk.page, kiosk.text("title"), kiosk.text("typed")) == ("phone", "손전화번호를 누르십시오", "138 1234")
    kiosk.tap("askLanguage", ENGLISH)
    assert (kiosk.page, kiosk.text("title"), kiosk.text("typed")) == ("phone", "Your mobile number", "138 1234")
    kiosk.type(PHONE[7:])
    assert kiosk.page == "consent"
    kiosk.tap("agree")
    assert "Site" in kiosk.words("pages")
    kiosk.tap("askLanguage", KOREAN)
    assert "공사장" in kiosk.words("pages")
    kiosk.tap("leave")
    assert "我要找活" in kiosk.words("pages"), "the next one reads what most do"


def test_an_hall_whose_people_read_korean_first_begins_so(make_kiosk):
    kiosk = make_kiosk(languages=(Language.KOREAN, Language.CHINESE))
    assert "일자리 찾기" in kiosk.words("pages")
    assert "공사장" in kiosk.words("pages")
    kiosk.tap("askLanguage", "speak-1")
    assert "我要找活" in kiosk.words("pages")
    kiosk.tap("findWork", "leave")
    assert "일자리 찾기" in kiosk.words("pages")


@pytest.mark.parametrize(
    ("number", "words"), [(1, "last 1 place"), (2, "last 2 places"), (3, "3 places left"), (11, "11 places left")]
)
def test_a_number_of_things_is_said_right(make_kiosk, number, words):
    kiosk = make_kiosk(languages=tuple(Language))
    kiosk.publish(headcount=str(number))
    kiosk.known_worker()
    kiosk.tap("askLanguage", ENGLISH)
    kiosk.come_again()
    assert words in kiosk.words("job-0")


def test_texts_that_are_not_there_are_logged_and_the_pages_stay_chinese(kiosk, complaints, monkeypatch, tmp_path):
    monkeypatch.setattr("kiosk.screen.speaking.TRANSLATIONS", tmp_path)
    Speaking(kiosk.window.engine).speak(Language.ENGLISH)
    assert complaints.found == ["no_texts: en"]
    complaints.found.clear()
    assert "我要找活" in kiosk.words("pages")


def test_what_one_window_speaks_no_other_does(make_kiosk):
    first = make_kiosk(languages=(Language.ENGLISH, Language.CHINESE))
    assert first.window.conversation.state.look == Look()
    first.window._speaking.close()
    assert QCoreApplication.translate("StartPage", "我要找活") == "我要找活"
