"""Why the desk took a posting off, in a clerk's words."""

import msgspec

from kiosk.hall.form.plain import clean

LETTERS_MOST = 200


class ClosingReason(msgspec.Struct, frozen=True, array_like=True):
    """The sealed record of a posting that the desk took off."""

    why: str


def read_reason(text: str) -> ClosingReason | None:
    """What was typed, on one line; None if it is nothing, or more than 200 letters."""
    line = clean(text[: 10 * LETTERS_MOST])
    return ClosingReason(line) if 1 <= len(line) <= LETTERS_MOST else None
