"""A place: the folders and files that one hall's processes share."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from kiosk.errors import CannotStartError
from kiosk.place.privacy import narrow
from kiosk.settings import HALL_FILE, resource

DEMO_DATA = Path("var") / "demo"
OWN_SETTINGS, SOUND_SETTINGS = "settings", "settings.sound"
"""In the data folder: a hall's settings that were made of the program's own; a copy of the last sound ones."""


@dataclass(frozen=True)
class Place:
    """Where a hall's data, keys and settings lie; all paths absolute.

    `broken` is the hall.toml that cannot be used, where `config` is a copy of what could be last.
    """

    data: Path
    keys: Path
    config: Path
    broken: Path | None = None

    @property
    def logs(self) -> Path:
        """Folder of the processes' logs."""
        return self.data / "logs"

    @property
    def card(self) -> Path:
        """Name of the serial line to the emulated LED card; stays the same when the card is born again."""
        return self.data / "led"

    @property
    def board_status(self) -> Path:
        """How it stands with the LED boards."""
        return self.data / "board.json"

    @property
    def sync_status(self) -> Path:
        """How it stands with copying."""
        return self.data / "sync.json"

    @property
    def province(self) -> Path:
        """Folder of the trial's reference province."""
        return self.data / "province"

    def close_to_others(self) -> tuple[Path, ...]:
        """Make the data folder, and let nobody but the hall's user in; paths that stay open to others. OSError."""
        self.data.mkdir(parents=True, exist_ok=True)
        return narrow(self.data.resolve(), self.logs, self.locks, self.province)

    @property
    def locks(self) -> Path:
        """Folder of the processes' locks."""
        return self.data / "locks"

    def options(self) -> tuple[str, ...]:
        """The same place on a command line."""
        return ("--data", str(self.data), "--keys", str(self.keys), "--config", str(self.broken or self.config))


def find_place(data: Path | None, keys: Path | None, config: Path | None, is_demo: bool = False) -> Place:
    """Fill in what was not said: the user's own folder, or ./var/demo; keys lie beside the data, never in it."""
    folder = (data or (DEMO_DATA if is_demo else _own_folder())).absolute()
    secrets = (keys or folder.with_name(f"{folder.name}-keys")).absolute()
    if secrets == folder or folder in secrets.parents:
        raise CannotStartError(f"{secrets}: keys must not lie in the data folder {folder}; choose another --keys.")
    return Place(folder, secrets, _settings(folder, config))


def _settings(folder: Path, said: Path | None) -> Path:
    """The hall.toml that is meant; in place of the program's own, which nobody changes, the one that was made of it."""
    program, own = resource("config") / HALL_FILE, folder / OWN_SETTINGS / HALL_FILE
    meant = (said or program).absolute()
    return own if meant == program.absolute() and own.is_file() else meant


def with_stand_in(place: Place) -> Place | None:
    """The same place with the last sound settings; None where there are none, or these are they."""
    kept = place.data / SOUND_SETTINGS / HALL_FILE
    if place.broken is not None or not kept.is_file():
        return None
    return replace(place, config=kept, broken=place.config)


def _own_folder() -> Path:
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "linggong"


@contextmanager
def lock(place: Place, name: str) -> Iterator[None]:
    """Be the only process of this name in the place; the lock ends with the process, however it ends."""
    try:
        place.locks.mkdir(parents=True, exist_ok=True)
        file = (place.locks / name).open("w")
    except OSError as error:
        raise CannotStartError(
            f"{place.data}: cannot keep data there ({error.strerror}); choose another --data."
        ) from None
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise CannotStartError(
                f"{place.data}: `linggong {name}` already runs on this folder; stop it, or choose another --data."
            ) from None
        yield
