"""Work whose words a clerk reads before anybody sees it, and what comes of that."""

import msgspec

from kiosk.hall.clock import DAY
from kiosk.hall.codes import Code
from kiosk.hall.ids import Id
from kiosk.hall.posting import PostingText, Work

HELD = "posting.held."
"""What names of sealed records with held work begin with: the edition follows."""
BETTER = "review.better"
"""The name of a wish's sealed record with the better wording in which its work passes."""
PASSED_FOR = 30 * DAY
"""So long words that a clerk has passed are not read again for the same employer."""


def name_of_held(edition: int) -> str:
    """The name of the sealed record with the work of an edition that is held."""
    return f"{HELD}{edition}"


class ReviewEnd(Code):
    """What came of a review. LAPSED: it is too late, as the work has begun or its seats were given meanwhile."""

    UNKNOWN = 0
    PASSED = 1
    REFUSED = 2
    SENT_BACK = 3
    LAPSED = 4
    WITHDRAWN = 5


class Cause(Code):
    """Why a clerk reads an edition: its words, who offers it, how much he did that day, what was found of him, or that
    he has stood before no kiosk.
    """

    UNKNOWN = 0
    WORDS = 1
    UNVERIFIED = 2
    MANY = 3
    COMPLAINED = 4
    """A complaint of him was sustained not long ago."""
    NO_CODE = 5


class Held(msgspec.Struct, frozen=True, tag=True):
    """An edition of a posting that is or was held, since `at` (epoch ms).

    `work` is None where its record has not come or was erased; `end` is None while it waits, `wish` what it came of and
    `reason` what the clerk said; `is_asked` where a clerk has decided and its home has not answered.
    """

    id: Id
    edition: int
    home: Id
    employer: Id
    start: int
    at: int
    work: Work | None = None
    end: ReviewEnd | None = None
    wish: Id | None = None
    reason: str = ""
    is_asked: bool = False
    cause: Cause = Cause.UNKNOWN


class ReviewWish(msgspec.Struct, frozen=True, array_like=True, tag=True):
    """What a clerk at another kiosk decides of an edition: asked of its home, which alone can publish it.

    `text` is the better wording in which he passes it, None for its own.
    """

    wish: Id
    posting: Id
    edition: int
    end: ReviewEnd
    text: PostingText | None = None


class Reviewed(msgspec.Struct, frozen=True, tag=True):
    """How the review of an edition ended, and by which wish: of two the first was obeyed; None where none is held."""

    end: ReviewEnd | None = None
    wish: Id | None = None
