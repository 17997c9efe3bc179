"""A worker at the glass: every tap goes through the real pages over a real hall."""

import datetime as dt

from kiosk.hall.clock import MINUTE, moment
from kiosk.hall.facts import SignupConfirmed
from kiosk.hall.form.closing import ClosingReason
from kiosk.hall.seat.signup import Party, SignupState
from kiosk.services.duties import Duties
from tests.kiosk.screen.conftest import DAY

PHONE = "13812345678"


def _register(kiosk):
    kiosk.tap("findWork")
    kiosk.type(PHONE)
    kiosk.tap("agree", "family-0", "trade-102")


def test_a_first_visit_leads_to_a_seat(kiosk):
    posting = kiosk.publish()
    _register(kiosk)
    assert kiosk.page == "jobs"
    assert "260" in kiosk.words("job-0")
    assert kiosk.text("why", "job-0") == "马上开工"
    kiosk.tap("take-0")
    assert kiosk.page == "seat"
    assert (kiosk.text("headline"), kiosk.text("seatLabel")) == ("定了！", "A1")
    assert "今天 6:30" in kiosk.words("when")
    assert "南关区人民大街" in kiosk.words("where")
    assert "王老板  139 8765 4321" in kiosk.words("whom")
    assert kiosk.services.jobs.posting(posting.id).places_left == 1
    kiosk.tap("main")
    assert kiosk.page == "start"


def test_a_card_and_the_seat_say_when_it_is_paid_how_long_it_lasts_and_what_comes_with_it(kiosk):
    kiosk.publish(trade="105", pay_most="320", paid="2", length="8h", meals="1", ride="1", needs="3")
    said = "干完结 · 干 8 小时 · 管饭 · 接送 · 要焊工证 · 要登高证"
    kiosk.known_worker((105,))
    kiosk.come_again()
    assert not kiosk.sees("job-0"), "nobody has said that he has the second certificate"
    kiosk.tap("seeAll")
    assert "260-320" in kiosk.words("row-0")
    assert kiosk.text("when", "row-0") == "6:30 到 14:30"
    kiosk.tap("row-0")
    assert kiosk.words("promises") == "干完结 · 管饭 · 接送"
    assert kiosk.words("papers") == "要焊工证 · 要登高证"
    kiosk.tap("main", "main")
    assert kiosk.page == "seat"
    assert kiosk.words("promises") == f"说好的 {said}"


def test_late_in_the_evening_the_day_that_has_work_of_his_trades_is_on_show(kiosk):
    """Of today there is a night's work left, of another trade."""
    kiosk.publish(time="23:30", trade="401")
    kiosk.publish(day="2026-11-24")
    kiosk.known_worker()
    kiosk.now = moment(DAY, dt.time(21, 0))
    kiosk.look()
    assert kiosk.text("count") == "今天还有 1 个活儿"
    kiosk.come_again()
    assert kiosk.find("on-1").property("isChosen")
    assert kiosk.text("title") == "明天有 1 个活儿"
    kiosk.tap("back", "back", "findWork")
    kiosk.type(PHONE)
    assert kiosk.find("on-1").property("isChosen")


def test_what_is_not_said_takes_no_room(kiosk):
    kiosk.publish(paid="5")
    kiosk.known_worker()
    kiosk.come_again()
    assert kiosk.words("tags") == "月结"
    kiosk.tap("take-0")
    assert kiosk.words("promises") == "说好的 月结"


def test_a_second_visit_goes_straight_to_the_jobs(kiosk):
    kiosk.publish()
    kiosk.known_worker()
    kiosk.come_again()
    assert kiosk.page == "jobs"
    assert kiosk.sees("job-0")
    assert kiosk.sees("mySeat")


def test_who_signed_up_twice_for_one_day_is_told_what_was_taken_back(kiosk):
    kept, later = kiosk.publish(), kiosk.publish(time="07:10")
    worker = kiosk.known_worker()
    kiosk.services.signups.sign_up(worker, kept.id)
    kiosk.now += MINUTE
    with kiosk.store.write() as tx:
        tx.append(b"elsewhere!", SignupConfirmed(later.id, worker, 0, 4))
    Duties(kiosk.store, lambda: kiosk.now).settle()
    kiosk.come_again()
    assert kiosk.text("remark") == "您报的活儿撤了一个。请按“我报的活儿”看。"
    kiosk.tap("mySeat")
    kiosk.type("4")
    kiosk.tap("main")
    assert kiosk.text("notice") == "今天 7:10 的瓦工撤了：同一个时间只能报一个活儿。您先报的那个还在。"
    kiosk.tap("back")
    kiosk.type("1")
    kiosk.tap("main")
    assert kiosk.page == "held"
    kiosk.now = moment(dt.date(2026, 11, 23), dt.time(7, 11))
    kiosk.tap("leave")
    kiosk.come_again()
    assert "撤了" not in kiosk.text("remark")


