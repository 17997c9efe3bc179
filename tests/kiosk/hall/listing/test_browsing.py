"""What each choice leaves of the list is what one finds after choosing it."""

import datetime as dt
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from kiosk.hall.listing.browsing import Count, Kind, Part, page_count, shares
from tests.kiosk.hall.test_matching import CATALOGUE, COOK, DAY, LABOUR, MASON

DAYS = (DAY, DAY + dt.timedelta(days=1))
FAMILY = {LABOUR: 0, MASON: 0, COOK: 1}
KINDS = st.builds(
    Kind,
    st.sampled_from(DAYS),
    st.sampled_from((LABOUR, MASON, COOK, 999)),
    st.integers(0, 2),
    st.booleans(),
    st.booleans(),
)
JOBS = st.lists(st.tuples(KINDS, st.booleans()))
PARTS = st.builds(
    Part,
    st.sampled_from(DAYS),
    st.sampled_from((None, 0, 1)),
    st.sampled_from((None, 0, 1, 2)),
    st.booleans(),
    st.booleans(),
)


def counts(jobs: list[tuple[Kind, bool]]) -> list[tuple[Kind, Count]]:
    listed, free = Counter(kind for kind, _ in jobs), Counter(kind for kind, is_free in jobs if is_free)
    return [(kind, Count(free[kind], number)) for kind, number in listed.items()]


def found(jobs: list[tuple[Kind, bool]], part: Part) -> list[bool]:
    """Whether each job of the part has a place left, looked for one by one."""
    return [
        is_free
        for kind, is_free in jobs
        if kind.day == part.day
        and part.family in (None, FAMILY.get(kind.trade))
        and part.zone in (None, kind.zone)
        and kind.same_day >= part.same_day
        and kind.meals >= part.meals
    ]


@given(JOBS, PARTS)
def test_a_choice_says_how_much_it_leaves(jobs: list[tuple[Kind, bool]], part: Part) -> None:
    left = shares(counts(jobs), part, CATALOGUE)
    assert left.listed == len(found(jobs, part))
    for family in (None, 0, 1):
        assert left.families.get(family, 0) == sum(found(jobs, replace(part, family=family)))
    for zone in (None, 0, 1, 2):
        assert left.zones.get(zone, 0) == sum(found(jobs, replace(part, zone=zone)))
    for day in DAYS:
        assert left.days.get(day, 0) == sum(found(jobs, replace(part, day=day)))
    assert left.same_day == sum(found(jobs, replace(part, same_day=True)))
    assert left.meals == sum(found(jobs, replace(part, meals=True)))


@given(st.integers(0, 99), st.integers(1, 6), st.integers(1, 6))
def test_every_job_is_on_a_page_and_no_page_is_empty(listed: int, room: int, step: int) -> None:
    step = min(step, room)
    pages = page_count(listed, room, step)
    shown = [set(range(listed)[page * step : page * step + room]) for page in range(pages)]
    assert set().union(*shown) == set(range(listed))
    assert all(shown) or listed == 0
