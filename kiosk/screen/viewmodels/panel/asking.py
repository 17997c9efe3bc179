"""Questions of the clerk who has opened the panel."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from kiosk.hall.desk.clerk import Clerk
from kiosk.screen.conversation import Conversation
from kiosk.screen.flow.panel import steps
from kiosk.screen.flow.panel.state import Out
from kiosk.screen.flow.state import State

if TYPE_CHECKING:
    from kiosk.screen.questions.panel import PanelInquiries

T = TypeVar("T")


def ask_as_clerk(
    conversation: Conversation,
    work: "Callable[[PanelInquiries, Clerk], T | Out]",
    then: Callable[[State, T], State],
) -> None:
    """Ask the hall as who is in; whoever may not be there any more is out."""
    panel = conversation.state.panel
    if panel.is_in and panel.clerk is not None:
        clerk = panel.clerk
        conversation.ask(lambda hall: work(hall.panel, clerk), steps.inside(then))
