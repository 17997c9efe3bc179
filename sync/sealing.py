"""Seals what only the kiosks of one hall may read, to their X25519 keys; `sync.cipher`, as in their vaults.

body = the text                                              under a data key of its own
key  = msgpack [[public key, ephemeral key, wrapped data key], ...]     one for each kiosk
"""

from collections.abc import Callable, Iterable

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from sync.cipher import KEY_BYTES, decrypt, encrypt
from sync.entries import Key
from sync.nesting import Decoder

HALL_KEY = "hall.key"
"""The record of a hall (as its subject) that holds the hall's own secret, sealed to the province."""
_RAW, _SALT = 32, 16


class Wrapped(msgspec.Struct, frozen=True, array_like=True):
    """The data key for one kiosk."""

    kiosk: Key
    ephemeral: Key
    key: bytes


class Sealed(msgspec.Struct, frozen=True):
    """A sealed text and the keys to it, as they stand in a record."""

    body: bytes
    key: bytes


_decoder = Decoder(tuple[Wrapped, ...])


def sealing_key(seed: bytes) -> bytes:
    """The public key under which others seal for the kiosk with this seed (32 bytes)."""
    return _private(seed).public_key().public_bytes_raw()


def hall_key_bound(hall: bytes) -> bytes:
    """What a hall's secret is bound to when it is sealed."""
    return b"linggong hall key" + hall


def is_sealing_key(key: bytes) -> bool:
    """Whether one can seal to it."""
    try:
        _private(bytes(_RAW)).exchange(X25519PublicKey.from_public_bytes(key))
    except ValueError:
        return False
    return True


def seal(kiosks: Iterable[bytes], bound: bytes, plain: bytes, entropy: Callable[[int], bytes]) -> Sealed:
    """Seal for these public keys; `bound` must be the same when it is opened. ValueError for a key that is none."""
    data_key = entropy(KEY_BYTES)
    wrapped = [_wrap(kiosk, bound, data_key, entropy) for kiosk in kiosks]
    return Sealed(encrypt(data_key, plain, bound, entropy), msgspec.msgpack.encode(wrapped))


def unseal(seed: bytes, bound: bytes, sealed: Sealed) -> bytes | None:
    """The plain text, None if it was not sealed for this kiosk, or was changed."""
    private, own = _private(seed), sealing_key(seed)
    try:
        for each in _decoder.decode(sealed.key):
            if each.kiosk == own:
                shared = private.exchange(X25519PublicKey.from_public_bytes(each.ephemeral))
                data_key = decrypt(_derive(shared, each.ephemeral + own), each.key, bound)
                return decrypt(data_key, sealed.body, bound)
    except (msgspec.DecodeError, InvalidTag, ValueError):
        return None
    return None


class Pair:
    """Seals between the machine with this private key and the one with that public sealing key, either way.

    salt[16] + ciphertext, under a key made of both keys and the salt; `bound` must be the same.
    """

    def __init__(self, seed: bytes, other: bytes, entropy: Callable[[int], bytes]) -> None:
        self._shared = _private(seed).exchange(X25519PublicKey.from_public_bytes(other))
        self._keys = b"".join(sorted((sealing_key(seed), other)))
        self._entropy = entropy

    def seal(self, bound: bytes, plain: bytes) -> bytes:
        """Only the other one can open it."""
        salt = self._entropy(_SALT)
        return salt + encrypt(self._key(salt), plain, bound, self._entropy)

    def open(self, bound: bytes, sealed: bytes) -> bytes | None:
        """What the other one sealed, or this one; None for anything else."""
        try:
            return decrypt(self._key(sealed[:_SALT]), sealed[_SALT:], bound)
        except InvalidTag:
            return None

    def _key(self, salt: bytes) -> bytes:
        return HKDF(hashes.SHA256(), KEY_BYTES, salt, b"linggong pair" + self._keys).derive(self._shared)


def _wrap(kiosk: bytes, bound: bytes, data_key: bytes, entropy: Callable[[int], bytes]) -> Wrapped:
    private = X25519PrivateKey.from_private_bytes(entropy(_RAW))
    ephemeral = private.public_key().public_bytes_raw()
    shared = private.exchange(X25519PublicKey.from_public_bytes(kiosk))
    return Wrapped(kiosk, ephemeral, encrypt(_derive(shared, ephemeral + kiosk), data_key, bound, entropy))


def _private(seed: bytes) -> X25519PrivateKey:
    derived = HKDF(hashes.SHA256(), _RAW, None, b"linggong sealing key").derive(seed)
    return X25519PrivateKey.from_private_bytes(derived)


def _derive(shared: bytes, keys: bytes) -> bytes:
    return HKDF(hashes.SHA256(), KEY_BYTES, None, b"linggong sealed" + keys).derive(shared)
