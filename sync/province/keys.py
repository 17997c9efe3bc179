"""What all nodes of a province share and nobody else knows: one secret in a file of mode 0600."""

import hashlib
import hmac
import os
import secrets
from collections.abc import Callable
from pathlib import Path

from sync.sealing import Sealed, sealing_key, unseal
from sync.signing import public_key, signer

FILE = "province.key"
SEED_BYTES = 32


class ProvinceKeys:
    """Signs the province's own journals, and makes the challenges that callers answer."""

    def __init__(self, seed: bytes) -> None:
        self.sign, self.public_key = signer(seed), public_key(seed)
        self.sealing_key, self._seed = sealing_key(seed), seed
        self._challenges = hmac.digest(seed, b"linggong challenges", "sha256")

    def unseal(self, bound: bytes, sealed: Sealed) -> bytes | None:
        """What was sealed to this province, None if it was not."""
        return unseal(self._seed, bound, sealed)

    def mac(self, message: bytes) -> bytes:
        """32 bytes that only a node of this province can make."""
        return hmac.digest(self._challenges, message, hashlib.sha256)


def open_keys(folder: Path, entropy: Callable[[int], bytes] = secrets.token_bytes) -> ProvinceKeys:
    """The keys in `folder`, made when there are none; OSError, or ValueError if the file is none of ours."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder / FILE
    if not path.exists():
        _write_once(path, entropy(SEED_BYTES))
    seed = path.read_bytes()
    if len(seed) != SEED_BYTES:
        raise ValueError(f"{path}: {len(seed)} bytes, not {SEED_BYTES}")
    return ProvinceKeys(seed)


def _write_once(path: Path, seed: bytes) -> None:
    """Whole or not at all, and never over another node's."""
    draft = path.with_name(f"{FILE}.{os.getpid()}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(seed)
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
