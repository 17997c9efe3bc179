"""The demo's own folder: told from a hall's by a mark, so that only invented people are ever removed or added."""

import secrets
import shutil
import textwrap

from kiosk.demo.morning import hold_some, prepare
from kiosk.errors import CannotStartError
from kiosk.place.hall import open_hall
from kiosk.place.place import Place
from kiosk.settings import Settings
from kiosk.store.keys import open_secret

MARK = "demo.txt"
MARK_TEXT = "Made by `linggong up --demo`: all people in here are invented. `--fresh` removes this folder's contents.\n"
KEPT = "locks"
CLERK, CLERK_KEY = "演示", "demo-clerk.key"
"""Who stands at the demo's desk, and the file that his passphrase is made from."""


def claim(place: Place) -> None:
    """Refuse a folder with anything in it that is not a demo."""
    if not place.data.is_dir() or (place.data / MARK).is_file():
        return
    if any(entry.name != KEPT for entry in place.data.iterdir()):
        raise CannotStartError(f"{place.data}: holds something that is no demo and stays so; choose another --data.")


def clear(place: Place) -> None:
    """Remove what an earlier demo left, its keys too; the caller holds the lock."""
    if not (place.data / MARK).is_file():
        return
    for entry in place.data.iterdir():
        if entry.name not in (KEPT, MARK):
            shutil.rmtree(entry) if entry.is_dir() and not entry.is_symlink() else entry.unlink()
    for key in place.keys.glob("*.key"):
        key.unlink()


def mark(place: Place) -> None:
    """Say that this folder is a demo."""
    (place.data / MARK).write_text(MARK_TEXT)


def fill(place: Place, settings: Settings) -> str:
    """Make the morning that is missing, and a manager; name and passphrase, as they are typed at the desk."""
    with open_hall(place, settings) as hall:
        if prepare(hall.store, hall.services, hall.catalogue, hall.store.clock()):
            hold_some(hall.services, hall.catalogue, hall.store.clock())
        secret = open_secret(place.keys, CLERK_KEY, secrets.token_bytes)
        passphrase = " ".join(textwrap.wrap(f"{int.from_bytes(secret[:8]) % 10**12:012}", 4))
        hall.services.clerks.first(CLERK, passphrase)
        return f"{CLERK} / {passphrase}"
