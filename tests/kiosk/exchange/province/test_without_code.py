"""Work typed on the province's page by who has scanned no kiosk's code: one kiosk answers, once, a clerk reads it."""

import itertools

import msgspec
import pytest
import requests

from kiosk.hall.clock import DAY, MINUTE
from kiosk.hall.form.closing import ClosingReason
from kiosk.hall.ids import to_text
from kiosk.hall.posting import Source
from kiosk.hall.review import Cause, ReviewEnd
from sync.province.desk.limits import Limits, Rate
from sync.province.desk.phones.paces import line_of
from sync.province.folding.feed import Feed
from sync.province.folding.refolding import refold
from sync.province.ledger.tables import records, takers
from tests.kiosk.exchange.province.conftest import Phone, code_of, filled


@pytest.fixture
def place(place):
    for kiosk in place.kiosks:
        postings = kiosk.services.postings
        postings.limits = msgspec.structs.replace(postings.limits, without_code=3)
    place.leave_forms()
    return place


def enter(phone, place):
    """As from the list of halls."""
    page = phone.get("/")
    (link,) = [link for link in page.links if link.startswith("/hall/")]
    assert link == f"/hall/{to_text(place.first.store.hall)}"
    return phone.get(link)


def held(hall):
    return hall.services.reviews.waiting()


def answers(place):
    """How many answers each act has."""
    with place.province.store.reading() as conn:
        found = conn.execute(records.records.select().where(records.records.c.name == "answer")).all()
    return len(found), len({row.subject for row in found})


def test_from_the_list_of_halls_to_the_desk_and_when_a_clerk_has_read_it_to_the_wall(place, phone):
    page = enter(phone, place)
    assert "您没扫市场机器上的码" in page.text
    looked = phone.look(page, place, **filled(place.first))
    assert "没在市场的机器前扫过码" in looked.text
    assert "发给服务台看" in looked.text
    assert held(place.first) == ()
    waiting = phone.send(looked, keeps="1")
    place.work()
    done = phone.send(waiting)
    assert "服务台正看着" in done.text
    (work,) = held(place.first)
    assert (work.cause, work.work.source) == (Cause.NO_CODE, Source.ONLINE)
    assert place.first.services.reviews.contact(work).phone == "13800001234"
    assert place.open_postings() == []
    place.first.services.reviews.decide(work, ReviewEnd.PASSED)
    place.exchange()
    (posting,) = place.open_postings()
    assert f"您的活儿是 {posting.number} 号" in phone.get(done.url.removeprefix(place.address)).text


@pytest.mark.parametrize(
    ("end", "said"), [(ReviewEnd.REFUSED, "这个活儿不能发"), (ReviewEnd.SENT_BACK, "服务台请您改一改")]
)
def test_what_a_clerk_does_not_pass_is_said_on_the_same_page(place, phone, end, said):
    enter(phone, place)
    waiting = send(place, phone)
    place.work()
    done = phone.send(waiting)
    (work,) = held(place.first)
    place.second.services.reviews.decide(work, end, ClosingReason("电话打不通"))
    place.work()
    place.first.services.settle()
    place.exchange()
    shown = phone.get(done.url.removeprefix(place.address)).text
    assert said in shown
    assert "工友现在就能报名" not in shown
    assert "电话打不通" not in shown


def test_sent_by_two_tabs_and_again_it_is_one(place, phone):
    page = enter(phone, place)
    tabs = [phone.look(page, place, **filled(place.first, headcount=count)) for count in ("3", "5")]
    for tab in (*tabs, tabs[0]):
        phone.send(tab, keeps="1")
        place.work()
    assert len(held(place.first)) == 1, "a form counts once, whatever is changed in it later"


def send(place, phone, /, **typed):
    """Look, and send; neither kiosk has answered when it was sent."""
    looked = phone.look(phone.get("/post"), place, **filled(place.first, **typed))
    return phone.send(looked, keeps="1")


def take_over(kiosk):
    """What a clerk does at a kiosk, as the one before is gone."""
    return kiosk.services.channels.drafts.take_over()


