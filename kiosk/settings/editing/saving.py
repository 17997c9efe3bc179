"""A settings file replaced in one step, the one before kept beside it."""

import os
from contextlib import suppress
from pathlib import Path

BEFORE = ".bak"


def save(file: Path, text: str) -> None:
    """Replace a file durably; what it said before stands in `.bak`. OSError leaves it as it was."""
    fresh = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        with fresh.open("wb") as opened:
            opened.write(text.encode())
            opened.flush()
            os.fsync(opened.fileno())
        if file.exists():
            fresh.chmod(file.stat().st_mode & 0o777)
            _keep(file)
        fresh.replace(file)
    finally:
        with suppress(FileNotFoundError):
            fresh.unlink()
    folder = os.open(file.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _keep(file: Path) -> None:
    """The same bytes under the other name, without a moment in which either is missing."""
    link = file.with_name(f".{file.name}.{os.getpid()}{BEFORE}")
    link.unlink(missing_ok=True)
    link.write_bytes(file.read_bytes())
    link.chmod(file.stat().st_mode & 0o777)
    link.replace(file.with_name(file.name + BEFORE))
