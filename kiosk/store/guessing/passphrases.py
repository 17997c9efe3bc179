"""Passphrases: kept as Argon2id hashes, slow to be tried.

Cost: the second choice of RFC 9106 §4, 64 MiB and three passes. One at a time: where two Python threads hash at once
OpenSSL's own threads wait for each other for ever; and no more memory is taken than by one.
"""

import functools
import secrets
import threading

from cryptography.exceptions import InvalidKey
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from kiosk.hall.desk.clerk import Passphrase

SALT_BYTES, HASH_BYTES = 16, 32
PASSES, LANES, KIB = 3, 4, 64 * 1024
_alone = threading.Lock()


def hashed(passphrase: str) -> Passphrase:
    """What is kept of a passphrase."""
    kdf = Argon2id(
        salt=secrets.token_bytes(SALT_BYTES), length=HASH_BYTES, iterations=PASSES, lanes=LANES, memory_cost=KIB
    )
    with _alone:
        return Passphrase(kdf.derive_phc_encoded(passphrase.encode()))


def is_right(passphrase: str, kept: Passphrase | None) -> bool:
    """Whether it is the one that is kept; a passphrase of nobody takes as long."""
    phc = (kept or _nobody()).phc
    try:
        with _alone:
            Argon2id.verify_phc_encoded(passphrase.encode(), phc)
    except (InvalidKey, ValueError):
        return False
    return kept is not None


@functools.cache
def _nobody() -> Passphrase:
    return hashed(secrets.token_hex())