def test_whose_work_was_cancelled_is_told_kindly_and_finds_other_work(kiosk):
    posting, _ = kiosk.publish(), kiosk.publish()
    kiosk.services.signups.sign_up(kiosk.known_worker(), posting.id)
    kiosk.services.cancellations.cancel_at_desk(posting.id, ClosingReason("下雨"))
    kiosk.come_again()
    assert kiosk.text("remark") == "您报的活儿撤了一个。请按“我报的活儿”看。"
    kiosk.tap("mySeat")
    kiosk.type("1")
    kiosk.tap("main")
    assert kiosk.text("notice") == "今天 6:30 的瓦工，招工的不用人了。不怪您，看看别的活儿吧。"
    kiosk.tap("main")
    assert kiosk.page == "jobs"
    kiosk.tap("take-0")
    assert kiosk.page == "seat"


def test_a_wrong_number_is_said_at_the_field_and_nothing_typed_is_lost(kiosk):
    kiosk.tap("findWork")
    kiosk.type("1381234")
    kiosk.tap("main")
    assert kiosk.text("problem") == "还少 4 位，一共 11 位。"
    assert kiosk.text("typed") == "138 1234"
    kiosk.tap("key-clear")
    kiosk.type("22812345678")
    assert kiosk.text("problem").startswith("开头该是 13 到 19")
    kiosk.tap("key-erase")
    assert kiosk.text("typed") == "228 1234 567"
    assert kiosk.page == "phone"
    kiosk.tap("key-clear")
    kiosk.type(PHONE[:-1])
    assert kiosk.page == "phone"
    kiosk.type(PHONE[-1])
    assert kiosk.page == "consent", "the last digit leads on by itself"
    kiosk.tap("back")
    assert kiosk.page == "phone"
    kiosk.tap("main")
    assert kiosk.page == "consent"


def test_who_does_not_agree_is_not_kept(kiosk):
    kiosk.tap("findWork")
    kiosk.type(PHONE)
    kiosk.tap("decline")
    assert kiosk.text("title") == "好，您的号码没有记"
    assert kiosk.services.workers.find(PHONE) is None
    kiosk.tap("main")
    assert kiosk.page == "start"


def test_a_full_posting_says_so_at_once_and_stays_where_it_was(kiosk):
    first, second = kiosk.publish(pay="300", headcount="1"), kiosk.publish()
    kiosk.known_worker()
    kiosk.come_again()
    kiosk.take_seats(first, 1)
    kiosk.tap("take-0")
    assert kiosk.page == "jobs"
    assert kiosk.text("remark") == "满了，没报上。请点别的活儿。"
    assert "满了" in kiosk.words("job-0")
    assert "260" in kiosk.words("job-1")
    kiosk.tap("take-0")
    assert "260" in kiosk.words("job-0")
    assert not kiosk.sees("job-1")
    kiosk.tap("take-0")
    assert kiosk.page == "seat"
    assert kiosk.services.jobs.posting(second.id).taken == 1


def test_a_closed_posting_says_so(kiosk):
    posting = kiosk.publish()
    kiosk.known_worker()
    kiosk.come_again()
    kiosk.services.postings.close(b"employer-1", posting.id)
    kiosk.tap("take-0")
    assert kiosk.text("remark").startswith("这个活儿不招了")
    assert "不招了" in kiosk.words("job-0")
    kiosk.tap("take-0")
    assert kiosk.text("title") == "今天没有您挑的活儿"


def test_who_has_a_seat_that_day_is_told_how_to_change(kiosk):
    kiosk.publish()
    kiosk.publish(time="07:30", trade="101")
    kiosk.known_worker((102, 101))
    kiosk.come_again()
    kiosk.tap("take-0", "main")
    kiosk.now += 11 * MINUTE
    kiosk.come_again()
    kiosk.tap("take-1")
    assert kiosk.text("title") == "您那个时间有活儿了，按您的号再看"
    kiosk.tap("main")
    assert kiosk.page == "label"
    kiosk.type("1")
    kiosk.tap("main")
    assert kiosk.text("seatLabel") == "A1"
    kiosk.tap("back", "back", "back")
    assert kiosk.page == "jobs"
    assert "您报上了 A1 号" in kiosk.words("own-0"), "who has shown its number sees it first"
    kiosk.tap("take-0")
    assert kiosk.text("title") == "您有活儿了：A1 · 瓦工 · 6:30"


