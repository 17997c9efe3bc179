"""What all nodes of a province share and nobody else knows, in files of mode 0600.

province.key    the private key that nodes speak with, 32 bytes; behind it those of before, each struck off
province.root   the province itself, until it is taken off onto a sheet: what the root key is made of, 16 bytes
"""

import hashlib
import hmac
import os
import secrets
from collections.abc import Callable, Sequence
from pathlib import Path

from sync.durable import sync_folder
from sync.roll.root import SECRET_BYTES, Root
from sync.roll.statements import Admitted, Statement, member_of
from sync.sealing import Sealed, sealing_key, unseal
from sync.signing import public_key, signer

FILE, ROOT_FILE = "province.key", "province.root"
SEED_BYTES = 32


class ProvinceKeys:
    """Signs the province's own journals, and makes the challenges that callers answer.

    `root` is the province itself, None once it lies on a sheet in a safe. `earlier`: private keys from before; what was
    sealed to them is read, and what was asked for under them is known again.
    """

    def __init__(self, seed: bytes, root: Root | None, earlier: Sequence[bytes] = ()) -> None:
        self.sign, self.public_key, self.root = signer(seed), public_key(seed), root
        self.sealing_key, self.seeds = sealing_key(seed), (seed, *earlier)
        self._macs = [hmac.digest(each, b"linggong challenges", "sha256") for each in self.seeds]

    @property
    def public_keys(self) -> tuple[bytes, ...]:
        """The key nodes speak with, and those of before."""
        return tuple(map(public_key, self.seeds))

    def admitted_by(self, root: Root, province: bytes) -> Statement:
        """A root's word that these keys are the province's."""
        return root.state(Admitted(province, member_of(province, self.seeds[0])))

    def admission(self) -> Statement | None:
        """The word of the root that made this province; None without it."""
        return self.admitted_by(self.root, self.root.id) if self.root else None

    def unseal(self, bound: bytes, sealed: Sealed) -> bytes | None:
        """What was sealed to this province, None if it was not."""
        opened = (unseal(seed, bound, sealed) for seed in self.seeds)
        return next((plain for plain in opened if plain is not None), None)

    def mac(self, message: bytes) -> bytes:
        """32 bytes that only a node of this province can make."""
        return self.macs(message)[0]

    def macs(self, message: bytes) -> tuple[bytes, ...]:
        """The same, and what nodes made of it under the keys of before."""
        return tuple(hmac.digest(key, message, hashlib.sha256) for key in self._macs)


def open_keys(folder: Path, entropy: Callable[[int], bytes] = secrets.token_bytes) -> ProvinceKeys:
    """The keys in `folder`, made when there are none; OSError, or ValueError if a file is none of ours."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not (folder / FILE).exists():
        _write_once(folder / ROOT_FILE, entropy(SECRET_BYTES))
        _write_once(folder / FILE, entropy(SEED_BYTES))
    seed, *earlier = _read(folder / FILE, SEED_BYTES)
    root = folder / ROOT_FILE
    return ProvinceKeys(seed, Root(b"".join(_read(root, SECRET_BYTES, 1))) if root.exists() else None, earlier)


def put_next_key(folder: Path, seed: bytes, keys: ProvinceKeys) -> ProvinceKeys:
    """Keep a new key before those of now."""
    _draft(folder / FILE, b"".join((seed, *keys.seeds))).replace(folder / FILE)
    sync_folder(folder)
    return ProvinceKeys(seed, keys.root, keys.seeds)


def take_off_root(folder: Path) -> None:
    """The root lies on a sheet from now on."""
    (folder / ROOT_FILE).unlink(missing_ok=True)
    sync_folder(folder)


def _read(path: Path, size: int, most: int = 1000) -> list[bytes]:
    """Secrets of so many bytes each."""
    content = path.read_bytes()
    if not content or len(content) % size or len(content) > most * size:
        raise ValueError(f"{path}: {len(content)} bytes, not {size}")
    return [content[first : first + size] for first in range(0, len(content), size)]


def _write_once(path: Path, seed: bytes) -> None:
    """Whole or not at all, and never over another node's."""
    draft = _draft(path, seed)
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
    sync_folder(path.parent)


def _draft(path: Path, secret: bytes) -> Path:
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(secret)
        file.flush()
        os.fsync(file.fileno())
    return draft
