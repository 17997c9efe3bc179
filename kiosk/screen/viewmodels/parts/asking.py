"""Questions to the hall that more than one page asks."""

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.screen.conversation import Conversation
from kiosk.screen.flow import phone, queue, trades


def look_for_work(conversation: Conversation, catalogue: Catalogue) -> None:
    """Who has the number that was typed, and what he can have."""
    state = conversation.state
    digits, implied = state.phone.digits, trades.implied(state.trades.wanted, catalogue)
    conversation.ask(lambda hall: hall.find(digits, implied), lambda now, known: phone.found(now, known, catalogue))


def look_at_place(conversation: Conversation) -> None:
    """How somebody stands who has the number and the queue place that were typed."""
    digits, meant = conversation.state.phone.digits, conversation.state.queue
    number, place = int(meant.number), int(meant.place)
    conversation.ask(lambda hall: hall.queueing.at_place(digits, number, place), queue.opened)


def look_at_turn(conversation: Conversation) -> None:
    """How somebody stands who came because his place is called."""
    digits = conversation.state.phone.digits
    conversation.ask(lambda hall: hall.queueing.at_turn(digits), queue.opened)
