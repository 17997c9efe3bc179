"""What kiosks of a hall ask each other for while somebody waits, and what they answer."""

from collections.abc import Callable
from typing import TypeAlias

from kiosk.hall.ids import Id
from kiosk.hall.review import Reviewed, ReviewWish
from kiosk.hall.seat.crew import CrewOutcome, CrewRequest
from kiosk.hall.seat.outcomes import Join, Outcome, QueueOutcome, Request, Say
from kiosk.hall.seat.talk import Agreement, TalkOutcome, TalkRequest

Wish: TypeAlias = Request | CrewRequest | Join | Say | TalkRequest | Agreement | ReviewWish
"""All that one kiosk asks another."""
Told: TypeAlias = Outcome | CrewOutcome | QueueOutcome | TalkOutcome | Reviewed
"""All that one kiosk answers another."""
AskOther: TypeAlias = Callable[[Id, Wish], Told | None]
"""The answer of the kiosk that writes a journal, None while it cannot be reached."""


def nobody_answers(_journal: Id, _wish: Wish) -> Told | None:
    """There is no other kiosk."""
    return None
