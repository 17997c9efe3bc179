"""Who may work by his own word: the answer, what was said earlier that day, and when it is asked again."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.hall.age import ASKED_AGAIN, Age, Verdict, judged, must_ask

TODAY = dt.date(2026, 11, 23)


@pytest.mark.parametrize(
    ("said", "before", "verdict"),
    [
        (Age.ADULT, Age.UNKNOWN, Verdict.ADMITTED),
        (Age.ADULT, Age.ADULT, Verdict.ADMITTED),
        (Age.ADULT, Age.YOUNG, Verdict.CARD_FIRST),
        (Age.ADULT, Age.CHILD, Verdict.CARD_FIRST),
        (Age.YOUNG, Age.UNKNOWN, Verdict.CARD_FIRST),
        (Age.YOUNG, Age.CHILD, Verdict.CARD_FIRST),
        (Age.CHILD, Age.UNKNOWN, Verdict.CHILD),
        (Age.CHILD, Age.ADULT, Verdict.CHILD),
    ],
)
def test_what_follows_from_an_answer(said, before, verdict):
    assert judged(said, before) is verdict


@given(st.sampled_from(Age), st.sampled_from(Age))
def test_nobody_is_admitted_who_did_not_say_to_be_grown_up_or_said_otherwise_that_day(said, before):
    if judged(said, before) is Verdict.ADMITTED:
        assert said is Age.ADULT
        assert before not in (Age.CHILD, Age.YOUNG)


@given(st.integers(-800, 800))
def test_the_band_is_asked_again_after_a_year_and_by_a_clock_that_was_ahead(days):
    said = TODAY - dt.timedelta(days=days)
    assert must_ask(Age.ADULT, said, TODAY) is not (0 <= days < ASKED_AGAIN.days)
    assert must_ask(Age.YOUNG, said, TODAY), "who was 16 or 17 grows up"
    assert must_ask(Age.UNKNOWN, said, TODAY)


def test_who_never_said_it_is_asked():
    assert must_ask(Age.ADULT, None, TODAY)


def test_a_band_of_a_newer_program_is_asked_again():
    assert Age(9) is Age.UNKNOWN


def test_how_old_somebody_is_at_least():
    assert [age.years for age in (Age.CHILD, Age.YOUNG, Age.ADULT, Age.UNKNOWN)] == [0, 16, 18, 18]
