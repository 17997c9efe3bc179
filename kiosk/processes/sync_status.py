"""How it stands with copying: a small file that the process keeps, and `linggong journals`, which reads it.

Like the board's (docs/decisions/0007) the file is replaced in one step, when something changes and every ten seconds;
nothing else reads it. It names no person.
"""

import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import msgspec

from kiosk.errors import CannotStartError
from kiosk.exchange import Exchange
from kiosk.exchange.visitor import REASONS, FolderState
from kiosk.hall.clock import Clock, local
from kiosk.hall.ids import Id, to_text
from kiosk.place.hall import open_store
from kiosk.place.place import Place
from kiosk.processes.files import is_alive, read_json, replace_json
from kiosk.processes.standing import letter, standing_in_words, waits_for_clerk
from kiosk.services.clocks import doubt
from kiosk.settings import read_settings
from kiosk.store import Store
from kiosk.store.database import FILE
from kiosk.store.fold import WhyNot
from kiosk.store.journal_queries import NotApplied
from sync.errors import Trouble
from sync.journals.stored import Held
from sync.schedule import Line

REPEATED_MS = 10_000
STALE_MS = 3 * REPEATED_MS
SOUND, ASKS_FOR_SOMEBODY = 0, 1
LINES = {
    Line.UNTRIED: "还没有连过",
    Line.BUSY: "正在传",
    Line.QUIET: "都传完了",
    Line.DOWN: "连不上",
    Line.REFUSED: "对方不接受",
}
WHY = {WhyNot.UNKNOWN: "这个版本不认识，升级后会补上", WhyNot.MALFORMED: "内容不对，写它的机器要查"}
WRONG_CLOCK_MIN = 10
INBOX = 255
"""Journals of kiosks from here on are the province's own."""

STRUCK_HERE = (
    "这台机器已经停用，它说的话不算数，也不给名额。要再用：在开着的自助机上要一个码，在这里运行 linggong join。"
)

NO_FOLDERS: Mapping[Path, FolderState] = {}

Say = Callable[[str], None]


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


def say_journals(place: Place, is_json: bool, say: Say) -> int:
    """Say which journals are here and how it stands with them; 1 if something asks for somebody."""
    if not (place.data / FILE).is_file():
        raise CannotStartError(f"{place.data}: holds no hall's data; choose another --data.")
    store = open_store(place, read_settings(place.config))
    try:
        report = _report(store, read_json(place.sync_status, Status))
    finally:
        store.close()
    if is_json:
        say(msgspec.json.encode(report).decode())
    else:
        for line in _in_words(report):
            say(line)
    odd_folder = any(folder.trouble for folder in report.folders.values())
    odd_peer = odd_folder or any(_differs(peer) or peer.line == Line.REFUSED.value for peer in report.peers.values())
    is_odd_here = report.is_struck or report.waits_for_clerk or report.is_clock_doubted
    return ASKS_FOR_SOMEBODY if odd_peer or is_odd_here or any(map(_asks, report.journals)) else SOUND


def _report(store: Store, status: Status | None) -> Report:
    is_running = status is not None and store.clock() - status.written_at <= STALE_MS and is_alive(status.pid)
    peers, folders = ({}, {}) if status is None else (status.peers, status.folders)
    with store.read() as query:
        found = [
            (store.roll.letters.get(held.public_key, kiosk), held, query.not_applied(held.name))
            for kiosk, held in query.journals(store.hall)
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


def _asks(journal: JournalStatus) -> bool:
    return bool(journal.stopped or journal.not_applied or journal.has_forked)


def _differs(peer: PeerStatus) -> bool:
    return peer.ahead_min is not None and abs(peer.ahead_min) >= WRONG_CLOCK_MIN


def _in_words(report: Report) -> Iterable[str]:
    if report.is_struck:
        yield STRUCK_HERE
    yield from report.standing
    if not report.is_running:
        yield "同步程序没有在运行；下面是它最后知道的。"
    for name, peer in report.peers.items():
        yield f"{name}：{LINES[Line(peer.line)]}"
        if peer.ahead_min is not None and _differs(peer):
            way = "快" if peer.ahead_min > 0 else "慢"
            yield f"  钟对不上：这台机器比对方{way} {abs(peer.ahead_min)} 分钟，看看哪台不准"
    for name, folder in report.folders.items():
        yield f"{name}：{_folder_in_words(folder)}"
    for journal in report.journals:
        yield from _journal_in_words(journal)


def _folder_in_words(folder: FolderState) -> str:
    if folder.trouble:
        return f"没拷成，{REASONS[Trouble(folder.trouble)]}"
    if folder.copied_at is None:
        return "正在拷，先别拔"
    return f"{local(folder.copied_at):%H:%M} 拷好了，一共 {folder.entries} 条"


def _journal_in_words(journal: JournalStatus) -> Iterable[str]:
    whose = f"{journal.kiosk} 机" if journal.kiosk else "省里来的"
    state = "，已结束" if journal.has_ended else "，有两台机器都写过，已分开保存" if journal.has_forked else ""
    known = "" if journal.reported is None else f"，对方已有到第 {journal.reported} 条"
    yield f"{whose} {journal.journal}：{journal.entries} 条{state}{known}"
    if journal.stopped:
        yield f"  停了：{journal.stopped}"
    for one in journal.not_applied:
        numbers = f"第 {one.first} 条" if one.first == one.last else f"第 {one.first} 到 {one.last} 条里"
        yield f"  存了没有用上：{one.kind} {one.count} 条（{numbers}），{WHY[one.why]}"
