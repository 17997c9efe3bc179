"""Two who go together, through the real pages over a real hall: both have a seat, or neither."""

import pytest

from kiosk.hall.age import Age
from kiosk.hall.seat.outcomes import Unsure
from kiosk.services.worker import crews
from tests.kiosk.screen.conftest import DAY

PHONE, MATE = "13812345678", "13900004321"


@pytest.fixture
def looking(kiosk):
    """The first of two looks at a job with so many places."""

    def look(headcount, mate=True, **typed):
        posting = kiosk.publish(headcount=str(headcount), **typed)
        kiosk.known_worker()
        if mate:
            kiosk.services.workers.agree(MATE, Age.ADULT)
        kiosk.come_again()
        kiosk.tap("job-0")
        assert kiosk.page == "job"
        return posting

    return look


def labels(kiosk, posting):
    with kiosk.store.read() as query:
        return [one.seat.label for one in query.signups.of_posting(posting.id)]


def test_two_places_are_two_seats(kiosk, looking):
    posting = looking(2)
    kiosk.tap("together")
    assert kiosk.page == "mate"
    kiosk.type(MATE)
    assert kiosk.page == "together"
    assert [kiosk.text("pairLabel", f"seat-{number}") for number in (0, 1)] == ["A1", "A2"]
    assert "5678" in kiosk.words("seat-0")
    assert "4321" in kiosk.words("seat-1")
    assert labels(kiosk, posting) == ["A1", "A2"]
    kiosk.tap("main")
    assert kiosk.page == "start"


def test_of_one_place_left_both_are_told_and_one_may_go(kiosk, looking):
    posting = looking(1)
    kiosk.tap("together")
    kiosk.type(MATE)
    assert (kiosk.page, kiosk.text("title")) == ("few", "现在只剩 1 个位子")
    assert labels(kiosk, posting) == []
    kiosk.tap("goAlone")
    assert (kiosk.page, kiosk.text("seatLabel")) == ("seat", "A1")
    assert labels(kiosk, posting) == ["A1"]


def test_or_both_look_for_something_else(kiosk, looking):
    posting = looking(1)
    kiosk.tap("together")
    kiosk.type(MATE)
    kiosk.tap("main")
    assert kiosk.page == "jobs"
    assert labels(kiosk, posting) == []


def test_the_second_one_who_is_new_agrees_first(kiosk, looking):
    posting = looking(2, mate=False)
    kiosk.tap("together")
    kiosk.type(MATE)
    assert kiosk.page == "mate_consent"
    kiosk.tap("agree")
    assert kiosk.page == "together"
    assert labels(kiosk, posting) == ["A1", "A2"]


@pytest.mark.parametrize(("answer", "said"), [("agreeYoung", "身份证"), ("isChild", "16 岁"), ("decline", "没有记")])
def test_the_second_one_who_may_not_or_will_not_leaves_both_without(kiosk, looking, answer, said):
    posting = looking(2, mate=False)
    kiosk.tap("together")
    kiosk.type(MATE)
    kiosk.tap(answer)
    assert kiosk.page == "notice"
    assert said in kiosk.text("title")
    assert labels(kiosk, posting) == []
    kiosk.tap("main")
    assert kiosk.page == "jobs", "the first one goes on"


def test_who_of_them_has_work_at_that_time_is_named_by_his_last_digits(kiosk, looking):
    other = kiosk.publish(headcount="1", trade="105")
    posting = looking(2)
    worker = kiosk.services.workers.find(MATE)
    kiosk.services.papers.state(worker.id, 0b11)
    kiosk.services.signups.sign_up(worker.id, other.id)
    kiosk.now += 11 * 60 * 1000
    kiosk.tap("together")
    kiosk.type(MATE)
    assert kiosk.page == "notice"
    assert "4321" in kiosk.text("title")
    assert "5678" not in kiosk.text("title")
    assert labels(kiosk, posting) == []


def test_one_number_is_not_two_people(kiosk, looking):
    looking(2)
    kiosk.tap("together")
    kiosk.type(PHONE)
    assert kiosk.page == "mate"
    assert "您自己的号" in kiosk.text("problem")


