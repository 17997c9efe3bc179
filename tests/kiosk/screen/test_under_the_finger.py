"""Work closes, fills or changes at the moment of the tap: it is said, nothing is half done, and there is a way on."""

import itertools

import pytest

from kiosk.hall.age import Age
from kiosk.hall.clock import MINUTE
from kiosk.hall.posting import Choosing
from kiosk.hall.seat.signup import Signup, SignupState
from tests.kiosk.screen.conftest import DAY, EMPLOYER, PHONE

MATE = "13900004321"


def come(kiosk, **typed):
    posting = kiosk.publish(**typed)
    kiosk.known_worker()
    kiosk.come_again()
    return posting


def of_the_list(kiosk):
    posting = come(kiosk)
    kiosk.tap("seeAll")
    return posting, "row-0", "main"


def alone(kiosk):
    posting = come(kiosk)
    kiosk.tap("job-0")
    return posting, "main"


def suggested(kiosk):
    return come(kiosk), "take-0"


def two(kiosk):
    posting = come(kiosk)
    kiosk.services.workers.agree(MATE, Age.ADULT)
    kiosk.tap("job-0", "together")
    kiosk.type(MATE[:-1])
    return posting, f"key-{MATE[-1]}"


def two_of_whom_one_is_new(kiosk):
    posting = come(kiosk)
    kiosk.tap("job-0", "together")
    kiosk.type(MATE)
    assert kiosk.page == "mate_consent"
    return posting, "agree"


def swap(kiosk):
    held = kiosk.publish()
    kiosk.services.signups.sign_up(kiosk.known_worker(), held.id)
    kiosk.now += 11 * MINUTE
    kiosk.come_again()
    kiosk.tap("mySeat")
    kiosk.type("1")
    kiosk.tap("main", "back", "back")
    wanted = kiosk.publish(time="07:00", pay="900")
    kiosk.tap("enterNumber")
    kiosk.type(str(wanted.number))
    kiosk.tap("main", "main")
    assert kiosk.page == "swap"
    return wanted, "swap"


def talk(kiosk):
    posting = come(kiosk, choosing="2", talk_table="3", talk_time="06:00")
    kiosk.tap("seeAll", "row-0")
    assert kiosk.text("main", "pages") == "报名去谈"
    return posting, "main"


def queue(kiosk):
    posting = come(kiosk)
    kiosk.take_seats(posting, 2)
    kiosk.look()
    kiosk.tap("seeAll", "row-0")
    assert kiosk.text("main", "pages") == "满了，排个队"
    return posting, "main"


def close(kiosk, posting):
    kiosk.services.postings.close(EMPLOYER, posting.id)


def fill(kiosk, posting):
    """Others talk about it and agree."""
    for number in range(posting.places_left):
        other = kiosk.services.workers.register(f"1360000{number:04d}", (posting.terms.trade,), DAY)
        talking = kiosk.services.talks.apply(other.id, posting.id)
        assert kiosk.services.talks.agree(talking.talk.id).signup


def change(kiosk, posting):
    """Its employer pays more."""
    kiosk.change(posting, pay="990", **KEPT.get(posting.terms.choosing, {}))


def choose_otherwise(kiosk, posting):
    """From work that is given at once to work that is talked about first, or back."""
    is_talked = posting.terms.choosing is Choosing.TALK_FIRST
    kiosk.change(posting, **({} if is_talked else TALKED))


TALKED = {"choosing": "2", "talk_table": "3", "talk_time": "06:00"}
KEPT = {Choosing.TALK_FIRST: TALKED}
FULL, CLOSED = "满了，没报上。请点别的活儿。", "这个活儿不招了。请点别的活儿。"
CHANGED = "这个活儿刚改了，还没报上。看好了再点一下。"
WAYS = (suggested, alone, of_the_list, two, two_of_whom_one_is_new, swap, talk, queue)


def seats(kiosk, posting):
    """Whoever has a seat, waits or talks about it, of those who stand there."""
    with kiosk.store.read() as query:
        own = [each for phone in (PHONE, MATE) for each in query.persons.of_number(phone, kiosk.now)]
        signups = [one for each in own for one in query.signups.of_worker(each) if one.posting == posting.id]
        waiting = [one for each in own for one in query.waiting.of_worker(each)]
        return (*signups, *waiting, *(one for each in own for one in query.applications.talks_of_worker(each)))


