"""The machine's clock, for processes that must not wait for the store's imports."""

import time


def machine_clock() -> int:
    """The machine's time in epoch ms."""
    return time.time_ns() // 1_000_000
