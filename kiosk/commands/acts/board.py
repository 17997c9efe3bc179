"""`linggong board status`: how it stands with the boards, in words."""

from collections.abc import Mapping
from pathlib import Path

import msgspec

from display.driver.health import State
from kiosk.commands.acts.at_hall import ASKS_FOR_SOMEBODY, SOUND, Say
from kiosk.upkeep.board_status import PanelStatus, read_report

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


def say_status(path: Path, now: int, is_json: bool, say: Say) -> int:
    """Say it; 1 if no board process keeps the file."""
    report = read_report(path, now)
    if is_json:
        say(msgspec.json.encode(report).decode())
    elif report.age_s is None:
        say("大屏程序没有在运行。")
    elif not report.is_running:
        say(f"大屏程序没有在运行，最后一次记录是 {_seconds(report.age_s)}前。")
    else:
        for line in _in_words(report.panels, report.age_s):
            say(line)
    return SOUND if report.is_running else ASKS_FOR_SOMEBODY


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
