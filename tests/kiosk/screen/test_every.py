"""The list that is the same for everyone: by day, family, zone, pay and meals, page by page."""

import datetime as dt

from kiosk.hall.listing.browsing import Order
from kiosk.screen.flow import jobs
from kiosk.screen.viewmodels.parts.codes import code
from kiosk.screen.viewmodels.parts.list_codes import Orders
from tests.kiosk.screen.conftest import PHONE

TOMORROW = "2026-11-24"


def _open_all(kiosk):
    kiosk.known_worker()
    kiosk.come_again()
    kiosk.tap("seeAll")


def _shown(kiosk):
    return [kiosk.text("when", f"row-{row}") for row in range(9) if kiosk.sees(f"row-{row}")]


def test_each_page_keeps_the_last_row_of_the_one_before_and_leads_to_a_seat(kiosk):
    for hour in range(6, 13):
        kiosk.publish(trade="403", time=f"{hour}:10", place=f"地点{hour}")
    _open_all(kiosk)
    assert kiosk.text("whichPage") == "第 1 页 共 2 页"
    assert _shown(kiosk) == ["6:10", "7:10", "8:10", "9:10"]
    kiosk.tap("nextPage")
    assert (kiosk.text("whichPage"), _shown(kiosk)) == ("第 2 页 共 2 页", ["9:10", "10:10", "11:10", "12:10"])
    assert not kiosk.sees("nextPage")
    kiosk.tap("row-3")
    assert kiosk.page == "job"
    assert "地点12" in kiosk.words("where")
    kiosk.tap("other")
    assert (kiosk.page, kiosk.text("whichPage")) == ("every", "第 2 页 共 2 页")
    kiosk.tap("take-3")
    assert kiosk.text("seatLabel") == "A1"
    assert "今天 12:10" in kiosk.words("when")


def test_a_higher_glass_has_five_a_page(make_kiosk):
    kiosk = make_kiosk((540, 1080))
    kiosk.window.root.setProperty("glassHeight", 536)
    for hour in range(6, 13):
        kiosk.publish(time=f"{hour}:10")
    _open_all(kiosk)
    kiosk.settle()
    assert len(_shown(kiosk)) == 5


def test_families_and_days_choose_a_part_and_count_it(kiosk):
    for trade, day in (("102", "2026-11-23"), ("403", "2026-11-23"), ("403", TOMORROW), ("403", TOMORROW)):
        kiosk.publish(trade=trade, day=day, time="06:30" if trade == "102" else "07:30")
    _open_all(kiosk)
    assert [kiosk.text("open", f"of-{family}") for family in range(-1, 5)] == ["2", "1", "0", "0", "1", "0"]
    assert [kiosk.text("open", f"on-{day}") for day in (0, 1)] == ["2", "2"]
    kiosk.tap("of-3")
    assert _shown(kiosk) == ["7:30"]
    assert kiosk.text("open", "on-1") == "2"
    kiosk.tap("on-1")
    assert _shown(kiosk) == ["7:30"] * 2
    assert [kiosk.text("open", f"of-{family}") for family in (-1, 0, 3)] == ["2", "0", "2"]
    kiosk.tap("of--1", "on-0")
    assert _shown(kiosk) == ["6:30", "7:30"]


def test_pay_meals_and_zone_choose_too_and_what_has_none_takes_no_tap(kiosk):
    near, far = kiosk.catalogue.zones[2], kiosk.catalogue.zones[9]
    kiosk.publish(time="06:30", paid="5", zone=str(far.code))
    kiosk.publish(time="07:30", meals="1", zone=str(near.code))
    kiosk.publish(time="08:30", paid="5", meals="1")
    _open_all(kiosk)
    assert [kiosk.text("open", name) for name in ("sameDay", "meals", "zones")] == ["1", "2", "3"]
    kiosk.tap("meals")
    assert _shown(kiosk) == ["7:30", "8:30"]
    kiosk.tap("sameDay")
    assert _shown(kiosk) == ["7:30"]
    kiosk.tap("meals", "sameDay", "zones")
    assert kiosk.page == "zones"
    assert kiosk.text("open", f"zone-{far.code}") == "1"
    assert not kiosk.find(f"zone-{kiosk.catalogue.zones[0].code}").isEnabled()
    kiosk.tap(f"zone-{far.code}")
    assert (kiosk.page, _shown(kiosk)) == ("every", ["6:30"])
    assert kiosk.text("name", "zones") == far.name
    assert kiosk.text("open", "meals") == "0"
    assert not kiosk.find("meals").isEnabled()
    kiosk.tap("zones", "zone--1")
    assert len(_shown(kiosk)) == 3


