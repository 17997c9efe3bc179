"""Steps of who says what work he looks for: no page on which there is only one thing to choose."""

from dataclasses import replace

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.screen.flow import way
from kiosk.screen.flow.state import Page, Remark, State

_ASKED = (Page.CONSENT, Page.STILL, Page.FAMILIES, Page.TRADES)


def want(state: State, family: int) -> State:
    """A family is touched on the first page: the number first, then its trades."""
    return way.go(replace(state, trades=replace(state.trades, wanted=family)), Page.PHONE)


def implied(wanted: int | None, catalogue: Catalogue) -> tuple[int, ...]:
    """The trade that nobody needs to be asked for: the only one of the hall, or of the family that was touched."""
    all_there_are = catalogue.trades() if wanted is None else catalogue.families[wanted].trades
    return (all_there_are[0].code,) if len(all_there_are) == 1 else ()


def begin(state: State, catalogue: Catalogue) -> State:
    """Ask for a family, or for trades: of the family that was touched, or of the only one.

    Who was asked before and has his jobs goes back to them.
    """
    state = replace(state, trail=tuple(page for page in state.trail if page not in _ASKED))
    if len(catalogue.families) == 1:
        return way.go(_opened(state, 0), Page.TRADES)
    families, wanted = way.go(state, Page.FAMILIES), state.trades.wanted
    return families if wanted is None else way.go(_opened(families, wanted), Page.TRADES)


def open_family(state: State, family: int, catalogue: Catalogue) -> State:
    """Show a family's trades; its only one is chosen at once, or is so no more."""
    trades = catalogue.families[family].trades
    return way.go(_opened(state, family), Page.TRADES) if len(trades) > 1 else toggle(state, trades[0].code)


def toggle(state: State, code: int) -> State:
    """Choose a trade, or choose it no more."""
    before = state.trades.chosen
    rest = tuple(trade for trade in before if trade != code)
    chosen = rest if len(rest) < len(before) else (*before, code)
    return replace(state, trades=replace(state.trades, chosen=chosen), remark=Remark.NONE)


def _opened(state: State, family: int) -> State:
    return replace(state, trades=replace(state.trades, family=family, wanted=None))
