"""Visits to one folder, in a thread of their own: copying, and a line for who stands there."""

import logging
import threading
import time
from collections.abc import Callable
from pathlib import Path

import msgspec

from kiosk.exchange.host import StoreHost
from kiosk.hall.clock import local
from kiosk.hall.ids import Id, to_text
from kiosk.store.errors import StoreUnavailable
from sync.copying.caller import Caller
from sync.errors import BadMessage, FolderDown, LineDown, PeerRefused, Trouble
from sync.folder.folder import Folder

VISIT_S = 60.0
"""Seconds after which no further round is begun; a large copy goes on at the next visit."""
RESTS, LONGEST_REST_S = 10, 600.0
"""After trouble a folder rests this many times as long as it took, so that it costs no more than a part of a core."""
REASONS = {
    Trouble.ABSENT: "没有 linggong 文件夹",
    Trouble.LINK: "里面有链接，不安全，换一个",
    Trouble.ODD_FILE: "里面有不该有的东西，换一个",
    Trouble.TOO_LARGE: "里面的文件太大，换一个",
    Trouble.FOREIGN: "原来的 journals.db 不对，改了名放在旁边",
    Trouble.FULL: "装满了",
    Trouble.READ_ONLY: "写不进去，看看写保护",
    Trouble.GONE: "读不出来，拔下来再插",
    Trouble.SLOW: "太慢了，换一个",
    Trouble.DIED: "里面的文件读不了，删掉 journals.db 再试",
}

_log = logging.getLogger("kiosk.exchange")


class FolderState(msgspec.Struct, frozen=True):
    """How it stands with a folder: when everything was copied (epoch ms), how many entries, what is wrong.

    `trouble`: a `Trouble`, "" for none. `is_busy`: more is on its way.
    """

    copied_at: int | None = None
    entries: int = 0
    trouble: str = ""
    is_busy: bool = False


class Visitor:
    """Visits a folder when it is told to; `clock` in seconds."""

    def __init__(
        self, host: StoreHost, line: Folder, folder: Path, letter: str, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._host, self._line, self._folder, self._letter, self._clock = host, line, folder, letter, clock
        self._caller = Caller(host, line, clock)
        self._wanted, self._idle = threading.Event(), threading.Event()
        self._idle.set()
        self._is_ended, self._rest_until, self._visited_at = False, float("-inf"), float("-inf")
        self._stopped: dict[bytes, str] = {}
        self._is_mute = False
        self.state: FolderState | None = None
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def is_waiting(self, seconds: float) -> bool:
        """Whether it is not being visited, and not all has been copied or the last visit was so long ago."""
        is_done = self.state is not None and not self.state.is_busy and not self.state.trouble
        return self._idle.is_set() and (not is_done or self._clock() - self._visited_at > seconds)

    def visit(self) -> None:
        """Go there, unless it rests after trouble; what comes meanwhile is seen by the next visit."""
        if self._clock() >= self._rest_until:
            self._idle.clear()
            self._wanted.set()

    def wait(self, seconds: float) -> None:
        """Until no visit is under way."""
        self._idle.wait(seconds)

    def end(self) -> None:
        """Break off; nothing is visited any more."""
        self._is_ended = True
        self._line.close()
        self._wanted.set()

    def join(self, seconds: float) -> None:
        """Until that has happened."""
        self._thread.join(seconds)

    def _run(self) -> None:
        while self._wanted.wait() and not self._is_ended:
            self._wanted.clear()
            self._visited_at = self._clock()
            try:
                self._visit()
            except Exception as error:  # noqa: BLE001  the edge of a thread: a folder costs nothing but itself
                self._failed(FolderDown(Trouble.DIED, f"{type(error).__name__}: {error}"))
            if not self._wanted.is_set():
                self._idle.set()
        self._idle.set()

    def _visit(self) -> None:
        try:
            state = self._copied_anew()
        except FolderDown as down:
            self._failed(down)
        except (BadMessage, PeerRefused) as error:
            self._failed(FolderDown(Trouble.DIED, f"{type(error).__name__}: {error}"))
        except (LineDown, StoreUnavailable) as error:
            _log.info("visit to %s broken off: %s", self._folder, error)
        else:
            if self.state is None or self.state.trouble or self.state.is_busy:
                _log.info("folder %s has %s entries%s", self._folder, state.entries, "" if state.is_busy else ", all")
            self.state = state

    def _copied_anew(self) -> FolderState:
        """Once more, if what lay there had to be set aside."""
        self._line.begin_visit()
        try:
            return self._copied()
        except FolderDown as down:
            if down.trouble is not Trouble.FOREIGN:
                raise
            _log.warning("folder %s failed: %s", self._folder, down)
            return self._copied()

    def _copied(self) -> FolderState:
        until, before, entries, stopped = self._clock() + VISIT_S, self.state, 0, dict[bytes, str]()
        while self._clock() < until:
            done = self._caller.round()
            entries = sum(done.reported.values())
            stopped |= done.stopped
            if done.is_complete:
                return self._finished(stopped, entries)
        if before is not None and before.is_busy and entries <= before.entries:
            raise FolderDown(Trouble.SLOW, "nothing new arrived")
        return FolderState(entries=entries, is_busy=True)

    def _finished(self, stopped: dict[bytes, str], entries: int) -> FolderState:
        """Everything is there and here, but for journals that stopped."""
        for journal, reason in stopped.items():
            if self._stopped.get(journal) != reason:
                _log.error("journal %s stopped: %s", to_text(Id(journal)), reason)
        self._stopped = stopped
        now = self._host.store.clock()
        self._say(f"拷好了，一共 {entries} 条。可以拔了")
        return FolderState(now, entries)

    def _failed(self, down: FolderDown) -> None:
        known, self.state = self.state or FolderState(), self._after(down)
        if down.trouble is not Trouble.ABSENT:
            self._rest_until = self._clock() + min(RESTS * (self._clock() - self._visited_at), LONGEST_REST_S)
        if known.trouble == down.trouble.value or self._is_ended:
            return
        _log.warning("folder %s failed: %s", self._folder, down)
        if down.trouble is not Trouble.ABSENT:
            self._say(f"没拷成：{REASONS[down.trouble]}")

    def _after(self, down: FolderDown) -> FolderState:
        return msgspec.structs.replace(self.state or FolderState(), trouble=down.trouble.value, is_busy=False)

    def _say(self, what: str) -> None:
        """A line for who stands there; without it all goes on."""
        now, was_mute, self._is_mute = local(self._host.store.clock()), self._is_mute, False
        try:
            self._line.say(f"{self._letter}机.txt", f"{now:%Y-%m-%d %H:%M} {self._letter} 机{what}。\n")
        except LineDown as down:
            self._is_mute = True
            if not was_mute:
                _log.warning("nothing can be said in folder %s: %s", self._folder, down)
