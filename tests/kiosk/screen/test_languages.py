"""The pages speak three languages, changed while they are on show: all else stays, and nothing stays Chinese."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtQuick import QQuickItem

from checks.scenes.shapes import SMALL
from checks.scenes.stage import HALL, HOTLINE, Stage, open_stage
from checks.scenes.walks import WALKS
from kiosk.hall.language import Language
from kiosk.screen.flow.look import Look
from kiosk.screen.speaking import Speaking

OTHERS = (Language.KOREAN, Language.ENGLISH)
KOREAN, ENGLISH = "speak-2", "speak-3"
PHONE = "13812345678"
CHINESE_LETTER = re.compile(r"[\u3001-\u3009\u300c-\u303f\u3400-\u9fff\uff00-\uffef]")


def speak(stage: Stage, language: Language | None) -> None:
    """Another language, the page as it is."""
    talk = stage.window.conversation
    talk.step(replace(talk.state, look=replace(talk.state.look, language=language)))
    stage.settle()


def said(item: QQuickItem) -> str:
    """What is written in an item, or read aloud of it."""
    return str(item.property("text") or "") if item.inherits("QQuickText") else str(item.property("says") or "")


def typed(stage: Stage) -> Iterator[str]:
    """What people wrote, which nobody translates."""
    yield from (HALL, HOTLINE, "中文", *(card.ground for card in stage.catalogue.policies))
    with stage.store.read() as query:
        keys = [row.id for row in query.conn.exec_driver_sql("select id from postings")]
    for key in keys:
        posting = stage.services.jobs.posting(key)
        yield from (posting.place, posting.note)
    for work in stage.others.offered or ():
        yield from (work.hall_name, work.place)
    for held in stage.window.conversation.state.seats.held:
        yield from (held.posting.place, held.posting.note, held.contact.name)


def left_in_chinese(stage: Stage) -> list[str]:
    """Texts on show in which there is Chinese that nobody typed."""
    names = sorted(filter(None, typed(stage)), key=len, reverse=True)
    found = []
    for text in filter(None, map(said, stage.items())):
        ours = text
        for name in names:
            ours = ours.replace(name, "")
        if CHINESE_LETTER.search(ours):
            found.append(text)
    return found


@pytest.mark.parametrize("walk", WALKS, ids=lambda walk: walk.__name__)
def test_no_page_is_left_in_chinese(walk):
    with open_stage(SMALL[0]) as stage:
        for scene in walk(stage):
            for language in OTHERS:
                speak(stage, language)
                assert left_in_chinese(stage) == [], f"{scene} {language.value}"
            speak(stage, None)
            assert left_in_chinese(stage), scene


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
