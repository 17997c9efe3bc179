"""What the headers of a request show of a kiosk."""

from collections.abc import Mapping

from sync.contract.access import QUEUE_HEADER, date_s
from sync.province.desk.presence import Shown

_MOST_S = 2**31


def shown(headers: Mapping[str, str]) -> Shown:
    """Its clock, and how long its oldest entry has waited."""
    return Shown(date_s(headers), _queue_s(headers))


def _queue_s(headers: Mapping[str, str]) -> int | None:
    text = headers.get(QUEUE_HEADER, "")
    return min(int(text), _MOST_S) if text.isascii() and text.isdigit() and len(text) < 12 else None
