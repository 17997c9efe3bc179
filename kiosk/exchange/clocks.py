"""What the peers of this machine say the time is, kept for its other processes."""

from collections.abc import Iterable

import structlog

from kiosk.exchange import Exchange
from kiosk.services.clocks import PROVINCE, note, note_heard, weigh
from kiosk.store import Store
from kiosk.store.errors import StoreUnavailable

PROVINCE_SPEAKS = b"province"
"""The `speaker` of what comes from the province."""


def note_clocks(store: Store, exchanges: Iterable[Exchange]) -> None:
    """Keep which peer contradicts this machine's clock; each machine has one voice, wherever it answers."""
    peers, ahead = {PROVINCE_SPEAKS: PROVINCE, **store.roll.letters}, dict[int, int]()
    for exchange in exchanges:
        ahead_s = exchange.ahead_s
        if ahead_s is not None and exchange.speaker in peers:
            ahead[peers[exchange.speaker]] = round(ahead_s / 60)
    try:
        note(store, weigh(ahead))
        if ahead:
            note_heard(store)
    except StoreUnavailable as error:
        structlog.get_logger("sync").warning("clocks_not_kept", reason=str(error))
