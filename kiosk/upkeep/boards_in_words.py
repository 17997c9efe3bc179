"""How it stands with the boards, in words, with what to do: the desk says it, and `linggong board status`."""

from kiosk.upkeep.board_status import PanelStatus

STATES = {
    "starting": "正在启动",
    "sending": "正在改字",
    "equal": "正常，屏上和要显示的一样",
    "unheard": "已发出（这种卡不会回话，屏上是什么看不到）",
    "busy": "卡在忙，正在重发",
    "garbled": "线上有干扰，正在重发",
    "refused": "卡不接受发给它的内容",
    "silent": "卡没有应答：看看卡通没通电，屏号、波特率对不对",
    "foreign": "有应答，但不是这种卡：看看 protocol 写得对不对",
    "lost": "端口打不开，或者线掉了",
}
"""By `display.driver.health.State`, as the small file spells it."""
FINE = frozenset({"starting", "sending", "equal", "unheard"})
NAMES = {"board": "大屏", "lane": "上车点小屏"}
NOT_RUNNING = "大屏程序没有在运行。"


def panel_name(name: str) -> str:
    """What people call it."""
    return NAMES.get(name, name)


def state_of(panel: PanelStatus) -> str:
    """What is wrong and what to do, or that all is well."""
    return STATES.get(panel.state, panel.state)


def details(panel: PanelStatus, age_s: float) -> list[str]:
    """Line by line what a technician wants to know; `age_s` is the status's own age."""
    lines = [f"端口 {panel.port}，{panel.protocol}"]
    if panel.reason:
        lines.append(f"原因：{panel.reason}（已重试 {panel.retries} 次）")
    last = panel.last_answer_s
    lines.append("卡还没有应答过" if last is None else f"最后一次应答：{seconds(last + age_s)}前")
    if not panel.is_on:
        lines.append("按时间表现在黑屏")
    return lines + [
        f"屏上（{seconds(area.age_s + age_s)}前确认）：{' / '.join(filter(None, area.lines))}"
        for area in panel.glass
        if any(area.lines)
    ]


def seconds(count: float) -> str:
    """A length as people say it."""
    if count < 120:
        return f"{count:.0f} 秒"
    return f"{count / 60:.0f} 分钟" if count < 7200 else f"{count / 3600:.0f} 小时"