SAID = {close: CLOSED, change: CHANGED, choose_otherwise: CHANGED}
MET = [met for met in itertools.product(WAYS, SAID) if met != (queue, choose_otherwise)]
"""Where people wait seats are given: work is not talked about first then."""


@pytest.mark.parametrize(("way", "happens"), MET)
def test_it_is_said_beside_the_work_and_nobody_has_anything(kiosk, way, happens):
    posting, *taps = way(kiosk)
    kiosk.tap(*taps[:-1])
    happens(kiosk, posting)
    kiosk.tap(taps[-1])
    assert kiosk.page == ("jobs" if way is suggested else "job")
    assert kiosk.text("remark") == SAID[happens]
    assert seats(kiosk, posting) == ()
    if happens is change:
        kiosk.look()
        assert "990" in kiosk.words("pages"), "he sees what he would get"


@pytest.mark.parametrize("way", [suggested, alone, of_the_list, swap])
def test_work_that_fills_says_so_beside_it(kiosk, way):
    posting, *taps = way(kiosk)
    kiosk.tap(*taps[:-1])
    kiosk.take_seats(posting, posting.places_left)
    kiosk.tap(taps[-1])
    assert kiosk.text("remark") == FULL
    assert seats(kiosk, posting) == ()


@pytest.mark.parametrize("way", [two, two_of_whom_one_is_new])
def test_two_are_told_that_both_have_nothing_and_may_wait(kiosk, way):
    posting, tap = way(kiosk)
    kiosk.take_seats(posting, posting.places_left)
    kiosk.tap(tap)
    assert (kiosk.page, kiosk.text("title")) == ("few", "现在没有位子了")
    assert kiosk.sees("waitTogether")
    assert seats(kiosk, posting) == ()


@pytest.mark.parametrize("way", [suggested, alone, of_the_list, swap, talk, two])
def test_after_a_look_at_what_has_changed_the_next_tap_has_it(kiosk, way):
    posting, *taps = way(kiosk)
    kiosk.tap(*taps[:-1])
    change(kiosk, posting)
    kiosk.tap(taps[-1])
    kiosk.look()
    if way is two:
        kiosk.tap("together")
        kiosk.type(MATE)
    else:
        kiosk.tap("take-0" if way is suggested else "main")
    if way is swap:
        kiosk.tap("swap")
    assert kiosk.page == {talk: "talk", two: "together"}.get(way, "seat")


def test_a_swap_that_comes_to_nothing_leaves_him_what_he_had(kiosk):
    wanted, tap = swap(kiosk)
    close(kiosk, wanted)
    kiosk.tap(tap)
    kiosk.tap("main")
    assert "A1" in kiosk.words("own-0")
    with kiosk.store.read() as query:
        (signup,) = query.signups.of_worker(kiosk.services.workers.find(PHONE).id)
        assert (signup.seat.label, signup.state) == ("A1", SignupState.CONFIRMED)


@pytest.mark.parametrize(("happens", "said"), [(close, CLOSED), (fill, "位子刚满了，还没定。")])
def test_who_agrees_at_the_table_when_all_is_gone_is_told(kiosk, happens, said):
    posting, tap = talk(kiosk)
    kiosk.tap(tap)
    happens(kiosk, posting)
    kiosk.tap("agreed")
    assert kiosk.page == "talk"
    assert kiosk.text("remark").startswith(said)
    assert not any(isinstance(one, Signup) for one in seats(kiosk, posting))


def test_who_has_agreed_to_work_that_is_full_is_called_once_the_employer_takes_him(kiosk):
    posting, tap = talk(kiosk)
    kiosk.tap(tap)
    fill(kiosk, posting)
    kiosk.tap("agreed")
    with kiosk.store.read() as query:
        (own,) = query.applications.talks_of_worker(kiosk.services.workers.find(PHONE).id)
    assert kiosk.services.talks.take(EMPLOYER, own.id)
    kiosk.look()
    assert kiosk.text("title") == "谈成了！"
    assert f"{posting.number} 号活儿您排第 1" in kiosk.text("said")
