"""The list that is the same for everyone, put in order and counted by the database; suggestions found in it."""

import datetime as dt
import random

import pytest
from msgspec.structs import replace

from kiosk.hall.catalogue.certificate import Certificate
from kiosk.hall.catalogue.trade import Catalogue, Family, Trade
from kiosk.hall.catalogue.zone import Zone
from kiosk.hall.clock import DAY, HOUR, day_of
from kiosk.hall.facts import PostingClosed, PostingPublished
from kiosk.hall.listing.bars import Bar, bar_of
from kiosk.hall.listing.browsing import Order, Part
from kiosk.hall.matching import UNITS_A_DAY, ReasonKind, suggest
from kiosk.hall.posting import Choosing, CloseReason, Extra, Paid, PayUnit
from kiosk.hall.worker import Worker
from kiosk.services import open_services
from kiosk.services.worker import jobs as jobs_of
from tests.kiosk.conftest import DAY as TODAY

TOMORROW = TODAY + dt.timedelta(days=1)
CATALOGUE = Catalogue(
    (
        Family(
            "工地", "", (Trade(101, "力工", ""), Trade(102, "瓦工", "", (101, 105)), Trade(105, "电焊", "", (101,)))
        ),
        Family("吃饭", "", (Trade(401, "后厨", ""),)),
    ),
    (Certificate(1, "焊工证", "", "", (105,)), Certificate(3, "登高证", "", "")),
    (Zone(1, "南关", 15, "220102"), Zone(2, "朝阳", 20, "220104"), Zone(3, "双阳", 70, "220112")),
)


@pytest.fixture
def market(hall):
    """The hall with a catalogue of families, zones and certificates; gives work by its terms."""
    hall.services = open_services(hall.store, CATALOGUE, hall.clock)

    def offer(chance, number):
        home, key = hall.store.identity.journal, b"%d" % number
        terms = {
            "trade": chance.choice((101, 101, 102, 105, 401)),
            "headcount": chance.randrange(1, 4),
            "pay_fen": chance.choice((20000, 26000, 30000)),
            "pay_unit": chance.choice(list(PayUnit)),
            "start": hall.clock() + chance.choice((-HOUR, HOUR, 2 * HOUR, DAY, DAY + HOUR, 2 * DAY)),
            "paid": chance.choice(list(Paid)),
            "extras": Extra(chance.randrange(32)),
            "zone": chance.choice((0, 1, 2, 3, 9)),
            "needs": chance.choice((0, 0, 0, 4)),
            "choosing": chance.choice((Choosing.AT_ONCE, Choosing.AT_ONCE, Choosing.TALK_FIRST)),
        }
        with hall.store.write() as tx:
            posting = tx.new_id()
            tx.append(posting, PostingPublished(employer=key.rjust(10, b"e"), text=bytes(32), number=number, **terms))
            if chance.random() < 0.1:
                tx.append(posting, PostingClosed(CloseReason.EMPLOYER_HAS_ENOUGH))
            seats = chance.choice((0, 0, 1, terms["headcount"]))
            tx.conn.exec_driver_sql(
                "insert into seats (posting, holder, taken) values (?, ?, ?)", (posting, home, seats)
            )
        return posting

    def fill(seed, count=40):
        chance = random.Random(seed)
        keys = [offer(chance, 100 + number) for number in range(count)]
        return [hall.services.jobs.posting(key) for key in keys]

    hall.fill = fill
    return hall


def listed(posts, part, now):
    """The part in its order, by a plain look at everything."""
    rides = {zone.code: zone.minutes for zone in CATALOGUE.zones}
    family = None if part.family is None else {trade.code for trade in CATALOGUE.families[part.family].trades}

    def rank(post):
        terms = post.terms
        first = {
            Order.START: 0,
            Order.PAY: -terms.pay_fen * UNITS_A_DAY.get(terms.pay_unit, 0),
            Order.RIDE: rides.get(terms.zone, 10**9),
        }[part.order]
        return post.places_left == 0, first, terms.start, post.published_at, post.id

    return sorted(
        (
            post
            for post in posts
            if post.is_open(now)
            and day_of(post.terms.start) == part.day
            and (family is None or post.terms.trade in family)
            and part.zone in (None, post.terms.zone)
            and (not part.same_day or post.terms.paid is Paid.SAME_DAY)
            and (not part.meals or Extra.MEALS in post.terms.extras)
        ),
        key=rank,
    )


@pytest.mark.parametrize("order", Order)
@pytest.mark.parametrize(
    "choice",
    [{}, {"family": 0}, {"zone": 2}, {"zone": 0}, {"same_day": True}, {"meals": True, "family": 0}, {"family": 1}],
)
def test_the_pages_are_the_part_in_its_order_each_with_a_row_of_the_one_before(market, order, choice):
    posts = market.fill(3)
    jobs, part = market.services.jobs, Part(TODAY, order=order, **choice)
    expected = listed(posts, part, market.clock())
    first = jobs.browse(part, 0, 4, 3)
    pages = [jobs.browse(part, page, 4, 3).postings for page in range(first.pages)]
    assert first.shares.listed == len(expected)
    assert [post for page in pages for post in page[page is not pages[0] :]] == expected
    assert jobs.browse(part, 99, 4, 3) == jobs.browse(part, first.pages - 1, 4, 3)


