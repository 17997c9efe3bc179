"""Seats of one posting in the hands of three kiosks: how many each is lent, who is asked where one has none left."""

import pytest
import sqlalchemy as sa

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.seat.outcomes import Confirmed, Full
from kiosk.services import open_services
from kiosk.services.duties import Duties
from kiosk.services.reach import Reach
from kiosk.store import tables
from sync.entries import Header
from tests.kiosk.conftest import EMPLOYER, SITE, copy


@pytest.fixture
def others(make_sibling):
    return make_sibling(1), make_sibling(2)


@pytest.fixture
def lent(hall, others):
    """A posting of so many places, of which each kiosk has a share."""

    def publish(headcount):
        meet(hall, *others)
        posting = hall.publish(headcount=str(headcount))
        meet(hall, *others)
        return posting

    return publish


def meet(hall, *others):
    for _ in range(3):
        for kiosk in (hall, *others):
            Duties(kiosk.store, kiosk.clock).settle()
        for other in (*others, *others):
            copy(hall, other)


def free(kiosk, posting):
    with kiosk.store.read() as query:
        lineage = query.journals.lineage(kiosk.store.identity.journal)
        return query.leases.account(query.postings.one(posting.id), lineage).free


def give(kiosk, posting, numbers):
    given = [kiosk.services.signups.sign_up(kiosk.worker(number), posting.id) for number in numbers]
    assert all(isinstance(each, Confirmed) for each in given)
    return [each.signup.id for each in given]


def test_who_has_used_up_his_share_gets_an_even_one_of_what_is_left(hall, others, lent):
    posting = lent(12)
    assert [free(kiosk, posting) for kiosk in (hall, *others)] == [4, 4, 4]
    give(others[0], posting, range(4))
    meet(hall, *others)
    assert [free(kiosk, posting) for kiosk in (hall, *others)] == [3, 1, 4], "as if all had used up theirs"


def test_who_was_asked_for_seats_back_is_not_asked_again_before_he_has_answered(hall, lent):
    posting = lent(12)
    for _ in range(2):
        assert hall.services.postings.change_headcount(EMPLOYER, posting.id, 2) == 8
    with hall.store.read() as query:
        assert len(query.conn.execute(sa.select(tables.recalls)).all()) == 2


def test_of_work_with_a_fact_that_must_be_understood_and_is_not_no_seat_is_lent(hall, others):
    meet(hall, *others)
    posting = hall.publish(headcount="12")
    with others[0].store.write() as tx:
        header = Header("posting.frozen", posting.id, tx.now, must_understand=True)
        tables.journals.append(tx.conn, tx.journal, header, b"\x90")
    copy(hall, others[0])
    meet(hall, *others)
    assert [free(kiosk, posting) for kiosk in (hall, *others)] == [12, 0, 0]


def test_where_the_home_knows_of_no_seat_a_holder_is_asked_who_has_one_again(hall, others, lent):
    posting, (asking, holder) = lent(6), others
    for first, kiosk in enumerate((hall, *others)):
        given = give(kiosk, posting, range(10 * first, 10 * first + 2))
    meet(hall, *others)
    holder.services.signups.withdraw(given[0])
    copy(asking, holder)
    with asking.store.read() as query:
        assert query.leases.holders_with_seats(posting.id) == (holder.store.identity.journal,)
    kiosks = {kiosk.store.identity.journal: kiosk for kiosk in (hall, holder)}
    asked = []

    def ask(journal, request):
        asked.append(kiosks[journal].services.answer(request))
        return asked[-1]

    services = open_services(asking.store, Catalogue((SITE,)), asking.clock, reach=Reach(ask))
    assert isinstance(services.signups.sign_up(asking.worker(90), posting.id), Confirmed)
    assert [type(each) for each in asked] == [Full, Confirmed]


@pytest.mark.parametrize(("headcount", "more"), [(2, 5), (12, 15), (12, 11)])
def test_seats_given_are_counted_apart_from_those_that_were_added(hall, others, lent, headcount, more):
    posting = lent(headcount)
    give(hall, posting, range(2))
    assert hall.services.postings.change_headcount(EMPLOYER, posting.id, more) == more
    meet(hall, *others)
    for kiosk in (hall, *others):
        shown = kiosk.services.jobs.posting(posting.id)
        counted = (shown.taken, shown.added, shown.wanted, shown.places_left)
        assert counted == (2, more - headcount, more, more - 2)
        (offer,) = kiosk.services.market.now().on_offer[0]
        assert (offer.postings, offer.places) == (1, more - 2)


def test_full_work_is_listed_as_free_again_when_more_are_wanted(hall):
    posting = hall.publish(headcount="1")
    give(hall, posting, [1])
    assert hall.services.jobs.posting(posting.id).places_left == 0
    hall.services.postings.change_headcount(EMPLOYER, posting.id, 3)
    assert hall.services.jobs.posting(posting.id).places_left == 2
    assert [each.id for each in hall.services.bulletin.rows(hall.clock.at)] == [posting.id]
