"""Where a province may be: behind HTTPS, or on this very machine."""

import re

PROVINCE = r"(https://[^ @]+|http://(localhost|127(\.[0-9]{1,3}){3}|\[::1\])(:[0-9]{1,5})?(/[^ ]*)?)"
"""Addresses at which nobody between can listen or answer."""


def is_private(address: str) -> bool:
    """Whether nobody can listen or answer between here and this address."""
    return re.fullmatch(PROVINCE, address) is not None
