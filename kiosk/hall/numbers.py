"""Short numbers of jobs: digits only, unique in a hall without a line, as each kiosk has hundreds of its own.

Kiosk k (A is 1) has the hundreds k, k+26, k+52 and so on: A 101 to 199, B 201 to 299, then A 2701 to 2799.
"""

import itertools
from collections.abc import Collection

KIOSKS, HUNDRED = 26, 100
HALF = 50
"""A kiosk that was restored does not know what it gave last: it goes on in the second half."""


def next_number(kiosk: int, used: Collection[int], last: int) -> int:
    """The next number of a kiosk (0 for A) behind the last one it gave (0: none), none that is in use."""
    for first in itertools.count(HUNDRED * (kiosk + 1), HUNDRED * KIOSKS):
        own = range(first + 1, first + HUNDRED)
        behind = [*own[own.index(last) + 1 :], *own] if last in own else own
        free = next((number for number in behind if number not in used), None)
        if free is not None:
            return free
    raise AssertionError("hundreds do not end")


def half_way(kiosk: int, last: int) -> int:
    """The last number that a kiosk may have given which was restored, as far as nobody knows better."""
    return max(last, HUNDRED * (kiosk + 1) + HALF)
