"""What a clerk of the province does on its machine: codes, keys, who is well, what was not applied."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Literal

import msgspec

from kiosk.commands.acts.at_hall import ASKS_FOR_SOMEBODY, BAD_INPUT, DONE, Say
from kiosk.errors import CannotStartError
from kiosk.hall.clock import local
from kiosk.place.place import Place
from kiosk.processes.province import open_province
from kiosk.settings import Settings, SettingsError, read_settings

if TYPE_CHECKING:
    from sync.contract.clerks import AnomalyRow, KioskRow
    from sync.province.desk.province import Province

SILENT_MS, WAITING_S, WRONG_CLOCK_S = 60 * 60 * 1000, 60 * 60, 10 * 60
"""A kiosk that was not heard of, or an entry that was not sent, for so long asks for somebody."""
MINUTE_S, HOUR_S, DAY_S = 60, 3600, 86400
WHAT = {
    "unknown kind": "这个版本不认识，升级后会补上",
    "malformed": "内容不对，写它的机器要查",
}
FEWEST_LETTERS = 6
"""So much of a key names it."""

RoleName = Literal["channel", "clerk", "adapter"]
Act = Callable[["Province", Settings, Say], int]


def at_desk(place: Place, act: Act, say: Say) -> int:
    """Do something with the province of this place; the exit code."""
    try:
        with _opened(place) as (province, settings):
            return act(province, settings, say)
    except (CannotStartError, SettingsError) as error:
        say(str(error))
        return BAD_INPUT


def issue_code(hall: str, region: str) -> Act:
    """Say a code that lets one kiosk of a hall in."""

    def act(province: "Province", settings: Settings, say: Say) -> int:
        try:
            say(province.enrolment.issue_code(hall or settings.hall.name, region or settings.hall.region))
        except ValueError as error:
            say(f"{error}.")
            return BAD_INPUT
        return DONE

    return act


def say_kiosks(is_json: bool) -> Act:
    """Say how each kiosk is; 1 if one asks for somebody."""

    def act(province: "Province", _settings: Settings, say: Say) -> int:
        found = province.clerks.kiosks()
        words = "\n".join(_kiosk_in_words(row, found.now) for row in found.kiosks) or "还没有机器入网。"
        say(msgspec.json.encode(found).decode() if is_json else words)
        return ASKS_FOR_SOMEBODY if any(_troubles(row, found.now) for row in found.kiosks) else DONE

    return act


def say_anomalies(is_json: bool) -> Act:
    """Say what is stored and was not applied; 1 if there is something."""

    def act(province: "Province", _settings: Settings, say: Say) -> int:
        found = province.clerks.anomalies()
        words = "\n".join(map(_anomaly_in_words, found.anomalies)) or "都用上了。"
        say(msgspec.json.encode(found).decode() if is_json else words)
        return ASKS_FOR_SOMEBODY if found.anomalies else DONE

    return act


def revoke(key: str) -> Act:
    """Send a kiosk away, named by the beginning of its key."""

    def act(province: "Province", _settings: Settings, say: Say) -> int:
        from sync.contract.ids import key_bytes

        if len(key) < FEWEST_LETTERS:
            say(f"请写钥匙开头的至少 {FEWEST_LETTERS} 个字母。linggong province kiosks 列出全部。")
            return BAD_INPUT
        found = [row for row in province.clerks.kiosks().kiosks if row.key.startswith(key)]
        if len(found) != 1:
            say(f"{'不止一台' if found else '没有'}钥匙以 {key} 开头的机器。linggong province kiosks 列出全部。")
            return BAD_INPUT
        province.enrolment.revoke(key_bytes(found[0].key))
        say(f"{found[0].hall_name} {found[0].kiosk} 机已停用，不再收它的东西；已经报上来的都留着。")
        return DONE

    return act


def issue_key(name: str, role: "RoleName") -> Act:
    """Say a new API key, once."""

    def act(province: "Province", _settings: Settings, say: Say) -> int:
        from sync.province.desk.api_keys import Role

        try:
            say(province.api_keys.issue(name, Role(role)))
        except ValueError as error:
            say(f"{error}.")
            return BAD_INPUT
        return DONE

    return act


def end_key(name: str) -> Act:
    """End an API key."""

    def act(province: "Province", _settings: Settings, say: Say) -> int:
        if not province.api_keys.revoke(name):
            say(f"没有叫 {name} 的钥匙。linggong province keys 列出全部。")
            return BAD_INPUT
        say(f"钥匙 {name} 已停用。")
        return DONE

    return act


def say_keys(province: "Province", _settings: Settings, say: Say) -> int:
    """Say names and roles of the API keys."""
    for name, role in province.api_keys.issued():
        say(f"{name}\t{role.value}")
    return DONE


@contextmanager
def _opened(place: Place) -> Iterator[tuple["Province", Settings]]:
    settings = read_settings(place.config)
    province = open_province(place, settings)
    try:
        yield province, settings
    finally:
        province.close()


def _kiosk_in_words(row: "KioskRow", now: int) -> str:
    seen = "没有联系过" if row.seen_at is None else f"{_ago(now - row.seen_at)}联系过"
    told = ["已停用"] if row.state == "revoked" else [seen, *_troubles(row, now)]
    return f"{row.hall_name} {row.region} {row.kiosk} 机：{'，'.join(told)}（钥匙 {row.key}）"


def _troubles(row: "KioskRow", now: int) -> list[str]:
    if row.state == "revoked":
        return []
    found = []
    if now - (row.seen_at or row.enrolled_at) > SILENT_MS:
        found.append("好久没有消息")
    if (row.queue_s or 0) > WAITING_S:
        found.append(f"最早一条等了{_span(row.queue_s or 0)}才报")
    if abs(row.ahead_s or 0) > WRONG_CLOCK_S:
        found.append(f"钟{'快' if (row.ahead_s or 0) > 0 else '慢'}{_span(abs(row.ahead_s or 0))}")
    return found


def _anomaly_in_words(row: "AnomalyRow") -> str:
    numbers = f"第 {row.first} 条" if row.first == row.last else f"第 {row.first} 到 {row.last} 条里"
    whose = f"{local(row.at):%m-%d %H:%M} 市场 {row.hall} 的记录 {row.journal}"
    return f"{whose}：{row.kind} {row.times} 条（{numbers}），{WHAT.get(row.what, row.what)}"


def _ago(milliseconds: int) -> str:
    seconds = milliseconds // 1000
    return "刚刚" if seconds < MINUTE_S else f"{_span(seconds)}前"


def _span(seconds: int) -> str:
    for size, word in ((DAY_S, "天"), (HOUR_S, "小时"), (MINUTE_S, "分钟")):
        if seconds >= size:
            return f" {seconds // size} {word}"
    return f" {seconds} 秒"