@pytest.mark.parametrize("order", list(itertools.permutations(["first", "second", "takeover"])))
def test_kiosks_apart_answer_each_draft_once_in_whatever_order_they_hear(place, phone, order):
    """A draft, a takeover at the second kiosk, and both kiosks' lines, in each order; they never hear each other."""
    enter(phone, place)
    send(place, phone)
    acts = {
        "first": lambda: place.work(place.first),
        "second": lambda: place.work(place.second),
        "takeover": lambda: take_over(place.second),
    }
    for name in order:
        acts[name]()
    send(place, phone, headcount="5")
    for name in order[::-1]:
        if name != "takeover":
            acts[name]()
    place.work()
    for kiosk in place.kiosks:
        assert sorted(one.work.terms.headcount for one in held(kiosk) if one.work) == [3, 5]
        assert len({one.id for one in held(kiosk)}) == 2
    given, asked = answers(place)
    assert given == asked == 4, "two looked at, two sent, each answered by one kiosk"


def test_before_anybody_takes_over_the_first_kiosk_answers_and_afterwards_the_named_one(place, phone):
    enter(phone, place)
    send(place, phone)
    place.work()
    (before,) = held(place.first)
    assert before.home == place.first.store.identity.journal
    assert take_over(place.second)
    assert not take_over(place.second), "it answers already"
    place.exchange(place.second)
    send(place, phone, headcount="5")
    place.work(place.first)
    assert len(held(place.first)) == 1, "the first is named in nothing that comes now, though it has heard nothing"
    place.work()
    homes = {one.home for one in held(place.second)}
    assert homes == {kiosk.store.identity.journal for kiosk in place.kiosks}
    assert place.first.services.channels.drafts.answered_by() == 1
    assert place.second.services.channels.drafts.answered_by() is None
    assert take_over(place.first)
    place.exchange()
    send(place, phone, headcount="7")
    place.work()
    assert sum(one.home == place.first.store.identity.journal for one in held(place.first)) == 2


def test_what_the_first_kiosk_had_not_answered_stays_its_own(place, phone):
    enter(phone, place)
    looked = phone.look(phone.get("/post"), place, **filled(place.first))
    waiting = phone.send(looked, keeps="1")
    take_over(place.second)
    place.work(place.second)
    assert phone.send(waiting).status == 202, "the first may have published it, and nobody has heard"
    assert held(place.second) == ()
    place.work()
    assert [one.home for one in held(place.second)] == [place.first.store.identity.journal]


def test_where_the_named_kiosk_is_sent_away_too_the_first_that_is_left_answers(place, phone):
    take_over(place.second)
    place.exchange()
    assert place.province.enrolment.revoke(place.second.store.public_key)
    enter(phone, place)
    looked = phone.look(phone.get("/post"), Only(place, place.first), **filled(place.first))
    phone.send(looked, keeps="1")
    place.work(place.first)
    assert [one.home for one in held(place.first)] == [place.first.store.identity.journal]


class Only:
    """A place whose other kiosk is gone."""

    def __init__(self, place, kiosk):
        self._place, self._kiosk = place, kiosk

    def work(self):
        self._place.work(self._kiosk)


def test_the_province_folds_takeovers_alike_whatever_came_first(place):
    for kiosk in (place.second, place.first):
        assert take_over(kiosk)
        place.exchange()
        place.exchange()

    def kept(conn):
        return sorted(map(tuple, conn.execute(takers.select()).all()))

    with place.province.store.writing() as (conn, _):
        before, hall = kept(conn), place.first.store.hall
        assert [turn for _, _, turn in sorted(before, key=lambda row: row[2])] == [1, 2]
        refold(conn, Feed(place.first.clock), hall, lambda held: held.hall == hall)
        assert kept(conn) == before


def test_a_hall_that_takes_none_is_not_listed_and_says_so(place, phone, clock):
    page = enter(phone, place)
    for kiosk in place.kiosks:
        postings = kiosk.services.postings
        postings.limits = msgspec.structs.replace(postings.limits, without_code=0)
    place.leave_forms()
    clock.at += MINUTE
    assert "现在没有市场能从这里发" in Phone(place.address).get("/").text
    late = phone.send(page, **filled(place.first))
    assert (late.status, "这个市场还不能从这里发" in late.text) == (503, True)
    assert Phone(place.address).get(f"/hall/{to_text(place.first.store.hall)}").status == 404
    for wrong in ("A" * 16, "x", "%3Cscript%3E"):
        assert phone.get(f"/hall/{wrong}").status == 404


