"""A manager keeps somebody away: every kiosk obeys, says only that the desk is asked, and what stands is the same."""

import itertools

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.hall.age import Age
from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import DAY, HOUR
from kiosk.hall.desk.clerk import Appointment, Role
from kiosk.hall.desk.exclusion import Against, AppealEnd, Exclusion, Ground, Refused, Side, Wanted
from kiosk.hall.employer.verification import EmployerKind, Papers
from kiosk.hall.form.channel import OfferedWork, WantedSeat
from kiosk.hall.form.closing import ClosingReason
from kiosk.hall.limits import Limit
from kiosk.hall.posting import PayUnit, Terms
from kiosk.hall.review import ReviewEnd
from kiosk.hall.seat.application import Distant, Hindrance
from kiosk.hall.seat.outcomes import Confirmed, NotQueued, Queued, Unsure
from kiosk.hall.seat.signup import RefusalReason
from kiosk.hall.seat.talk import Talking
from kiosk.hall.seat.waiting import WaitingEnd
from kiosk.services import open_services
from kiosk.services.duties import Duties
from kiosk.services.employer.sent import Keeps, OnHold, Published, TooMany
from kiosk.services.reach import Reach
from kiosk.store import tables
from kiosk.store.queries.desk.exclusions import EXCLUDED
from tests.kiosk.conftest import DRAFT, EMPLOYER, KITCHEN, SITE, Hall, StandingClock, copy, let_in

WHY = ClosingReason("弄错人了")
NUMBER, OTHER_PHONE = "13900000001", "13812345679"
PASSPHRASE = "一句很长的话 谁也猜不着"


@pytest.fixture
def manager(hall):
    return hall.services.desk.clerks.first("李华", PASSPHRASE).id


@pytest.fixture
def other(hall, manager, make_sibling):
    other = make_sibling()
    copy(hall, other)
    return other


def exclude(hall, by, who, side=Side.WORKER, ground=Ground.VIOLENCE, days=30, words="在大厅打人"):
    return hall.services.desk.exclusions.exclude(Wanted(side, who, ground, days, words), by)


def exclude_employer(hall, by, who=EMPLOYER):
    return exclude(hall, by, who, Side.EMPLOYER, Ground.UNPAID)


def send(hall, employer=EMPLOYER, **typed):
    return hall.services.postings.publish(employer, msgspec.structs.replace(DRAFT, **typed))


def test_who_is_kept_away_has_no_seat_in_any_way(hall, manager):
    now, later = hall.publish(), hall.publish(choosing="2", talk_table="3", talk_time="05:40", time="12:30")
    worker, mate = hall.worker(1), hall.worker(2)
    exclude(hall, manager, worker)
    signups, waitings = hall.services.signups, hall.services.waitings
    assert signups.sign_up(worker, now.id) == Unsure(now)
    assert hall.services.crews.sign_up([mate, worker], now.id) == Unsure(now)
    assert waitings.join(worker, now.id) == Unsure(now)
    assert waitings.join(mate, now.id, mates=[worker]) == Unsure(now)
    assert hall.services.talks.apply(worker, later.id) == Unsure(later)
    terms = Terms(102, 5, 26000, PayUnit.DAY, hall.clock.at + 9 * HOUR)
    afar = Distant(b"afar-00001", b"other-hall", "延吉零工市场", terms, "延吉市", 3)
    assert hall.services.elsewhere.apply(worker, afar) is Hindrance.UNSURE
    hall.services.channels.take(WantedSeat(b"wanted-001", now.id, "", NUMBER))
    with hall.store.read() as query:
        refused = query.conn.execute(tables.refusals.select()).one()
    assert refused.reason == RefusalReason.UNREACHABLE
    assert isinstance(signups.sign_up(mate, now.id), Confirmed), "his mate goes alone"


def test_the_posting_s_home_obeys_too_where_the_kiosk_that_is_tapped_has_not_heard(hall, manager, make_sibling):
    posting, other = hall.publish(), make_sibling()
    copy(hall, other)
    services = open_services(
        other.store,
        Catalogue((SITE, KITCHEN)),
        hall.clock,
        reach=Reach(ask_other=lambda _, request: hall.services.answer(request)),
    )
    worker = other.worker(1)
    copy(hall, other)
    exclude(hall, manager, worker)
    assert services.signups.sign_up(worker, posting.id) == Unsure(posting)
    assert services.crews.sign_up([worker, other.worker(2)], posting.id) == Unsure(posting)
    assert services.waitings.join(worker, posting.id) == Unsure(posting)


