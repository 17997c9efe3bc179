"""Urgent notices: what the hall itself says on its board, before all postings."""

import enum

import msgspec

from kiosk.hall.form.personal import holds_personal
from kiosk.hall.form.plain import clean
from kiosk.hall.ids import Id

LETTERS_MOST = 200
MINUTES_MOST = 24 * 60


class NoticeState(enum.IntEnum):
    """A notice's state only moves up."""

    POSTED = 1
    ENDED = 2


class NoticeText(msgspec.Struct, frozen=True, array_like=True):
    """The open record of a notice."""

    text: str


class Notice(msgspec.Struct, frozen=True):
    """A notice, from when and until when (epoch ms); `since` is 0 where it was said at once."""

    id: Id
    text: str
    until: int
    since: int = 0


class NoticeProblem(enum.Enum):
    """Why a notice is not posted."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    PERSONAL_NUMBER = "personal_number"
    MINUTES = "minutes"
    SINCE = "since"


def check_notice(text: str, minutes: int) -> NoticeText | NoticeProblem:
    """The text on one line, or what is wrong with it."""
    if len(text) > 10 * LETTERS_MOST:
        return NoticeProblem.TOO_LONG
    line = clean(text)
    if not line:
        return NoticeProblem.EMPTY
    if len(line) > LETTERS_MOST:
        return NoticeProblem.TOO_LONG
    if holds_personal(line):
        return NoticeProblem.PERSONAL_NUMBER
    return NoticeText(line) if 1 <= minutes <= MINUTES_MOST else NoticeProblem.MINUTES
