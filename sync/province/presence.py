"""When each kiosk was last heard of, how long its queue is, how far its clock is off. Decides nothing."""

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa

from sync.province.access import QUEUE_HEADER, date_ahead_s
from sync.province.store import ProvinceStore
from sync.province.tables import kiosks

WRITTEN_EVERY_MS = 10_000
_MOST_S = 2**31


class Presence:
    """Remembers what requests show, one write a kiosk in ten seconds."""

    def __init__(self, store: ProvinceStore) -> None:
        self._store = store
        self._written: dict[tuple[bytes, bool], int] = {}

    def saw(self, key: bytes, headers: Mapping[str, str], has_pushed: bool = False) -> None:
        """A request of a kiosk."""
        now = self._store.now
        if 0 <= now - self._written.get((key, has_pushed), 0) < WRITTEN_EVERY_MS:
            return
        self._written[key, has_pushed] = now
        values: dict[str, Any] = {
            "seen_at": now,
            "ahead_s": date_ahead_s(headers, now / 1000),
            "queue_s": _queue_s(headers),
        }
        values |= {"pushed_at": now} if has_pushed else {}
        with self._store.writing() as (conn, _):
            conn.execute(sa.update(kiosks).where(kiosks.c.key == key).values(values))


def _queue_s(headers: Mapping[str, str]) -> int | None:
    text = headers.get(QUEUE_HEADER, "")
    return min(int(text), _MOST_S) if text.isascii() and text.isdigit() and len(text) < 12 else None
