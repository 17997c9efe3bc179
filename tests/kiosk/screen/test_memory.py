"""What a press takes is given back: a kiosk stands for months."""

import ctypes

from tests.kiosk.screen.conftest import Kiosk

PRESSES, BYTES = 150, 150
"""A touch point that Qt keeps for ever has some 500 bytes with what hangs on it."""


class _Told(ctypes.Structure):
    """glibc's `struct mallinfo2`: the eighth of its ten numbers is what is in use."""

    _fields_ = (("before", ctypes.c_size_t * 7), ("in_use", ctypes.c_size_t), ("after", ctypes.c_size_t * 2))


def in_use() -> int:
    """Bytes that the C library has given out."""
    libc = ctypes.CDLL(None)
    libc.mallinfo2.restype = _Told
    return int(libc.mallinfo2().in_use)


def test_a_press_of_a_mouse_leaves_nothing_behind(kiosk: Kiosk):
    kiosk.tap("findWork")

    def press(times: int) -> int:
        for _ in range(times):
            kiosk.tap("key-1")
            kiosk.tap("key-erase")
        kiosk.window._collector.collect_all()
        return in_use()

    before = press(PRESSES)
    assert press(PRESSES) - before < 2 * PRESSES * BYTES
