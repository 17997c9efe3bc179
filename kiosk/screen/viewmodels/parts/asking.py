"""Questions to the hall that more than one page asks."""

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.screen.conversation import Conversation
from kiosk.screen.flow import phone, trades


def look_for_work(conversation: Conversation, catalogue: Catalogue) -> None:
    """Who has the number that was typed, and what he can have."""
    state = conversation.state
    digits, implied = state.phone.digits, trades.implied(state.trades.wanted, catalogue)
    conversation.ask(lambda hall: hall.find(digits, implied), lambda now, known: phone.found(now, known, catalogue))
