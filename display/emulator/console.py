"""Words on standard input while the emulator runs: `power off`, `power on`, `unplug`, `plug`, `faults`."""

import os
import select
import sys
from collections.abc import Callable, Mapping

_MOST_READ = 4096
_MOST_KEPT = 1 << 10

Words = Callable[[], list[str]]


class Keyboard:
    """Lines from a file descriptor, never waited for. Not on Windows, whose console cannot be asked."""

    def __init__(self, number: int = 0) -> None:
        self._number = number
        self._is_open = sys.platform != "win32"
        self._rest = b""

    def __call__(self) -> list[str]:
        """Lines that were completed since it was asked last."""
        if not (self._is_open and self._has_come()):
            return []
        data = os.read(self._number, _MOST_READ)
        self._is_open = bool(data)
        *lines, rest = (self._rest + data).split(b"\n")
        self._rest = rest[:_MOST_KEPT]
        return [line.decode("utf-8", "replace") for line in lines]

    def _has_come(self) -> bool:
        try:
            return bool(select.select([self._number], [], [], 0)[0]) and self._is_ours()
        except (OSError, ValueError):
            self._is_open = False
            return False

    def _is_ours(self) -> bool:
        """Whether what is typed is for us: a program in the background that read a terminal would be stopped."""
        return not os.isatty(self._number) or os.tcgetpgrp(self._number) == os.getpgrp()


class Console:
    """Does what the words say, and says what there is if it does not know them."""

    def __init__(self, words: Words, deeds: Mapping[str, Callable[[], str]], say: Callable[[str], object]) -> None:
        self._words = words
        self._deeds = deeds
        self._say = say

    def look(self) -> None:
        """Do what was asked for since it looked last."""
        for line in self._words():
            words = " ".join(line.split())
            deed = self._deeds.get(words)
            if words:
                self._say(deed() if deed else f"{words}: there is {', '.join(self._deeds)}")
