"""Challenges that a caller signs: any node can check one of any other, and none has to remember it.

challenge = random[16] + end of its validity, epoch ms [8] + MAC[32]
"""

import base64
import hmac
from collections.abc import Callable

CHALLENGE_MS = 10 * 60 * 1000
_RANDOM, _END, _MAC = 16, 8, 32
Mac = Callable[[bytes], bytes]


class Challenges:
    """Makes challenges, and knows its own by their MAC; `clock` in epoch ms."""

    def __init__(self, mac: Mac, clock: Callable[[], int], entropy: Callable[[int], bytes]) -> None:
        self._mac, self._clock, self._entropy = mac, clock, entropy

    def issue(self) -> str:
        """A challenge for the next request, in base64."""
        start = self._entropy(_RANDOM) + (self._clock() + CHALLENGE_MS).to_bytes(_END)
        return base64.b64encode(start + self._mac(start)).decode()

    def is_valid(self, challenge: bytes) -> bool:
        """Whether a node of ours made it and its time is not over; the nodes' clocks may differ by as much again."""
        if len(challenge) != _RANDOM + _END + _MAC:
            return False
        start = challenge[:-_MAC]
        is_ours = hmac.compare_digest(self._mac(start), challenge[-_MAC:])
        return is_ours and 0 <= int.from_bytes(start[_RANDOM:]) - self._clock() <= 2 * CHALLENGE_MS
