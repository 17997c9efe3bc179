"""Small files in which a process says how it stands, for technicians."""

import os
from pathlib import Path
from typing import TypeVar

import msgspec

T = TypeVar("T")


def replace_json(path: Path, content: msgspec.Struct) -> bool:
    """Replace the file in one step. False when it could not be: a full disk is no reason to stop what runs."""
    fresh = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        fresh.write_bytes(msgspec.json.encode(content))
        fresh.replace(path)
    except OSError:
        return False
    return True


def read_json(path: Path, kind: type[T]) -> T | None:
    """What it says, None if there is none that can be read."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=kind)
    except (OSError, msgspec.DecodeError):
        return None


def is_alive(pid: int) -> bool:
    """Whether there is a process of that number."""
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True  # somebody else's
    return True
