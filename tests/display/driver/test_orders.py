"""Beside texts: priorities, hours, the card's clock, and a card that is asked whether it is still there."""

import datetime as dt

import pytest

from display.driver.agenda import Timing
from display.driver.driver import Driver
from display.driver.health import State
from display.driver.patience import LEAST_S, MOST_S, Patience
from display.emulator.card import Card
from display.ports.port import memory_pair
from display.protocols.onbon import (
    Brightness,
    DynamicAreas,
    NackError,
    Onbon,
    Ping,
    Power,
    SetClock,
    encode,
    nack,
    parse,
)
from display.sign import Area, Colour, Hours, Priority, Rect, Role, Run, Sign, Size

DAY = dt.datetime(2026, 11, 23, 4, 0)


def notice():
    line = (Run("暴雪 今天停工", Colour.RED),)
    return Sign(Size(448, 144), (Area(Role.NOTICE, Rect(0, 0, 448, 144), ((line,),)),), Priority.URGENT)


def messages(hall, kind):
    return [message for raw in hall.heard if isinstance(message := parse(raw).message, kind)]


def with_hours(sign, hours):
    return Sign(sign.size, sign.areas, hours=hours)


def test_an_urgent_notice_takes_over_at_once_and_gives_back(hall, make_sign, many_jobs, ideal):
    sign = make_sign(many_jobs(13))
    hall.driver.show(sign)
    hall.pass_time(9)
    assert glass(hall) == ideal(sign, 1)
    hall.driver.show(notice())
    hall.pass_time(0.1)
    assert glass(hall) == ideal(notice())
    hall.driver.show(make_sign(many_jobs(14)))
    hall.pass_time(30)
    assert glass(hall) == ideal(notice())
    hall.driver.withdraw(Priority.URGENT)
    hall.pass_time(0.2)
    right = make_sign(many_jobs(14))
    assert glass(hall) in [ideal(right, page) for page in range(3)]
    assert hall.driver.health.state is State.EQUAL


def glass(hall):
    return hall.card.glass().rgb


def test_a_notice_that_was_never_shown_is_withdrawn_without_harm(hall, make_sign, ideal):
    hall.driver.withdraw(Priority.URGENT)
    hall.driver.show(make_sign())
    hall.driver.withdraw(Priority.URGENT)
    hall.pass_time(1)
    assert glass(hall) == ideal(make_sign())


def test_leds_go_dark_by_the_clock_and_shine_again(hall, make_sign):
    hall.local = DAY
    hours = Hours(on=((dt.time(5), dt.time(20)),))
    hall.driver.show(with_hours(make_sign(), hours))
    hall.pass_time(30)
    assert hall.card.glass().is_dark
    assert not hall.driver.health.is_on
    hall.pass_time(3600)
    assert not hall.card.glass().is_dark
    assert hall.driver.health.is_on
    assert [order.is_on for order in messages(hall, Power)] == [False, True]


def test_an_urgent_notice_is_seen_at_night(hall, make_sign):
    hall.local = DAY
    hall.driver.show(with_hours(make_sign(), Hours(on=((dt.time(5), dt.time(20)),))))
    hall.pass_time(5)
    hall.driver.show(notice())
    hall.pass_time(2)
    assert not hall.card.glass().is_dark


def test_brightness_follows_the_hours(hall, make_sign):
    hall.local = DAY
    hall.driver.show(with_hours(make_sign(), Hours(brightness=((dt.time(5), 100), (dt.time(17), 40)))))
    hall.pass_time(3 * 3600)
    assert [order.level for order in messages(hall, Brightness)] == [6, 15]


def test_without_a_schedule_brightness_is_left_to_the_card(hall, make_sign):
    hall.driver.show(make_sign())
    hall.pass_time(60)
    assert messages(hall, Brightness) == []


