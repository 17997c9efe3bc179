"""How the screen looks and speaks to who stands before it: language, large text, contrast, time, reach."""

import enum
from dataclasses import dataclass, replace

from kiosk.hall.language import Language


class Sheet(enum.Enum):
    """Which of the two questions about the look lies over the page."""

    NONE = ""
    LANGUAGE = "language"
    VIEW = "view"


@dataclass(frozen=True)
class Look:
    """What this person has chosen, for this visit; no language: the hall's first.

    `is_slow`: nothing moves, and there is more time. `is_low`: all of it in the lower half of a high glass.
    """

    language: Language | None = None
    is_large: bool = False
    is_contrast: bool = False
    is_slow: bool = False
    is_low: bool = False
    sheet: Sheet = Sheet.NONE


def worn(look: Look, language: str, *, is_large: bool) -> Look:
    """As somebody had it before, by what is kept of him; what he has chosen now stands."""
    known = next((each for each in Language if each.value == language), None)
    return replace(look, language=look.language or known, is_large=look.is_large or is_large)


def opened(look: Look, sheet: Sheet) -> Look:
    """Ask one of the questions, or none."""
    return replace(look, sheet=sheet)


def spoken(look: Look, language: Language) -> Look:
    """Go on in a language: that answers the question."""
    return replace(look, language=language, sheet=Sheet.NONE)