def test_another_kiosk_obeys_and_gives_seats_again_when_it_is_over(hall, manager, other, clock):
    worker = hall.worker(1)
    made = exclude(hall, manager, worker)
    posting = other.publish(day="2026-11-24")
    copy(hall, other)
    assert other.services.signups.sign_up(worker, posting.id) == Unsure(posting)
    assert other.services.desk.exclusions.words(made.id) == "在大厅打人"
    clock.at = made.until
    again = other.publish(day="2026-12-25")
    assert isinstance(other.services.signups.sign_up(worker, again.id), Confirmed)


def test_who_lifts_it_at_one_kiosk_lifts_it_at_all(hall, manager, other):
    worker, posting = hall.worker(1), hall.publish()
    made = exclude(hall, manager, worker)
    copy(hall, other)
    assert other.services.desk.exclusions.lift(made.id, WHY, manager) is None
    assert other.services.desk.exclusions.lift(made.id, WHY, manager) is Refused.OVER, "said twice"
    copy(hall, other)
    (found,) = hall.services.desk.exclusions.of(Side.WORKER, worker)
    assert (found.lifted_at, found.lifted_by) == (hall.clock.at, manager)
    assert hall.services.desk.exclusions.why(made.id) == "弄错人了"
    assert isinstance(hall.services.signups.sign_up(worker, posting.id), Confirmed)


def test_seats_he_has_stand_and_a_queue_place_ends_with_a_word_of_the_desk(hall, manager):
    posting, (first, second, away) = hall.publish(headcount="1"), map(hall.worker, (1, 2, 3))
    seat = hall.services.signups.sign_up(first, posting.id)
    places = [hall.services.waitings.join(each, posting.id) for each in (away, second)]
    assert all(isinstance(each, Queued) for each in places)
    exclude(hall, manager, away)
    exclude(hall, manager, first)
    with hall.store.read() as query:
        assert query.signups.one(seat.signup.id).state.name == "CONFIRMED"
    hall.services.signups.withdraw(seat.signup.id)
    hall.services.settle()
    stands = hall.services.waitings.seen(places[0].waiting)
    assert isinstance(stands, NotQueued)
    assert stands.why is WaitingEnd.DESK
    assert hall.services.waitings.seen(places[1].waiting).waiting.turn is not None, "who is behind him is asked"


def test_who_talked_before_has_no_seat_of_it(hall, manager):
    posting, worker = hall.publish(choosing="2", talk_table="3", talk_time="05:40"), hall.worker(1)
    talking = hall.services.talks.apply(worker, posting.id)
    assert isinstance(talking, Talking)
    exclude(hall, manager, worker)
    assert hall.services.talks.agree(talking.talk.id) == Unsure(posting)


def test_he_is_known_under_every_id_of_his(hall, manager, other):
    here, there = hall.worker(1), other.worker(1)
    assert here != there
    for _ in range(2):
        copy(hall, other)
        for kiosk in (hall, other):
            Duties(kiosk.store, kiosk.clock).settle()
    exclude(hall, manager, here)
    copy(hall, other)
    posting = other.publish()
    for worker in (here, there):
        assert other.services.signups.sign_up(worker, posting.id) == Unsure(posting)
    assert len(other.services.desk.exclusions.of(Side.WORKER, there)) == 1


def test_who_shared_the_number_before_is_another(hall, manager, other):
    worker = hall.worker(1)
    wife = hall.services.workers.agree(NUMBER, Age.ADULT, beside=worker)[1].id
    exclude(hall, manager, worker)
    copy(hall, other)
    posting = other.publish()
    assert isinstance(other.services.signups.sign_up(wife, posting.id), Confirmed)
    assert isinstance(other.services.signups.sign_up(worker, posting.id), Unsure)


def test_who_says_not_me_under_his_number_sees_the_desk_until_a_manager_has_seen_that_he_is_another(
    hall, manager, other
):
    worker = hall.worker(1)
    made = exclude(hall, manager, worker)
    copy(hall, other)
    posting = other.publish()
    new = other.services.workers.agree(NUMBER, Age.ADULT, beside=worker)[1].id
    assert new != worker
    assert other.services.signups.sign_up(new, posting.id) == Unsure(posting)
    assert other.services.desk.exclusions.let_through(made.id, worker, manager) is Refused.NOBODY, "he is himself"
    assert other.services.desk.exclusions.let_through(made.id, new, manager) is None
    copy(hall, other)
    assert isinstance(other.services.signups.sign_up(new, posting.id), Confirmed)
    assert new in hall.services.desk.exclusions.beside(made.id)


def test_it_is_obeyed_by_a_keyed_hash_where_his_record_is_erased(hall, manager, other):
    worker = hall.worker(1)
    exclude(hall, manager, worker)
    copy(hall, other)
    with other.store.read() as query:
        (key,) = query.exclusions.keys_for([NUMBER])
        assert query.own.subjects_of(EXCLUDED, key.hex())
    for kiosk in (hall, other):
        database = b"".join(path.read_bytes() for path in kiosk.folder.rglob("hall.db*"))
        for secret in (NUMBER, "在大厅打人"):
            assert secret.encode() not in database


