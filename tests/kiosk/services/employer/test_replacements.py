"""Work that may not be changed any more, offered as another posting: who had a seat of it is offered that first."""

import msgspec
import pytest

from kiosk.hall.clock import HOUR, MINUTE
from kiosk.hall.facts import SignupConfirmed
from kiosk.hall.form.closing import ClosingReason
from kiosk.hall.posting import CloseReason, PostingState
from kiosk.hall.review import ReviewEnd
from kiosk.hall.seat.outcomes import Confirmed, Full, Queued, Together, Uncertified, Unsure
from kiosk.hall.seat.signup import Party, SignupState
from kiosk.hall.seat.waiting import ANSWERED_WITHIN, WaitingEnd
from kiosk.services.duties import Duties
from kiosk.services.employer.replacements import Touched
from kiosk.services.employer.sent import Keeps, OnHold, Published, Refused
from tests.kiosk.conftest import DRAFT, EMPLOYER, Hall, copy, let_in


class Running:
    def __init__(self):
        self.at = 1000

    def __call__(self):
        return self.at


@pytest.fixture
def running():
    return Running()


@pytest.fixture
def hall(tmp_path, clock, running):
    hall = Hall(tmp_path, clock, running=running)
    yield hall
    hall.store.close()


def taken(hall, posting, *numbers):
    given = [hall.services.signups.sign_up(hall.worker(number), posting.id) for number in numbers]
    assert all(isinstance(one, Confirmed) for one in given)
    return given


def replace(hall, old, keeps=Keeps.ASKED, **typed):
    """At two hours later unless something else is typed."""
    draft = msgspec.structs.replace(DRAFT, **{"time": "08:30", **typed})
    return hall.services.replacements.replace(old.employer, old.id, draft, keeps)


def queue(hall, posting):
    with hall.store.read() as query:
        return query.waiting.of_posting(posting.id)


def whose(hall, posting):
    return [one.workers for one in queue(hall, posting)]


def called(hall, posting):
    return [one.place for one in hall.services.waitings.called(hall.clock.at) if one.number == posting.number]


def state(hall, given):
    with hall.store.read() as query:
        found = query.signups.one(given.signup.id)
        return found.state, found.withdrawn_by


def test_who_had_a_seat_is_asked_before_who_waited_and_nobody_else_gets_one(hall, clock):
    old = hall.publish()
    clock.at += MINUTE
    first = taken(hall, old, 1)
    clock.at -= MINUTE // 2
    second = taken(hall, old, 2)
    waited = hall.services.waitings.join(hall.worker(3), old.id)
    assert isinstance(waited, Queued)
    assert hall.services.replacements.touched(EMPLOYER, old.id) == Touched(2, 1)
    new = replace(hall, old, headcount="9").posting
    assert (new.number, new.wanted, new.offered) == (old.number + 1, 2, 2)
    assert whose(hall, new) == [(second[0].signup.worker,), (first[0].signup.worker,), (hall.worker(3),)]
    assert called(hall, new) == [1, 2, 3], "as many as there are seats, and two more"
    assert not new.places_left
    assert [state(hall, one) for one in first + second] == [(SignupState.WITHDRAWN, Party.EMPLOYER)] * 2
    gone = hall.services.jobs.posting(old.id)
    assert (gone.state, gone.close_reason) == (PostingState.CANCELLED, CloseReason.EMPLOYER_REPLACED)
    with hall.store.read() as query:
        assert query.waiting.why_over(waited.waiting.id) is WaitingEnd.OVER
    assert isinstance(hall.services.signups.sign_up(hall.worker(7), new.id), Full)
    come = [hall.services.waitings.come(one, new.edition) for one in queue(hall, new)]
    assert [type(one) for one in come] == [Confirmed, Confirmed, Queued]
    assert hall.store.check() == ()