def test_beyond_what_clerks_read_in_a_day_nothing_more_is_taken_and_that_is_said(place, clock):
    for count in range(3):
        phone = Phone(place.address)
        enter(phone, place)
        send(place, phone, headcount=str(count + 1), phone=f"1380000000{count}")
        place.work()
    phone = Phone(place.address)
    full = phone.look(enter(phone, place), place, **filled(place.first))
    assert full.status == 422
    assert "今天市场收的活儿满了" in full.text
    assert full.fields["place"] == "局子街"
    coded = Phone(place.address)
    assert "就这样发" in coded.look(coded.scan(code_of(place.first)), place, **filled(place.first)).text
    clock.at += DAY
    tomorrow = phone.look(enter(phone, place), place, **filled(place.first, day="2026-11-24"))
    assert "发给服务台看" in tomorrow.text


def test_who_has_scanned_a_code_stays_who_he_is_at_the_hall_s_door(place, phone):
    phone.scan(code_of(place.first))
    page = phone.get(f"/hall/{to_text(place.first.store.hall)}")
    assert "您没扫市场机器上的码" not in page.text
    looked = phone.look(page, place, **filled(place.first))
    assert "就这样发" in looked.text


def test_a_made_up_or_changed_cookie_is_a_phone_of_its_own_or_none(place, phone):
    looked = phone.look(enter(phone, place), place, **filled(place.first))
    act = looked.fields["act"]
    hall = to_text(place.first.store.hall)
    for cookie, status in (
        (f"{hall}.{'0' * 32}", 404),
        (f"{hall}.", 403),
        (f"{hall}.{'0' * 400}", 403),
        (f"{'0' * 16}.{'0' * 32}", 403),
        (".", 403),
        ("\xe9.\xe9", 403),
    ):
        said = requests.get(f"{place.address}/posted/{act}", headers={"Cookie": f"phone={cookie}"}, timeout=20)
        assert said.status_code == status, cookie


def test_a_silent_hall_is_said_and_the_desk_named_where_nobody_scanned_a_code(place, phone, clock):
    page = enter(phone, place)
    waiting = phone.send(page, **filled(place.first))
    clock.at += MINUTE
    silent = phone.send(waiting)
    assert "市场那边还没回话" in silent.text
    assert "过一会儿再看看" in silent.text
    assert "无线网" not in silent.text
    assert silent.answer.headers["content-security-policy"].endswith("form-action 'self'")


def test_one_address_sends_so_much_and_no_more_and_loses_nothing_typed(place, clock):
    """Of each draft two are sent: it is looked at first."""
    limits = Limits(drafts=Rate(1, 5), without_code=Rate(1 / 60, 2), without_code_of_hall=Rate(1 / 60, 3))
    place.province.drafts.__init__(
        place.province.store, place.province.keys, place.province.channels, place.province.scans, limits
    )

    proven = Phone(place.address)
    proven.scan(code_of(place.first))

    def ask(address, phone=None):
        if phone is None:
            phone = Phone(place.address)
            enter(phone, place)
        phone.session.headers["X-Forwarded-For"] = f"203.0.113.1, {address}"
        return phone.send(phone.get("/post"), **filled(place.first))

    assert [ask("198.51.100.7").status for _ in range(3)] == [202, 202, 429]
    late = ask("198.51.100.7")
    assert "发得太快了" in late.text
    assert late.fields["place"] == "局子街"
    assert [ask("198.51.100.7", proven).status for _ in range(2)] == [202, 429], "together they are five"
    assert [ask("2001:db8::1").status, ask("2001:db8::2").status] == [202, 429], "the hall's third"
    clock.at += MINUTE
    assert [ask("198.51.100.7").status, ask("198.51.100.8").status] == [202, 429]


def test_an_address_is_what_one_line_has():
    assert line_of("2001:db8:1:2::3") == line_of("2001:db8:1:2:ffff::9") != line_of("2001:db8:1:3::3")
    assert line_of("198.51.100.7") != line_of("198.51.100.8")
    assert line_of("somewhere") == "somewhere"
