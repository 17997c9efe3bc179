"""PINs: six digits by which a clerk opens the kiosk's panel, good until the hall's secret is another one."""

import datetime as dt
import re

import msgspec

from kiosk.hall.desk.clerk import Clerk, Role

PIN_DIGITS = 6
DIGITS_APART = 3
"""A PIN has so many different digits at least: 121212 is none."""
AT_PANEL = frozenset({Role.CLERK, Role.MANAGER})
"""Who may open it: a volunteer sees only what was typed for who stands there, an auditor changes nothing."""
_ROW = "01234567890"


class Pin(msgspec.Struct, frozen=True, array_like=True):
    """The sealed record of a PIN: its Argon2id hash in the PHC string format, the hall's secret it was set under."""

    phc: str
    secret: bytes


def may_open(clerk: Clerk, now: int) -> bool:
    """Whether somebody may be at the panel at this time."""
    return clerk.role in AT_PANEL and clerk.is_serving(now)


def is_pin(text: str) -> bool:
    """Whether nobody would try it among the first: no row, no pattern of few digits, no birthday."""
    if re.fullmatch(rf"[0-9]{{{PIN_DIGITS}}}", text) is None or len(set(text)) < DIGITS_APART:
        return False
    half = PIN_DIGITS // 2
    is_repeated = text[:half] in (text[half:], text[half:][::-1])
    return not (is_repeated or text in _ROW or text in _ROW[::-1] or _is_birthday(text))


def _is_birthday(text: str) -> bool:
    """900512 or 198805, as people write the day or month they were born."""
    try:
        dt.date(2000, int(text[2:4]), int(text[4:]))
    except ValueError:
        return text[:2] in ("19", "20") and 1 <= int(text[4:]) <= 12
    return True