@pytest.mark.parametrize("seed", range(4))
def test_each_choice_counts_what_it_leaves_with_a_place(market, seed):
    posts, jobs, now = market.fill(seed), market.services.jobs, market.clock()

    def free(part):
        return sum(post.places_left > 0 for post in listed(posts, part, now))

    for part in (Part(TODAY), Part(TOMORROW, family=0, meals=True), Part(TODAY, zone=1, same_day=True)):
        left = jobs.browse(part, 0, 4, 3).shares
        assert {day: left.days.get(day, 0) for day in (TODAY, TOMORROW)} == {
            day: free(replace(part, day=day)) for day in (TODAY, TOMORROW)
        }
        assert [left.families.get(each, 0) for each in (None, 0, 1)] == [
            free(replace(part, family=each)) for each in (None, 0, 1)
        ]
        assert [left.zones.get(each, 0) for each in (None, 0, 1, 2, 3)] == [
            free(replace(part, zone=each)) for each in (None, 0, 1, 2, 3)
        ]
        assert (left.same_day, left.meals) == (free(replace(part, same_day=True)), free(replace(part, meals=True)))


def test_a_seat_that_is_kept_for_who_was_asked_is_no_free_one(market):
    posting = market.publish(headcount="1")
    given = market.services.signups.sign_up(market.worker(1), posting.id)
    market.services.waitings.join(market.worker(2), posting.id)
    market.services.signups.withdraw(given.signup.id)
    market.services.turns.settle()
    assert market.services.jobs.posting(posting.id).offered == 1
    who = Worker(b"w" * 10, (102,), TODAY, {})
    assert market.services.jobs.suggestions(who) == ()


def test_choices_are_counted_anew_after_a_commit_and_a_minute(market, clock):
    part, jobs = Part(TODAY), market.services.jobs

    def listed_now():
        return jobs.browse(part, 0, 4, 3).shares.listed

    assert listed_now() == 0
    posting = market.publish()
    assert listed_now() == 1
    clock.at = posting.terms.start - 1
    assert listed_now() == 1
    clock.at += 1
    assert listed_now() == 0


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize(("trades", "papers"), [((102,), 0), ((101, 401), 4), ((105, 102), 0), ((), 0), ((999,), 0)])
def test_what_the_database_puts_first_is_what_a_look_at_all_would_suggest(market, monkeypatch, seed, trades, papers):
    monkeypatch.setattr(jobs_of, "READ_AT_ONCE", 2)
    posts, now = market.fill(seed), market.clock()
    who = Worker(b"w" * 10, trades, TODAY, {101: 2}, papers)
    found = market.services.jobs.suggestions(who, is_proven=True)
    expected = suggest(who, posts, {}, CATALOGUE, now)
    assert [each.posting for each in found] == [each.posting for each in expected]


def test_best_pay_is_of_what_can_be_had_where_pays_differ(market):
    who = Worker(b"w" * 10, (101,), TODAY, {})
    cheap, dear = (market.publish(trade="101", pay=pay, headcount="1") for pay in ("200", "260"))

    def reasons():
        found = market.services.jobs.suggestions(who)
        return {each.posting.id for each in found if ReasonKind.BEST_PAY in {reason.kind for reason in each.reasons}}

    assert reasons() == {dear.id}
    market.services.signups.sign_up(market.worker(), dear.id)
    assert reasons() == set()
    assert cheap.id in {each.posting.id for each in market.services.jobs.suggestions(who)}


def test_a_number_alone_is_told_nothing_of_the_past(market):
    market.publish(trade="101"), market.publish(trade="102")
    who = Worker(b"w" * 10, (101, 102), TODAY, {101: 5})
    new = replace(who, experience={})
    jobs = market.services.jobs
    assert jobs.suggestions(who) == jobs.suggestions(new)
    assert ReasonKind.DONE_BEFORE in {reason.kind for reason in jobs.suggestions(who, is_proven=True)[0].reasons}


def test_why_a_job_is_not_suggested_is_the_rule_that_keeps_it_out(market):
    posts, jobs, now = market.fill(5), market.services.jobs, market.clock()
    who = Worker(b"w" * 10, (102,), TODAY, {})
    shown = {each.posting.id for each in jobs.suggestions(who)}
    bars = {post.id: jobs.bar(who, post) for post in posts}
    assert {key for key, bar in bars.items() if bar is None} == shown
    for post in posts:
        rule = bar_of(who, post, CATALOGUE, now)
        assert bars[post.id] is (rule or (None if post.id in shown else Bar.OTHERS_FIRST))
    assert set(bars.values()) >= {None, Bar.OTHERS_FIRST, Bar.BEGUN, Bar.FULL, Bar.CERTIFICATE, Bar.OTHER_DAY}


def test_work_at_that_time_is_a_bar_only_where_the_seat_was_shown(market):
    who = Worker(b"w" * 10, (101,), TODAY, {})
    seat, wanted = market.publish(trade="101"), market.publish(trade="101")
    assert market.services.jobs.bar(who, wanted) is None
    assert market.services.jobs.bar(who, wanted, [seat]) is Bar.TIME_TAKEN
