"""Who waits for a full job: he takes a place, is called, says yes or no, by real taps."""

import msgspec
import pytest

from tests.kiosk.screen.conftest import DAY, EMPLOYER_PHONE, PHONE

OTHERS = "13600000001"


@pytest.fixture
def full(kiosk):
    """A job whose one seat somebody else has."""
    posting = kiosk.publish(headcount="1")
    other = kiosk.services.workers.register(OTHERS, (102,), DAY)
    kiosk.signup = kiosk.services.signups.sign_up(other.id, posting.id).signup.id
    kiosk.known_worker()
    return posting


def join(kiosk, posting):
    """By the number on the board to the full job, and into its queue."""
    kiosk.come_again()
    kiosk.tap("enterNumber")
    kiosk.type(str(posting.number))
    kiosk.tap("main")
    assert (kiosk.page, kiosk.words("main")) == ("job", "满了，排个队")
    kiosk.tap("main")


def wait_elsewhere(kiosk, posting, *phones):
    """Others take places."""
    workers = [kiosk.services.workers.register(phone, (102,), DAY) for phone in phones]
    return [kiosk.services.waitings.join(worker.id, posting.id).waiting for worker in workers]


def free(kiosk):
    assert kiosk.services.signups.withdraw(kiosk.signup)
    kiosk.services.turns.settle()
    kiosk.look()


def seconds_left(kiosk):
    minutes, _, seconds = kiosk.text("queueBelow").removeprefix("还剩 ").partition(":")
    return 60 * int(minutes) + int(seconds)


def test_full_queue_freed_called_taken(kiosk, full):
    join(kiosk, full)
    assert kiosk.page == "queued"
    assert kiosk.text("title") == "排上了"
    assert (kiosk.text("queueJob"), kiosk.text("queuePlace")) == (f"{full.number} 号活儿", "排第 1")
    kiosk.tap("main")
    assert kiosk.page == "start"
    assert not kiosk.sees("answerCall")
    free(kiosk)
    assert kiosk.words("answerCall") == f"轮到了，请按一下 {full.number} 号活儿 第 1 位"
    kiosk.tap("answerCall")
    assert kiosk.page == "phone"
    kiosk.type(PHONE)
    assert kiosk.text("title") == "轮到您了，5 分钟内按一下"
    before = seconds_left(kiosk)
    assert 240 < before <= 300
    kiosk.seconds.now += 28
    kiosk.window.pulse.tick()
    assert abs(before - 28 - seconds_left(kiosk)) <= 1
    kiosk.tap("main")
    assert kiosk.page == "seat"
    assert kiosk.text("seatLabel") == "A2"


def test_who_waits_sees_his_turn_come_without_a_tap(kiosk, full):
    join(kiosk, full)
    free(kiosk)
    assert kiosk.text("title") == "轮到您了，5 分钟内按一下"


def test_no_at_one_s_turn_leaves_the_queue_and_calls_the_next(kiosk, full):
    join(kiosk, full)
    free(kiosk)
    kiosk.tap("decline")
    assert (kiosk.page, kiosk.text("title")) == ("notice", "好，不排了")
    kiosk.services.turns.settle()
    assert kiosk.services.waitings.called(kiosk.now) == ()
    assert kiosk.services.jobs.posting(full.id).places_left == 1


def test_who_says_yes_before_those_before_him_waits_and_is_given_the_seat_where_he_stands(kiosk, full):
    (first,) = wait_elsewhere(kiosk, full, "13600000002")
    join(kiosk, full)
    free(kiosk)
    kiosk.tap("main")
    assert kiosk.text("title") == "好，等前面的人回话"
    kiosk.services.waitings.leave(first.id)
    kiosk.services.turns.settle()
    kiosk.look()
    assert (kiosk.page, kiosk.text("seatLabel")) == ("seat", "A2")


def test_who_comes_too_late_keeps_his_place_and_is_told_kindly(kiosk, full):
    (first,) = wait_elsewhere(kiosk, full, "13600000002")
    join(kiosk, full)
    free(kiosk)
    kiosk.services.waitings.come(first, full.edition)
    kiosk.tap("main")
    assert kiosk.page == "queued"
    assert kiosk.text("remark").startswith("晚了一步")
    assert kiosk.text("title") == "排上了"


def test_a_place_is_looked_at_by_number_and_place_and_given_up(kiosk, full):
    join(kiosk, full)
    kiosk.tap("main", "findWork")
    kiosk.type(PHONE)
    kiosk.tap("mySeat", "myPlace")
    kiosk.type(str(full.number))
    kiosk.tap("main")
    assert kiosk.text("title") == f"{full.number} 号活儿，您排第几？"
    kiosk.type("1")
    kiosk.tap("main")
    assert kiosk.page == "queued"
    kiosk.tap("leaveQueue")
    assert kiosk.text("title") == "好，不排了"


