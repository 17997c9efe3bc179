"""What needs a person now: of which kind, since when, and when waiting begins to cost somebody something."""

import enum

import msgspec

from kiosk.hall.clock import DAY, HOUR, LATEST, MINUTE
from kiosk.hall.ids import Id


class NeedKind(enum.Enum):
    """What it is."""

    HELD = "held"
    LATE = "late"
    """An employer asks the desk to reach who has not come."""
    CONTESTED = "contested"
    """Who did not come, as his employer says, says that he did."""
    OFFER = "offer"
    """Who waits was called and has not answered."""
    TALK = "talk"
    """A talk is over and nobody said what came of it."""
    FORCED = "forced"
    """Seats were given as a clerk stated, where a kiosk is gone."""
    CLOCK = "clock"
    UNVERIFIED = "unverified"
    """Employers offer several jobs whose papers nobody has seen."""
    ODD_ACTS = "odd acts"
    """Done without a line, or by who had been ended: a manager looks at it."""
    DEVICE = "device"
    SETTINGS = "settings"
    """A file was broken by hand: the last sound settings are in force."""
    NOT_TAKEN = "not taken"
    """What was changed for the hall elsewhere cannot be used here."""
    OVERRULED = "overruled"
    """Two changed one thing at once, and this one does not stand."""
    COMPLAINT = "complaint"
    """Nobody has taken it."""
    COMPLAINT_DUE = "complaint due"
    COMPLAINT_SILENT = "complaint silent"
    """The hall that it was given to has not said that it has it."""
    COMPLAINT_OVERRULED = "complaint overruled"
    """Two clerks ended it, and another end stands than his."""
    UNPAID = "unpaid"
    """A worker says that pay was not given."""

    APPEAL = "appeal"
    """Somebody says that an exclusion, or a word of him, is wrong."""
    LISTED = "listed"
    """Who is on the province's list offers work still."""


PATIENCE: dict[NeedKind, int] = {
    NeedKind.HELD: 10 * MINUTE,
    NeedKind.LATE: 5 * MINUTE,
    NeedKind.OFFER: 2 * MINUTE,
    NeedKind.CONTESTED: DAY,
    NeedKind.TALK: 20 * MINUTE,
    NeedKind.FORCED: DAY,
    NeedKind.CLOCK: HOUR,
    NeedKind.UNVERIFIED: DAY,
    NeedKind.ODD_ACTS: DAY,
    NeedKind.DEVICE: 10 * MINUTE,
    NeedKind.SETTINGS: HOUR,
    NeedKind.NOT_TAKEN: HOUR,
    NeedKind.OVERRULED: DAY,
    NeedKind.APPEAL: DAY,
    NeedKind.LISTED: 10 * MINUTE,
    NeedKind.COMPLAINT: 4 * HOUR,
    NeedKind.COMPLAINT_DUE: DAY,
    NeedKind.COMPLAINT_SILENT: DAY,
    NeedKind.COMPLAINT_OVERRULED: DAY,
    NeedKind.UNPAID: 2 * HOUR,
}
"""How long each may wait before it costs something, ms."""


class Need(msgspec.Struct, frozen=True):
    """One thing: `since` and `due` in epoch ms; `values` and the trade's name fill the sentence of its kind.

    `subject` is what it is about.
    """

    kind: NeedKind
    since: int
    due: int
    subject: Id = b""
    values: tuple[str | int, ...] = ()
    trade: int = 0


def need(kind: NeedKind, since: int, subject: Id, *values: str | int, trade: int = 0, latest: int = LATEST) -> Need:
    """Due after its kind's patience, at the `latest` then."""
    return Need(kind, since, min(latest, since + PATIENCE[kind]), subject, values, trade)
