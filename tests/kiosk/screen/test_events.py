"""Fairs and the van on the first page and on their own."""

import pytest

from kiosk.hall.announced.event import EventKind, EventWish
from kiosk.hall.ids import to_text
from tests.kiosk.screen.conftest import PHONE


@pytest.fixture
def fair(kiosk):
    return kiosk.services.events.post(EventWish(EventKind.FAIR, "采摘专场", "净月区采摘园", "明天", "8点", "11点半"))


def test_nothing_is_said_where_none_is_announced(kiosk):
    assert not kiosk.sees("events")


def test_the_first_page_says_it_and_leads_to_it_and_to_its_jobs(kiosk, fair):
    posting = kiosk.publish(day="2026-11-24", event=to_text(fair.id))
    kiosk.services.events.post(EventWish(EventKind.VAN, "兰家镇", "镇政府门口", "后天", "7点", "9点"))
    kiosk.look()
    kiosk.tap("events")
    assert kiosk.page == "events"
    words = kiosk.words("page-events")
    assert "采摘专场" in words
    assert "明天 8:00 到 11:30" in words
    assert "大篷车：兰家镇" in words
    assert f"{posting.number}  " in words
    kiosk.tap("main")
    assert kiosk.page == "phone"


def test_a_job_of_it_is_touched_and_seen_by_who_says_who_he_is(kiosk, fair):
    posting, _ = kiosk.publish(day="2026-11-24", event=to_text(fair.id)), kiosk.publish()
    kiosk.known_worker()
    kiosk.look()
    kiosk.tap("events")
    kiosk.tap(f"eventJob-{posting.number}")
    assert kiosk.page == "phone"
    kiosk.type(PHONE)
    assert kiosk.page == "job"
    assert str(posting.number) in kiosk.words("page-job")
    kiosk.tap("main")
    assert (kiosk.page, kiosk.services.jobs.posting(posting.id).taken) == ("seat", 1)
    kiosk.tap("leave")
    kiosk.come_again()
    assert kiosk.page == "jobs", "it was that visit's"


def test_a_job_of_it_that_nobody_has_any_more_leads_to_ones_own(kiosk, fair):
    posting = kiosk.publish(day="2026-11-24", event=to_text(fair.id))
    kiosk.publish()
    kiosk.known_worker()
    kiosk.look()
    kiosk.tap("events")
    kiosk.tap(f"eventJob-{posting.number}")
    kiosk.services.postings.close(posting.employer, posting.id)
    kiosk.type(PHONE)
    assert kiosk.page in {"job", "jobs"}
    assert kiosk.services.jobs.posting(posting.id).taken == 0


def test_one_that_ends_while_it_is_looked_at_is_gone(kiosk, fair):
    kiosk.look()
    kiosk.tap("events")
    kiosk.services.events.end(fair.id)
    kiosk.tap("leave")
    kiosk.look()
    assert kiosk.page == "start"
    assert not kiosk.sees("events")
