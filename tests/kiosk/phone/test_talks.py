"""Work that is talked about first, on its employer's phone: offered so, and what comes of each talk."""

import pytest

from kiosk.hall.ids import to_text
from kiosk.hall.posting import Choosing
from kiosk.hall.seat.application import ApplicationEnd
from kiosk.hall.seat.talk import Talking


@pytest.fixture
def posted(hall, employer, filled):
    form = employer.get("/post")
    page = employer.publish(form, **filled, choosing="2", talk_time="05:45")
    (posting,) = hall.services.jobs.numbered(101).postings
    return page, posting


def test_from_when_on_he_talks_is_kept_and_who_comes_when_is_said(hall, employer, posted):
    _, posting = posted
    assert posting.terms.choosing is Choosing.TALK_FIRST
    path = f"/postings/{to_text(posting.id)}"
    for number in (1, 2):
        assert isinstance(hall.services.talks.apply(hall.worker(number), posting.id), Talking)
    text = employer.get(path).text
    assert "1 号桌 05:50" in text
    assert "1 号桌 06:00" in text, "one after the other, at the same table"


def test_it_is_read_back_before_it_is_sent(employer, filled):
    read = employer.send(employer.get("/post"), **filled, choosing="2", talk_time="05:45")
    assert "05:45" in read.text or "5:45" in read.text
    assert "起谈，市场给排桌" in read.text


def test_a_time_that_is_missing_is_said_at_its_field(employer, filled):
    form = employer.get("/post")
    assert "talk_time" in employer.send(form, **filled, choosing="2", talk_time="").problems()


@pytest.mark.parametrize(("result", "why"), [("taken", ApplicationEnd.TAKEN), ("refused", ApplicationEnd.NOT_TAKEN)])
def test_either_result_is_said_by_a_button(hall, employer, posted, result, why):
    _, posting = posted
    talk = hall.services.talks.apply(hall.worker(1), posting.id).talk
    path = f"/postings/{to_text(posting.id)}"
    page = employer.get(path)
    assert "第 1 位" in page.text
    assert "瓦工" in page.text
    assert "139" not in page.text, "no number before anything is agreed"
    employer.send(page, f"{path}/talks/{to_text(talk.id)}/{result}")
    assert hall.services.talks.one(talk.id).talk.why is why


def test_another_employer_says_nothing_of_it(hall, posted):
    _, posting = posted
    talk = hall.services.talks.apply(hall.worker(1), posting.id).talk
    assert not hall.services.talks.take(b"another-em", talk.id)
    assert hall.services.talks.of_posting(b"another-em", posting.id) == ()
