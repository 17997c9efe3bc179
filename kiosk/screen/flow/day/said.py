"""What somebody has said of his day, and what he looks at of what the hall teaches."""

from dataclasses import dataclass

from kiosk.hall.day.complaint import Grievance
from kiosk.hall.day.rating import NO_REASON, Mark, MarkReason
from kiosk.screen.offers import CaseSeen, CourseSeen


@dataclass(frozen=True)
class Telling:
    """What a worker says of his work: a mark and what it is for; what is wrong, in which words; his complaints."""

    mark: Mark = Mark.UNKNOWN
    reasons: MarkReason = NO_REASON
    grievance: Grievance = Grievance.UNKNOWN
    words: str = ""
    cases: tuple[CaseSeen, ...] = ()


@dataclass(frozen=True)
class Learning:
    """Courses as they stand for a worker; of courses or cards the page on show and the one chosen, from 0.

    `is_hall`: the cards are what the hall makes public, not what the law gives people.
    """

    courses: tuple[CourseSeen, ...] = ()
    page: int = 0
    chosen: int = 0
    is_hall: bool = False
