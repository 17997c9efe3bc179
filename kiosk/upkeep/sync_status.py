"""How it stands with copying: a small file that the process `sync` keeps for technicians.

Like the board's (docs/decisions/0007) the file is replaced in one step, when something changes and every ten seconds;
`linggong journals` and `up` read it. It names no person.
"""

import os
from collections.abc import Mapping
from pathlib import Path

import msgspec

from kiosk.exchange import Exchange
from kiosk.exchange.visitor import FolderState
from kiosk.hall.clock import Clock
from kiosk.hall.ids import to_text
from kiosk.place.place import Place
from kiosk.upkeep.files import replace_json

REPEATED_MS = 10_000
STALE_MS = 3 * REPEATED_MS

NO_FOLDERS: Mapping[Path, FolderState] = {}


class PeerStatus(msgspec.Struct, frozen=True):
    """What is known of a peer; `ahead_min`: minutes by which this machine's clock is ahead of the peer's;
    `reported`: journal -> the number it surely has; `stopped`: journal -> why.
    """

    line: str
    ahead_min: int | None
    reported: dict[str, int]
    stopped: dict[str, str]


class Status(msgspec.Struct, frozen=True):
    """What the file says: when it was written (epoch ms), by which process, of which peers and folders; why this
    machine's clock seems wrong, in words.
    """

    written_at: int
    pid: int
    peers: dict[str, PeerStatus]
    folders: dict[str, FolderState] = {}
    clock: str = ""


class Keeper:
    """Writes the file."""

    def __init__(self, place: Place, clock: Clock) -> None:
        self._path, self._clock = place.sync_status, clock
        self._before: tuple[dict[str, PeerStatus], dict[str, FolderState], str] = {}, {}, ""
        self._written_at = 0

    def keep(
        self, exchanges: Mapping[str, Exchange], folders: Mapping[Path, FolderState] = NO_FOLDERS, clock: str = ""
    ) -> None:
        """Write it if something changed, or ten seconds are over."""
        now, peers = self._clock(), {name: describe(exchange) for name, exchange in exchanges.items()}
        found = peers, {_printable(path): state for path, state in folders.items()}, clock
        if found == self._before and 0 <= now - self._written_at < REPEATED_MS:
            return
        if replace_json(self._path, Status(now, os.getpid(), *found)):
            self._before, self._written_at = found, now


def describe(exchange: Exchange) -> PeerStatus:
    """What an exchange knows of its peer."""
    reported = {to_text(journal): number for journal, number in exchange.reported.items()}
    stopped = {to_text(journal): reason for journal, reason in exchange.stopped.items()}
    ahead_min = None if exchange.ahead_s is None else round(exchange.ahead_s / 60)
    return PeerStatus(exchange.line.value, ahead_min, reported, stopped)


def _printable(path: Path) -> str:
    return os.fsencode(path).decode("utf-8", "replace")
