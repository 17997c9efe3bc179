"""Numbers that stand for words in facts: what a newer program says besides is UNKNOWN here, never an error."""

import enum
from typing import TypeVar

CODE_MOST = 2**15


class Code(enum.IntEnum):
    """Root of enums that facts carry as integers; each has UNKNOWN = 0, which nobody writes."""

    @classmethod
    def _missing_(cls, value: object) -> "Code | None":
        return cls(0) if isinstance(value, int) and 0 < value <= CODE_MOST else None


AnyCode = TypeVar("AnyCode", bound=Code)


def heard(kind: type[AnyCode], number: int | None) -> AnyCode:
    """The code that another program means by a number, whatever it is; UNKNOWN where it is none."""
    return kind(number if number is not None and 0 <= number <= CODE_MOST else 0)


def told(kind: type[Code]) -> str:
    """Every code of a kind and its word, for the published schema."""
    return ", ".join(f"{code.value} {code.name.lower()}" for code in kind if code)
