"""A couple at the glass with one number, and somebody who has another's number now."""

from kiosk.hall.clock import MINUTE

PHONE = "13812345678"


def _come(kiosk):
    kiosk.tap("findWork")
    kiosk.type(PHONE)


def _wish(kiosk, trade="trade-102"):
    kiosk.tap("agree", "family-0", trade)


def test_the_second_of_a_couple_takes_a_seat_at_the_same_time(kiosk):
    posting = kiosk.publish(headcount="5")
    _come(kiosk)
    _wish(kiosk)
    kiosk.tap("take-0", "main")
    _come(kiosk)
    kiosk.tap("take-0")
    assert (kiosk.page, kiosk.text("headline"), kiosk.text("seatLabel")) == ("seat", "您有活儿了，是这个", "A1")
    kiosk.tap("share")
    assert kiosk.page == "consent"
    _wish(kiosk)
    kiosk.tap("take-0")
    assert (kiosk.page, kiosk.text("headline"), kiosk.text("seatLabel")) == ("seat", "定了！", "A2")
    assert kiosk.services.jobs.posting(posting.id).taken == 2
    kiosk.tap("main")
    assert kiosk.page == "start"


def test_later_the_notice_leads_there_too_and_a_third_goes_to_the_desk(kiosk):
    kiosk.publish(headcount="5")
    _come(kiosk)
    _wish(kiosk)
    kiosk.tap("take-0", "main")
    for expected in ("seat", "notice"):
        kiosk.now += 11 * MINUTE
        _come(kiosk)
        kiosk.tap("take-0")
        assert kiosk.page == "notice"
        kiosk.tap("share")
        _wish(kiosk)
        kiosk.tap("take-0")
        assert kiosk.page == expected
        if expected == "seat":
            kiosk.tap("main")
    assert kiosk.text("title") == "您那个时间有活儿了，按您的号再看"
    kiosk.tap("share")
    assert (kiosk.page, kiosk.text("title")) == ("notice", "这个号已经有两个人在用了")
    kiosk.tap("main")
    assert kiosk.page == "start"


def test_who_has_another_s_number_now_sees_nothing_of_him_and_is_asked_as_whoever_is_new(kiosk):
    kiosk.publish(trade="101")
    kiosk.publish(trade="102")
    before = kiosk.known_worker((101,))
    kiosk.come_again()
    assert kiosk.sees("share")
    kiosk.tap("share")
    assert kiosk.page == "consent"
    kiosk.tap("agree")
    assert kiosk.page == "families"
    assert not any(kiosk.window.conversation.state.trades.chosen)
    kiosk.tap("family-0", "trade-102")
    assert kiosk.page == "jobs"
    assert kiosk.window.conversation.state.phone.worker.id != before
    assert not kiosk.sees("share"), "he has just said who he is"


def test_who_does_not_agree_leaves_the_other_as_he_was(kiosk):
    kiosk.publish()
    worker = kiosk.known_worker()
    kiosk.come_again()
    kiosk.tap("share", "decline")
    assert kiosk.page == "notice"
    kiosk.tap("main")
    kiosk.come_again()
    assert kiosk.window.conversation.state.phone.worker.id == worker


def test_back_from_the_question_leads_to_the_number(kiosk):
    kiosk.publish()
    kiosk.known_worker()
    kiosk.come_again()
    kiosk.tap("share", "back")
    assert kiosk.page == "phone"
    assert kiosk.window.conversation.state.phone.worker is None
