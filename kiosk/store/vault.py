"""The vault: sealed records, and the keys that open them.

Each record has its own data key; SM4-GCM seals the body under it and the data key under the hall's key. Numbers are
found again by HMAC-SM3 under a key of its own. All keys of a hall come from one secret of 32 bytes in a file of mode
0600, in a folder that is neither the data folder nor its backup.
"""

import os
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import constant_time, hashes, hmac
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from kiosk.hall.ids import Entropy, Id
from kiosk.store.errors import StoreUnusable

HALL_KEY, KIOSK_KEY = "hall.key", "kiosk.key"
SECRET_BYTES = 32
_KEY, _NONCE, _TAG = 16, 12, 16
SALT = 16


class Sealed:
    """Ciphertext of a record and its wrapped data key, each `nonce[12] + ciphertext + tag[16]`."""

    __slots__ = ("body", "key")

    def __init__(self, body: bytes, key: bytes) -> None:
        self.body, self.key = body, key


class Vault:
    """Seals and opens records and finds numbers, with one hall's secret; who has the secret is of the hall `hall`."""

    def __init__(self, secret: bytes, entropy: Entropy) -> None:
        self._entropy = entropy
        self._wrapping = _mac(secret, b"record keys")[:_KEY]
        self._lookup = _mac(secret, b"lookups")
        self._tokens = _mac(secret, b"tokens")
        self._messages, self._records = _mac(secret, b"messages"), _mac(secret, b"records outside")
        self.fingerprint = _mac(secret, b"fingerprint")[:10]
        self.hall: Id = _mac(secret, b"hall")[:10]

    def seal(self, subject: Id, name: str, body: bytes) -> Sealed:
        """Encrypt a record's body; the result opens only under this subject and name."""
        key, bound = self._entropy(_KEY), subject + name.encode()
        return Sealed(self._encrypt(key, body, bound), self._encrypt(self._wrapping, key, bound))

    def unseal(self, subject: Id, name: str, sealed: Sealed) -> bytes:
        """The body of a sealed record; InvalidTag if it was changed or belongs to another hall."""
        bound = subject + name.encode()
        return _decrypt(_decrypt(self._wrapping, sealed.key, bound), sealed.body, bound)

    def lookup(self, kind: str, value: str) -> bytes:
        """Keyed hash (32 bytes) under which a number is found again."""
        return _mac(self._lookup, kind.encode() + b"\0" + value.encode())

    def sign_token(self, payload: bytes) -> bytes:
        """MAC (10 bytes) of a token that this hall issues."""
        return _mac(self._tokens, payload)[:10]

    def is_own_token(self, payload: bytes, mac: bytes) -> bool:
        """Whether this hall issued the token."""
        return constant_time.bytes_eq(self.sign_token(payload), mac)

    def record_mac(self, record: bytes) -> bytes:
        """MAC (32 bytes) by which this hall knows a record again that it put on a stick."""
        return _mac(self._records, record)

    def seal_message(self, bound: bytes, body: bytes) -> bytes:
        """`salt[16] + nonce[12] + ciphertext + tag[16]` for another kiosk of the hall, under a key of its own."""
        salt = self._entropy(SALT)
        return salt + self._encrypt(_mac(self._messages, salt)[:_KEY], body, bound)

    def open_message(self, bound: bytes, message: bytes) -> bytes | None:
        """The body; None if no kiosk of this hall sealed it, or for something else."""
        try:
            return _decrypt(_mac(self._messages, message[:SALT])[:_KEY], message[SALT:], bound)
        except InvalidTag:
            return None

    def _encrypt(self, key: bytes, body: bytes, bound: bytes) -> bytes:
        nonce = self._entropy(_NONCE)
        encryptor = Cipher(algorithms.SM4(key), modes.GCM(nonce)).encryptor()
        encryptor.authenticate_additional_data(bound)
        return nonce + encryptor.update(body) + encryptor.finalize() + encryptor.tag


def _decrypt(key: bytes, sealed: bytes, bound: bytes) -> bytes:
    if len(sealed) < _NONCE + _TAG:
        raise InvalidTag
    nonce, tag = sealed[:_NONCE], sealed[-_TAG:]
    decryptor = Cipher(algorithms.SM4(key), modes.GCM(nonce, tag)).decryptor()
    decryptor.authenticate_additional_data(bound)
    return decryptor.update(sealed[_NONCE:-_TAG]) + decryptor.finalize()


def _mac(key: bytes, message: bytes) -> bytes:
    mac = hmac.HMAC(key, hashes.SM3())
    mac.update(message)
    return mac.finalize()


def open_vault(folder: Path, entropy: Entropy) -> Vault:
    """The vault of the keys in `folder`, made with a new secret when there is none."""
    return Vault(open_secret(folder, HALL_KEY, entropy), entropy)


def open_secret(folder: Path, name: str, entropy: Entropy) -> bytes:
    """32 secret bytes in a file of mode 0600, made when there are none."""
    path = folder / name
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        if not path.exists():
            keep_secret(path, entropy(SECRET_BYTES))
        secret = path.read_bytes()
    except OSError as error:
        raise StoreUnusable(f"{folder}: cannot keep keys there ({error.strerror})") from error
    if len(secret) != SECRET_BYTES:
        raise StoreUnusable(f"{path}: holds {len(secret)} bytes, expected {SECRET_BYTES}")
    return secret


def keep_secret(path: Path, secret: bytes) -> None:
    """Write a file of mode 0600, whole or not at all, also when two processes start at once: the first link stands."""
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(secret)
        file.flush()
        os.fsync(descriptor)
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