def test_who_says_nothing_is_passed_over_as_anybody_who_waits(hall, running):
    old = hall.publish(headcount="1")
    taken(hall, old, 1)
    hall.services.waitings.join(hall.worker(3), old.id)
    new = replace(hall, old).posting
    _, behind = queue(hall, new)
    hall.services.settle()
    assert isinstance(hall.services.waitings.come(behind, 1), Queued), "who had the seat has not answered"
    running.at += ANSWERED_WITHIN
    hall.services.settle()
    with hall.store.read() as query:
        assert query.signups.one(behind.id).state is SignupState.CONFIRMED


def test_who_comes_later_has_no_place_that_is_kept(hall):
    old = hall.publish(headcount="8")
    taken(hall, old, 1, 2)
    new = replace(hall, old).posting
    assert [one.place for one in queue(hall, new)] == [1, 2]
    given = [hall.services.waitings.join(hall.worker(number), new.id) for number in range(10, 17)]
    assert [isinstance(one, Confirmed) for one in given] == [True] * 6 + [False], "what they do not want is free"
    assert given[-1].waiting.place == 3


def test_a_crew_is_asked_as_one_and_parted_where_it_has_no_room(hall):
    old = hall.publish(headcount="4")
    mates = [hall.worker(number) for number in (1, 2, 3)]
    assert isinstance(hall.services.crews.sign_up(mates, old.id), Together)
    taken(hall, old, 4)
    new = replace(hall, old).posting
    assert whose(hall, new) == [tuple(mates), (hall.worker(4),)]
    assert isinstance(hall.services.waitings.come(queue(hall, new)[0], 1), Together)
    hall.services.postings.change_headcount(EMPLOYER, new.id, 3)
    small = hall.publish(employer=EMPLOYER, headcount="2", day="2026-11-24")
    pair = [hall.worker(5), hall.worker(6)]
    assert isinstance(hall.services.crews.sign_up(pair, small.id), Together)
    assert whose(hall, replace(hall, small, day="2026-11-25").posting) == [tuple(pair)]


def test_whoever_has_other_work_by_then_or_is_asked_twice_is_left_out(hall):
    old = hall.publish()
    taken(hall, old, 1, 2)
    later = hall.publish(employer=b"employer-2", day="2026-11-24", phone="13912345678")
    taken(hall, later, 1)
    new = replace(hall, old, day="2026-11-24").posting
    assert whose(hall, new) == [(hall.worker(2),)]


def test_sent_twice_it_is_one_and_what_was_replaced_cannot_be_again(hall):
    old = hall.publish()
    taken(hall, old, 1)
    once = replace(hall, old)
    before = hall.facts()
    assert replace(hall, old).posting.id == once.posting.id == replace(hall, old, time="09:30").posting.id
    assert hall.facts() == before
    assert hall.services.replacements.instead(old.id).id == once.posting.id
    assert hall.services.replacements.in_place_of(once.posting.id).old.id == old.id
    assert hall.services.replacements.in_place_of(once.posting.id).asked == 1
    hall.services.postings.close(EMPLOYER, once.posting.id)
    assert replace(hall, old, time="09:30") is None


def test_others_work_what_has_begun_and_what_somebody_came_for_is_let_be(hall, clock):
    old = hall.publish()
    (given,) = taken(hall, old, 1)
    before = hall.facts()
    draft = msgspec.structs.replace(DRAFT, time="08:30")
    assert hall.services.replacements.replace(b"employer-2", old.id, draft) is None
    assert isinstance(replace(hall, old, pay="0"), Refused)
    assert hall.services.replacements.touched(b"employer-2", old.id) is None
    assert hall.facts() == before
    assert hall.services.signups.arrive(given.signup.id, Party.WORKER)
    assert hall.services.replacements.touched(EMPLOYER, old.id) is None
    assert replace(hall, old) is None
    clock.at += HOUR
    assert replace(hall, hall.publish(time="06:45")) is not None
    clock.at += HOUR
    assert replace(hall, old) is None
    assert state(hall, given)[0] is SignupState.ARRIVED