def test_the_second_one_is_asked_for_the_certificate_too(kiosk):
    posting = kiosk.publish(headcount="2", trade="105")
    kiosk.services.workers.agree(MATE, Age.ADULT)
    kiosk.services.papers.state(kiosk.known_worker((105,)), 0b11)
    kiosk.come_again()
    kiosk.tap("job-0", "together")
    kiosk.type(MATE)
    assert kiosk.page == "pair_papers"
    assert "焊工证" in kiosk.text("title")
    assert labels(kiosk, posting) == []
    kiosk.tap("main")
    assert kiosk.page == "together"
    assert labels(kiosk, posting) == ["A1", "A2"]


def test_where_one_of_them_has_none_neither_has_a_seat(kiosk):
    posting = kiosk.publish(headcount="2", trade="105")
    kiosk.services.workers.agree(MATE, Age.ADULT)
    kiosk.services.papers.state(kiosk.known_worker((105,)), 0b11)
    kiosk.come_again()
    kiosk.tap("job-0", "together")
    kiosk.type(MATE)
    kiosk.tap("haveNot")
    assert kiosk.page == "jobs"
    assert labels(kiosk, posting) == []


def test_where_the_home_is_gone_in_the_middle_nothing_is_half_done(kiosk, looking, monkeypatch):
    posting = looking(2)
    monkeypatch.setattr(crews.Crews, "answer", lambda *_: Unsure(posting))
    kiosk.tap("together")
    kiosk.type(MATE)
    assert kiosk.page == "notice"
    assert "还没定下来" in kiosk.text("notice")
    assert labels(kiosk, posting) == []


@pytest.fixture
def few(kiosk, looking):
    """One place of two is left where two ask for both, and who has the other."""
    posting = looking(2)
    other = kiosk.services.workers.register("13600000001", (102,), DAY)
    kiosk.signup = kiosk.services.signups.sign_up(other.id, posting.id).signup.id
    kiosk.tap("together")
    kiosk.type(MATE)
    assert (kiosk.page, kiosk.text("title")) == ("few", "现在只剩 1 个位子")
    return posting


def test_two_wait_together_are_called_once_and_both_have_a_seat(kiosk, few):
    kiosk.tap("waitTogether")
    assert (kiosk.page, kiosk.text("queuePlace")) == ("queued", "排第 1")
    assert kiosk.text("queueTogether") == "2 个人一起，一人一个位子"
    kiosk.tap("main")
    assert labels(kiosk, few) == ["A1"]
    assert not kiosk.sees("answerCall"), "one place is too few"
    assert kiosk.services.signups.withdraw(kiosk.signup)
    kiosk.services.turns.settle()
    kiosk.look()
    kiosk.tap("answerCall")
    kiosk.type(MATE)
    assert kiosk.text("title") == "轮到您了，5 分钟内按一下"
    kiosk.tap("main")
    assert kiosk.page == "together"
    assert [kiosk.text("pairLabel", f"seat-{number}") for number in (0, 1)] == ["A2", "A3"]
    assert ["5678" in kiosk.words("seat-0"), "4321" in kiosk.words("seat-1")] == [True, True]


def test_or_each_waits_by_himself_and_the_place_that_is_left_is_the_first_ones(kiosk, few):
    kiosk.tap("waitApart")
    assert kiosk.page == "apart"
    assert [kiosk.text("pairLabel", f"part-{number}") for number in (0, 1)] == ["A2", "排第 1"]
    assert ["5678" in kiosk.words("part-0"), "4321" in kiosk.words("part-1")] == [True, True]


def test_who_waits_already_is_named_by_his_last_digits(kiosk, few):
    mate = kiosk.services.workers.find(MATE)
    other = kiosk.services.workers.register("13600000002", (102,), DAY)
    assert kiosk.services.signups.sign_up(other.id, few.id)
    kiosk.services.waitings.join(mate.id, few.id)
    kiosk.tap("waitTogether")
    assert kiosk.page == "notice"
    assert "4321" in kiosk.text("title")
    assert "5678" not in kiosk.text("title")
