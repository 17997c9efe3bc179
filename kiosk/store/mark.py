"""The mark: beside the database and outside its backup, how far its journal was written, and on which machine.

It is written behind each commit, so it is never ahead of the database it belongs to. A database that is behind its
mark, that has none, or one of another machine, is a copy, and its journal may have been continued elsewhere.
"""

import os
import zlib
from collections.abc import Callable
from pathlib import Path

FILE = "journal.mark"
_JOURNAL, _NUMBER, _MACHINE, _CHECK = 10, 8, 16, 4
_BYTES = _JOURNAL + _NUMBER + _MACHINE + _CHECK


class Mark:
    """The mark of one database file."""

    def __init__(self, database: Path, fingerprint: Callable[[Path], bytes]) -> None:
        self._database, self._path, self._fingerprint = database, database.with_name(FILE), fingerprint
        self._file: int | None = None

    def fits(self, journal: bytes, number: int) -> bool:
        """Whether a database whose journal has that length was the last one written here."""
        content = self._read()
        if content is None:
            return False
        marked = int.from_bytes(content[_JOURNAL : _JOURNAL + _NUMBER], "big")
        is_ours = content[_JOURNAL + _NUMBER : -_CHECK] == self._machine()
        return is_ours and content[:_JOURNAL] == journal and marked <= number

    def put(self, journal: bytes, number: int) -> None:
        """The journal has this length now, and the disk has it."""
        content = journal + number.to_bytes(_NUMBER, "big") + self._machine()
        if self._file is None:
            self._file = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        os.pwrite(self._file, content + zlib.crc32(content).to_bytes(_CHECK, "big"), 0)

    def close(self) -> None:
        """Let go of the file."""
        if self._file is not None:
            os.close(self._file)
            self._file = None

    def _read(self) -> bytes | None:
        try:
            content = self._path.read_bytes()
        except OSError:
            return None
        is_whole = len(content) == _BYTES and zlib.crc32(content[:-_CHECK]).to_bytes(_CHECK, "big") == content[-_CHECK:]
        return content if is_whole else None

    def _machine(self) -> bytes:
        return self._fingerprint(self._database)[:_MACHINE]
