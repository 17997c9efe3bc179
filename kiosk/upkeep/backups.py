"""Backups of the hall's database, and when the last one was made here."""

import threading
from pathlib import Path

from kiosk.exchange.folders import attached
from kiosk.hall.clock import local
from kiosk.hall.desk.overview import NotSaved, Saved
from kiosk.store import Store
from kiosk.store.queries import Queries

BACKED_UP = "backed up"
FOLDER, PATTERN = "backups", "linggong-*.sqlite3"
KEPT = 5
"""So many copies stay in a folder, the latest."""


class Backups:
    """Copies made at the desk: onto the first second disk or stick of the hall that is there, else beside the data."""

    def __init__(self, store: Store, data: Path, named: tuple[Path, ...] = ()) -> None:
        self._store, self._data, self._named = store, data, named
        self._at_work = threading.Lock()

    def make(self) -> Saved | NotSaved:
        """Copy the database, as long as it takes; nobody else waits for that."""
        if not self._at_work.acquire(blocking=False):
            return NotSaved.BUSY
        try:
            return self._make()
        finally:
            self._at_work.release()

    def _make(self) -> Saved | NotSaved:
        kiosk = chr(ord("A") + self._store.identity.kiosk)
        name = f"linggong-{kiosk}-{local(self._store.clock()):%Y%m%d-%H%M%S}.sqlite3"
        for home in (*attached(self._named), self._data):
            folder = home / FOLDER
            try:
                if not home.is_dir():
                    continue
                folder.mkdir(0o700, exist_ok=True)
                back_up(self._store, folder / name)
            except OSError:
                continue
            _keep_latest(folder)
            return Saved(str(folder / name), is_apart=folder.stat().st_dev != self._data.stat().st_dev)
        return NotSaved.DISK


def _keep_latest(folder: Path) -> None:
    for file in sorted(folder.glob(PATTERN), key=lambda file: file.stat().st_mtime)[:-KEPT]:
        file.unlink(missing_ok=True)


def back_up(store: Store, target: Path) -> None:
    """Copy the database while it is in use, and note when; OSError if it cannot be written."""
    store.backup(target)
    with store.write() as tx:
        tx.own.put_setting(BACKED_UP, tx.now.to_bytes(8))


def last_backup(store: Store) -> int | None:
    """When one was made here last (epoch ms), None if never."""
    return store.remembered(BACKED_UP, _last)


def _last(query: Queries) -> int | None:
    found = query.own.setting(BACKED_UP)
    return None if found is None else int.from_bytes(found)
