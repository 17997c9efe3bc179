"""Whether a hall's settings can be used with some files changed: read by the very code that reads them at a start."""

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from kiosk.hall.desk.settings import Part
from kiosk.settings.editing.forms import SHEETS, shown_rows
from kiosk.settings.errors import SettingsError
from kiosk.settings.hall import HALL_FILE
from kiosk.settings.lines import line_with
from kiosk.settings.resources import beside
from kiosk.settings.rules import RULES
from kiosk.settings.sound import Sound, files_of, read_all

CODED = (Part.TRADES, Part.CERTIFICATES, Part.ZONES)


def check(hall_file: Path, changed: Mapping[Part, str]) -> Sound:
    """All that would stand then; SettingsError, whose file is named as it stands in the folder."""
    with tempfile.TemporaryDirectory(prefix="linggong-settings-") as name:
        folder = Path(name)
        for file in files_of(hall_file.parent):
            _copy(file, folder / file.relative_to(hall_file.parent))
        for part, text in changed.items():
            if "/" in part.file and not (folder / RULES).is_dir():
                copy_rules(hall_file, folder)
            (folder / part.file).write_bytes(text.encode())
        if hall_file.name != HALL_FILE:
            _copy(hall_file, folder / HALL_FILE)
        try:
            return read_all(folder / HALL_FILE)
        except SettingsError as error:
            named = error.file.relative_to(folder) if error.file.is_relative_to(folder) else error.file
            raise SettingsError(named, error.key, error.found, error.expected, error.line) from None


def copy_rules(hall_file: Path, to: Path) -> None:
    """Give a folder the rules that hold with a hall.toml: a folder of rules is whole, or none."""
    shutil.copytree(beside(hall_file, RULES), to / RULES)


def check_codes(part: Part, before: str, after: str) -> None:
    """SettingsError where a code is gone: what was told by it must stay readable, and nothing else ever has it.

    Of what was broken before nothing can be told.
    """
    if part not in CODED or not before:
        return
    stands = {row["code"] for row in shown_rows(part, after)}
    try:
        stood = {row["code"] for row in shown_rows(part, before)}
    except SettingsError:
        return
    gone = sorted(stood - stands)
    if gone:
        expected = "the row as it was, with ended = true"
        line = line_with(before, "code", gone[0])
        raise SettingsError(Path(part.file), f"{SHEETS[part].rows}.code", f"no {gone[0]} any more", expected, line)


def _copy(file: Path, to: Path) -> None:
    to.parent.mkdir(exist_ok=True)
    shutil.copyfile(file, to)
