"""USB sticks and second disks as peers: found when present, copied with, told what they hold.

Each has a visitor, a thread and a process of its own, so that none waits for another. This process never touches what
lies on a medium, not even to see whether it is there: that could take for ever.
"""

import os
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path, PurePath

from kiosk.exchange.host import StoreHost
from kiosk.exchange.visitor import FolderState, Visitor
from sync.errors import Trouble
from sync.folder.files import MOUNTS, mount_points
from sync.folder.folder import Folder
from sync.folder.wire import LIMITS, Limits

NAME = "linggong"
"""The folder that a technician makes on a stick; one without it is left alone."""
MOUNTED = ("/media/*", "/media/*/*", "/run/media/*/*", "/mnt/*")
MOST = 16
"""Folders at a time."""
LOOKED_AT_S = 60.0
"""Also without a commit here, as somebody else may have copied to a disk that stays."""
CLOSING_S = 2.0


def present(named: Iterable[Path], mounts: str) -> tuple[Path, ...]:
    """Folders to look into: those named, and `linggong` on any medium in a text like /proc/self/mountinfo.

    They need not be there.
    """
    media = [point for point in mount_points(mounts) if any(map(PurePath(point).match, MOUNTED))]
    return tuple(dict.fromkeys((*named, *(point / NAME for point in sorted(media)))))[:MOST]


def attached(named: Iterable[Path]) -> tuple[Path, ...]:
    """The same, of what is mounted on this machine now."""
    return present(named, os.fsdecode(MOUNTS.read_bytes()))


class Folders:
    """Keeps every folder that is present equal to this kiosk's journals and records, both ways."""

    def __init__(self, host: StoreHost, letter: str, limits: Limits = LIMITS) -> None:
        self._host, self._letter, self._limits = host, letter, limits
        self._visitors: dict[Path, Visitor] = {}
        self._watch = host.store.watch()

    def look(self, folders: Sequence[Path], wait_s: float = LIMITS.visit_s) -> None:
        """Have those visited that are new, or all after a commit; wait at most so long until that is done."""
        is_new = self._watch.changed()
        for folder in self._visitors.keys() - set(folders):
            self._visitors.pop(folder).end()
        for folder in folders:
            visitor = self._visitors.get(folder) or self._begin(folder)
            if is_new or visitor.is_waiting(LOOKED_AT_S):
                visitor.visit()
        for visitor in self._visitors.values():
            visitor.wait(wait_s)

    def states(self, named: Collection[Path] = ()) -> Mapping[Path, FolderState]:
        """How it stands with each folder that has been visited, and is there or was named."""
        found = {path: visitor.state for path, visitor in self._visitors.items()}
        told = {path: state for path, state in found.items() if state is not None}
        return {path: state for path, state in told.items() if path in named or state.trouble != Trouble.ABSENT.value}

    def close(self) -> None:
        """End all visits and let go of the database."""
        for visitor in self._visitors.values():
            visitor.end()
        for visitor in self._visitors.values():
            visitor.join(CLOSING_S / len(self._visitors))
        self._watch.close()

    def _begin(self, folder: Path) -> Visitor:
        line = Folder(folder, self._limits)
        self._visitors[folder] = Visitor(self._host, line, folder, self._letter)
        return self._visitors[folder]
