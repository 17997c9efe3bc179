"""Whether the line to the province is up, as the process `sync` says in its small file."""

import msgspec

from kiosk.hall.clock import MINUTE
from kiosk.place.place import Place
from kiosk.upkeep.files import read_json

_UP = ("quiet", "busy")
"""What `sync.schedule.Line` is called after a round that worked."""


class _Peer(msgspec.Struct, frozen=True):
    line: str


class _Status(msgspec.Struct, frozen=True):
    """What of `sync_status.Status` says so; that one brings all of copying along."""

    written_at: int
    peers: dict[str, _Peer]


def is_up(place: Place, peer: str, now: int) -> bool:
    """Whether copying with a peer worked within the last minute; `now` in epoch ms."""
    status = read_json(place.sync_status, _Status)
    if status is None or not 0 <= now - status.written_at < MINUTE:
        return False
    found = status.peers.get(peer)
    return found is not None and found.line in _UP
