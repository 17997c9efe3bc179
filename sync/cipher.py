"""The one cipher: SM4-GCM under a key of 16 bytes, `nonce[12] + ciphertext + tag[16]`."""

from collections.abc import Callable

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

KEY_BYTES = 16
_NONCE, _TAG = 12, 16


def encrypt(key: bytes, plain: bytes, bound: bytes, entropy: Callable[[int], bytes]) -> bytes:
    """Seal bytes; `bound` must be the same when they are opened."""
    nonce = entropy(_NONCE)
    encryptor = Cipher(algorithms.SM4(key), modes.GCM(nonce)).encryptor()
    encryptor.authenticate_additional_data(bound)
    return nonce + encryptor.update(plain) + encryptor.finalize() + encryptor.tag


def decrypt(key: bytes, sealed: bytes, bound: bytes) -> bytes:
    """What was sealed under this key and bound to this; InvalidTag for anything else."""
    if len(sealed) < _NONCE + _TAG:
        raise InvalidTag
    nonce, tag = sealed[:_NONCE], sealed[-_TAG:]
    decryptor = Cipher(algorithms.SM4(key), modes.GCM(nonce, tag)).decryptor()
    decryptor.authenticate_additional_data(bound)
    return decryptor.update(sealed[_NONCE:-_TAG]) + decryptor.finalize()
