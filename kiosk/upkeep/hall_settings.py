"""What holds for the hall on this machine: shown, changed, and taken over from where it was changed."""

import fcntl
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import msgspec
import structlog

from kiosk.hall.desk.settings import (
    PARTS,
    Edition,
    Held,
    NotTaken,
    Part,
    Proposal,
    Unchanged,
    Wrong,
    digest_of,
)
from kiosk.place.kept_settings import changed_at, meant_by, signature
from kiosk.place.place import Place
from kiosk.services.desk.hall.settings import HallSettings
from kiosk.settings import SettingsError
from kiosk.settings.editing.checking import check, check_codes, copy_rules
from kiosk.settings.editing.forms import SHEETS, outer_names, shown_fields, shown_rows, with_fields, with_rows
from kiosk.settings.editing.parts import carried, difference, merged, stands
from kiosk.settings.editing.saving import save
from kiosk.settings.sound import read_all
from kiosk.store import Store
from kiosk.store.queries import Queries

_log = structlog.get_logger("sync")
TAKEN, NOT_TAKEN, LOCK = "settings taken", "settings not taken", "settings"


class SettingsKeeper:
    """Shows and changes a hall's settings in the folder where this machine reads them."""

    def __init__(self, place: Place, store: Store, settings: HallSettings) -> None:
        self._place, self._store, self._settings = place, store, settings
        self._tried: tuple[object, ...] = ()
        self._looked: tuple[tuple[object, ...], Wrong | None] | None = None

    def held(self, part: Part) -> Held:
        """A part as it stands here; SettingsError where its file cannot even be read."""
        text, edition = stands(part, self._file), self._settings.standing().get(part)
        return Held(part, text, edition, _seen(edition, text))

    def wrong(self) -> Wrong | None:
        """What is wrong with the settings here, so that the last sound ones are in force."""
        seen = signature(self._place)
        if self._looked is None or self._looked[0] != seen:
            try:
                read_all(self._file)
            except SettingsError as error:
                self._looked = (seen, _wrong(error))
            else:
                self._looked = (seen, None)
        return self._looked[1]

    def not_taken(self) -> tuple[NotTaken, ...]:
        """Editions that stand in the hall and cannot be used here."""
        return self._store.remembered(NOT_TAKEN, _not_taken)

    def fields(self, held: Held) -> dict[str, str] | Wrong:
        """What stands in the fields of hall.toml; what is wrong where it is broken."""
        try:
            return shown_fields(held.text)
        except SettingsError as error:
            return _wrong(error)

    def rows(self, held: Held) -> list[dict[str, str]] | Wrong:
        """What stands in a list, row by row, none where the part is no list; what is wrong where it is broken."""
        try:
            return shown_rows(held.part, held.text) if held.part in SHEETS else []
        except SettingsError as error:
            return _wrong(error)

    def families(self, held: Held) -> list[str]:
        """The names of the lists that its rows stand in."""
        return outer_names(held.part, held.text) if held.part in SHEETS else []

    def with_fields(self, held: Held, typed: Mapping[str, str]) -> str:
        """The text of what is not broken with what was typed into fields."""
        return with_fields(held.text, typed)

    def with_row(self, held: Held, row: int | None, typed: Mapping[str, str]) -> str:
        """The text with what was typed into one row, counted from 0, or into a new one."""
        rows: list[Mapping[str, str]] = [*shown_rows(held.part, held.text)]
        if row is None:
            rows.append(typed)
        elif 0 <= row < len(rows):
            rows[row] = typed
        return with_rows(held.part, held.text, rows)

    def propose(self, part: Part, text: str) -> Proposal:
        """What would be saved."""
        before = stands(part, self._file)
        text = _as_saved(text)
        try:
            check_codes(part, before, text)
            check(self._file, {part: text})
        except SettingsError as error:
            return Proposal(text, wrong=_wrong(error))
        return Proposal(text, difference(before, text, part.file))

    def save(self, part: Part, seen: str, text: str) -> Unchanged | Wrong | None:
        """Save it here and for the whole hall; why not, where nothing was done.

        OSError: it holds for the hall, and will here once it can be written.
        """
        with self._alone():
            before = self.held(part)
            if seen != before.seen:
                return Unchanged.OVERTAKEN
            proposal = self.propose(part, text)
            if proposal.wrong is not None:
                return proposal.wrong
            if not proposal.difference:
                return Unchanged.SAME
            shared = carried(part, proposal.text)
            changed = shared != _carried(before) and self._settings.change(part, before.number, shared)
            if isinstance(changed, Unchanged) and changed is not Unchanged.SAME:
                return changed
            self._write({part: proposal.text})
            self._note_taken([changed] if isinstance(changed, Edition) else [])
            return None

    def take_over(self) -> bool:
        """Write what stands in the hall to where this machine reads it; whether any file is another now."""
        taken = self._store.remembered(TAKEN, _taken)
        standing = self._store.remembered("settings", lambda query: query.settings.standing(self._store.hall))
        due = {
            part: edition
            for part, edition in standing.items()
            if edition.text is not None and taken.get(part) != edition.rank
        }
        tried = (tuple(sorted((part, edition.rank) for part, edition in due.items())), signature(self._place))
        if not due or tried == self._tried:
            return False
        self._tried = tried
        with self._alone():
            return self._take(due)

    def _take(self, due: Mapping[Part, Edition]) -> bool:
        """All together; else those of them that can be used by themselves, until no more can."""
        texts, refused = dict[Part, str](), dict[Part, Wrong]()
        for part, edition in due.items():
            try:
                texts[part] = merged(part, stands(part, self._file), edition.text or "")
            except SettingsError as error:
                refused[part] = _wrong(error)
        sound = self._usable(texts, refused)
        before = {part: stands(part, self._file) for part in sound}
        fresh = {part: text for part, text in sound.items() if text != before[part]}
        self._write(fresh)
        self._note_taken([due[part] for part in sound])
        self._note_refused([NotTaken(part, due[part].number, due[part].journal, why) for part, why in refused.items()])
        return bool(fresh)

    def _usable(self, texts: Mapping[Part, str], refused: dict[Part, Wrong]) -> dict[Part, str]:
        try:
            check(self._file, texts)
        except SettingsError:
            pass
        else:
            return dict(texts)
        sound, left = dict[Part, str](), dict(texts)
        for _ in PARTS:
            for part, text in tuple(left.items()):
                try:
                    check(self._file, {**sound, part: text})
                except SettingsError as error:
                    refused[part] = _wrong(error)
                else:
                    sound[part] = left.pop(part)
                    refused.pop(part, None)
        return sound

    @property
    def _file(self) -> Path:
        return meant_by(self._place)

    def _write(self, texts: Mapping[Part, str]) -> None:
        hall_file = changed_at(self._place) if texts else self._file
        folder = hall_file.parent
        for part, text in texts.items():
            file = hall_file if part is Part.HALL else folder / part.file
            if "/" in part.file and not file.parent.is_dir():
                copy_rules(hall_file, folder)
            save(file, text)

    def _note_taken(self, editions: list[Edition]) -> None:
        if editions:
            with self._store.write() as tx:
                taken = _taken(tx) | {edition.part: edition.rank for edition in editions}
                tx.own.put_setting(TAKEN, msgspec.msgpack.encode({int(part): rank for part, rank in taken.items()}))

    def _note_refused(self, refused: list[NotTaken]) -> None:
        if tuple(refused) != self.not_taken():
            with self._store.write() as tx:
                tx.own.put_setting(NOT_TAKEN, msgspec.msgpack.encode(refused))
            for each in refused:
                _log.warning("settings_not_taken", file=each.wrong.file, line=each.wrong.line, key=each.wrong.key)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """One process of this machine at a time changes settings."""
        self._place.locks.mkdir(parents=True, exist_ok=True)
        with (self._place.locks / LOCK).open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield


def _seen(edition: Edition | None, text: str) -> str:
    return f"{edition.number if edition else 0}-{digest_of(text.encode()).hex()}"


def _carried(held: Held) -> str | None:
    """None where it is broken."""
    try:
        return carried(held.part, held.text)
    except SettingsError:
        return None


def _as_saved(text: str) -> str:
    """Lines as they end in files; browsers send others."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text if text.endswith("\n") or not text else f"{text}\n"


def _wrong(error: SettingsError) -> Wrong:
    return Wrong(error.file.name, error.line, error.key, error.found, error.expected)


def _taken(query: Queries) -> dict[Part, tuple[int, bytes]]:
    found = query.own.setting(TAKEN)
    kept = {} if found is None else msgspec.msgpack.decode(found, type=dict[int, tuple[int, bytes]])
    return {Part(part): rank for part, rank in kept.items()}


def _not_taken(query: Queries) -> tuple[NotTaken, ...]:
    found = query.own.setting(NOT_TAKEN)
    return () if found is None else msgspec.msgpack.decode(found, type=tuple[NotTaken, ...])
