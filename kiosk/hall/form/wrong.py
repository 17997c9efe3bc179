"""What can be wrong with what was typed."""

import enum


class ProblemCode(enum.Enum):
    """What can be wrong with a field."""

    MISSING = "missing"
    NOT_A_NUMBER = "not_a_number"
    AMBIGUOUS = "ambiguous"
    """It can be read in two ways, or says no one figure: nobody guesses."""
    NOT_WHOLE = "not_whole"
    TOO_SMALL = "too_small"
    TOO_LARGE = "too_large"
    TOO_LONG = "too_long"
    IN_THE_PAST = "in_the_past"
    TOO_FAR = "too_far"
    NOT_A_PHONE = "not_a_phone"
    PERSONAL_NUMBER = "personal_number"
    UNKNOWN = "unknown"


class Wrong(Exception):
    """A field's value cannot be taken."""

    def __init__(self, code: ProblemCode) -> None:
        super().__init__(code.value)
        self.code = code
