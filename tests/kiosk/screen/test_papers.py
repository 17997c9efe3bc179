"""Certificates asked for in the middle of something, through the real pages: what was wanted goes on, or is told."""

import pytest

from kiosk.hall.age import Age
from kiosk.hall.clock import MINUTE
from tests.kiosk.screen.conftest import CATALOGUE, DAY, PHONE

MATE = "13900004321"
WELDER = 105


@pytest.fixture
def welding(kiosk):
    """Somebody who has not said to have the certificate looks at work that needs it, with so many places."""

    def look(headcount, **typed):
        posting = kiosk.publish(trade=str(WELDER), headcount=str(headcount), time="07:00", **typed)
        kiosk.known_worker((WELDER, 102))
        kiosk.services.workers.agree(MATE, Age.ADULT)
        kiosk.come_again()
        kiosk.tap("seeAll", "row-0")
        assert kiosk.page == "job"
        return posting

    return look


def change(kiosk, posting, **typed):
    """Its employer offers it otherwise."""
    usual = {"trade": str(posting.terms.trade), "headcount": str(posting.terms.headcount), "time": "07:00"}
    kiosk.change(posting, **{**usual, **typed})


def show_seat(kiosk):
    """Come again, and show by its number which seat is one's own."""
    kiosk.come_again()
    kiosk.tap("mySeat")
    kiosk.type("1")
    kiosk.tap("main")
    kiosk.tap("back", "back")
    assert kiosk.page == "jobs"


def row(kiosk, words):
    """The row of the whole list that says so."""
    names = [item.objectName() for item in kiosk.items() if item.objectName().startswith("row-")]
    return next(name for name in names if words in kiosk.words(name))


def others_take(kiosk, posting, count):
    for number in range(count):
        other = kiosk.services.workers.register(f"1360000{number:04d}", (WELDER,), DAY)
        kiosk.services.papers.state(other.id, 0b11)
        assert kiosk.services.signups.sign_up(other.id, posting.id).signup


def seats(kiosk, posting):
    with kiosk.store.read() as query:
        return len(query.signups.of_posting(posting.id))


def waiting(kiosk, posting):
    with kiosk.store.read() as query:
        return [1 + len(one.mates) for one in query.waiting.of_posting(posting.id)]


def certify(kiosk, *phones):
    for phone in phones:
        kiosk.services.papers.state(kiosk.services.workers.find(phone).id, 0b11)


@pytest.mark.parametrize(("wish", "page", "queue"), [("waitTogether", "queued", [2]), ("waitApart", "apart", [1, 1])])
@pytest.mark.parametrize("certified", [(), (PHONE,), (MATE,)], ids=["nobody", "the first", "the second"])
def test_two_who_wait_are_asked_before_either_does_and_then_they_wait(kiosk, welding, wish, page, queue, certified):
    posting = welding(2)
    certify(kiosk, *certified)
    kiosk.tap("together")
    others_take(kiosk, posting, 2)
    kiosk.type(MATE)
    assert kiosk.page == "few"
    kiosk.tap(wish)
    assert (kiosk.page, waiting(kiosk, posting)) == ("pair_papers", [])
    kiosk.tap("main")
    assert (kiosk.page, waiting(kiosk, posting)) == (page, queue)


def test_who_says_no_for_both_has_told_of_nobody_alone(kiosk, welding):
    posting = welding(2)
    kiosk.tap("together")
    others_take(kiosk, posting, 2)
    kiosk.type(MATE)
    kiosk.tap("waitApart", "haveNot")
    assert kiosk.page == "jobs"
    assert "没有证的" in kiosk.text("remark")
    assert waiting(kiosk, posting) == []


def test_no_is_no_seat_and_the_work_is_not_suggested_any_more(kiosk):
    kiosk.publish(trade=str(WELDER), pay="400", time="07:00")
    kiosk.publish()
    worker = kiosk.known_worker((102, WELDER))
    kiosk.come_again()
    kiosk.tap("seeAll", "row-1", "main")
    assert (kiosk.page, kiosk.text("title")) == ("papers", "您有焊工证吗？")
    kiosk.tap("haveNot")
    assert kiosk.page == "job"
    assert kiosk.text("remark").startswith("没有证的干不了这个活儿")
    kiosk.tap("other", "back")
    assert (kiosk.page, kiosk.sees("job-1")) == ("jobs", False)
    assert "260" in kiosk.words("job-0")
    with kiosk.store.read() as query:
        assert query.signups.of_worker(worker) == ()


@pytest.mark.parametrize("answer", ["main", "haveNot"])
def test_work_that_changes_while_its_certificate_is_asked_for_is_looked_at_again_and_then_taken(kiosk, welding, answer):
    posting = welding(2)
    kiosk.tap("main")
    assert kiosk.page == "papers"
    change(kiosk, posting, pay="300")
    kiosk.look()
    kiosk.tap(answer)
    if answer == "haveNot":
        assert (kiosk.page, "300" in kiosk.words("page-job")) == ("job", True)
        return
    assert (kiosk.page, kiosk.text("remark")) == ("job", "这个活儿刚改了，还没报上。看好了再点一下。")
    assert "300" in kiosk.words("page-job")
    assert seats(kiosk, posting) == 0
    kiosk.tap("main")
    assert (kiosk.page, seats(kiosk, posting)) == ("seat", 1)


@pytest.mark.parametrize(("gone", "said"), [("full", "满了，没报上"), ("closed", "这个活儿不招了")])
def test_work_that_goes_while_its_certificate_is_asked_for_says_so_where_it_was_found(kiosk, welding, gone, said):
    posting = welding(1)
    kiosk.tap("main")
    if gone == "full":
        others_take(kiosk, posting, 1)
    else:
        kiosk.services.postings.close(b"employer-1", posting.id)
    kiosk.tap("main")
    assert kiosk.page == "job"
    assert kiosk.text("remark").startswith(said)


def test_a_swap_whose_other_work_needs_a_certificate_asks_for_it_and_gives_back_the_old_seat_only_then(kiosk):
    welding, held = kiosk.publish(trade=str(WELDER), headcount="1", time="07:00"), kiosk.publish()
    worker = kiosk.known_worker((102, WELDER))
    kiosk.services.signups.sign_up(worker, held.id)
    kiosk.now += 11 * MINUTE
    show_seat(kiosk)
    kiosk.tap("seeAll")
    kiosk.tap(row(kiosk, CATALOGUE.name(WELDER)), "main")
    assert kiosk.page == "papers"
    kiosk.tap("main")
    assert (kiosk.page, kiosk.text("title")) == ("swap", "您有活儿了：A1 · 瓦工 · 6:30")
    others_take(kiosk, welding, 1)
    kiosk.tap("swap")
    assert kiosk.page == "job"
    assert kiosk.text("remark").startswith("满了，没报上")
    assert [seats(kiosk, each) for each in (held, welding)] == [1, 1], "he has what he had"
