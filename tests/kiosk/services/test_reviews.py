"""Held work: nobody sees it before a clerk has read it, its home alone publishes it, and no beats yes."""

import msgspec
import pytest

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import DAY, HOUR
from kiosk.hall.form.closing import ClosingReason
from kiosk.hall.limits import Limits
from kiosk.hall.posting import CloseReason, PostingState
from kiosk.hall.review import Reviewed, ReviewEnd, ReviewWish
from kiosk.services import open_services
from kiosk.services.employer.sent import Keeps, OnHold, Published, TooMany
from kiosk.services.reach import Reach
from kiosk.services.services import Services
from tests.kiosk.conftest import DRAFT, EMPLOYER, KITCHEN, SITE, Hall, copy

CATALOGUE = Catalogue((SITE, KITCHEN))
WHY = ClosingReason("“限男”不让写，改成“男女都行”")


@pytest.fixture
def other(make_sibling):
    return make_sibling()


def hold(hall, employer=EMPLOYER, **typed):
    draft = msgspec.structs.replace(DRAFT, **typed)
    outcome = hall.services.postings.publish(employer, draft, keeps=Keeps.MUST_BE_READ)
    assert isinstance(outcome, OnHold), outcome
    return outcome.held


def meet(*halls: Hall) -> None:
    for one in halls:
        for another in halls:
            if one is not another:
                copy(one, another)
    for hall in halls:
        hall.services.settle()


def asking(hall: Hall, home: Hall) -> Services:
    """The services of a kiosk that reaches the home at once."""
    return open_services(
        hall.store, CATALOGUE, hall.clock, reach=Reach(lambda _journal, wish: home.services.answer(wish))
    )


def ended(hall, held):
    with hall.store.read() as query:
        return query.reviews.one(held.id, held.edition).end


def test_what_is_held_is_nowhere_to_be_seen_and_its_words_are_sealed(hall):
    held = hold(hall, note="限男，身体好")
    assert hall.services.jobs.posting(held.id) is None
    assert hall.services.postings.of_employer(EMPLOYER) == hall.services.postings.standing() == ()
    assert [(one.id, one.work.text.note) for one in hall.services.reviews.waiting()] == [(held.id, "限男，身体好")]
    database = b"".join(path.read_bytes() for path in hall.folder.rglob("hall.db*"))
    assert "身体好".encode() not in database


def test_the_same_form_sent_twice_is_held_once_and_counts_as_one_of_the_phone(hall):
    first = hold(hall, nonce="n1")
    assert hold(hall, nonce="n1") == first
    services = open_services(hall.store, CATALOGUE, hall.clock, Limits(per_phone=2))
    assert isinstance(services.postings.publish(EMPLOYER, DRAFT, keeps=Keeps.MUST_BE_READ), OnHold)
    assert isinstance(services.postings.publish(EMPLOYER, DRAFT), TooMany)


def test_what_passes_is_published_as_it_was_read(hall):
    held = hold(hall, note="限男")
    assert hall.services.reviews.decide(held, ReviewEnd.PASSED) == Reviewed(ReviewEnd.PASSED, wish_of(hall, held))
    posting = hall.services.jobs.posting(held.id)
    assert (posting.place, posting.note, posting.terms, posting.edition) == (
        held.work.text.place,
        "限男",
        held.work.terms,
        1,
    )
    assert posting.number == 101
    assert hall.services.reviews.waiting() == ()
    assert hall.store.check() == ()


def wish_of(hall, held):
    with hall.store.read() as query:
        return query.reviews.one(held.id, held.edition).wish


def test_what_has_passed_is_not_read_again_for_the_same_employer_for_30_days(hall, clock):
    held = hold(hall, note="限男")
    hall.services.reviews.decide(held, ReviewEnd.PASSED)
    again = msgspec.structs.replace(DRAFT, note="限男", headcount="5")
    assert isinstance(hall.services.postings.publish(EMPLOYER, again, keeps=Keeps.MUST_BE_READ), Published)
    hold(hall, employer=b"employer-2", note="限男")
    hold(hall, note="限男，急")
    hold(hall, note="限男", trade="101")
    clock.at += 31 * DAY
    hold(hall, note="限男", day="2026-12-25")


def test_a_change_that_a_clerk_must_read_waits_whatever_it_says(hall):
    posting = hall.publish()
    changed = msgspec.structs.replace(DRAFT, place="站前")
    assert isinstance(hall.services.editions.change(EMPLOYER, posting.id, changed, Keeps.MUST_BE_READ), OnHold)
    (held,) = hall.services.reviews.waiting()
    assert (held.id, held.edition) == (posting.id, 2)
    assert hall.services.jobs.posting(posting.id).place == DRAFT.place, "the one before it stands"