def test_the_clock_is_set_once_a_day_and_after_a_power_cut(hall, make_sign):
    hall.local = DAY
    hall.driver.show(make_sign())
    hall.pass_time(60)
    (first,) = messages(hall, SetClock)
    assert abs(first.moment - DAY) < dt.timedelta(seconds=2)
    hall.card.power_off()
    hall.pass_time(10)
    hall.card.power_on()
    hall.pass_time(10)
    assert len(messages(hall, SetClock)) == 2
    hall.local += dt.timedelta(days=1)
    hall.pass_time(10)
    assert len(messages(hall, SetClock)) == 3


def test_a_card_that_knows_no_brightness_is_not_asked_for_ever(hall, make_sign, ideal):
    def refuse(data):
        return (
            data
            if isinstance(parse(hall.heard[-1]).message, DynamicAreas | Ping)
            else encode(nack(None, NackError.COMMAND))
        )

    hall.answer = lambda answer: refuse(answer) if answer else answer
    hall.driver.show(with_hours(make_sign(), Hours(brightness=((dt.time(0), 50),))))
    hall.pass_time(60)
    assert len(messages(hall, Brightness)) == 1
    assert hall.driver.health.state is State.EQUAL


def test_a_restart_between_two_frames_is_noticed_within_two_seconds(hall, make_sign, jobs, ideal):
    hall.driver.show(make_sign(jobs[:6]))
    hall.pass_time(3)
    hall.card.power_off()
    hall.pass_time(1.5)
    hall.card.power_on()
    hall.pass_time(2)
    assert glass(hall) == ideal(make_sign(jobs[:6]))


def test_another_protocol_is_named(hall, make_sign):
    hall.answer = lambda answer: b"OK\r\n" if answer else b""
    hall.driver.show(make_sign())
    hall.pass_time(5)
    assert hall.driver.health.state is State.FOREIGN


def test_a_protocol_without_answers_is_sent_everything_and_claims_nothing(font, make_sign, ideal):
    class Mute(Onbon):
        answers = False

    now = 100.0
    here, there = memory_pair()
    card = Card(Size(448, 144), clock=lambda: now, font=font)
    driver = Driver(Mute(), lambda: here, clock=lambda: now)
    driver.show(make_sign())
    for _ in range(40):
        driver.step()
        card.feed(there.read())
        now += 0.05
    assert card.glass().rgb == ideal(make_sign())
    health = driver.health
    assert (health.state, health.last_ack, health.retries) == (State.UNHEARD, None, 0)


def test_patience_follows_the_line():
    patience = Patience(1.0)
    assert patience.wait_s == 1.0
    for _ in range(50):
        patience.heard(0.01)
    assert patience.wait_s == LEAST_S
    for _ in range(50):
        patience.heard(0.4)
    assert 0.4 < patience.wait_s < 1.0
    for _ in range(9):
        patience.silent()
    assert patience.wait_s == MOST_S


def test_a_slow_line_is_not_taken_for_silence(hall, make_sign):
    hall.driver = Driver(Onbon(), hall._open, Timing(answer_s=0.3), clock=lambda: hall.now)
    hall.delay = 0.25
    hall.driver.show(make_sign())
    hall.pass_time(30)
    assert hall.driver.health.state is not State.SILENT
    assert hall.driver.health.last_ack == pytest.approx(hall.now, abs=2)


@pytest.mark.parametrize(
    ("at", "is_on"), [((4, 59), False), ((5, 0), True), ((19, 59), True), ((20, 0), False), ((0, 0), False)]
)
def test_spans(at, is_on):
    assert Hours(on=((dt.time(5), dt.time(20)),)).is_on(dt.time(*at)) is is_on


def test_a_span_over_midnight():
    hours = Hours(on=((dt.time(22), dt.time(6)),))
    assert [hours.is_on(dt.time(hour)) for hour in (21, 22, 23, 0, 5, 6)] == [False, True, True, True, True, False]


def test_before_the_first_step_brightness_is_that_of_the_evening():
    hours = Hours(brightness=((dt.time(17), 40), (dt.time(5), 100)))
    assert [hours.percent(dt.time(hour)) for hour in (0, 5, 16, 17)] == [40, 100, 100, 40]