def test_by_another_s_number_a_call_opens_nothing_and_three_tries_lead_to_the_desk(kiosk, full):
    join(kiosk, full)
    kiosk.tap("leave")
    free(kiosk)
    kiosk.tap("answerCall")
    kiosk.type(EMPLOYER_PHONE)
    assert kiosk.page == "place"
    assert "还能按 2 回" in kiosk.words("pages")
    for _ in range(2):
        kiosk.type(str(full.number))
        kiosk.tap("main")
        kiosk.type("1")
        kiosk.tap("main")
    assert (kiosk.page, kiosk.text("title")) == ("notice", "您的活儿，请到服务台看")


def test_work_that_is_closed_while_somebody_waits_is_told_where_he_stands(kiosk, full):
    join(kiosk, full)
    kiosk.services.postings.close(b"employer-1", full.id)
    kiosk.services.turns.settle()
    kiosk.look()
    assert (kiosk.page, kiosk.text("title")) == ("queued", "这个活儿不要人了")
    kiosk.tap("main")
    assert kiosk.page == "jobs"


def test_a_fourth_queue_is_one_too_many(kiosk):
    for hour in (8, 10, 12, 14):
        posting = kiosk.publish(headcount="1", time=f"{hour:02d}:00", length="1h")
        other = kiosk.services.workers.register(f"136000000{hour:02d}", (102,), DAY)
        kiosk.services.signups.sign_up(other.id, posting.id)
        worker = kiosk.known_worker()
        if hour < 14:
            kiosk.services.waitings.join(worker, posting.id)
    join(kiosk, posting)
    assert (kiosk.page, kiosk.text("title")) == ("notice", "您已经排了三个队")


def test_nothing_of_a_queue_is_left_after_the_visit(kiosk, full):
    join(kiosk, full)
    before = kiosk.kept()
    assert "排第" not in before
    kiosk.tap("leave")
    assert kiosk.window._models.queue.place == 0


@pytest.fixture
def replaced(kiosk):
    """Work that this worker had a seat of, offered two hours later instead."""
    old = kiosk.publish(headcount="1")
    kiosk.services.signups.sign_up(kiosk.known_worker(), old.id)
    draft = kiosk.services.earlier.as_offered(old.employer, old.id)
    later = msgspec.structs.replace(draft, time="8:30")
    new = kiosk.services.replacements.replace(old.employer, old.id, later).posting
    kiosk.look()
    return old, new


def test_whose_work_was_replaced_is_called_and_has_the_new_seat(kiosk, replaced):
    old, new = replaced
    assert kiosk.words("answerCall") == f"轮到了，请按一下 {new.number} 号活儿（原 {old.number} 号）第 1 位"
    kiosk.tap("answerCall")
    kiosk.type(PHONE)
    assert kiosk.text("title") == "轮到您了，5 分钟内按一下"
    assert f"您报的 {old.number} 号活儿改成这个了，先问您" in kiosk.text("said")
    kiosk.tap("main")
    assert (kiosk.page, kiosk.services.jobs.posting(new.id).taken) == ("seat", 1)


def test_by_the_old_label_the_new_work_is_shown_and_refused(kiosk, replaced):
    _, new = replaced
    kiosk.come_again()
    assert kiosk.text("remark") == "您报的活儿撤了一个。请按“我报的活儿”看。"
    kiosk.tap("mySeat")
    kiosk.type("1")
    kiosk.tap("main")
    assert kiosk.text("title") == f"活儿改了，现在是 {new.number} 号"
    assert "今天 6:30 的瓦工，招工的改了。现在是：今天 8:30 的瓦工，260 元/天。" in kiosk.text("notice")
    assert "先问您" in kiosk.text("notice")
    assert kiosk.words("main") == "看看新的"
    kiosk.tap("main")
    assert kiosk.page == "queued"
    kiosk.tap("decline")
    assert kiosk.text("title") == "好，不排了"
    assert kiosk.services.jobs.posting(new.id).places_left == 0, "freed with the next settling"
    kiosk.services.settle()
    assert kiosk.services.jobs.posting(new.id).places_left == 1


def test_a_paper_that_was_not_needed_before_is_asked_for(kiosk):
    old = kiosk.publish(headcount="1")
    kiosk.services.signups.sign_up(kiosk.known_worker(), old.id)
    paper = kiosk.catalogue.certificates[0]
    draft = kiosk.services.earlier.as_offered(old.employer, old.id)
    new = kiosk.services.replacements.replace(
        old.employer, old.id, msgspec.structs.replace(draft, needs=str(paper.code))
    ).posting
    kiosk.look()
    kiosk.tap("answerCall")
    kiosk.type(PHONE)
    kiosk.tap("main")
    assert kiosk.page == "papers"
    kiosk.tap("haveNot")
    assert (kiosk.page, kiosk.text("remark")) == ("queued", "没有证，这个活儿干不了。")
    kiosk.tap("main")
    kiosk.tap("main")
    assert (kiosk.page, kiosk.services.jobs.posting(new.id).taken) == ("seat", 1)
