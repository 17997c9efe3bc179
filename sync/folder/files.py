"""Files in a folder, taken as if somebody hostile had put them there: no link is followed, nothing odd is opened."""

import contextlib
import errno
import os
import re
import secrets
import stat
from collections.abc import Iterator
from pathlib import Path

from sync.errors import FolderDown, Trouble

FILE = "journals.db"
JOURNAL, LOG, INDEX = f"{FILE}-journal", f"{FILE}-wal", f"{FILE}-shm"
MOUNTS = Path("/proc/self/mountinfo")
HEAD_BYTES = 100

_MAGIC = b"SQLite format 3\0"
_ROLLBACK_FORMAT = b"\1\1"
"""Write and read version of a database without a write-ahead log."""
_JOURNAL_MAGIC = bytes.fromhex("d9d505f920a163d7")
_INSIDE = os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK
_BY_ERRNO = {
    errno.ENOENT: Trouble.ABSENT,
    errno.ELOOP: Trouble.LINK,
    errno.ENOTDIR: Trouble.ODD_FILE,
    errno.EISDIR: Trouble.ODD_FILE,
    errno.ENXIO: Trouble.ODD_FILE,
    errno.ENOSPC: Trouble.FULL,
    errno.EDQUOT: Trouble.FULL,
    errno.EFBIG: Trouble.FULL,
    errno.EROFS: Trouble.READ_ONLY,
    errno.EACCES: Trouble.READ_ONLY,
    errno.EPERM: Trouble.READ_ONLY,
}


def trouble_of(error: OSError) -> FolderDown:
    """What the system refused, as a folder's trouble."""
    return FolderDown(_BY_ERRNO.get(error.errno or 0, Trouble.GONE), error.strerror or type(error).__name__)


def mount_points(table: str) -> Iterator[Path]:
    """Where something is mounted, from a text like /proc/self/mountinfo."""
    for line in table.splitlines():
        fields = line.split(" ")
        if len(fields) > 4:
            yield Path(re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), fields[4]))


def check_folder(path: Path) -> None:
    """FolderDown if it is not there, or if it or anything on the way, from where its medium is mounted, is a link."""
    parts = _below_mount(path)
    try:
        kinds = [(part, os.lstat(part).st_mode) for part in parts]
    except OSError as error:
        raise trouble_of(error) from error
    for part, mode in kinds:
        if stat.S_ISLNK(mode):
            raise FolderDown(Trouble.LINK, part.name)


def _below_mount(path: Path) -> list[Path]:
    """The folder and those it lies in, down from the medium; the folder alone if something is mounted on it."""
    mounts = set(mount_points(os.fsdecode(MOUNTS.read_bytes())))
    above = [part for part in reversed((path, *path.parents)) if part != path]
    last = max((index for index, part in enumerate(above) if part in mounts), default=-1)
    return [path] if path in mounts else [*above[last + 1 :], path]


def check_files(folder: Path, most: int) -> None:
    """FolderDown unless the database's files are regular, of at most so many bytes, and none we never write."""
    sizes = {name: _size(folder / name, most) for name in (FILE, JOURNAL, LOG, INDEX)}
    if sizes[LOG] is not None or sizes[INDEX] is not None:
        raise FolderDown(Trouble.FOREIGN, "has a write-ahead log")
    if sizes[JOURNAL] and _read(folder / JOURNAL, -len(_JOURNAL_MAGIC)) == _JOURNAL_MAGIC:
        raise FolderDown(Trouble.FOREIGN, "its journal names another file, which would be deleted")
    head = _read(folder / FILE, HEAD_BYTES) if sizes[FILE] else b""
    if head and (not head.startswith(_MAGIC) or head[18:20] != _ROLLBACK_FORMAT):
        raise FolderDown(Trouble.FOREIGN, "no database of this format")


def has_journal(folder: Path) -> bool:
    """Whether something was not finished."""
    return (folder / JOURNAL).exists()


def make_if_missing(folder: Path) -> bool:
    """Whether the database is empty, also because there was none until now."""
    with contextlib.suppress(FileExistsError):
        os.close(os.open(folder / FILE, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    return os.lstat(folder / FILE).st_size == 0


def _size(file: Path, most: int) -> int | None:
    """Bytes; None if there is no such file. Nothing is opened."""
    try:
        found = os.lstat(file)
    except FileNotFoundError:
        return None
    if stat.S_ISLNK(found.st_mode):
        raise FolderDown(Trouble.LINK, file.name)
    if not stat.S_ISREG(found.st_mode):
        raise FolderDown(Trouble.ODD_FILE, file.name)
    if found.st_size > most:
        raise FolderDown(Trouble.TOO_LARGE, f"{file.name}: {found.st_size} bytes")
    return found.st_size


def _read(file: Path, count: int) -> bytes:
    """The first bytes, or with a negative count the last."""
    descriptor = os.open(file, os.O_RDONLY | _INSIDE)
    try:
        size = os.fstat(descriptor).st_size
        return os.pread(descriptor, abs(count), 0 if count > 0 else max(0, size + count))
    finally:
        os.close(descriptor)


def set_aside(folder: Path) -> str:
    """Give the database's files other names, links themselves and not what they lead to; the new ending."""
    ending = f".{secrets.token_hex(4)}.bad"
    for name in (FILE, JOURNAL, LOG, INDEX):
        with contextlib.suppress(OSError):
            (folder / name).rename(folder / f"{name}{ending}")
    return ending


def write_text(folder: Path, name: str, text: str) -> None:
    """A text as a new file that takes the place of whatever had its name; OSError leaves that as it was."""
    opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | _INSIDE)
    try:
        _replace(opened, name, text.encode())
    finally:
        os.close(opened)


def _replace(folder: int, name: str, content: bytes) -> None:
    fresh = f".{name}.new"
    with contextlib.suppress(FileNotFoundError):
        os.unlink(fresh, dir_fd=folder)
    file = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600, dir_fd=folder)
    with os.fdopen(file, "wb") as opened:
        opened.write(content)
        opened.flush()
        os.fsync(file)
    os.rename(fresh, name, src_dir_fd=folder, dst_dir_fd=folder)
    with contextlib.suppress(OSError):  # some media cannot
        os.fsync(folder)