def test_what_a_clerk_reads_first_leaves_the_old_one_until_he_has(hall):
    old = hall.publish()
    (given,) = taken(hall, old, 1)
    held = replace(hall, old, Keeps.MUST_BE_READ)
    assert isinstance(held, OnHold)
    assert replace(hall, old, Keeps.MUST_BE_READ).held.id == held.held.id
    assert (state(hall, given)[0], hall.services.replacements.instead(old.id)) == (SignupState.CONFIRMED, None)
    hall.services.settle()
    taken(hall, old, 2)
    hall.services.reviews.decide(held.held, ReviewEnd.PASSED, ClosingReason("好"))
    new = hall.services.replacements.instead(old.id)
    assert (new.id, whose(hall, new), called(hall, new)) == (
        held.held.id,
        [(hall.worker(1),), (hall.worker(2),)],
        [1, 2],
    )
    assert state(hall, given)[0] is SignupState.WITHDRAWN


def test_what_a_clerk_refuses_changes_nothing(hall):
    old = hall.publish()
    (given,) = taken(hall, old, 1)
    held = replace(hall, old, Keeps.MUST_BE_READ)
    hall.services.reviews.decide(held.held, ReviewEnd.REFUSED, ClosingReason("不行"))
    hall.services.settle()
    assert state(hall, given)[0] is SignupState.CONFIRMED
    assert isinstance(replace(hall, old), Published)


@pytest.fixture
def other(tmp_path, hall, clock):
    folder = tmp_path / "other"
    let_in(hall.store, folder / "keys")
    other = Hall(folder, clock, 1)
    yield other
    other.store.close()


def meet(hall, other):
    for _ in range(3):
        for kiosk in (hall, other):
            Duties(kiosk.store, kiosk.clock).settle()
            kiosk.services.settle()
        copy(hall, other)


def test_a_seat_that_another_kiosk_gave_without_a_line_comes_before_who_waited(hall, other):
    old = hall.publish(headcount="6")
    copy(hall, other)
    meet(hall, other)
    taken(other, old, 1)
    taken(hall, old, 2)
    others = [hall.worker(number) for number in (10, 11)]
    with hall.store.read() as query:
        free = query.leases.account(query.postings.one(old.id), (hall.store.identity.journal,)).free
    taken(hall, old, *range(20, 20 + free))
    assert all(isinstance(hall.services.waitings.join(one, old.id), Queued) for one in others)
    new = replace(hall, old).posting
    assert [one.place for one in queue(hall, new)][: free + 1] == list(range(1, free + 2))
    assert whose(hall, new)[-2:] == [(one,) for one in others]
    meet(hall, other)
    late = next(one for one in queue(hall, new) if one.workers == (other.worker(1),))
    assert late.place == free + 2
    places = [one.place for one in queue(hall, new)]
    assert [places.index(late.place), len(places)] == [free + 1, free + 4], "before the two who waited"
    meet(hall, other)
    assert len(queue(hall, new)) == len(places)
    assert hall.store.digest() == other.store.digest()
    assert hall.store.check() == other.store.check() == ()


def test_who_answers_elsewhere_has_the_seat_from_the_home(hall, other):
    old = hall.publish()
    taken(hall, old, 1)
    new = replace(hall, old).posting
    copy(hall, other)
    waiting = queue(other, new)[0]
    assert isinstance(other.services.waitings.seen(waiting), Queued)
    assert isinstance(other.services.waitings.come(waiting, 1), Unsure), "without a line to its home"


def test_who_needs_another_paper_now_is_asked_for_it_first(hall, monkeypatch):
    old = hall.publish()
    taken(hall, old, 1)
    new = replace(hall, old).posting
    waiting = queue(hall, new)[0]
    monkeypatch.setattr("kiosk.services.worker.papers.missing", lambda *_: 4)
    assert hall.services.waitings.come(waiting, 1) == Uncertified(new, 4)
    monkeypatch.undo()
    assert isinstance(hall.services.waitings.come(waiting, 1), Confirmed)


def test_who_came_from_another_hall_is_not_asked_here(hall):
    old = hall.publish()
    far = hall.worker(9)
    with hall.store.write() as tx:
        tx.append(tx.new_id(), SignupConfirmed(old.id, far, 0, 1, True))
    taken(hall, old, 1)
    assert whose(hall, replace(hall, old).posting) == [(hall.worker(1),)]