def test_a_seat_just_given_is_shown_again_to_who_taps_that_job_and_no_other(kiosk):
    kiosk.publish(pay="300")
    kiosk.publish(time="07:30")
    kiosk.known_worker()
    kiosk.come_again()
    kiosk.tap("take-0", "main")
    kiosk.come_again()
    kiosk.tap("take-1")
    assert kiosk.text("title") == "您那个时间有活儿了，按您的号再看"
    kiosk.tap("back", "take-0")
    assert kiosk.text("headline") == "您有活儿了，是这个"
    assert "300" in kiosk.words("money")


def test_a_seat_is_shown_only_to_who_knows_its_number(kiosk):
    posting = kiosk.publish()
    kiosk.services.signups.sign_up(kiosk.known_worker(), posting.id)
    kiosk.come_again()
    kiosk.tap("mySeat")
    kiosk.type("7")
    kiosk.tap("main")
    assert kiosk.text("problem").startswith("您没有这个号")
    kiosk.type("1")
    kiosk.tap("main")
    assert kiosk.page == "held"


def _held(kiosk, posting):
    given = kiosk.services.signups.sign_up(kiosk.known_worker(), posting.id)
    kiosk.come_again()
    kiosk.tap("mySeat")
    kiosk.type("1")
    kiosk.tap("main")
    return given.signup.id


def test_giving_up_is_asked_once_more(kiosk):
    posting = kiosk.publish()
    _held(kiosk, posting)
    kiosk.tap("giveUp", "keep")
    assert kiosk.services.jobs.posting(posting.id).taken == 1
    kiosk.tap("giveUp", "giveUpSure")
    assert kiosk.text("title") == "好，给您退了"
    assert kiosk.services.jobs.posting(posting.id).taken == 0
    kiosk.tap("main")
    assert kiosk.page == "jobs"
    kiosk.tap("mySeat")
    kiosk.type("1")
    kiosk.tap("main")
    assert kiosk.text("problem").startswith("您没有这个号")


def test_arrived_is_kept_and_ends_the_choice(kiosk):
    signup = _held(kiosk, kiosk.publish())
    kiosk.tap("main")
    assert kiosk.text("headline") == "记下了，您到了"
    assert not kiosk.sees("giveUp")
    with kiosk.store.read() as query:
        assert query.signups.one(signup).state is SignupState.ARRIVED


def test_a_seat_that_was_given_back_elsewhere_is_not_claimed(kiosk):
    signup = _held(kiosk, kiosk.publish())
    kiosk.services.signups.withdraw(signup, Party.WORKER)
    kiosk.tap("main")
    assert kiosk.text("title") == "这个号已经不作数了"


def test_other_trades(kiosk):
    kiosk.publish(trade="501", pay="300")
    kiosk.known_worker()
    kiosk.come_again()
    kiosk.tap("changeTrades", "family-0", "trade-102", "back", "family-4", "trade-501")
    assert kiosk.text("remark") == "挑了：地里活儿"
    assert "300" in kiosk.words("job-0")


def test_back_leads_to_where_one_came_from(kiosk):
    kiosk.known_worker()
    kiosk.come_again()
    kiosk.tap("changeTrades", "family-0", "back", "back")
    assert kiosk.page == "jobs"
    kiosk.tap("back")
    assert (kiosk.page, kiosk.text("typed")) == ("phone", "138 1234 5678")
    kiosk.tap("back")
    assert kiosk.page == "start"


def test_a_posting_of_another_hall_sends_to_the_desk(kiosk):
    kiosk.publish()
    kiosk.known_worker()
    kiosk.come_again()
    with kiosk.store.write() as tx:
        tx.conn.exec_driver_sql("update postings set home = ?", (b"other-hall",))
    kiosk.tap("take-0")
    assert kiosk.text("title") == "请到服务台"
    kiosk.tap("main")
    assert kiosk.page == "jobs"


def test_two_days_with_one_number_are_both_shown(kiosk):
    worker = kiosk.known_worker()
    for day in ("2026-11-24", "2026-11-23"):
        kiosk.services.signups.sign_up(worker, kiosk.publish(day=day).id)
    kiosk.come_again()
    kiosk.tap("mySeat")
    kiosk.type("1")
    kiosk.tap("main")
    assert "今天" in kiosk.words("when")
    kiosk.tap("nextSeat")
    assert "明天" in kiosk.words("when")


def test_a_posting_that_began_is_gone(kiosk):
    kiosk.publish()
    kiosk.known_worker()
    kiosk.come_again()
    kiosk.now = moment(dt.date(2026, 11, 23), dt.time(6, 31))
    kiosk.tap("take-0")
    assert kiosk.text("remark").startswith("这个活儿不招了")
