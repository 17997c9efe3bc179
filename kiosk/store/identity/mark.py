"""The mark: beside the database and outside its backup, how far its journal was written.

    two halves of 512 bytes, each: journal[10] + number[8] + CRC-32[4] + zeros

It is written behind each commit, so it is never ahead of the database it belongs to. A database that is behind its
mark, or has none, is a copy, and its journal may have been continued elsewhere. The file is made durable as a whole;
a number is then written over one half of it, turn by turn, so that a cut leaves the other. What a cut has torn all the
same (0 bytes, or zeros) says nothing; then the traits of machine and file alone tell whether it is a copy.
"""

import logging
import os
import zlib
from collections.abc import Mapping
from pathlib import Path

from sync.durable import sync_folder

FILE = "journal.mark"
_JOURNAL, _NUMBER, _MACHINE, _CHECK = 10, 8, 16, 4
_HALF, _WRITTEN = 512, _JOURNAL + _NUMBER + _CHECK
_FIRST_MARK = _JOURNAL + _NUMBER + _MACHINE + _CHECK
"""Bytes of a mark as it was at first, with the machine in it."""

_log = logging.getLogger("kiosk.store")


class Mark:
    """The mark of one database file."""

    def __init__(self, database: Path) -> None:
        self.database, self._path = database, database.with_name(FILE)
        self._journal = b""

    def fits(self, lengths: Mapping[bytes, int]) -> bool:
        """Whether a database was the last one written here; `lengths`: of its journal and those it follows."""
        content = self._read()
        if content is None:
            return False
        if len(content) == _FIRST_MARK and (known := _whole(content)):
            return _is_behind(known, lengths)
        halves = [content[start : start + _HALF] for start in range(0, max(len(content), 1), _HALF)]
        found = [known for half in halves if (known := _whole(half[:_WRITTEN]))]
        is_torn = len(content) < _FIRST_MARK or not content.strip(b"\0")
        return all(_is_behind(known, lengths) for known in found) and (bool(found) or is_torn)

    @property
    def is_there(self) -> bool:
        """Whether there is a mark, whatever it says."""
        return self._read() is not None

    def mend(self, journal: bytes, number: int) -> None:
        """Make it anew where it is torn, or one of the first kind."""
        content = self._read() or b""
        halves = (content[:_WRITTEN], content[_HALF : _HALF + _WRITTEN])
        if not all(map(_whole, halves)):
            _log.warning("mark made anew")
            self.put(journal, number)

    def first_machine(self) -> bytes | None:
        """The machine that a mark of the first kind names, of which a database then knew nothing."""
        content = self._read() or b""
        is_first = len(content) == _FIRST_MARK and _whole(content)
        return content[_JOURNAL + _NUMBER : -_CHECK] if is_first else None

    def put(self, journal: bytes, number: int) -> None:
        """The journal has this length now, and the disk has it; a mark that cannot be written stays behind."""
        half = _half(journal, number)
        try:
            if self._journal != journal or not self._write_over(half, number % 2 * _HALF):
                self._replace(half)
                self._journal = journal
        except OSError as error:
            _log.warning("mark not written: %s", error.strerror)

    def _write_over(self, half: bytes, place: int) -> bool:
        """Into the file that was made before, whoever made it; false if there is none."""
        try:
            file = os.open(self._path, os.O_WRONLY)
        except FileNotFoundError:
            return False
        try:
            os.pwrite(file, half, place)
        finally:
            os.close(file)
        return True

    def _replace(self, half: bytes) -> None:
        draft = self._path.with_name(f".{FILE}.{os.getpid()}")
        try:
            _write_durably(draft, half * 2)
            draft.replace(self._path)
        finally:
            draft.unlink(missing_ok=True)
        sync_folder(self._path.parent)

    def _read(self) -> bytes | None:
        try:
            return self._path.read_bytes()
        except OSError:
            return None


def _half(journal: bytes, number: int) -> bytes:
    content = journal + number.to_bytes(_NUMBER, "big")
    return (content + zlib.crc32(content).to_bytes(_CHECK, "big")).ljust(_HALF, b"\0")


def _whole(content: bytes) -> tuple[bytes, int] | None:
    """Journal and number, if the check says that all was written."""
    body, check = content[:-_CHECK], content[-_CHECK:]
    if len(body) < _JOURNAL + _NUMBER or zlib.crc32(body).to_bytes(_CHECK, "big") != check:
        return None
    return body[:_JOURNAL], int.from_bytes(body[_JOURNAL : _JOURNAL + _NUMBER], "big")


def _is_behind(known: tuple[bytes, int], lengths: Mapping[bytes, int]) -> bool:
    journal, number = known
    return number <= lengths.get(journal, -1)


def _write_durably(path: Path, content: bytes) -> None:
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        os.write(file, content)
        os.fsync(file)
    finally:
        os.close(file)
