"""Work that is talked about first, through the real pages: the table and the time, and what came of it."""

import pytest

from kiosk.hall.age import Age

PHONE = "13812345678"


@pytest.fixture
def applied(kiosk):
    """Somebody has applied to talk; the posting, and his ticket."""
    posting = kiosk.publish(choosing="2", talk_table="3", talk_time="05:40", headcount="2")
    kiosk.known_worker()
    kiosk.services.workers.agree(PHONE, Age.ADULT)
    kiosk.come_again()
    kiosk.tap("enterNumber")
    kiosk.type(str(posting.number))
    kiosk.tap("main", "main")
    assert (kiosk.page, kiosk.text("where")) == ("talk", "3 号桌 · 5:40 谈")
    with kiosk.store.read() as query:
        (talk,) = query.applications.talks_of_posting(posting.id)
    assert str(talk.ticket) in kiosk.words("page-talk")
    kiosk.tap("main")
    assert kiosk.page == "start"
    return posting, talk


def come_back(kiosk, talk):
    kiosk.come_again()
    kiosk.tap("mySeat")
    kiosk.type(str(talk.ticket))
    kiosk.tap("main")
    assert kiosk.page == "talk"


def test_who_says_that_they_agree_has_the_seat(kiosk, applied):
    posting, talk = applied
    come_back(kiosk, talk)
    kiosk.tap("agreed")
    assert (kiosk.page, kiosk.text("seatLabel")) == ("seat", "A1")
    assert kiosk.services.jobs.posting(posting.id).taken == 1


def test_who_says_that_nothing_came_of_it_has_none(kiosk, applied):
    posting, talk = applied
    come_back(kiosk, talk)
    kiosk.tap("notAgreed")
    assert kiosk.text("title") == "这回没谈成"
    kiosk.tap("main")
    assert kiosk.page == "jobs"
    assert kiosk.services.jobs.posting(posting.id).taken == 0


def test_whom_the_employer_takes_sees_where_he_is_called(kiosk, applied):
    posting, talk = applied
    come_back(kiosk, talk)
    kiosk.services.talks.take(b"employer-1", talk.id)
    kiosk.services.turns.settle()
    kiosk.look()
    assert kiosk.text("title") == "谈成了！"
    assert f"{posting.number} 号活儿您排第 1" in kiosk.text("said")


def test_whom_the_employer_does_not_take_is_told_kindly(kiosk, applied):
    _, talk = applied
    kiosk.services.talks.refuse(b"employer-1", talk.id)
    come_back(kiosk, talk)
    assert kiosk.text("title") == "这回没谈成"
    assert not kiosk.sees("agreed")


def test_who_comes_to_talk_is_asked_for_the_certificate_first(kiosk):
    posting = kiosk.publish(trade="105", choosing="2", talk_table="3", talk_time="05:40")
    kiosk.known_worker((105,))
    kiosk.come_again()
    kiosk.tap("enterNumber")
    kiosk.type(str(posting.number))
    kiosk.tap("main", "main")
    assert kiosk.page == "papers"
    assert "焊工证" in kiosk.text("title")
    kiosk.tap("main")
    assert (kiosk.page, kiosk.text("where")) == ("talk", "3 号桌 · 5:40 谈")
