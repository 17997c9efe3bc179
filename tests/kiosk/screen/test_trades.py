"""What work one looks for: no page on which there is one thing to choose, and never a way without a way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.hall.catalogue.trade import Catalogue, Family, Trade
from kiosk.screen.flow import trades, way
from kiosk.screen.flow.state import Page, State
from tests.kiosk.screen.conftest import PHONE

WALL, SAW, FARM = Trade(102, "瓦工", "trowel"), Trade(103, "木工", "saw"), Trade(501, "地里活儿", "sickle")
SITE, FIELD = Family("工地", "hardhat", (WALL, SAW)), Family("农活", "sickle", (FARM,))
BOTH, ONE_FAMILY, ONE_TRADE = Catalogue((SITE, FIELD)), Catalogue((SITE,)), Catalogue((FIELD,))
AGREED = way.go(State(), Page.PHONE)


@pytest.mark.parametrize(("catalogue", "page"), [(BOTH, Page.FAMILIES), (ONE_FAMILY, Page.TRADES)])
def test_what_there_is_to_choose_comes_first(catalogue, page):
    state = trades.begin(AGREED, catalogue)
    assert state.page is page
    assert way.back(state).page is Page.PHONE, "who has agreed is not asked again"
    assert trades.begin(way.back(state), catalogue) == state


@pytest.mark.parametrize(
    ("catalogue", "wanted", "implied"),
    [(BOTH, None, ()), (BOTH, 0, ()), (BOTH, 1, (501,)), (ONE_FAMILY, None, ()), (ONE_TRADE, None, (501,))],
)
def test_nobody_is_asked_for_the_only_trade(catalogue, wanted, implied):
    assert trades.implied(wanted, catalogue) == implied


def test_the_only_trade_of_a_family_is_chosen_at_once():
    state = trades.open_family(trades.begin(AGREED, BOTH), 1, BOTH)
    assert (state.page, state.trades.chosen) == (Page.FAMILIES, (501,))
    undone = trades.open_family(state, 1, BOTH)
    assert (undone.page, undone.trades.chosen) == (Page.FAMILIES, ())
    assert trades.open_family(undone, 0, BOTH).page is Page.TRADES


def test_a_family_of_the_first_page_is_opened_when_one_knows_who_it_is_and_once():
    state = trades.begin(trades.want(State(), 0), BOTH)
    assert (state.page, state.trades.family, state.trades.wanted) == (Page.TRADES, 0, None)
    assert way.back(state).page is Page.FAMILIES


@given(st.lists(st.integers(0, 3), max_size=12), st.sampled_from([BOTH, ONE_FAMILY, ONE_TRADE]))
def test_back_always_leads_out(taps, catalogue):
    state = trades.begin(AGREED, catalogue)
    for tap in taps:
        if tap == 3:
            state = way.back(state)
        elif state.page is Page.FAMILIES:
            state = trades.open_family(state, tap % len(catalogue.families), catalogue)
        elif state.page is Page.TRADES:
            state = trades.toggle(state, 102 + tap % 2)
        elif state.page is Page.PHONE:
            state = trades.begin(state, catalogue)
    for _ in range(len(Page)):
        state = way.back(state)
    assert state == State(visit=state.visit)


def _agree(kiosk):
    kiosk.tap("findWork")
    kiosk.type(PHONE)
    kiosk.tap("agree")


def test_a_hall_of_one_trade_asks_for_nothing(make_kiosk):
    kiosk = make_kiosk(catalogue=ONE_TRADE)
    kiosk.publish(trade="501")
    _agree(kiosk)
    assert kiosk.page == "jobs"
    assert kiosk.sees("job-0")
    assert not kiosk.sees("changeTrades")
    assert kiosk.services.workers.find(PHONE).trades == (501,)


def test_a_hall_of_one_family_asks_for_its_trades(make_kiosk):
    kiosk = make_kiosk(catalogue=ONE_FAMILY)
    _agree(kiosk)
    assert kiosk.page == "trades"
    kiosk.tap("trade-103", "changeTrades")
    assert kiosk.page == "trades"
    kiosk.tap("back")
    assert kiosk.page == "jobs"


def test_a_family_of_one_trade_leads_on_by_one_tap(make_kiosk):
    kiosk = make_kiosk(catalogue=BOTH)
    _agree(kiosk)
    kiosk.tap("family-1")
    assert kiosk.page == "jobs"
    kiosk.tap("changeTrades")
    assert (kiosk.page, kiosk.text("remark")) == ("families", "挑了：地里活儿")
    kiosk.tap("family-0", "trade-102")
    assert kiosk.page == "jobs"
    assert kiosk.services.workers.find(PHONE).trades == (501, 102)


def test_what_was_chosen_is_taken_back_and_another_thing_leads_on(kiosk):
    _agree(kiosk)
    assert not kiosk.sees("main")
    kiosk.tap("family-0", "trade-101")
    assert kiosk.page == "jobs"
    kiosk.tap("back")
    assert (kiosk.page, kiosk.text("remark")) == ("trades", "挑了：力工")
    kiosk.tap("trade-101")
    assert kiosk.page == "trades"
    assert not kiosk.sees("main"), "nothing is chosen"
    kiosk.tap("trade-102")
    assert kiosk.page == "jobs"
    assert kiosk.services.workers.find(PHONE).trades == (102,)
    kiosk.tap("back", "main")
    assert kiosk.page == "jobs", "what was chosen before leads on as well"


def test_who_left_before_he_said_what_he_does_is_asked_for_that_alone(kiosk):
    _agree(kiosk)
    kiosk.tap("leave", "findWork")
    kiosk.type(PHONE)
    assert kiosk.page == "families"
