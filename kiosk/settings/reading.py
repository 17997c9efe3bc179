"""Reads files an office can edit, strictly: a mistake is a SettingsError, whose one sentence says what to write."""

import contextlib
import tomllib
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from kiosk.settings.errors import SettingsError
from kiosk.settings.explaining import explain
from kiosk.settings.lines import line_said

T = TypeVar("T", bound=msgspec.Struct)
_OTHER_ENCODINGS = (("Unicode, UTF-16", "utf-16", b"\xff\xfe"), ("ANSI, GBK", "gb18030", b""))
_SAVE_ANEW = "a text saved as UTF-8 (记事本打开，点“另存为”，编码选 UTF-8，再存一次)"


class Section(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Root of what stands in a settings file: keys that do not exist are mistakes."""


def read(file: Path, kind: type[T]) -> T:
    """What a file says; SettingsError if it cannot be used."""
    text = read_text(file)
    content = _content(file, text)
    try:
        return msgspec.convert(content, kind)
    except msgspec.ValidationError as error:
        raise explain(file, kind, content, str(error), text) from error


def read_text(file: Path) -> str:
    """A settings file as it stands; SettingsError if it cannot be read."""
    try:
        return _text(file, file.read_bytes())
    except FileNotFoundError:
        raise SettingsError(file, "", "no such file", "a settings file") from None
    except IsADirectoryError:
        raise SettingsError(file, "", "a folder", "a settings file") from None
    except OSError as error:
        raise SettingsError(file, "", f"a file that cannot be opened ({error.strerror})", "a settings file") from None


def _content(file: Path, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found, line = f"a line that cannot be read ({error})", line_said(str(error))
        raise SettingsError(file, "", found, 'lines like key = "value"', line) from None


def _text(file: Path, data: bytes) -> str:
    """As editors save it: UTF-8, with or without its mark."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        found = f"byte {error.start} is no UTF-8"
        for name, encoding, mark in _OTHER_ENCODINGS:
            with contextlib.suppress(UnicodeError):
                found += f" ({name})" if data.startswith(mark) and "=" in data.decode(encoding) else ""
        raise SettingsError(file, "", found, _SAVE_ANEW) from None
