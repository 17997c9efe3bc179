"""How it stands with the LED boards, kept in a small file for technicians; it names no person.

The file is replaced in one step, when something changes and every ten seconds; nothing of the program reads it but
`linggong board status`, which believes it while the process that wrote it lives.
"""

import os
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from display.driver.driver import Driver
from display.driver.health import Health, State
from display.sign import line_text
from kiosk.hall.clock import Clock
from kiosk.processes.files import is_alive, read_json, replace_json

REPEATED_MS = 10_000
STALE_MS = 3 * REPEATED_MS

STATES = {
    State.STARTING: "正在启动",
    State.SENDING: "正在改字",
    State.EQUAL: "正常，屏上和要显示的一样",
    State.UNHEARD: "已发出（这种卡不会回话，屏上是什么看不到）",
    State.BUSY: "卡在忙，正在重发",
    State.GARBLED: "线上有干扰，正在重发",
    State.REFUSED: "卡不接受发给它的内容",
    State.SILENT: "卡没有应答：看看卡通没通电，屏号、波特率对不对",
    State.FOREIGN: "有应答，但不是这种卡：看看 protocol 写得对不对",
    State.LOST: "端口打不开，或者线掉了",
}
NAMES = {"board": "大屏", "lane": "上车点小屏"}

Say = Callable[[str], None]


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


def say_status(path: Path, now: int, is_json: bool, say: Say) -> int:
    """Say it; 1 if no board process keeps the file."""
    status = read_json(path, Status)
    age_s = 0.0 if status is None else max(0, now - status.written_at) / 1000
    is_running = status is not None and age_s * 1000 <= STALE_MS and is_alive(status.pid)
    if is_json:
        report = Report(False) if status is None else Report(is_running, age_s, status.panels)
        say(msgspec.json.encode(report).decode())
    elif status is None:
        say("大屏程序没有在运行。")
    elif not is_running:
        say(f"大屏程序没有在运行，最后一次记录是 {_seconds(age_s)}前。")
    else:
        for line in _in_words(status.panels, age_s):
            say(line)
    return 0 if is_running else 1


def _in_words(panels: Mapping[str, PanelStatus], age_s: float) -> list[str]:
    return [line for name, panel in panels.items() for line in _panel_in_words(NAMES.get(name, name), panel, age_s)]


def _panel_in_words(name: str, panel: PanelStatus, age_s: float) -> list[str]:
    state = State.__members__.get(panel.state.upper())
    lines = [f"{name}：{STATES[state] if state else panel.state}", f"  端口 {panel.port}，{panel.protocol}"]
    if panel.reason:
        lines.append(f"  原因：{panel.reason}（已重试 {panel.retries} 次）")
    last = panel.last_answer_s
    lines.append("  卡还没有应答过" if last is None else f"  最后一次应答：{_seconds(last + age_s)}前")
    if not panel.is_on:
        lines.append("  按时间表现在黑屏")
    return lines + [
        f"  屏上（{_seconds(area.age_s + age_s)}前确认）：{' / '.join(filter(None, area.lines))}"
        for area in panel.glass
        if any(area.lines)
    ]


def _seconds(seconds: float) -> str:
    if seconds < 120:
        return f"{seconds:.0f} 秒"
    return f"{seconds / 60:.0f} 分钟" if seconds < 7200 else f"{seconds / 3600:.0f} 小时"
