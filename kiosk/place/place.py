"""A place: the folders and files that one hall's processes share."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kiosk.errors import CannotStartError
from kiosk.place.privacy import narrow
from kiosk.settings import HALL_FILE, resource

DEMO_DATA = Path("var") / "demo"


@dataclass(frozen=True)
class Place:
    """Where a hall's data, keys and settings lie; all paths absolute."""

    data: Path
    keys: Path
    config: Path

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
        return ("--data", str(self.data), "--keys", str(self.keys), "--config", str(self.config))


def find_place(data: Path | None, keys: Path | None, config: Path | None, is_demo: bool = False) -> Place:
    """Fill in what was not said: the user's own folder, or ./var/demo; keys lie beside the data, never in it."""
    folder = (data or (DEMO_DATA if is_demo else _own_folder())).absolute()
    secrets = (keys or folder.with_name(f"{folder.name}-keys")).absolute()
    if secrets == folder or folder in secrets.parents:
        raise CannotStartError(f"{secrets}: keys must not lie in the data folder {folder}; choose another --keys.")
    return Place(folder, secrets, (config or resource("config") / HALL_FILE).absolute())


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
