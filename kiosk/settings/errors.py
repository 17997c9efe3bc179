"""Errors of this package."""

from pathlib import Path


class SettingsError(Exception):
    """A settings file cannot be used; the message is one sentence.

    `line` is where it stands, counted from 1, 0 where that is not known.
    """

    def __init__(self, file: Path, key: str, found: str, expected: str, line: int = 0) -> None:
        super().__init__(f"{file}: {key + ': ' if key else ''}found {found}, expected {expected}.")
        self.file, self.key, self.found, self.expected, self.line = file, key, found, expected, line
