"""The keys of one kiosk: files of mode 0600 in a folder that is neither the data folder nor its backup.

kiosk.key   the private key this machine signs with, 32 bytes
kiosk.key.struck, kiosk.key.next
            the one it had before it was struck off, and the one it will have when the hall has let it in again
hall.key    the hall's id and secrets, and the roll as it was when this machine came in
root.key    on the hall's first kiosk until it is taken off onto a sheet: what the root key is made of, 16 bytes
"""

import os
from pathlib import Path

import msgspec

from kiosk.hall.ids import Entropy, Id
from kiosk.store.errors import StoreUnusable
from kiosk.store.vault import Vault
from sync.durable import sync_folder
from sync.roll.root import SECRET_BYTES as ROOT_BYTES
from sync.roll.root import Root
from sync.roll.statements import Admitted, Statement, member_of

KIOSK_KEY, HALL_KEY, ROOT_KEY = "kiosk.key", "hall.key", "root.key"
STRUCK_KEY, NEXT_KEY = "kiosk.key.struck", "kiosk.key.next"
SECRET_BYTES = 32


class HallKeys(msgspec.Struct, frozen=True):
    """What a machine of a hall has: the hall's id, its secrets, the one in use last, and the roll it came in with."""

    hall: Id
    secrets: tuple[bytes, ...]
    roll: tuple[Statement, ...]


class Keys:
    """The keys in a folder."""

    def __init__(self, folder: Path, seed: bytes, hall: HallKeys) -> None:
        self.folder, self.seed, self.hall = folder, seed, hall

    @property
    def root(self) -> Root | None:
        """The hall's root, while it lies here."""
        path = self.folder / ROOT_KEY
        return Root(_read(path, ROOT_BYTES)) if path.exists() else None

    def take_off_root(self) -> None:
        """The root lies on a sheet from now on."""
        (self.folder / ROOT_KEY).unlink(missing_ok=True)
        sync_folder(self.folder)

    def put_root(self, root: Root) -> None:
        """Keep a root until it is taken off."""
        keep_secret(self.folder / ROOT_KEY, root.secret)

    @property
    def struck_seed(self) -> bytes | None:
        """The private key this machine had before it was struck off, if it ever was."""
        path = self.folder / STRUCK_KEY
        return _read(path, SECRET_BYTES) if path.exists() else None

    def put_secrets(self, secrets: tuple[bytes, ...]) -> None:
        """Keep the hall's secrets, the one in use last."""
        known = read_hall_keys(self.folder)
        if secrets != known.secrets:
            replace_secret(self.folder / HALL_KEY, _encode(msgspec.structs.replace(known, secrets=secrets)))

    def vault(self, entropy: Entropy) -> Vault:
        """Seals and opens with these keys."""
        return Vault(self.seed, self.hall.hall, self._secrets, entropy)

    def _secrets(self) -> tuple[bytes, ...]:
        return read_hall_keys(self.folder).secrets


def open_keys(folder: Path, kiosk: int, entropy: Entropy) -> Keys:
    """The keys in `folder`; made when there are none, and then they are a new hall's, whose first kiosk this is."""
    seed = open_secret(folder, KIOSK_KEY, entropy)
    if not (folder / HALL_KEY).exists():
        root = Root(open_secret(folder, ROOT_KEY, entropy, ROOT_BYTES))
        admitted = root.state(Admitted(root.id, member_of(root.id, seed, kiosk)))
        keep_hall_keys(folder, HallKeys(root.id, (entropy(SECRET_BYTES),), (admitted,)))
    return Keys(folder, seed, read_hall_keys(folder))


def keep_hall_keys(folder: Path, keys: HallKeys) -> None:
    """Write what makes this a machine of a hall; the first that does so stands."""
    keep_secret(folder / HALL_KEY, _encode(keys))


def read_hall_keys(folder: Path) -> HallKeys:
    """What makes this a machine of a hall; StoreUnusable if it cannot be read."""
    path = folder / HALL_KEY
    try:
        return msgspec.msgpack.decode(path.read_bytes(), type=HallKeys)
    except OSError as error:
        raise StoreUnusable(f"{folder}: cannot keep keys there ({error.strerror})") from error
    except msgspec.DecodeError as error:
        raise StoreUnusable(f"{path}: holds no keys of a hall") from error


def take_next_key(folder: Path, keys: HallKeys) -> None:
    """Go on under the next key, which the hall has let in: the old one is kept, and may be found here after a cut."""
    replace_secret(folder / HALL_KEY, _encode(keys))
    replace_secret(folder / STRUCK_KEY, _read(folder / KIOSK_KEY, SECRET_BYTES))
    (folder / NEXT_KEY).replace(folder / KIOSK_KEY)
    sync_folder(folder)


def open_secret(folder: Path, name: str, entropy: Entropy, size: int = SECRET_BYTES) -> bytes:
    """So many secret bytes in a file of mode 0600, made when there are none."""
    path = folder / name
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        if not path.exists():
            keep_secret(path, entropy(size))
    except OSError as error:
        raise StoreUnusable(f"{folder}: cannot keep keys there ({error.strerror})") from error
    return _read(path, size)


def keep_secret(path: Path, secret: bytes) -> None:
    """Write a file of mode 0600, whole or not at all, also when two processes start at once: the first link stands."""
    draft = _draft(path, secret)
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
    sync_folder(path.parent)


def replace_secret(path: Path, secret: bytes) -> None:
    """Write a file of mode 0600 in place of the one there, whole or not at all."""
    _draft(path, secret).replace(path)
    sync_folder(path.parent)


def _draft(path: Path, secret: bytes) -> Path:
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(secret)
        file.flush()
        os.fsync(descriptor)
    return draft


def _read(path: Path, size: int) -> bytes:
    try:
        secret = path.read_bytes()
    except OSError as error:
        raise StoreUnusable(f"{path.parent}: cannot keep keys there ({error.strerror})") from error
    if len(secret) != size:
        raise StoreUnusable(f"{path}: holds {len(secret)} bytes, expected {size}")
    return secret


def _encode(keys: HallKeys) -> bytes:
    return msgspec.msgpack.encode(keys)
