"""Backups of the hall's database, and when the last one was made here."""

from pathlib import Path

from kiosk.store import Store
from kiosk.store.queries import Queries

BACKED_UP = "backed up"


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
