"""The list that is the same for everyone: by day, by family, page by page."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from kiosk.hall.posting import Availability
from kiosk.screen.flow.every import open_count, page_count, page_of, part
from kiosk.screen.flow.state import Every
from kiosk.screen.offers import Offer
from tests.kiosk.screen.conftest import CATALOGUE, DAY
from tests.kiosk.screen.test_flow import posting

TOMORROW = "2026-11-24"


@pytest.mark.parametrize(("count", "rows", "pages"), [(0, 5, 1), (4, 4, 1), (5, 4, 2), (9, 4, 3), (10, 5, 2)])
def test_pages(count, rows, pages):
    offers = [Offer(posting(bytes([number]))) for number in range(count)]
    assert page_count(offers, rows) == pages
    assert sum(len(page_of(offers, page, rows)) for page in range(pages)) == count
    assert Every().turned(99, pages).turned(1, pages).page == pages - 1
    assert Every().turned(-1, pages).page == 0


def test_another_part_begins_at_its_first_page():
    every = Every(page=3)
    assert every.of_day(DAY) == Every(DAY)
    assert every.of_family(2) == Every(family=2)
    assert every.of_family(2).turned(1, 9).of_family(None) == Every()


@given(st.lists(st.tuples(st.sampled_from(CATALOGUE.trades()), st.integers(0, 1), st.sampled_from(Availability))))
def test_every_job_is_in_one_family_of_one_day(jobs):
    offers = [_offer(number, *job) for number, job in enumerate(jobs)]
    days = [DAY, DAY + dt.timedelta(days=1)]
    parts = [part(offers, day, family, CATALOGUE) for day in days for family in range(len(CATALOGUE.families))]
    assert sorted(offer.posting.id for each in parts for offer in each) == sorted(each.posting.id for each in offers)
    assert sum(len(part(offers, day, None, CATALOGUE)) for day in days) == len(offers)
    assert open_count(offers) == sum(each.status is Availability.OPEN for each in offers)


def _offer(number, trade, days, status):
    job = posting(b"%d" % number)
    terms = replace(job.terms, trade=trade.code, start=job.terms.start + days * 86_400_000)
    return Offer(replace(job, terms=terms), status=status)


def _open_all(kiosk):
    kiosk.known_worker()
    kiosk.come_again()
    kiosk.tap("seeAll")


def _shown(kiosk):
    return [kiosk.text("place", f"row-{row}") for row in range(9) if kiosk.sees(f"row-{row}")]


def test_the_whole_list_is_turned_five_a_page_and_leads_to_a_seat(kiosk):
    for hour in range(6, 12):
        kiosk.publish(trade="403", time=f"{hour}:10", place=f"地点{hour}")
    _open_all(kiosk)
    assert kiosk.text("whichPage") == "第 1 页 共 2 页"
    assert _shown(kiosk) == [f"地点{hour}" for hour in range(6, 11)]
    assert not kiosk.sees("previousPage")
    kiosk.tap("nextPage")
    assert (kiosk.text("whichPage"), _shown(kiosk)) == ("第 2 页 共 2 页", ["地点11"])
    assert not kiosk.sees("nextPage")
    kiosk.tap("take-0")
    assert kiosk.text("seatLabel") == "A1"
    assert "今天 11:10" in kiosk.words("when")


def test_a_glass_with_less_room_has_four_a_page(make_kiosk):
    kiosk = make_kiosk((540, 870))
    kiosk.window.root.setProperty("glassHeight", 432)
    for hour in range(6, 12):
        kiosk.publish(time=f"{hour}:10")
    _open_all(kiosk)
    assert len(_shown(kiosk)) == 4


def test_families_and_days_choose_a_part_and_count_it(kiosk):
    for trade, day in (("102", "2026-11-23"), ("403", "2026-11-23"), ("403", TOMORROW), ("403", TOMORROW)):
        kiosk.publish(trade=trade, day=day, time="06:30" if trade == "102" else "07:30", place=f"{trade} {day}")
    _open_all(kiosk)
    assert [kiosk.text("open", f"of-{family}") for family in range(-1, 5)] == ["2", "1", "0", "0", "1", "0"]
    assert [kiosk.text("open", f"on-{day}") for day in (0, 1)] == ["2", "2"]
    kiosk.tap("of-3")
    assert _shown(kiosk) == ["403 2026-11-23"]
    assert kiosk.text("open", "on-1") == "2"
    kiosk.tap("on-1")
    assert _shown(kiosk) == [f"403 {TOMORROW}"] * 2
    assert [kiosk.text("open", f"of-{family}") for family in (-1, 0, 3)] == ["2", "0", "2"]
    kiosk.tap("of--1", "on-0")
    assert _shown(kiosk) == ["102 2026-11-23", "403 2026-11-23"]


def test_what_has_no_job_is_shown_and_takes_no_tap(kiosk):
    kiosk.publish()
    _open_all(kiosk)
    for name in ("of-1", "on-1"):
        chip = kiosk.find(name)
        assert not chip.isEnabled()
        assert kiosk.text("open", name) == "0"
    assert kiosk.find("of-0").isEnabled()


def test_a_part_that_empties_under_ones_eyes_says_so_and_lets_one_out(kiosk):
    first, other = kiosk.publish(), kiosk.publish(trade="403")
    _open_all(kiosk)
    kiosk.tap("of-0")
    kiosk.services.postings.close(b"employer-1", first.id)
    kiosk.look()
    assert "不招了" in kiosk.words("row-0")
    assert kiosk.text("open", "of-0") == "0"
    kiosk.tap("take-0")
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
    assert (kiosk.text("whichPage"), len(_shown(kiosk))) == ("第 2 页 共 2 页", 1)
    kiosk.tap("take-0", "back")
    assert (kiosk.page, kiosk.text("whichPage")) == ("every", "第 2 页 共 2 页")
    kiosk.tap("leave")
    kiosk.come_again()
    kiosk.tap("seeAll")
    assert kiosk.find("of--1").property("isChosen"), "the next person begins anew"


def test_a_page_that_is_no_more_gives_way_to_the_last_one(kiosk):
    jobs = [kiosk.publish(trade="403", time=f"{hour}:10") for hour in range(6, 12)]
    _open_all(kiosk)
    kiosk.tap("nextPage")
    kiosk.services.postings.close(b"employer-1", jobs[-1].id)
    kiosk.tap("take-0", "take-0")
    assert len(_shown(kiosk)) == 5
    kiosk.publish(trade="403", time="12:10")
    kiosk.look()
    assert kiosk.text("whichPage") == "第 2 页 共 2 页", "the place is kept for when there is one again"


def test_who_looks_for_tomorrow_begins_there(kiosk):
    kiosk.publish()
    kiosk.publish(day=TOMORROW, place="明天的")
    kiosk.known_worker(day=dt.date(2026, 11, 24))
    kiosk.come_again()
    kiosk.tap("seeAll")
    assert kiosk.find("on-1").property("isChosen")
    assert _shown(kiosk) == ["明天的"]
