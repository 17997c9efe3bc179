"""Personal numbers in texts that leave the vault's reach: masked, the last net, not the first."""

import re
from collections.abc import Mapping
from typing import Any

MASKED = "*" * 11

_MOBILE = r"1[3-9][0-9][ \-.]?[0-9]{4}[ \-.]?[0-9]{4}"
_IDENTITY = r"[0-9]{6}[ \-.]?[0-9]{8}[ \-.]?[0-9]{3}[0-9Xx]"
_PERSONAL = re.compile(rf"(?<![0-9])(?:{_IDENTITY}|(?:(?:\+|00)?86[ \-]?)?{_MOBILE})(?![0-9])")
_WIDE_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")


def mask_personal(value: Any) -> Any:
    """The same value without anything that looks like a mobile or identity number."""
    if isinstance(value, Mapping):
        return {str(key): mask_personal(item) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [mask_personal(item) for item in value]
    if value is None or isinstance(value, bool | float):
        return value
    masked = _PERSONAL.sub(MASKED, str(value).translate(_WIDE_DIGITS))
    return value if isinstance(value, int) and masked == str(value) else masked
