"""Errors of this package."""

from pathlib import Path


class SettingsError(Exception):
    """A settings file cannot be used; the message is one sentence."""

    def __init__(self, file: Path, key: str, found: str, expected: str) -> None:
        super().__init__(f"{file}: {key + ': ' if key else ''}found {found}, expected {expected}.")
