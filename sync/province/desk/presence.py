"""When each kiosk was last heard of, how long its queue is, how far its clock is off. Decides nothing."""

from typing import Any

import msgspec
import sqlalchemy as sa

from sync.province.ledger.store import ProvinceStore
from sync.province.ledger.tables import kiosks

WRITTEN_EVERY_MS = 10_000


class Shown(msgspec.Struct, frozen=True):
    """What a request shows of a kiosk: its clock in epoch s, and for how many seconds its oldest entry has waited."""

    clock_s: float | None = None
    queue_s: int | None = None


class Presence:
    """Remembers what requests show, one write a kiosk in ten seconds."""

    def __init__(self, store: ProvinceStore) -> None:
        self._store = store
        self._written: dict[tuple[bytes, bool], int] = {}

    def saw(self, key: bytes, shown: Shown, has_pushed: bool = False) -> None:
        """A request of a kiosk."""
        now = self._store.now
        if 0 <= now - self._written.get((key, has_pushed), 0) < WRITTEN_EVERY_MS:
            return
        self._written[key, has_pushed] = now
        values: dict[str, Any] = {
            "seen_at": now,
            "ahead_s": None if shown.clock_s is None else round(shown.clock_s - now / 1000),
            "queue_s": shown.queue_s,
        }
        values |= {"pushed_at": now} if has_pushed else {}
        with self._store.writing() as (conn, _):
            conn.execute(sa.update(kiosks).where(kiosks.c.key == key).values(values))
