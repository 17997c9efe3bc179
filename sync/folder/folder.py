"""A folder on a USB stick or a second disk, as a peer: the same messages, answered by a database that lies there.

What lies there may have been made by anybody, so only a process of its own, with limits, ever looks at it; this side
sees its answers and checks them as those of any peer. No file is open between two messages: a stick may be pulled at
any time. What is no such database is set aside under another name, and a new one begun.
"""

import threading
import time
from pathlib import Path
from typing import Self

from sync.copying.transport import Answer
from sync.errors import FolderDown, LineDown, Trouble
from sync.folder.child import Child
from sync.folder.wire import LIMITS, Answered, Done, Down, Exchange, Limits, Say

_LET_LIVE = {Trouble.ABSENT, Trouble.LINK, Trouble.ODD_FILE, Trouble.TOO_LARGE, Trouble.FULL}


class Folder:
    """A `sync.copying.transport.Transport` to the folder.

    The process is started when first needed, by the calling thread, and kept until trouble or `close`.
    """

    def __init__(self, path: Path, limits: Limits = LIMITS) -> None:
        self._path, self._limits = path, limits
        self._child: Child | None = None
        self._lock, self._is_closed = threading.Lock(), False
        self._until = float("inf")

    def begin_visit(self) -> None:
        """From here on all messages together have the time of a visit."""
        self._until = time.monotonic() + self._limits.visit_s

    def ask(self, path: str, body: bytes) -> Answer:
        """Answer when called for; FolderDown says what is wrong."""
        return lambda: self._answer(path, body)

    def say(self, name: str, text: str) -> None:
        """Leave a text for people, in place of the last of that name; FolderDown if that cannot be."""
        self._asked(Say(name, text))

    def close(self) -> None:
        """End its process at once; who waits for an answer gets LineDown. From any thread."""
        with self._lock:
            self._is_closed = True
            self._end_child()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _answer(self, path: str, body: bytes) -> bytes:
        reply = self._asked(Exchange(path, body))
        if not isinstance(reply, Answered):
            raise self._failed(FolderDown(Trouble.DIED, "no answer"))
        return reply.body

    def _asked(self, order: Exchange | Say) -> Answered | Done:
        seconds = max(0.0, min(self._limits.message_s, self._until - time.monotonic()))
        try:
            reply = self._running().ask(order, seconds)
        except FolderDown as down:
            raise self._failed(down) from None
        if isinstance(reply, Down):
            raise self._failed(FolderDown(reply.trouble, reply.words))
        return reply

    def _running(self) -> Child:
        with self._lock:
            if self._is_closed:
                raise LineDown("closed")
            self._child = self._child or Child(self._path, self._limits)
            return self._child

    def _failed(self, down: FolderDown) -> FolderDown:
        with self._lock:
            if down.trouble not in _LET_LIVE:
                self._end_child()
        return down

    def _end_child(self) -> None:
        if self._child is not None:
            self._child.kill()
            self._child = None
