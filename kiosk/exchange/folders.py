"""USB sticks and second disks as peers: found when present, copied with, told what they hold."""

import logging
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

from kiosk.exchange.host import StoreHost
from kiosk.hall.clock import local
from kiosk.hall.ids import to_text
from kiosk.store.errors import StoreUnavailable
from sync.errors import BadMessage, LineDown, PeerRefused
from sync.folder import Folder
from sync.replica import Caller

NAME = "linggong"
"""The folder that a technician makes on a stick; one without it is left alone."""
MOUNTED = ("media/*", "media/*/*", "run/media/*/*", "mnt/*")
ROUNDS = 10_000

_log = logging.getLogger("kiosk.exchange")


def present(named: Iterable[Path], root: Path = Path("/")) -> tuple[Path, ...]:
    """Folders that are there now: those named, and a folder `linggong` on any medium that is mounted."""
    found = (place / NAME for pattern in MOUNTED for place in sorted(root.glob(pattern)))
    return tuple(dict.fromkeys(folder for folder in (*named, *found) if folder.is_dir()))


class Folders:
    """Keeps every folder that is present equal to this kiosk's journals and records, both ways."""

    def __init__(self, host: StoreHost, letter: str) -> None:
        self._host, self._letter = host, letter
        self._copied: dict[Path, bool] = {}
        self._watch = host.store.watch()

    def look(self, folders: Sequence[Path]) -> None:
        """Copy with those that are new, or with all after a commit."""
        is_new = self._watch.changed()
        self._copied = {folder: done for folder, done in self._copied.items() if folder in folders}
        for folder in folders:
            if is_new or not self._copied.get(folder, False):
                self._copied[folder] = self._copy(folder)

    def close(self) -> None:
        """Let go of the database."""
        self._watch.close()

    def _copy(self, folder: Path) -> bool:
        """Whether everything is there and here."""
        store = self._host.store
        mac, clock = store.vault.record_mac, store.clock
        caller = Caller(self._host, Folder(folder, mac, clock), time.monotonic)
        try:
            for _ in range(ROUNDS):
                done = caller.round()
                if done.is_complete or done.stopped:
                    break
            self._say(folder, sum(done.reported.values()))
        except (LineDown, BadMessage, PeerRefused, StoreUnavailable, OSError) as error:
            _log.warning("folder %s failed: %s: %s", folder, type(error).__name__, error)
            return False
        if not self._copied.get(folder):
            _log.info("folder %s has everything", folder)
        for journal, reason in done.stopped.items():
            _log.error("journal %s stopped: %s", to_text(journal), reason)
        return True

    def _say(self, folder: Path, entries: int) -> None:
        """A line for who stands there with the stick."""
        now = local(self._host.store.clock())
        file = folder / f"{self._letter}机.txt"
        file.write_text(f"{now:%Y-%m-%d %H:%M} {self._letter} 机拷好了，一共 {entries} 条。可以拔了。\n", "utf-8")
