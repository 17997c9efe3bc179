"""How it stands with the LED boards, kept in a small file for technicians; it names no person.

The file is replaced in one step, when something changes and every ten seconds; nothing of the program reads it but
`linggong board status`, which believes it while the process that wrote it lives.
"""

import os
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from display.driver.driver import Driver
from display.driver.health import Health
from display.sign import line_text
from kiosk.hall.clock import Clock
from kiosk.upkeep.files import is_alive, read_json, replace_json

REPEATED_MS = 10_000
STALE_MS = 3 * REPEATED_MS


class AreaStatus(msgspec.Struct, frozen=True):
    """What surely stands in one area, and seconds since the card said so."""

    area: int
    role: str
    lines: tuple[str, ...]
    age_s: float


class PanelStatus(msgspec.Struct, frozen=True):
    """A driver's health when the file was written; ages in seconds, `last_answer_s` null before the first answer."""

    port: str
    protocol: str
    state: str
    reason: str
    retries: int
    last_answer_s: float | None
    is_on: bool
    glass: tuple[AreaStatus, ...]


class Status(msgspec.Struct, frozen=True):
    """What the file says: when it was written (epoch ms), by which process, of which panels."""

    written_at: int
    pid: int
    panels: dict[str, PanelStatus]


class Report(msgspec.Struct, frozen=True):
    """What a program is told: whether somebody drives the boards, what was known so many seconds ago."""

    is_running: bool
    age_s: float | None = None
    panels: dict[str, PanelStatus] = {}


@dataclass(frozen=True)
class Panel:
    """A driver, and how its card is reached."""

    driver: Driver
    port: str
    protocol: str


class Keeper:
    """Writes the file."""

    def __init__(self, path: Path, clock: Clock) -> None:
        self._path, self._clock = path, clock
        self._before: list[Health] = []
        self._written_at = 0

    def keep(self, panels: Mapping[str, Panel]) -> None:
        """Write it if something changed, or ten seconds are over. A full disk is no reason to stop a board."""
        now, healths = self._clock(), [panel.driver.health for panel in panels.values()]
        if healths == self._before and 0 <= now - self._written_at < REPEATED_MS:
            return
        status = Status(now, os.getpid(), {name: describe(panel) for name, panel in panels.items()})
        if replace_json(self._path, status):
            self._before, self._written_at = healths, now


def describe(panel: Panel) -> PanelStatus:
    """A driver's health with ages instead of times of its clock."""
    health, now = panel.driver.health, time.monotonic()
    glass = tuple(
        AreaStatus(
            shown.number,
            shown.role.name.lower(),
            tuple(line_text(line).rstrip() for line in shown.lines),
            round(now - shown.acked_at, 1),
        )
        for shown in health.glass
    )
    return PanelStatus(
        panel.port,
        panel.protocol,
        health.state.name.lower(),
        health.reason,
        health.retries,
        None if health.last_ack is None else round(now - health.last_ack, 1),
        health.is_on,
        glass,
    )


def read_report(path: Path, now: int) -> Report:
    """What the file says at this time (epoch ms), if it says anything."""
    status = read_json(path, Status)
    if status is None:
        return Report(False)
    age_s = max(0, now - status.written_at) / 1000
    return Report(age_s * 1000 <= STALE_MS and is_alive(status.pid), age_s, status.panels)
