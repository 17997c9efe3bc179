"""Certificates: papers without which some work is not done, by law."""

from collections.abc import Iterable

import msgspec

from kiosk.hall.catalogue.named import Named

CODE_MOST = 50
"""As many bits as a number in a fact holds, and some to spare."""
STATED = "certificate."
"""What names of records begin with that somebody has a certificate; its code follows."""


class Stated(msgspec.Struct, frozen=True, array_like=True):
    """The sealed record of one certificate of one person: that he said to have it, when (epoch ms)."""

    at: int


class Certificate(Named, frozen=True):
    """A paper: `name` as people say it, `law` as the law does, the article, and trades that nobody does without it.

    `code` goes into facts as a bit and is never reused.
    """

    code: int
    name: str
    law: str
    article: str
    trades: tuple[int, ...] = ()

    @property
    def bit(self) -> int:
        """Its place among the certificates that a posting needs."""
        return bits((self.code,))


def bits(codes: Iterable[int]) -> int:
    """Certificates as one number: a bit for each, the lowest for code 1."""
    return sum(1 << (code - 1) for code in set(codes))


def codes(needs: int) -> tuple[int, ...]:
    """The certificates of such a number, by code."""
    return tuple(place + 1 for place in range(needs.bit_length()) if needs >> place & 1)
