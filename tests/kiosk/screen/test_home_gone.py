"""The kiosk that has a posting goes while two sign up for it at another: words, and both have a seat or neither."""

import pytest

from kiosk.hall.age import Age
from kiosk.hall.seat.signup import SignupState
from kiosk.hall.unavailable import Unavailable
from kiosk.services.errors import StoreUnavailable
from kiosk.services.reach import Reach
from kiosk.services.worker.giving import Giving
from tests.kiosk import conftest as halls
from tests.kiosk.conftest import copy, let_in
from tests.kiosk.screen.conftest import PHONE

clock, hall = halls.clock, halls.hall
MATE = "13900004321"


class Line:
    """To the home, whose power fails before it hears a wish, while it gives, or before its answer is here."""

    def __init__(self, home):
        self._home, self.fails = home, ""

    def __call__(self, journal, wish):
        if self.fails == "before" or journal != self._home.store.identity.journal:
            return None
        try:
            told = self._home.services.answer(wish)
        except StoreUnavailable:
            return None
        return None if self.fails == "after" else told


@pytest.fixture
def line(hall):
    return Line(hall)


@pytest.fixture
def kiosk(make_kiosk, hall, line, tmp_path):
    """Kiosk B of a hall whose kiosk A is the home of all work."""
    let_in(hall.store, tmp_path / "kiosk-0" / "keys")
    kiosk = make_kiosk(reach=Reach(line, pause=lambda _seconds: None))
    assert kiosk.services.here.letters == (1,)
    return kiosk


@pytest.fixture
def two(hall, kiosk):
    """Two at kiosk B are about to ask for both seats of work that A has, but for the last digit."""
    posting = hall.publish()
    kiosk.known_worker()
    kiosk.services.workers.agree(MATE, Age.ADULT)
    copy(hall, kiosk)
    kiosk.come_again()
    kiosk.tap("job-0", "together")
    kiosk.type(MATE[:-1])
    return posting


def held(kiosk, posting):
    with kiosk.store.read() as query:
        signups = query.signups.of_posting(posting.id)
    return [one.seat.label for one in signups if one.state is SignupState.CONFIRMED]


def fail_in_the_middle(hall, monkeypatch):
    """A's power fails after the first of both seats was written, before the second is."""
    right, given = Giving.give, []

    def give(self, *asked):
        given.append(asked)
        if len(given) == 2:
            raise StoreUnavailable(Unavailable.UNKNOWN)
        return right(self, *asked)

    monkeypatch.setattr(Giving, "give", give)
    return lambda: monkeypatch.setattr(Giving, "give", right)


@pytest.mark.parametrize("fails", ["before", "middle", "after"])
def test_it_is_told_without_a_lie_and_asked_again_both_have_a_seat(hall, kiosk, two, line, fails, monkeypatch):
    mend = fail_in_the_middle(hall, monkeypatch) if fails == "middle" else lambda: None
    line.fails = fails
    kiosk.type(MATE[-1])
    assert (kiosk.page, kiosk.text("title")) == ("notice", "两个人一起，现在定不了")
    assert "还没定下来" in kiosk.text("notice")
    assert "服务台" in kiosk.text("notice")
    assert held(hall, two) == (["A1", "A2"] if fails == "after" else [])
    mend()
    line.fails = ""
    kiosk.tap("main", "job-0", "together")
    kiosk.type(MATE)
    assert kiosk.page == "together"
    assert [kiosk.text("pairLabel", f"seat-{number}") for number in (0, 1)] == ["A1", "A2"]
    copy(hall, kiosk)
    assert held(hall, two) == held(kiosk, two) == ["A1", "A2"]
    for each in (hall, kiosk):
        assert each.store.verify() == () == each.store.check()


@pytest.mark.parametrize("fails", ["before", "after"])
def test_who_goes_leaves_nothing_of_both_numbers_to_the_next(kiosk, two, line, fails):
    line.fails = fails
    kiosk.type(MATE[-1])
    kiosk.tap("leave")
    assert kiosk.page == "start"
    assert not any(secret in kiosk.kept() for secret in (PHONE[3:], MATE[3:], MATE[-4:], "13812345678"))


@pytest.mark.parametrize("fails", ["before", "after"])
def test_two_who_want_to_wait_are_told_and_wait_once(hall, kiosk, two, line, fails):
    """All seats go under the finger, at the home; then it goes itself."""
    for number in (1, 2):
        hall.services.signups.sign_up(hall.worker(number), two.id)
    kiosk.type(MATE[-1])
    assert kiosk.page == "few"
    line.fails = fails
    kiosk.tap("waitTogether")
    assert (kiosk.page, kiosk.text("title")) == ("notice", "两个人一起，现在定不了")
    line.fails = ""
    kiosk.tap("back", "waitTogether")
    assert (kiosk.page, kiosk.text("queuePlace")) == ("queued", "排第 1")
    with hall.store.read() as query:
        assert [one.seats for one in query.waiting.of_posting(two.id)] == [2]
