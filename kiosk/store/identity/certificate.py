"""A kiosk's own certificate, by which a computer at the desk knows that it speaks with this machine."""

import datetime as dt
from collections.abc import Sequence
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from kiosk.store.keys import keep_secret

FILE = "desk.pem"
YEARS = 10
LETTERS = 16
"""Of the fingerprint that people compare."""
_BEGUN = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)


def own_certificate(folder: Path, names: Sequence[str]) -> Path:
    """The file in a folder of keys with private key and certificate in PEM, made where there is none.

    `names` are addresses and names under which the machine is found then.
    """
    path = folder / FILE
    if not path.exists():
        keep_secret(path, _made(names))
    return path


def fingerprint(path: Path) -> str:
    """Sixteen letters in fours, of the certificate in a file: as browsers begin its SHA-256."""
    made = x509.load_pem_x509_certificate(path.read_bytes())
    letters = made.fingerprint(hashes.SHA256()).hex().upper()[:LETTERS]
    return " ".join(letters[at : at + 4] for at in range(0, LETTERS, 4))


def _made(names: Sequence[str]) -> bytes:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "linggong")])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(_BEGUN)
        .not_valid_after(_BEGUN + dt.timedelta(days=366 * YEARS))
        .add_extension(x509.SubjectAlternativeName(list(map(_alternative, names))), critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    return pem + made.public_bytes(serialization.Encoding.PEM)


def _alternative(name: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ip_address(name))
    except ValueError:
        return x509.DNSName(name)
