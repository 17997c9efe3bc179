"""The market as everybody sees it: counted as it is listed, by those who have a seat when work begins."""

import datetime as dt

import pytest

from kiosk.hall.clock import HOUR, MINUTE, moment
from kiosk.hall.figures.on_offer import OnOffer
from kiosk.store.queries import postings
from tests.kiosk.conftest import DAY


def test_what_is_on_offer_by_trade_with_places_and_the_best_pay_for_a_day(hall):
    hall.publish(headcount="3", pay="260")
    ranged = hall.publish(headcount="2", pay="280", pay_most="320")
    hall.publish(headcount="1", pay="900", pay_unit="6")
    hall.publish(trade="401", headcount="4", pay="30", pay_unit="1")
    hall.publish(trade="401", day="2026-11-24")
    hall.services.signups.sign_up(hall.worker(), ranged.id)
    today, tomorrow = hall.services.market.now().on_offer
    assert today == (OnOffer(102, 3, 5, 32_000), OnOffer(401, 1, 4, 0)), "an hour's pay is not a day's"
    assert tomorrow == (OnOffer(401, 1, 2, 26_000),)


def test_full_closed_and_begun_work_is_not_on_offer(hall, clock):
    full, closed = hall.publish(headcount="1"), hall.publish()
    hall.publish(time="06:00")
    hall.services.signups.sign_up(hall.worker(), full.id)
    hall.services.postings.close(b"employer-1", closed.id)
    clock.at += HOUR
    assert hall.services.market.now().on_offer == ((), ())


def test_who_has_a_seat_when_work_begins_went_to_work_and_is_told_by_fives(hall, clock):
    early, late = hall.publish(headcount="9", time="06:00"), hall.publish(headcount="9", time="08:00")
    given = [hall.services.signups.sign_up(hall.worker(number), early.id) for number in range(9)]
    hall.services.signups.sign_up(hall.worker(10), late.id)
    assert hall.services.market.now().gone == 0, "nothing has begun"
    hall.services.signups.withdraw(given[0].signup.id)
    clock.at = early.terms.start
    assert hall.services.market.now().gone == 10
    for each in given[1:5]:
        hall.services.signups.withdraw(each.signup.id)
    assert hall.services.market.now().gone == 0, "fewer than five are not told"
    clock.at = moment(DAY + dt.timedelta(days=1), dt.time(0, 1))
    assert hall.services.market.now().gone == 0, "yesterday's"


@pytest.mark.parametrize("read_at_once", [1, 12])
def test_the_newest_three_that_can_be_had_come_first(hall, clock, monkeypatch, read_at_once):
    monkeypatch.setattr(postings, "READ_AT_ONCE", read_at_once)
    published = list[bytes]()
    for number in range(5):
        clock.at += MINUTE
        published.append(hall.publish(headcount="1", trade="401" if number % 2 else "102").id)
    hall.services.signups.sign_up(hall.worker(), published[4])
    assert [each.id for each in hall.services.market.now().newest] == [published[3], published[2], published[1]]
    clock.at += 5 * HOUR
    assert hall.services.market.now().newest == ()


def test_people_look_for_the_first_day_that_has_anything_left(hall, clock):
    morning, night, evening = (moment(DAY, dt.time(*at)) for at in ((9, 0), (22, 0), (15, 59)))

    def seen(at):
        clock.at = at
        return hall.services.market.now().day - DAY

    today, tomorrow = dt.timedelta(0), dt.timedelta(1)
    assert [seen(at) for at in (morning, evening, evening + MINUTE)] == [today, today, tomorrow], "nothing is posted"
    clock.at = morning
    late = hall.publish(time="23:00", headcount="1", trade="401")
    assert [seen(at) for at in (morning, night, late.terms.start)] == [today, today, tomorrow]
    clock.at = morning
    hall.services.signups.sign_up(hall.worker(), late.id)
    assert [seen(at) for at in (morning, night)] == [today, tomorrow], "it is full"
    clock.at = morning
    hall.publish(day="2026-11-24")
    assert seen(morning) == tomorrow
