"""How this machine stands, gathered for the desk: devices, copying, journals, disk, backup."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kiosk.exchange.visitor import FolderState
from kiosk.hall.desk.need import Need, NeedKind, need
from kiosk.hall.desk.overview import Copied, Fixture, NotSaved, Overview, Saved, Space, Written
from kiosk.hall.desk.settings import Part
from kiosk.place.place import Place
from kiosk.services.desk.hall.care import Inviting
from kiosk.services.desk.hall.settings import HallSettings
from kiosk.store import Store
from kiosk.upkeep import boards_in_words as boards
from kiosk.upkeep import journals_in_words as in_words
from kiosk.upkeep.backups import Backups, last_backup
from kiosk.upkeep.board_status import read_report
from kiosk.upkeep.files import read_json
from kiosk.upkeep.hall_settings import SettingsKeeper
from kiosk.upkeep.journals import JournalStatus, report_of
from kiosk.upkeep.standing import clock_in_words, letter
from kiosk.upkeep.sync_status import PeerStatus, Status
from kiosk.words.desk import SETTINGS

NOT_RUNNING = f"{boards.NOT_RUNNING}它会自己再启动；过一分钟还这样，打技术员电话。"


class MachineCare:
    """What the desk asks of the machine it runs on; whether a board belongs to it says hall.toml."""

    def __init__(  # noqa: PLR0913  what it looks after
        self,
        place: Place,
        store: Store,
        settings: HallSettings,
        inviting: Inviting,
        *,
        has_board: bool,
        folders: tuple[Path, ...] = (),
    ) -> None:
        self._place, self._store, self._has_board = place, store, has_board
        self._editions, self.inviting = settings, inviting
        self._since: dict[tuple[object, ...], int] = {}
        self._backups = Backups(store, place.data, folders)
        self.settings = SettingsKeeper(place, store, settings)

    def overview(self) -> Overview:
        """All of it."""
        report = report_of(self._store, read_json(self._place.sync_status, Status))
        own = self._store.identity.kiosk
        others = sorted({*self._store.roll.letters.values()} - {own})
        return Overview(
            letters=tuple(map(letter, (own, *others))),
            standing=report.standing,
            is_struck=report.is_struck,
            devices=tuple(self._devices()),
            is_copying=report.is_running,
            peers=tuple(_peer(*each) for each in report.peers.items()),
            folders=tuple(_folder(*each) for each in report.folders.items()),
            journals=tuple(map(_written, report.journals)),
            space=self._space(),
            backup=last_backup(self._store),
            clock=clock_in_words(self._store),
        )

    def back_up(self) -> Saved | NotSaved:
        """Copy the database, as long as it takes."""
        return self._backups.make()

    def needs(self) -> Iterator[Need]:
        """What of the machine needs a person."""
        found = list(self._found())
        self._since = {one: self._since.get(one, self._store.clock()) for one in found}
        for kind, *values in found:
            yield need(kind, self._since[(kind, *values)], b"", *values)

    def _found(self) -> Iterator[tuple[Any, ...]]:
        """Kind and values of each."""
        if words := clock_in_words(self._store):
            yield NeedKind.CLOCK, words
        for device in self._devices():
            if not device.is_fine:
                yield NeedKind.DEVICE, device.name, device.state
        if (wrong := self.settings.wrong()) is not None:
            yield NeedKind.SETTINGS, wrong.file, wrong.line
        for refused in self.settings.not_taken():
            yield NeedKind.NOT_TAKEN, SETTINGS[Part(refused.part)], refused.wrong.file, refused.wrong.line
        for edition in self._editions.overruled():
            yield NeedKind.OVERRULED, letter(edition.kiosk), SETTINGS[edition.part]

    def _devices(self) -> Iterator[Fixture]:
        report = read_report(self._place.board_status, self._store.clock())
        if self._has_board and not report.is_running:
            yield Fixture(boards.panel_name("board"), NOT_RUNNING, False)
        for name, panel in report.panels.items() if report.is_running else ():
            told = tuple(boards.details(panel, report.age_s or 0))
            yield Fixture(boards.panel_name(name), boards.state_of(panel), panel.state in boards.FINE, told)
        space = self._space()
        if space is not None and space.is_short:
            free = f"只剩 {space.free / 10**9:.1f} GB。删掉不用的文件，或换大盘；满了就什么都记不下。"
            yield Fixture("硬盘", free, False)

    def _space(self) -> Space | None:
        try:
            found = shutil.disk_usage(self._place.data)
        except OSError:
            return None
        return Space(found.free, found.total)


def _peer(name: str, peer: PeerStatus) -> Copied:
    return Copied(name, tuple(in_words.peer_in_words(peer)), in_words.peer_is_odd(peer))


def _folder(name: str, folder: FolderState) -> Copied:
    return Copied(name, (in_words.folder_in_words(folder),), bool(folder.trouble))


def _written(journal: JournalStatus) -> Written:
    odd = tuple(in_words.odd_in_words(journal))
    whose = in_words.whose(journal)
    return Written(whose, journal.journal, journal.entries, journal.reported, in_words.state_of(journal), odd)
