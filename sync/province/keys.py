"""What all nodes of a province share and nobody else knows: one secret in a file of mode 0600."""

import hashlib
import hmac
import os
import secrets
from collections.abc import Callable
from pathlib import Path

from sync.roll import Admitted, Statement, member_of
from sync.root import SECRET_BYTES, Root
from sync.sealing import Sealed, sealing_key, unseal
from sync.signing import public_key, signer

FILE, ROOT_FILE = "province.key", "province.root"
SEED_BYTES = 32


class ProvinceKeys:
    """Signs the province's own journals, and makes the challenges that callers answer.

    `root` is the province itself, None once it lies on a sheet in a safe.
    """

    def __init__(self, seed: bytes, root: Root | None) -> None:
        self.sign, self.public_key, self.root = signer(seed), public_key(seed), root
        self.sealing_key, self._seed = sealing_key(seed), seed
        self._macs = hmac.digest(seed, b"linggong challenges", "sha256")

    def admission(self) -> Statement | None:
        """The root's word that these keys are the province's; None without the root."""
        root = self.root
        return root.state(Admitted(root.id, member_of(root.id, self._seed))) if root else None

    def unseal(self, bound: bytes, sealed: Sealed) -> bytes | None:
        """What was sealed to this province, None if it was not."""
        return unseal(self._seed, bound, sealed)

    def mac(self, message: bytes) -> bytes:
        """32 bytes that only a node of this province can make."""
        return hmac.digest(self._macs, message, hashlib.sha256)


def open_keys(folder: Path, entropy: Callable[[int], bytes] = secrets.token_bytes) -> ProvinceKeys:
    """The keys in `folder`, made when there are none; OSError, or ValueError if a file is none of ours."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not (folder / FILE).exists():
        _write_once(folder / ROOT_FILE, entropy(SECRET_BYTES))
        _write_once(folder / FILE, entropy(SEED_BYTES))
    seed = _read(folder / FILE, SEED_BYTES)
    has_root = (folder / ROOT_FILE).exists()
    return ProvinceKeys(seed, Root(_read(folder / ROOT_FILE, SECRET_BYTES)) if has_root else None)


def _read(path: Path, size: int) -> bytes:
    content = path.read_bytes()
    if len(content) != size:
        raise ValueError(f"{path}: {len(content)} bytes, not {size}")
    return content


def _write_once(path: Path, seed: bytes) -> None:
    """Whole or not at all, and never over another node's."""
    draft = path.with_name(f"{path.name}.{os.getpid()}")
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
