"""Reads files an office can edit, strictly: a mistake is a SettingsError, whose one sentence says what to write."""

import contextlib
import tomllib
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from kiosk.settings.errors import SettingsError
from kiosk.settings.explaining import explain

T = TypeVar("T", bound=msgspec.Struct)
_OTHER_ENCODINGS = (("Unicode, UTF-16", "utf-16", b"\xff\xfe"), ("ANSI, GBK", "gb18030", b""))
_SAVE_ANEW = "a text saved as UTF-8 (记事本打开，点“另存为”，编码选 UTF-8，再存一次)"


class Section(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Root of what stands in a settings file: keys that do not exist are mistakes."""


def read(file: Path, kind: type[T]) -> T:
    """What a file says; SettingsError if it cannot be used."""
    content = _content(file)
    try:
        return msgspec.convert(content, kind)
    except msgspec.ValidationError as error:
        raise explain(file, kind, content, str(error)) from error


def _content(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(_text(file, file.read_bytes()))
    except FileNotFoundError:
        raise SettingsError(file, "", "no such file", "a settings file") from None
    except IsADirectoryError:
        raise SettingsError(file, "", "a folder", "a settings file") from None
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(file, "", f"a line that cannot be read ({error})", 'lines like key = "value"') from None
    except OSError as error:
        raise SettingsError(file, "", f"a file that cannot be opened ({error.strerror})", "a settings file") from None


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
