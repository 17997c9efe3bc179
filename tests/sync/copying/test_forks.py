"""Two machines that go on with one journal: both histories are kept, everywhere alike."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sync.copying.caller import Caller
from sync.copying.responder import Responder
from sync.copying.transport import Within
from sync.errors import BadSignature, ChainBroken
from tests.sync.kiosk import Kiosk


def meet(here, there):
    caller = Caller(here, Within(Responder(there).answer), lambda: 0.0)
    for _ in range(20):
        if caller.round().is_complete:
            return
    raise AssertionError("no end")


def forked(common, one, other):
    first = Kiosk()
    name = first.open()
    first.write(*common)
    second = first.copy_of()
    first.write(*one)
    second.write(*other)
    return name, first, second


def test_both_histories_are_kept_by_both():
    name, first, second = forked([b"a", b"b"], [b"c", b"d"], [b"x"])
    meet(first, second)
    assert first.names() == second.names()
    for kiosk in (first, second):
        assert kiosk.held(name).has_forked
        assert kiosk.bodies(name) == b"ab"
        assert sorted(map(kiosk.bodies, kiosk.names() - {name})) == [b"cd", b"x"]
        assert kiosk.damage() == []


def test_a_third_that_heard_one_history_first_gets_the_other():
    _, first, second = forked([b"a"] * 130, [b"c"] * 70, [b"x"] * 3)
    third, fourth = Kiosk(), Kiosk()
    meet(third, first)
    meet(fourth, second)
    meet(first, second)
    meet(third, fourth)
    meet(third, first)
    meet(fourth, second)
    assert first.names() == second.names() == third.names() == fourth.names()
    assert third.damage() == fourth.damage() == []


def test_one_that_comes_later_gets_trunk_and_branches():
    name, first, second = forked([b"a"], [b"c"], [b"x"])
    meet(first, second)
    late = Kiosk()
    meet(late, first)
    assert late.names() == first.names()
    assert late.bodies(name) == b"a"


def test_a_repeat_changes_nothing():
    _, first, second = forked([b"a"], [b"c"], [b"x"])
    meet(first, second)
    names = first.names()
    meet(first, second)
    meet(second, first)
    assert first.names() == second.names() == names


@settings(deadline=None, max_examples=20)
@given(st.integers(0, 5), st.integers(1, 5), st.integers(1, 5), st.integers(0, 4), st.permutations(range(6)))
def test_three_images_end_alike_whoever_meets_whom_first(common, one, other, early, order):
    _, first, second = forked([b"a"] * common, [b"c"] * one, [b"x"] * other)
    third = first.copy_of()
    third.write(*[b"z"] * (early + 1))
    fourth = Kiosk()
    pairs = [(first, second), (second, third), (third, first), (fourth, first), (third, fourth), (second, fourth)]
    for _ in range(3):
        for index in order:
            meet(*pairs[index])
    everyone = (first, second, third, fourth)
    assert len({frozenset(kiosk.names()) for kiosk in everyone}) == 1
    for journal in first.names():
        assert len({kiosk.bodies(journal) for kiosk in everyone}) == 1
        assert len({(kiosk.held(journal).has_forked, kiosk.held(journal).branch_of) for kiosk in everyone}) == 1
    assert all(kiosk.damage() == [] for kiosk in everyone)


def test_a_history_that_its_owner_did_not_sign_forks_nothing():
    name, first, _ = forked([b"a"], [b"c"], [b"x"])
    liar = first.copy_of()
    liar.seed = b"another key, thirty-two bytes..."
    liar.write(b"lie")
    keeper = Kiosk()
    meet(keeper, first)
    before = keeper.names()
    liar.heads(())
    refusal = keeper.receive(liar.signed(name))
    assert isinstance(refusal, ChainBroken | BadSignature)
    assert keeper.names() == before
    assert keeper.bodies(name) == b"ac"


@pytest.mark.parametrize("entries", [1, 49, 50, 51, 500, 1300])
def test_long_journals_arrive_whole(entries):
    one, other = Kiosk(), Kiosk()
    name = one.open()
    one.write(*[b"a"] * entries)
    meet(other, one)
    assert other.held(name).head == one.held(name).head
    third = Kiosk()
    meet(other, third)
    assert third.held(name).head == one.held(name).head
    assert third.damage() == []
