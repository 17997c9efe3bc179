"""Looks for typed phones and names in every file under some folders."""

from pathlib import Path


def forms_of(secret: str) -> list[bytes]:
    """The ways a typed text could lie in a file."""
    spellings = [secret.encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be", "gb18030")]
    if secret.isdigit():
        number = int(secret)
        spellings += [number.to_bytes(8, "big").lstrip(b"\0"), number.to_bytes(8, "little").rstrip(b"\0")]
        spellings += [bytes.fromhex(secret + "f"), bytes.fromhex("0" + secret)]
    return spellings


def find(secrets: list[str], folders: list[Path]) -> list[tuple[str, Path]]:
    """Every hit: which secret, in which file."""
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    if not files:
        raise FileNotFoundError("nothing to search")
    return [
        (secret, path)
        for path in files
        for content in [path.read_bytes()]
        for secret in secrets
        if any(form in content for form in forms_of(secret))
    ]
