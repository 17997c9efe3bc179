"""A clerk strikes a machine off, as `linggong strike` does, with the sheet of the root in hand."""

from collections.abc import Sequence

from kiosk.exchange.kiosks import roll as rolls
from kiosk.simulate.machine import Kiosk
from sync.roll.root import Root


def strike(kiosk: Kiosk, gone: bytes, stays: Sequence[bytes], root: Root) -> None:
    """At this kiosk, with the heads it has; asked again where power failed in between, the rest is done."""
    if kiosk.store is None:
        return
    members = kiosk.store.roll.members
    if gone not in members:
        rolls.rekey(kiosk.store, root)
        return
    kept = tuple(members[key] for key in stays if key in members)
    falling = rolls.falling(kiosk.store.roll, members[gone])
    if kept or not falling:
        leaving = [members[gone], *(member for member in falling if member not in kept)]
        rolls.strike(kiosk.store, root, leaving, kept)
