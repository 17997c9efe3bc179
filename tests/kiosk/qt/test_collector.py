"""What is free goes back to the system now and then, also where something that stays lies behind it."""

import ctypes
from pathlib import Path

import pytest

from kiosk.qt.collector import Collector

BLOCKS, BLOCK = 100_000, 600


def resident_mb():
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4 / 1024


@pytest.mark.usefixtures("qapp")
def test_memory_that_nobody_uses_is_given_back():
    libc = ctypes.CDLL(None)
    libc.malloc.restype, libc.malloc.argtypes = ctypes.c_void_p, [ctypes.c_size_t]
    libc.free.argtypes = [ctypes.c_void_p]
    blocks = [libc.malloc(BLOCK) for _ in range(BLOCKS)]
    for block in blocks:
        ctypes.memset(block, 1, BLOCK)
    for block in blocks[:-1]:
        libc.free(block)
    full, collector = resident_mb(), Collector()
    collector.collect_all()
    collector.close()
    assert resident_mb() < full - BLOCKS * BLOCK / 2**21
    libc.free(blocks[-1])
