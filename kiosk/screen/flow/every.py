"""Steps of who browses the list that is the same for everyone: part by part, page by page."""

from dataclasses import replace

from kiosk.screen.flow import jobs, way
from kiosk.screen.flow.state import Every, Page, Remark, State
from kiosk.screen.offers import Listing


def look(state: State, every: Every) -> State:
    """Look at the list in another way; what is shown stays until the hall has answered."""
    return replace(state, every=every, remark=Remark.NONE)


def shown(state: State, listing: Listing) -> State:
    """Show the part that was asked for."""
    return jobs.renew(state, listing)


def opened(state: State, listing: Listing) -> State:
    """Show the list."""
    return way.go(shown(state, listing), Page.EVERY)
