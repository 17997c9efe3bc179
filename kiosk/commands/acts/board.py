"""`linggong board status`: how it stands with the boards, in words."""

from collections.abc import Mapping
from pathlib import Path

import msgspec

from kiosk.commands.acts.at_hall import ASKS_FOR_SOMEBODY, SOUND, Say
from kiosk.upkeep.board_status import PanelStatus, read_report
from kiosk.upkeep.boards_in_words import NOT_RUNNING, details, panel_name, seconds, state_of


def say_status(path: Path, now: int, is_json: bool, say: Say) -> int:
    """Say it; 1 if no board process keeps the file."""
    report = read_report(path, now)
    if is_json:
        say(msgspec.json.encode(report).decode())
    elif report.age_s is None:
        say(NOT_RUNNING)
    elif not report.is_running:
        say(f"大屏程序没有在运行，最后一次记录是 {seconds(report.age_s)}前。")
    else:
        for line in _in_words(report.panels, report.age_s):
            say(line)
    return SOUND if report.is_running else ASKS_FOR_SOMEBODY


def _in_words(panels: Mapping[str, PanelStatus], age_s: float) -> list[str]:
    return [line for name, panel in panels.items() for line in _panel_in_words(name, panel, age_s)]


def _panel_in_words(name: str, panel: PanelStatus, age_s: float) -> list[str]:
    return [f"{panel_name(name)}：{state_of(panel)}", *(f"  {line}" for line in details(panel, age_s))]
