"""How it stands with the LED boards, kept in a small file for technicians; it names no person.

The file is replaced in one step, when something changes and every ten seconds; nothing of the program reads it but
`linggong board status`.
"""

import json
import os
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from display.driver import Driver
from display.health import Health, State
from display.sign import line_text
from kiosk.hall.clock import Clock

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

Status = dict[str, Any]
Say = Callable[[str], None]


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
        if healths == self._before and now - self._written_at < REPEATED_MS:
            return
        status = {"written_at": now, "panels": {name: describe(panel) for name, panel in panels.items()}}
        fresh = self._path.with_name(f".{self._path.name}.{os.getpid()}")
        try:
            fresh.write_text(json.dumps(status, ensure_ascii=False), "utf-8")
            fresh.replace(self._path)
        except OSError:
            return
        self._before, self._written_at = healths, now


def describe(panel: Panel) -> Status:
    """A driver's health in values that JSON has; ages in seconds."""
    health, now = panel.driver.health, time.monotonic()
    glass = [
        {
            "area": shown.number,
            "role": shown.role.name.lower(),
            "lines": [line_text(line).rstrip() for line in shown.lines],
            "age_s": round(now - shown.acked_at, 1),
        }
        for shown in health.glass
    ]
    return {
        "port": panel.port,
        "protocol": panel.protocol,
        "state": health.state.name.lower(),
        "reason": health.reason,
        "retries": health.retries,
        "last_answer_s": None if health.last_ack is None else round(now - health.last_ack, 1),
        "is_on": health.is_on,
        "glass": glass,
    }


def say_status(path: Path, now: int, is_json: bool, say: Say) -> int:
    """Say it; 1 if no board process keeps the file."""
    status = _read(path)
    if status is None or now - status["written_at"] > STALE_MS:
        say("大屏程序没有在运行。" if status is None else f"大屏程序停了，最后一次记录是 {_ago(status, now)}前。")
        return 1
    if is_json:
        say(json.dumps(status, ensure_ascii=False))
        return 0
    for name, panel in status["panels"].items():
        for line in _in_words(NAMES.get(name, name), panel, (now - status["written_at"]) / 1000):
            say(line)
    return 0


def _read(path: Path) -> Status | None:
    try:
        found = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return None
    return found if isinstance(found, dict) and isinstance(found.get("written_at"), int) else None


def _ago(status: Status, now: int) -> str:
    return _seconds((now - status["written_at"]) / 1000)


def _in_words(name: str, panel: Status, since_s: float) -> list[str]:
    state = STATES[State[panel["state"].upper()]]
    lines = [f"{name}：{state}", f"  端口 {panel['port']}，{panel['protocol']}"]
    if panel["reason"]:
        lines.append(f"  原因：{panel['reason']}（已重试 {panel['retries']} 次）")
    last = panel["last_answer_s"]
    lines.append("  卡还没有应答过" if last is None else f"  最后一次应答：{_seconds(last + since_s)}前")
    if not panel["is_on"]:
        lines.append("  按时间表现在黑屏")
    return lines + [
        f"  屏上（{_seconds(area['age_s'] + since_s)}前确认）：{' / '.join(filter(None, area['lines']))}"
        for area in panel["glass"]
        if any(area["lines"])
    ]


def _seconds(seconds: float) -> str:
    if seconds < 120:
        return f"{seconds:.0f} 秒"
    return f"{seconds / 60:.0f} 分钟" if seconds < 7200 else f"{seconds / 3600:.0f} 小时"
