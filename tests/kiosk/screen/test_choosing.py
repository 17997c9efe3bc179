"""What work one looks for: no page on which there is one thing to choose, and never a way without a way back."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.hall.catalogue.trade import Catalogue, Family, Trade
from kiosk.screen import flow
from kiosk.screen.flow import Page, State, choosing
from tests.kiosk.screen.conftest import PHONE

WALL, SAW, FARM = Trade(102, "瓦工", "trowel"), Trade(103, "木工", "saw"), Trade(501, "农活", "sickle")
SITE, FIELD = Family("工地", "hardhat", (WALL, SAW)), Family("农活", "sickle", (FARM,))
BOTH, ONE_FAMILY, ONE_TRADE = Catalogue((SITE, FIELD)), Catalogue((SITE,)), Catalogue((FIELD,))
AGREED = flow.go(flow.go(State(), Page.PHONE), Page.CONSENT)


@pytest.mark.parametrize(
    ("catalogue", "page", "trades"),
    [(BOTH, Page.FAMILIES, ()), (ONE_FAMILY, Page.TRADES, ()), (ONE_TRADE, Page.DAY, (501,))],
)
def test_what_there_is_to_choose_comes_first(catalogue, page, trades):
    state = choosing.begin(AGREED, catalogue)
    assert (state.page, state.trades) == (page, trades)
    assert flow.back(state).page is Page.CONSENT
    again = choosing.begin(flow.back(state), catalogue)
    assert (again.page, again.trades) == (page, trades)


def test_the_only_trade_of_a_family_leads_on_and_back_to_the_families():
    state = choosing.open_family(choosing.begin(AGREED, BOTH), 1, BOTH)
    assert (state.page, state.trades) == (Page.DAY, (501,))
    back = flow.back(state)
    assert (back.page, back.trades) == (Page.FAMILIES, (501,))
    undone = choosing.open_family(back, 1, BOTH)
    assert (undone.page, undone.trades) == (Page.FAMILIES, ())
    assert choosing.open_family(undone, 0, BOTH).page is Page.TRADES


@given(st.lists(st.integers(0, 3), max_size=12), st.sampled_from([BOTH, ONE_FAMILY, ONE_TRADE]))
def test_back_always_leads_out(taps, catalogue):
    state = choosing.begin(AGREED, catalogue)
    for tap in taps:
        if tap == 3:
            state = flow.back(state)
        elif state.page is Page.FAMILIES:
            state = choosing.open_family(state, tap % len(catalogue.families), catalogue)
        elif state.page is Page.TRADES:
            state = flow.trades_done(flow.toggle_trade(state, 102 + tap % 2))
        elif state.page is Page.CONSENT:
            state = choosing.begin(state, catalogue)
    for _ in range(len(Page)):
        state = flow.back(state)
    assert replace(state, remark=flow.Remark.NONE) == State()


def _agree(kiosk):
    kiosk.tap("findWork")
    kiosk.type(PHONE)
    kiosk.tap("agree")


def test_a_hall_of_one_trade_asks_for_the_day_alone(make_kiosk):
    kiosk = make_kiosk(catalogue=ONE_TRADE)
    kiosk.publish(trade="501")
    _agree(kiosk)
    assert kiosk.page == "day"
    kiosk.tap("day-0")
    assert kiosk.sees("job-0")
    assert not kiosk.sees("changeTrades")
    assert kiosk.services.workers.find(PHONE).trades == (501,)


def test_a_hall_of_one_family_asks_for_its_trades(make_kiosk):
    kiosk = make_kiosk(catalogue=ONE_FAMILY)
    _agree(kiosk)
    assert kiosk.page == "trades"
    kiosk.tap("trade-103", "main", "day-0", "changeTrades")
    assert kiosk.page == "trades"
    kiosk.tap("back")
    assert kiosk.page == "jobs"


def test_a_family_of_one_trade_leads_on_by_one_tap(make_kiosk):
    kiosk = make_kiosk(catalogue=BOTH)
    _agree(kiosk)
    kiosk.tap("family-1")
    assert kiosk.page == "day"
    kiosk.tap("back")
    assert (kiosk.page, kiosk.text("remark")) == ("families", "已经选了：农活")
    kiosk.tap("family-0", "trade-102", "main", "day-1")
    assert kiosk.services.workers.find(PHONE).trades == (501, 102)
