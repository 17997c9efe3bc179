"""Mobile numbers of mainland China: `1[3-9]` and nine digits after removing blanks, hyphens and +86."""

import re
import unicodedata

_MOBILE = re.compile(r"1[3-9][0-9]{9}")
_PREFIX = re.compile(r"^(?:\+86|0086|86(?=1[3-9]\d{9}$))")
_PERSONAL = re.compile(r"(?<!\d)(?:1[3-9]\d{9}|\d{17}[\dXx])(?!\d)")
_JOINERS = re.compile(r"(?<=\d)[\s\-.·_]+(?=[\dXx])")


def normalise(text: str) -> str | None:
    """The 11 digits, None if the text is no mobile number."""
    plain = re.sub(r"[\s\-]", "", unicodedata.normalize("NFKC", text))
    digits = _PREFIX.sub("", plain)
    return digits if _MOBILE.fullmatch(digits) else None


def mask(number: str) -> str:
    """What may be shown of a number: 138****5678."""
    return f"{number[:3]}****{number[-4:]}"


def holds_personal_number(text: str) -> bool:
    """Whether free text hides an 11-digit mobile or an 18-digit identity number."""
    return _PERSONAL.search(_JOINERS.sub("", unicodedata.normalize("NFKC", text))) is not None
