"""A clerk strikes a machine off, as `linggong strike` does, with the sheet of the root in hand."""

from kiosk.processes import root as roots
from kiosk.simulate.machine import Kiosk
from sync.roll.root import Root


def strike(kiosk: Kiosk, gone: bytes, stays: list[bytes], root: Root) -> None:
    """At this kiosk, with the heads it has; asked again where power failed in between, the rest is done."""
    if kiosk.store is None:
        return
    if gone in kiosk.store.roll.members:
        keep = [key.hex() for key in stays if key in kiosk.store.roll.members]
        roots.strike(gone.hex(), keep, _silent, lambda _: root.letters)(kiosk.store)
    else:
        roots.rekey(_silent, lambda _: root.letters)(kiosk.store)


def _silent(_words: str) -> None:
    """Nobody reads it."""
