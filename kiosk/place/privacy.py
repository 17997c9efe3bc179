"""What the hall keeps is read by the hall's own user alone: made so, and made so again where it was wider."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

OTHERS = 0o077
"""Bits of a mode that let anybody else in."""


def be_private() -> None:
    """Let nobody else into what this process makes from now on, nor into what its children make."""
    os.umask(OTHERS)


def narrow(folder: Path, *within: Path) -> tuple[Path, ...]:
    """Take others' bits from a folder, its files, and all of the folders `within`; those that kept some.

    A link is never followed. The folder comes first: after it nobody else can change what lies in it.
    """
    return tuple(path for path in _paths(folder, within) if not _narrowed(path))


def _paths(folder: Path, within: tuple[Path, ...]) -> Iterator[Path]:
    yield folder
    yield from (path for path in folder.glob("*") if not path.is_dir())
    for inner in within:
        if inner.is_dir() and not inner.is_symlink():
            yield inner
            yield from inner.rglob("*")


def _narrowed(path: Path) -> bool:
    """False where the file system, or another owner, does not let us. What is gone meanwhile is no matter."""
    try:
        found = path.lstat().st_mode
        if stat.S_ISLNK(found) or not found & OTHERS:
            return True
        path.chmod(stat.S_IMODE(found) & ~OTHERS)
        return not path.lstat().st_mode & OTHERS
    except FileNotFoundError:
        return True
    except OSError:
        return False
