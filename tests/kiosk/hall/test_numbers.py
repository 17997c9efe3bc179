"""Numbers of jobs: each kiosk has hundreds of its own, and gives none that is in use."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.hall.numbers import half_way, next_number


def test_they_go_round_in_the_kiosk_s_own_hundred() -> None:
    assert next_number(0, {}, 0) == 101
    assert next_number(1, {}, 0) == 201
    assert next_number(0, {102}, 101) == 103
    assert next_number(0, {}, 199) == 101
    assert next_number(0, set(range(101, 200)), 150) == 2701
    assert next_number(0, set(range(101, 200)), 2701) == 2702
    assert next_number(25, set(range(2601, 2700)), 0) == 5201


def test_who_was_restored_begins_behind_what_anybody_knows() -> None:
    assert half_way(0, 0) == half_way(0, 130) == 150
    assert half_way(0, 180) == 180
    assert next_number(1, {}, half_way(1, 0)) == 251


@given(st.integers(0, 25), st.integers(0, 25), st.sets(st.integers(101, 400)), st.integers(0, 6000))
def test_two_kiosks_never_give_the_same(one: int, other: int, used: set[int], last: int) -> None:
    number = next_number(one, used, last)
    assert number not in used
    assert number % 100 > 0
    assert (number // 100 - 1) % 26 == one
    assert one == other or next_number(other, used, last) != number