def test_it_is_ordered_by_start_pay_or_ride(kiosk):
    near, far = kiosk.catalogue.zones[2], kiosk.catalogue.zones[9]
    kiosk.publish(time="06:30", pay="200", zone=str(far.code))
    kiosk.publish(time="07:30", pay="300", place="人民大街")
    kiosk.publish(time="08:30", pay="250", zone=str(near.code))
    _open_all(kiosk)
    found = {}
    for order in Order:
        kiosk.tap(f"by-{code(Orders.Order, order)}")
        found[order] = _shown(kiosk)
    assert found == {
        Order.START: ["6:30", "7:30", "8:30"],
        Order.PAY: ["7:30", "8:30", "6:30"],
        Order.RIDE: ["8:30", "6:30", "7:30"],
    }


def test_what_is_full_stands_last_grey_and_without_a_button(kiosk):
    full = kiosk.publish(time="06:30", headcount="1")
    kiosk.publish(time="07:30")
    kiosk.take_seats(full, 1)
    _open_all(kiosk)
    assert _shown(kiosk) == ["7:30", "6:30"]
    assert "满了" in kiosk.words("row-1")
    assert "报名" not in kiosk.words("row-1")
    assert not kiosk.sees("take-1")
    assert kiosk.text("open", "of--1") == "1", "what cannot be had is not counted"
    kiosk.tap("row-1")
    assert (kiosk.page, kiosk.text("remark")) == ("job", "人满了。")
    assert kiosk.find("main").property("text") == "满了，排个队"
    kiosk.tap("main")
    assert kiosk.page == "queued"


def test_a_part_that_empties_under_ones_eyes_says_so_and_lets_one_out(kiosk):
    first, other = kiosk.publish(), kiosk.publish(trade="403")
    _open_all(kiosk)
    kiosk.tap("of-0")
    kiosk.services.postings.close(b"employer-1", first.id)
    kiosk.look()
    assert "不招了" in kiosk.words("row-0")
    assert kiosk.text("open", "of-0") == "0"
    assert kiosk.sees("nothing")
    kiosk.tap("of-3", "take-0")
    assert kiosk.services.jobs.posting(other.id).taken == 1


def test_the_place_in_the_list_is_kept(kiosk):
    for hour in range(6, 12):
        kiosk.publish(trade="403", time=f"{hour}:10", day=TOMORROW)
    _open_all(kiosk)
    kiosk.tap("on-1", "of-3", "nextPage", "back")
    assert kiosk.page == "jobs"
    kiosk.tap("seeAll")
    assert (kiosk.text("whichPage"), len(_shown(kiosk))) == ("第 2 页 共 2 页", 3)
    kiosk.tap("take-0", "back")
    assert (kiosk.page, kiosk.text("whichPage")) == ("every", "第 2 页 共 2 页")
    assert "您报上了 · A1 号" in kiosk.words("row-0")
    kiosk.tap("leave")
    kiosk.come_again()
    kiosk.tap("seeAll")
    assert kiosk.find("of--1").property("isChosen"), "the next person begins anew"


def test_a_page_that_is_no_more_gives_way_to_the_last_one(kiosk):
    jobs = [kiosk.publish(trade="403", time=f"{hour}:10") for hour in range(6, 11)]
    _open_all(kiosk)
    kiosk.tap("nextPage")
    assert kiosk.text("whichPage") == "第 2 页 共 2 页"
    kiosk.services.postings.close(b"employer-1", jobs[-1].id)
    kiosk.look()
    assert "不招了" in kiosk.words("row-1"), "nothing moves under a finger"
    kiosk.tap("of-3")
    assert not kiosk.sees("whichPage")
    assert len(_shown(kiosk)) == 4


def test_who_looks_for_tomorrow_begins_there(kiosk):
    kiosk.publish()
    kiosk.publish(day=TOMORROW, time="09:30")
    kiosk.known_worker(day=dt.date(2026, 11, 24))
    kiosk.come_again()
    kiosk.tap("seeAll")
    assert kiosk.find("on-1").property("isChosen")
    assert _shown(kiosk) == ["9:30"]


def test_on_a_wide_glass_the_part_is_picked_on_a_page_of_its_own(make_kiosk):
    kiosk = make_kiosk((960, 540))
    kiosk.window.root.setProperty("glassWidth", 476)
    kiosk.window.root.setProperty("glassHeight", 268)
    kiosk.publish()
    kiosk.publish(trade="403", time="07:30")
    kiosk.known_worker()
    kiosk.window.conversation.ask(lambda hall: hall.find(PHONE), jobs.looked)
    kiosk.settle()
    kiosk.tap("seeAll")
    kiosk.settle()
    assert not kiosk.sees("filters")
    kiosk.tap("pick", "of-3", "done")
    assert (kiosk.page, _shown(kiosk)) == ("every", ["7:30"])
    assert kiosk.text("picked") == kiosk.catalogue.families[3].name
