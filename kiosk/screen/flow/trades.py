"""Steps of who says what work he looks for: no page on which there is only one thing to choose."""

from dataclasses import replace

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.screen.flow import way
from kiosk.screen.flow.state import Page, Remark, State

_ASKED = (Page.CONSENT, Page.FAMILIES, Page.TRADES, Page.DAY)


def begin(state: State, catalogue: Catalogue) -> State:
    """Ask for what there is to choose: a family, the trades of the only one, or the day for the only trade.

    Who was asked before and has his jobs goes back to them.
    """
    if state.phone.worker is not None:
        state = replace(state, trail=tuple(page for page in state.trail if page not in _ASKED))
    if len(catalogue.families) > 1:
        return way.go(state, Page.FAMILIES)
    only, *others = catalogue.trades()
    if others:
        return way.go(_opened(state, 0), Page.TRADES)
    return way.go(_chosen(state, (only.code,)), Page.DAY)


def open_family(state: State, family: int, catalogue: Catalogue) -> State:
    """Show a family's trades; its only one is chosen and leads on, and tapped once more is chosen no more."""
    trades = catalogue.families[family].trades
    if len(trades) > 1:
        return way.go(_opened(state, family), Page.TRADES)
    after = toggle(state, trades[0].code)
    return way.go(after, Page.DAY) if trades[0].code in after.trades.chosen else after


def toggle(state: State, code: int) -> State:
    """Choose a trade, or choose it no more."""
    before = state.trades.chosen
    rest = tuple(trade for trade in before if trade != code)
    return _chosen(state, rest if len(rest) < len(before) else (*before, code))


def done(state: State) -> State:
    """Go on with at least one trade."""
    return way.go(state, Page.DAY) if state.trades.chosen else replace(state, remark=Remark.NO_TRADE)


def _opened(state: State, family: int) -> State:
    return replace(state, trades=replace(state.trades, family=family))


def _chosen(state: State, codes: tuple[int, ...]) -> State:
    return replace(state, trades=replace(state.trades, chosen=codes), remark=Remark.NONE)
