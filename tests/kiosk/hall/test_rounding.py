"""What everybody may see of how many people there are."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.hall.figures.rounding import for_everybody


def test_few_are_not_told_and_many_by_fives() -> None:
    assert [for_everybody(people) for people in (0, 4, 5, 7, 8, 12, 38)] == [0, 0, 5, 5, 10, 10, 40]


@given(st.integers(0, 10_000))
def test_one_person_more_or_less_is_never_a_small_step(people: int) -> None:
    told = for_everybody(people)
    assert abs(told - people) <= (4 if people < 5 else 2)
    assert for_everybody(people + 1) - told in (0, 5)
