"""Work that is talked about first, on its employer's phone: offered so, and what comes of each talk."""

import pytest

from kiosk.hall.ids import to_text
from kiosk.hall.posting import Choosing
from kiosk.hall.seat.application import ApplicationEnd


@pytest.fixture
def posted(hall, employer, filled):
    form = employer.get("/post")
    page = employer.publish(form, **filled, choosing="2", talk_table="2", talk_time="05:45")
    (posting,) = hall.services.jobs.numbered(101).postings
    return page, posting


def test_the_table_and_the_time_are_offered_and_kept(posted):
    _, posting = posted
    assert (posting.terms.choosing, posting.terms.talk_table) == (Choosing.TALK_FIRST, 2)


@pytest.mark.parametrize(("typed", "field"), [({"talk_table": ""}, "talk_table"), ({"talk_time": ""}, "talk_time")])
def test_what_is_missing_is_said_at_its_field(hall, employer, filled, typed, field):
    form = employer.get("/post")
    said = {"choosing": "2", "talk_table": "2", "talk_time": "05:45"} | typed
    assert field in employer.send(form, **filled, **said).problems()


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
