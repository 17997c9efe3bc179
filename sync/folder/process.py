"""The process that works in a folder on a stick: it alone opens what lies there, and may die of it alone.

Started by `sync.folder.child` with a line to the kiosk as its standard input; ends with that line and with who started
it. What only a folder that is there needs is imported when there is one.
"""

import socket
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from sync.errors import FolderDown, SyncError
from sync.folder.confinement import confine, end_with, write_nowhere_but_in
from sync.folder.files import check_folder, trouble_of, write_text
from sync.folder.wire import Answered, Done, Down, Exchange, Limits, Order, Reply, Say, receive, send

if TYPE_CHECKING:
    from sync.folder.database import FolderDatabase


class Worker:
    """Does what the kiosk asks, one after the other."""

    def __init__(self, line: socket.socket, folder: Path, limits: Limits) -> None:
        self._line, self._folder, self._limits = line, folder, limits
        self._database: FolderDatabase | None = None
        self._is_shut_in = False

    def run(self) -> None:
        """Until the line ends."""
        while (order := receive(self._line, Order)) is not None:  # type: ignore[arg-type]
            send(self._line, self._reply(order))

    def _reply(self, order: Order) -> Reply:
        try:
            return self._done(order)
        except FolderDown as down:
            return Down(down.trouble, down.words)
        except OSError as error:
            return Down(trouble_of(error).trouble, error.strerror or "")

    def _done(self, order: Order) -> Reply:
        check_folder(self._folder)
        self._is_shut_in = self._is_shut_in or write_nowhere_but_in(self._folder)
        match order:
            case Exchange():
                return Answered(self._opened().answer(order.path, order.body))
            case Say():
                write_text(self._folder, order.name, order.text)
                return Done()

    def _opened(self) -> "FolderDatabase":
        from sync.folder.database import FolderDatabase

        self._database = self._database or FolderDatabase(self._folder, self._limits)
        return self._database


def main(parent: str, limits: str, folder: str) -> None:
    """Work in a folder until the line ends. `parent`: who started this; `limits` as JSON."""
    end_with(int(parent))
    allowed = msgspec.json.decode(limits, type=Limits)
    confine(allowed)
    try:
        Worker(socket.socket(fileno=0), Path(folder), allowed).run()
    except (SyncError, OSError):
        sys.exit(1)


if __name__ == "__main__":
    main(*sys.argv[1:])
