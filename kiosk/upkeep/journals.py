"""How it stands with each journal here, for a program or a technician."""

from collections.abc import Iterable

import msgspec

from kiosk.exchange.visitor import FolderState
from kiosk.hall.ids import Id, to_text
from kiosk.services.clocks import doubt
from kiosk.store import Store
from kiosk.store.queries.journals import NotApplied
from kiosk.upkeep.files import is_alive
from kiosk.upkeep.standing import letter, standing_in_words, waits_for_clerk
from kiosk.upkeep.sync_status import STALE_MS, PeerStatus, Status
from sync.journals.stored import Held

INBOX = 255
"""Journals of kiosks from here on are the province's own."""


class JournalStatus(msgspec.Struct, frozen=True):
    """One journal here: whose, how far, and up to where the province has it (null: not known)."""

    journal: str
    kiosk: str
    entries: int
    has_ended: bool
    has_forked: bool
    reported: int | None
    stopped: str
    not_applied: tuple[NotApplied, ...]


class Report(msgspec.Struct, frozen=True):
    """What a program is told; `standing`: what is odd about this machine itself, in words."""

    is_running: bool
    peers: dict[str, PeerStatus]
    folders: dict[str, FolderState]
    journals: tuple[JournalStatus, ...]
    is_struck: bool = False
    standing: tuple[str, ...] = ()
    waits_for_clerk: bool = False
    is_clock_doubted: bool = False


def report_of(store: Store, status: Status | None) -> Report:
    """All of them, with what the process `sync` last kept of its peers."""
    is_running = status is not None and store.clock() - status.written_at <= STALE_MS and is_alive(status.pid)
    peers, folders = ({}, {}) if status is None else (status.peers, status.folders)
    with store.read() as query:
        found = [
            (store.roll.letters.get(held.public_key, kiosk), held, query.journals.not_applied(held.name))
            for kiosk, held in query.journals.of_hall(store.hall)
        ]
    journals = tuple(_journal(kiosk, held, odd, peers.values()) for kiosk, held, odd in found)
    here = (store.public_key in store.roll.struck, tuple(standing_in_words(store)), waits_for_clerk(store))
    return Report(is_running, peers, folders, journals, *here, doubt(store) is not None)


def _journal(kiosk: int, held: Held, odd: tuple[NotApplied, ...], peers: Iterable[PeerStatus]) -> JournalStatus:
    name, known = to_text(Id(held.name)), list(peers)
    reported = max((peer.reported[name] for peer in known if name in peer.reported), default=None)
    stopped = next((peer.stopped[name] for peer in known if name in peer.stopped), "")
    kiosk_letter = "" if kiosk >= INBOX else letter(kiosk)
    return JournalStatus(name, kiosk_letter, held.head.number, held.has_ended, held.has_forked, reported, stopped, odd)
