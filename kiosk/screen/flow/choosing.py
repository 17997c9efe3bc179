"""Steps of who says what work he looks for: no page on which there is only one thing to choose."""

from dataclasses import replace

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.screen import flow
from kiosk.screen.flow import Page, State

_ASKED = (Page.CONSENT, Page.FAMILIES, Page.TRADES, Page.DAY)


def begin(state: State, catalogue: Catalogue) -> State:
    """Ask for what there is to choose: a family, the trades of the only one, or the day for the only trade.

    Who was asked before and has his jobs goes back to them.
    """
    if state.worker is not None:
        state = replace(state, trail=tuple(page for page in state.trail if page not in _ASKED))
    if len(catalogue.families) > 1:
        return flow.go(state, Page.FAMILIES)
    only, *others = catalogue.trades()
    if others:
        return flow.go(replace(state, family=0), Page.TRADES)
    return flow.go(replace(state, trades=(only.code,)), Page.DAY)


def open_family(state: State, family: int, catalogue: Catalogue) -> State:
    """Show a family's trades; its only one is chosen and leads on, and tapped once more is chosen no more."""
    trades = catalogue.families[family].trades
    if len(trades) > 1:
        return flow.go(replace(state, family=family), Page.TRADES)
    after = flow.toggle_trade(state, trades[0].code)
    return flow.go(after, Page.DAY) if trades[0].code in after.trades else after
