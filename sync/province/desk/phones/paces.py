"""How often drafts may be sent: from one address, and without a code for one hall."""

import math
from collections.abc import Callable
from ipaddress import IPv6Address, IPv6Network, ip_address

from sync.province.desk.limits import Bucket, Limits
from sync.province.desk.phones.scans import Scanned
from sync.province.ledger.refusal import Refusal, Why

ONE_LINE = 64
"""Bits of an IPv6 address that one line has: it may choose the others."""


class Paces:
    """Of one node; `clock` in seconds."""

    def __init__(self, limits: Limits, clock: Callable[[], float]) -> None:
        self._drafts = Bucket(limits.drafts, clock)
        self._without_code = Bucket(limits.without_code, clock)
        self._of_hall = Bucket(limits.without_code_of_hall, clock)

    def take(self, phone: Scanned, address: str) -> None:
        """Count one draft; Refusal where it is one too many."""
        line = line_of(address)
        wait = self._drafts.take(line)
        if not wait and not phone.code:
            wait = self._without_code.take(line) or self._of_hall.take(phone.hall)
        if wait:
            raise Refusal(Why.TOO_MUCH, "So much comes from there.", math.ceil(wait))


def line_of(address: str) -> str:
    """By what somebody is known who may choose among addresses."""
    try:
        found = ip_address(address)
    except ValueError:
        return address
    return str(IPv6Network((found, ONE_LINE), strict=False)) if isinstance(found, IPv6Address) else str(found)
