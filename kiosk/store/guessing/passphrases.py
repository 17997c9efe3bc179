"""Passphrases: kept as Argon2id hashes, slow to be tried.

Cost: the second choice of RFC 9106 §4, 64 MiB and three passes.
"""

import functools
import secrets

from cryptography.exceptions import InvalidKey
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from kiosk.hall.desk.clerk import Passphrase

SALT_BYTES, HASH_BYTES = 16, 32
PASSES, LANES, KIB = 3, 4, 64 * 1024


def hashed(passphrase: str) -> Passphrase:
    """What is kept of a passphrase."""
    kdf = Argon2id(
        salt=secrets.token_bytes(SALT_BYTES), length=HASH_BYTES, iterations=PASSES, lanes=LANES, memory_cost=KIB
    )
    return Passphrase(kdf.derive_phc_encoded(passphrase.encode()))


def is_right(passphrase: str, kept: Passphrase | None) -> bool:
    """Whether it is the one that is kept; a passphrase of nobody takes as long."""
    try:
        Argon2id.verify_phc_encoded(passphrase.encode(), (kept or _nobody()).phc)
    except (InvalidKey, ValueError):
        return False
    return kept is not None


@functools.cache
def _nobody() -> Passphrase:
    return hashed(secrets.token_hex())