def test_an_employer_posts_nothing_on_whatever_phone_and_channel(hall, manager):
    open_work = hall.publish()
    assert hall.services.desk.exclusions.open_work(EMPLOYER) == (open_work,)
    made = exclude_employer(hall, manager)
    refused = TooMany(Limit.DESK)
    assert send(hall) == refused
    assert send(hall, b"employer-2") == refused, "another phone, the same number"
    assert isinstance(send(hall, b"employer-2", phone=OTHER_PHONE), Published)
    hall.services.channels.take(OfferedWork(b"afar-00001", DRAFT))
    with hall.store.read() as query:
        assert query.postings.one(b"afar-00001") is None
        assert query.postings.one(open_work.id).is_open(hall.clock.at), "what is open is the manager's to close"
    hall.services.desk.exclusions.lift(made.id, WHY, manager)
    assert isinstance(send(hall), Published)


def test_an_employer_is_known_by_his_papers_at_every_kiosk(hall, manager, other):
    company, phones = Papers("长春某某建筑有限公司", "91350100M000100Y43"), (EMPLOYER, b"employer-2")
    for phone in phones:
        hall.services.verifications.verify(phone, EmployerKind.BUSINESS, company)
    exclude_employer(hall, manager)
    copy(hall, other)
    for kiosk, phone in itertools.product((hall, other), phones):
        assert send(kiosk, phone, phone=OTHER_PHONE) == TooMany(Limit.DESK)
    other.services.verifications.verify(b"employer-3", EmployerKind.BUSINESS, company)
    assert send(other, b"employer-3", phone=OTHER_PHONE) == TooMany(Limit.DESK), "seen under a third phone later"


def test_a_verified_employer_is_not_kept_away_by_another_who_typed_his_number(hall, manager):
    hall.publish(b"employer-2")
    exclude_employer(hall, manager, b"employer-2")
    hall.services.verifications.verify(EMPLOYER, EmployerKind.BUSINESS, Papers("公司", "91350100M000100Y43"))
    assert isinstance(send(hall), Published)


def test_what_is_held_is_not_published_for_who_is_kept_away(hall, manager):
    held = hall.services.postings.publish(EMPLOYER, DRAFT, keeps=Keeps.MUST_BE_READ)
    assert isinstance(held, OnHold)
    exclude_employer(hall, manager)
    assert hall.services.reviews.decide(held.held, ReviewEnd.PASSED).end is ReviewEnd.LAPSED


def test_only_a_manager_excludes_with_words_a_ground_and_days_in_bounds(hall, manager):
    worker = hall.worker(1)
    clerk = hall.services.desk.clerks.appoint(manager, Appointment("王芳", Role.CLERK, PASSPHRASE + "二")).id
    assert exclude(hall, clerk, worker) is Refused.NOT_MANAGER
    assert exclude(hall, manager, worker, words=" \u202e ") is Refused.WORDS
    assert exclude(hall, manager, worker, ground=Ground.UNPAID) is Refused.GROUND, "a ground of employers"
    assert exclude(hall, manager, worker, days=0) is Refused.DAYS
    assert exclude(hall, manager, worker, days=31) is Refused.DAYS
    assert hall.services.desk.exclusions.running() == ()
    made = exclude(hall, manager, worker, words="字" * 500)
    assert isinstance(made, Exclusion)
    assert len(hall.services.desk.exclusions.words(made.id)) == 400
    assert exclude(hall, manager, worker) is Refused.RUNS, "the other manager a moment later"


def test_longer_only_after_one_before_that_was_not_overturned(hall, manager, clock):
    worker, exclusions = hall.worker(1), hall.services.desk.exclusions
    first = exclude(hall, manager, worker)
    assert first.until - clock.at > 29 * DAY
    appeal = exclusions.appeal(Against.EXCLUSION, first.id, "不是我打的", manager)
    assert exclusions.appeal(Against.EXCLUSION, first.id, "又说一遍", manager) is Refused.RUNS
    assert [one.id for one in exclusions.appeals()] == [appeal.id]
    assert exclusions.said(appeal.id) == "不是我打的"
    assert exclusions.decide(appeal.id, AppealEnd.STRUCK, WHY, manager) is None
    assert exclusions.decide(appeal.id, AppealEnd.STANDS, WHY, manager) is Refused.OVER
    assert exclusions.appeals() == ()
    assert exclusions.running() == (), "lifted with it"
    assert exclude(hall, manager, worker, days=31) is Refused.DAYS
    second = exclude(hall, manager, worker)
    clock.at = second.until
    assert exclusions.days_most(Side.WORKER, worker) == 365
    assert isinstance(exclude(hall, manager, worker, days=90), Exclusion)


