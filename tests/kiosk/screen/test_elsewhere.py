"""Work of other halls, through the real pages: what they offer, a seat asked for, and its answer."""

import pytest

from checks.scenes.neighbours import Others
from kiosk.hall.age import Age
from kiosk.hall.clock import HOUR
from kiosk.hall.posting import Paid, PayUnit, Terms
from kiosk.hall.seat.application import ApplicationEnd, Distant
from kiosk.hall.seat.signup import Seat

PHONE = "13812345678"


@pytest.fixture
def others(kiosk, monkeypatch):
    found = Others()
    found.offered = ()
    monkeypatch.setattr(kiosk.services.elsewhere, "_neighbours", found)
    return found


@pytest.fixture
def come(kiosk, others):
    """Somebody comes and looks at the work of other halls, so many jobs."""

    def come(count, trade=102):
        terms = [
            Terms(trade, 5, 26000, PayUnit.DAY, kiosk.now + (1 + n) * HOUR, paid=Paid.SAME_DAY) for n in range(count)
        ]
        others.offered = tuple(
            Distant(b"afar-%05d" % n, b"other-hall", "九台零工市场", each, "九台区南山", 3, 60 if n else 0)
            for n, each in enumerate(terms)
        )
        kiosk.known_worker()
        kiosk.services.workers.agree(PHONE, Age.ADULT)
        kiosk.come_again()
        kiosk.tap("seeAll")
        kiosk.look()
        kiosk.tap("elsewhere")
        assert kiosk.page == "elsewhere"

    return come


def test_what_is_offered_there_says_whose_it_is_and_how_far_where_that_is_known(kiosk, come):
    come(2)
    assert "要等那边市场答应" in kiosk.words("page-elsewhere")
    assert "九台零工市场" in kiosk.words("row-0")
    assert "坐车" not in kiosk.words("row-0")
    assert "坐车 1 小时" in kiosk.words("row-1")


def test_without_a_line_it_is_said_at_once(kiosk, others, come):
    come(0)
    assert "没有招人" in kiosk.text("nothing")
    others.offered = None
    kiosk.tap("back")
    kiosk.look()
    kiosk.tap("elsewhere")
    assert "没有线路" in kiosk.text("nothing")


def test_pages_turn(kiosk, come):
    come(9)
    first = kiosk.words("row-0")
    assert not kiosk.sees("previousPage")
    kiosk.tap("nextPage")
    assert kiosk.words("row-0") != first
    kiosk.tap("previousPage")
    assert kiosk.words("row-0") == first


def test_one_tap_applies_and_the_answer_is_seen_when_it_comes(kiosk, others, come):
    come(1)
    kiosk.tap_item(kiosk.find("ask", "row-0"))
    assert (kiosk.page, len(kiosk.text("ticket"))) == ("applied", 4)
    others.answer = Seat(1, 14)
    kiosk.services.elsewhere.hear()
    kiosk.look()
    assert kiosk.text("seatLabel") == "B14"
    kiosk.tap("main")
    assert kiosk.page == "start"


@pytest.mark.parametrize(("answer", "said"), [(Seat(0, 3), "定了"), (ApplicationEnd.FULL, "招满了")])
def test_who_comes_back_sees_it_by_number_and_ticket(kiosk, others, come, answer, said):
    come(1)
    kiosk.tap_item(kiosk.find("ask", "row-0"))
    ticket = kiosk.text("ticket")
    kiosk.tap("main")
    others.answer = answer
    kiosk.services.elsewhere.hear()
    kiosk.come_again()
    assert ticket not in kiosk.words("pages"), "a number alone tells nothing of it"
    kiosk.tap("mySeat")
    kiosk.type(ticket)
    kiosk.tap("main")
    assert kiosk.page == "applied"
    assert said in kiosk.text("title")


def test_who_applied_has_no_seat_here_at_that_time_until_it_is_answered(kiosk, others, come):
    posting = kiosk.publish(time="07:00")
    come(1)
    kiosk.tap_item(kiosk.find("ask", "row-0"))
    kiosk.tap("main")
    kiosk.come_again()
    kiosk.tap("job-0", "main")
    assert kiosk.page == "notice"
    others.answer = ApplicationEnd.FULL
    kiosk.services.elsewhere.hear()
    kiosk.tap("leave")
    kiosk.come_again()
    kiosk.tap("job-0", "main")
    assert kiosk.page == "seat"
    with kiosk.store.read() as query:
        assert len(query.signups.of_posting(posting.id)) == 1


@pytest.mark.parametrize(("answer", "page"), [("main", "applied"), ("haveNot", "elsewhere")])
def test_the_certificate_is_asked_for_before_another_hall_is(kiosk, come, answer, page):
    come(1, trade=105)
    kiosk.tap_item(kiosk.find("ask", "row-0"))
    assert kiosk.page == "papers"
    assert "焊工证" in kiosk.text("title")
    kiosk.tap(answer)
    assert kiosk.page == page
    if page == "elsewhere":
        assert "没有证的" in kiosk.words("page-elsewhere"), "he is told why nothing was asked"
