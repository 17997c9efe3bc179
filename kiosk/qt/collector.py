"""Python's cyclic collector, on Qt's thread alone and between two events.

Left to itself it runs on whichever thread has just made an object: on the background thread it took Qt's objects away
while Qt was using them, and the process died.
"""

import ctypes
import gc

from PySide6.QtCore import QObject, QTimer, Slot

YOUNG_MS, ALL_MS = 1_000, 600_000
_trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
"""glibc's; elsewhere there is none."""


class Collector(QObject):
    """Collects young objects every second and all every ten minutes, until it is closed.

    What pages leave free between what stays goes back to the system then: else the C library keeps it for weeks.
    """

    def __init__(self) -> None:
        super().__init__()
        self._young, self._all = QTimer(self), QTimer(self)
        self._young.timeout.connect(self.collect_young)
        self._all.timeout.connect(self.collect_all)
        gc.disable()
        self._young.start(YOUNG_MS)
        self._all.start(ALL_MS)

    def close(self) -> None:
        """Leave it to itself again, once no other thread runs."""
        self._young.stop()
        self._all.stop()
        gc.enable()

    @Slot()
    def collect_young(self) -> None:
        """What was made since the last time or two."""
        gc.collect(1)

    @Slot()
    def collect_all(self) -> None:
        """Everything: some tenth of a second."""
        gc.collect()
        if _trim is not None:
            _trim(0)