@pytest.mark.parametrize("end", [ReviewEnd.SENT_BACK, ReviewEnd.REFUSED])
def test_the_employer_is_told_why_it_is_not_published(hall, end):
    held = hold(hall)
    hall.services.reviews.decide(held, end, WHY)
    (told,) = hall.services.reviews.of_employer(EMPLOYER)
    assert (told.end, told.reason) == (end, WHY.why)
    assert hall.services.jobs.posting(held.id) is None
    assert hall.services.reviews.decide(held, ReviewEnd.PASSED).end is end, "what was decided stands"
    assert hall.services.jobs.posting(held.id) is None


def test_a_clerk_elsewhere_is_answered_by_the_home_at_once(hall, other):
    held = hold(hall)
    meet(hall, other)
    reviews = asking(other, hall).reviews
    (there,) = reviews.waiting()
    assert there == held
    assert reviews.decide(there, ReviewEnd.PASSED).end is ReviewEnd.PASSED
    assert hall.services.jobs.posting(held.id).state is PostingState.OPEN


def test_without_a_line_the_wish_is_kept_and_obeyed_once(hall, other):
    held = hold(hall)
    meet(hall, other)
    assert other.services.reviews.decide(held, ReviewEnd.PASSED) is None
    assert other.services.reviews.waiting()[0].is_asked
    assert other.services.jobs.posting(held.id) is None, "a second home would publish it"
    meet(hall, other)
    meet(hall, other)
    assert hall.services.jobs.posting(held.id).number == other.services.jobs.posting(held.id).number == 101
    written = hall.facts()
    hall.services.settle()
    assert hall.facts() == written
    assert hall.store.check() == other.store.check() == ()


def test_of_two_clerks_the_one_the_home_hears_first_is_obeyed_and_the_other_told(hall, other):
    held = hold(hall)
    meet(hall, other)
    assert other.services.reviews.decide(held, ReviewEnd.SENT_BACK, WHY) is None
    hall.services.reviews.decide(held, ReviewEnd.PASSED)
    meet(hall, other)
    assert ended(hall, held) is ended(other, held) is ReviewEnd.PASSED
    assert other.services.reviews.decide(held, ReviewEnd.SENT_BACK).end is ReviewEnd.PASSED


def test_no_beats_yes_in_any_order(hall, other):
    held = hold(hall)
    meet(hall, other)
    assert other.services.reviews.decide(held, ReviewEnd.REFUSED, WHY).end is ReviewEnd.REFUSED
    hall.services.reviews.decide(held, ReviewEnd.PASSED)
    worker = hall.services.signups.sign_up(hall.worker(), held.id)
    meet(hall, other)
    for kiosk in (hall, other):
        posting = kiosk.services.jobs.posting(held.id)
        assert (posting.state, posting.close_reason) == (PostingState.CLOSED, CloseReason.DESK_REFUSED)
    assert hall.services.signups.sign_up(hall.worker(1), held.id).posting.state is PostingState.CLOSED
    assert worker.signup.state is hall.services.applicants.of_posting(EMPLOYER, held.id)[0].state, "seats given stand"


def test_what_has_begun_unread_is_over(hall, clock):
    held = hold(hall)
    hall.services.settle()
    assert ended(hall, held) is None
    clock.at += 2 * HOUR
    assert hall.services.reviews.waiting() == ()
    hall.services.settle()
    assert ended(hall, held) is ReviewEnd.LAPSED
    assert hall.services.reviews.decide(held, ReviewEnd.PASSED).end is ReviewEnd.LAPSED
    assert hall.services.jobs.posting(held.id) is None


def test_a_wish_that_comes_after_the_start_publishes_nothing(hall, other, clock):
    held = hold(hall)
    meet(hall, other)
    clock.at += 2 * HOUR
    answer = hall.services.answer(ReviewWish(b"wish-wish-", held.id, 1, ReviewEnd.PASSED))
    assert answer.end is ReviewEnd.LAPSED
    assert hall.services.jobs.posting(held.id) is None


def test_what_a_lost_kiosk_holds_is_published_anew_and_never_by_both(hall, other):
    held = hold(hall)
    meet(hall, other)
    assert hall.services.reviews.publish_anew(held) is None, "its home passes it"
    anew = other.services.reviews.publish_anew(held)
    assert (anew.id != held.id, anew.terms, anew.employer) == (True, held.work.terms, EMPLOYER)
    assert other.services.signups.sign_up(other.worker(), anew.id).contact.name == DRAFT.name
    assert ended(other, held) is ReviewEnd.PASSED, "by its being on show"
    hall.services.reviews.decide(held, ReviewEnd.PASSED)
    meet(hall, other)
    for kiosk in (hall, other):
        assert [one.id for one in kiosk.services.postings.standing()] == [anew.id]
        assert kiosk.services.reviews.not_published(EMPLOYER) == ()