def test_an_appeal_that_is_turned_down_leaves_it_running(hall, manager):
    made = exclude(hall, manager, hall.worker(1))
    appeal = hall.services.desk.exclusions.appeal(Against.EXCLUSION, made.id, "冤枉", manager)
    hall.services.desk.exclusions.decide(appeal.id, AppealEnd.STANDS, WHY, manager)
    assert [one.id for one in hall.services.desk.exclusions.running()] == [made.id]
    (found,) = hall.services.desk.exclusions.appeals_about([made.id])
    assert (found.end, found.ended_by) == (AppealEnd.STANDS, manager)


@pytest.mark.parametrize("order", list(itertools.permutations(("stands", "struck", "exclude", "lift"))))
def test_two_managers_without_a_line_leave_the_same_in_any_order(hall, manager, other, make_sibling, order):
    worker, third = hall.worker(1), make_sibling(2)
    made = exclude(hall, manager, worker)
    appeal = hall.services.desk.exclusions.appeal(Against.EXCLUSION, made.id, "冤枉", manager)
    for kiosk in (other, third):
        copy(hall, kiosk)
    acts = {
        "stands": lambda at: at.services.desk.exclusions.decide(appeal.id, AppealEnd.STANDS, WHY, manager),
        "struck": lambda at: at.services.desk.exclusions.decide(appeal.id, AppealEnd.STRUCK, WHY, manager),
        "lift": lambda at: at.services.desk.exclusions.lift(made.id, WHY, manager),
        "exclude": lambda at: exclude(at, manager, worker),
    }
    kiosks = dict(zip(order, (hall, other, third, hall), strict=True))
    for name in order:
        acts[name](kiosks[name])
    for kiosk in (other, third, other, third):
        copy(hall, kiosk)
    names = ("exclusions", "exclusion_ends", "appeals", "appeal_ends")
    assert len({kiosk.store.digest(*names) for kiosk in (hall, other, third)}) == 1
    assert len({kiosk.services.desk.exclusions.running() for kiosk in (hall, other, third)}) == 1
    (found,) = third.services.desk.exclusions.appeals_about([made.id])
    if kiosks["struck"] is not kiosks["stands"] or order.index("struck") < order.index("stands"):
        assert found.end is AppealEnd.STRUCK, "what takes away stands, whoever was heard first"
    assert made.id not in {one.id for one in third.services.desk.exclusions.running()}


def test_nothing_is_told_by_what_is_offered(hall, manager):
    hall.publish()
    worker = hall.services.workers.find(NUMBER) or hall.services.workers.register(NUMBER, (102,), Hall.day)
    before = hall.services.jobs.suggestions(worker)
    exclude(hall, manager, worker.id)
    assert hall.services.jobs.suggestions(hall.services.workers.find(NUMBER)) == before


@settings(max_examples=12, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 2), st.sampled_from(("stands", "struck", "exclude", "lift", "copy"))), max_size=9)
)
def test_whatever_managers_do_at_three_kiosks_in_whatever_order_they_end_alike(tmp_path_factory, steps):
    clock, folder = StandingClock(), tmp_path_factory.mktemp("halls")
    hall = Hall(folder / "a", clock)
    for number in (1, 2):
        let_in(hall.store, folder / str(number) / "keys", number)
    kiosks = [hall, *(Hall(folder / str(number), clock, number) for number in (1, 2))]
    manager = hall.services.desk.clerks.first("李华", PASSPHRASE).id
    worker = hall.worker(1)
    made = exclude(hall, manager, worker)
    appeal = hall.services.desk.exclusions.appeal(Against.EXCLUSION, made.id, "冤枉", manager)
    _meet(kiosks)
    struck = False
    for place, act in steps:
        at, clock.at = kiosks[place], clock.at + 1000
        if act == "copy":
            copy(hall, at) if at is not hall else None
        elif act == "exclude":
            exclude(at, manager, worker)
        elif act == "lift":
            at.services.desk.exclusions.lift(made.id, WHY, manager)
        else:
            end = AppealEnd[act.upper()]
            struck |= at.services.desk.exclusions.decide(appeal.id, end, WHY, manager) is None and act == "struck"
    _meet(kiosks)
    stands = {kiosk.services.desk.exclusions.of(Side.WORKER, worker) for kiosk in kiosks}
    assert len(stands) == 1
    assert len({kiosk.services.desk.exclusions.appeals_about([made.id]) for kiosk in kiosks}) == 1
    assert not struck or made.id not in {one.id for one in hall.services.desk.exclusions.running()}
    assert all(kiosk.store.check() == () for kiosk in kiosks)
    for kiosk in kiosks:
        kiosk.store.close()


def _meet(kiosks):
    first, *others = kiosks
    for other in (*others, *others):
        copy(first, other)
