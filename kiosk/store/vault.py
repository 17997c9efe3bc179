"""The vault: sealed records, and what opens them.

Each record has its own data key; `sync.cipher` seals the body under it and the data key under a secret of the hall,
named by the first bytes of its fingerprint in front: all secrets are kept, the last one seals. Numbers are found again
by HMAC-SM3 under a key of this machine's own, which no other has.
"""

from collections.abc import Callable, Sequence

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes, hmac

from kiosk.hall.ids import Entropy, Id
from sync.cipher import KEY_BYTES, decrypt, encrypt
from sync.roll.roll import Roll
from sync.roll.statements import FINGERPRINT_BYTES, id_of
from sync.sealing import Sealed, hall_key_bound, unseal
from sync.signing import public_key

_NAME = 4


class Vault:
    """Seals and opens records and finds numbers: with a machine's private key, and the secrets of its hall.

    `secrets` reads them, the one in use last; another process may have added one.
    """

    def __init__(self, seed: bytes, hall: Id, secrets: Callable[[], tuple[bytes, ...]], entropy: Entropy) -> None:
        self.hall, self._secrets, self._entropy = hall, secrets, entropy
        self.key: bytes = public_key(seed)
        self.writer = id_of(self.key)
        self._lookup = _mac(seed, b"lookups")
        self.fingerprint = seed_fingerprint(seed)
        self._wrapping: dict[bytes, bytes] = {}
        self._newest = b""
        self._comparing: tuple[bytes, ...] = ()
        self.reload()

    def reload(self) -> None:
        """Read the hall's secrets again."""
        secrets = self._secrets()
        self._wrapping = {fingerprint(secret)[:_NAME]: _mac(secret, b"record keys")[:KEY_BYTES] for secret in secrets}
        self._newest = fingerprint(secrets[-1])[:_NAME]
        self._comparing = tuple(_mac(secret, b"compared") for secret in secrets)

    def secrets(self) -> tuple[bytes, ...]:
        """The hall's secrets, the one in use last."""
        return self._secrets()

    def seal(self, subject: Id, name: str, body: bytes) -> Sealed:
        """Encrypt a record's body; the result opens only under this subject and name."""
        self.reload()
        key, bound = self._entropy(KEY_BYTES), subject + name.encode()
        wrapped = encrypt(self._wrapping[self._newest], key, bound, self._entropy)
        return Sealed(encrypt(key, body, bound, self._entropy), self._newest + wrapped)

    def unseal(self, subject: Id, name: str, sealed: Sealed) -> bytes:
        """The body of a sealed record; InvalidTag if it was changed, or sealed under no secret of this hall."""
        bound, secret = subject + name.encode(), sealed.key[:_NAME]
        if secret not in self._wrapping:
            self.reload()
        if secret not in self._wrapping:
            raise InvalidTag
        return decrypt(decrypt(self._wrapping[secret], sealed.key[_NAME:], bound), sealed.body, bound)

    def lookup(self, kind: str, value: str) -> bytes:
        """Keyed hash (32 bytes) under which a number is found again on this machine."""
        return _mac(self._lookup, kind.encode() + b"\0" + value.encode())

    def compared(self, kind: str, value: str) -> tuple[bytes, ...]:
        """Keyed hashes by which all kiosks of the hall know a value again: one for each secret, the newest last."""
        return tuple(_mac(key, kind.encode() + b"\0" + value.encode()) for key in self._comparing)


def seed_fingerprint(seed: bytes) -> bytes:
    """What names a machine's private key (10 bytes), and tells nothing of it."""
    return _mac(seed, b"fingerprint")[:10]


def fingerprint(secret: bytes) -> bytes:
    """What names a secret of a hall (10 bytes), and tells nothing of it."""
    return _mac(secret, b"fingerprint")[:FINGERPRINT_BYTES]


def _mac(key: bytes, message: bytes) -> bytes:
    mac = hmac.HMAC(key, hashes.SM3())
    mac.update(message)
    return mac.finalize()


def secrets_of(roll: Roll, seed: bytes, known: Sequence[bytes]) -> tuple[bytes, ...]:
    """The hall's secrets that a machine (by the seed of its key) knows or the root has sealed to it, as the roll says.

    The one that the roll names last is the last.
    """
    bound, held = hall_key_bound(roll.owner), {fingerprint(secret): secret for secret in known}
    for each in roll.secrets:
        plain = None if each.fingerprint in held else unseal(seed, bound, Sealed(each.body, each.key))
        if plain is not None and fingerprint(plain) == each.fingerprint:
            held[each.fingerprint] = plain
    named = [each.fingerprint for each in roll.secrets if each.fingerprint in held]
    first = [secret for name, secret in held.items() if name not in named]
    return (*first, *(held[name] for name in named))
