"""What keeps a posting from a worker: one rule for suggesting and for saying why not."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from kiosk.hall.age import Age
from kiosk.hall.catalogue.certificate import bits
from kiosk.hall.catalogue.trade import Catalogue, Family, Trade
from kiosk.hall.clock import DAY as DAY_MS
from kiosk.hall.clock import HOUR
from kiosk.hall.listing.bars import Bar, bar_of
from kiosk.hall.matching import SUGGESTIONS, suggest
from kiosk.hall.posting import Choosing, Posting, PostingState
from kiosk.hall.seat.span import Span
from kiosk.hall.worker import Worker
from tests.kiosk.hall.test_matching import CATALOGUE, COOK, DAY, LABOUR, MASON, NOW, WELDER, WELDING, posting, worker

HIGH = bits((4,))


def offered(trade: int = MASON, **terms: object) -> Posting:
    found = posting(1, trade)
    return replace(found, terms=replace(found.terms, **terms))


@pytest.mark.parametrize(
    ("post", "bar"),
    [
        (offered(), None),
        (offered(LABOUR), None),
        (replace(offered(), state=PostingState.CLOSED), Bar.CLOSED),
        (offered(start=NOW), Bar.BEGUN),
        (posting(1, headcount=2, taken=2), Bar.FULL),
        (offered(choosing=Choosing.TALK_FIRST), Bar.TALK_FIRST),
        (offered(choosing=Choosing.UNKNOWN), Bar.TALK_FIRST),
        (offered(needs=HIGH), Bar.CERTIFICATE),
        (offered(WELDER), Bar.CERTIFICATE),
        (offered(start=NOW + DAY_MS), Bar.OTHER_DAY),
        (offered(COOK), Bar.OTHER_TRADE),
    ],
)
def test_the_rule_that_keeps_it_out_is_named(post: Posting, bar: Bar | None) -> None:
    assert bar_of(worker(MASON), post, CATALOGUE, NOW) is bar


def test_who_is_too_young_by_law_is_told_so_before_anything_he_could_change() -> None:
    site = Catalogue((Family("工地", "", (Trade(MASON, "瓦工", "", from_age=18),)),))
    young = replace(worker(MASON), age=Age.YOUNG)
    assert bar_of(young, offered(needs=HIGH), site, NOW) is Bar.AGE
    assert bar_of(replace(young, age=Age.ADULT), offered(), site, NOW) is None


def test_of_several_rules_the_one_that_nobody_can_change_is_named() -> None:
    post = replace(offered(COOK, needs=HIGH, start=NOW), state=PostingState.CLOSED)
    assert bar_of(worker(MASON), post, CATALOGUE, NOW) is Bar.CLOSED
    assert bar_of(worker(MASON), offered(COOK, needs=HIGH), CATALOGUE, NOW) is Bar.CERTIFICATE


def test_a_certificate_counts_by_the_worker_s_last_word() -> None:
    high, welding = offered(needs=HIGH), offered(WELDER)
    assert bar_of(replace(worker(MASON), papers=HIGH), high, CATALOGUE, NOW) is None
    assert bar_of(worker(WELDER), welding, CATALOGUE, NOW) is None
    assert bar_of(replace(worker(WELDER), lacks=WELDING.bit), welding, CATALOGUE, NOW) is Bar.CERTIFICATE


def test_time_is_taken_only_by_what_was_shown_and_overlaps() -> None:
    start = offered().terms.start
    busy, free = Span(start - HOUR, start + HOUR), Span(start - HOUR, start)
    assert bar_of(worker(MASON), offered(), CATALOGUE, NOW, [free, busy]) is Bar.TIME_TAKEN
    assert bar_of(worker(MASON), offered(), CATALOGUE, NOW, [free]) is None


POSTINGS = st.builds(
    lambda key, trade, needs, hours, left, state, choosing: replace(
        offered(trade, needs=needs, start=NOW + hours * HOUR, choosing=choosing),
        id=key,
        taken=4 - left,
        state=state,
    ),
    st.binary(min_size=10, max_size=10),
    st.sampled_from((LABOUR, MASON, WELDER, COOK)),
    st.sampled_from((0, HIGH, WELDING.bit)),
    st.sampled_from((-1, 0, 2, 30)),
    st.sampled_from((0, 1, 4)),
    st.sampled_from(PostingState),
    st.sampled_from(Choosing),
)
WORKERS = st.builds(
    lambda trades, day, papers, lacks: Worker(
        b"w" * 10, tuple(trades), DAY + dt.timedelta(days=day), {}, papers, lacks
    ),
    st.sets(st.sampled_from((LABOUR, MASON, WELDER, COOK))),
    st.integers(0, 1),
    st.sampled_from((0, HIGH)),
    st.sampled_from((0, WELDING.bit)),
)


@given(WORKERS, st.lists(POSTINGS, unique_by=lambda post: post.id, max_size=9))
def test_what_is_suggested_has_no_bar_and_what_has_none_is_suggested(who: Worker, posts: list[Posting]) -> None:
    shown = [each.posting for each in suggest(who, posts, {}, CATALOGUE, NOW)]
    free = [post for post in posts if bar_of(who, post, CATALOGUE, NOW) is None]
    assert all(post in free for post in shown)
    assert len(shown) == min(SUGGESTIONS, len(free))
