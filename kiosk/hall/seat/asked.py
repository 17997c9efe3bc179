"""What kiosks of a hall ask each other for while somebody waits, and what they answer."""

from collections.abc import Callable
from typing import TypeAlias

from kiosk.hall.ids import Id
from kiosk.hall.seat.crew import CrewOutcome, CrewRequest
from kiosk.hall.seat.outcomes import Outcome, Request

Asked: TypeAlias = Request | CrewRequest
Answered: TypeAlias = Outcome | CrewOutcome
AskOther: TypeAlias = Callable[[Id, Asked], Answered | None]
"""The answer of the kiosk that writes a journal, None while it cannot be reached."""


def nobody_answers(_journal: Id, _request: Asked) -> Answered | None:
    """There is no other kiosk."""
    return None
