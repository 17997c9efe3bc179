"""`linggong journals`: how far each journal goes and has been reported, what stopped, what was not applied."""

from collections.abc import Iterable

import msgspec

from kiosk.commands.acts.at_hall import ASKS_FOR_SOMEBODY, SOUND, Say, check_data
from kiosk.exchange.visitor import REASONS, FolderState
from kiosk.hall.clock import local
from kiosk.place.hall import open_store
from kiosk.place.place import Place
from kiosk.settings import read_settings
from kiosk.store.fold import WhyNot
from kiosk.upkeep.files import read_json
from kiosk.upkeep.journals import JournalStatus, Report, report_of
from kiosk.upkeep.standing import STRUCK_HERE
from kiosk.upkeep.sync_status import PeerStatus, Status
from sync.errors import Trouble
from sync.schedule import Line

LINES = {
    Line.UNTRIED: "还没有连过",
    Line.BUSY: "正在传",
    Line.QUIET: "都传完了",
    Line.DOWN: "连不上",
    Line.REFUSED: "对方不接受",
}
WHY = {WhyNot.UNKNOWN: "这个版本不认识，升级后会补上", WhyNot.MALFORMED: "内容不对，写它的机器要查"}
WRONG_CLOCK_MIN = 10


def say_journals(place: Place, is_json: bool, say: Say) -> int:
    """Say which journals are here and how it stands with them; 1 if something asks for somebody."""
    check_data(place)
    store = open_store(place, read_settings(place.config))
    try:
        report = report_of(store, read_json(place.sync_status, Status))
    finally:
        store.close()
    if is_json:
        say(msgspec.json.encode(report).decode())
    else:
        for line in _in_words(report):
            say(line)
    odd_folder = any(folder.trouble for folder in report.folders.values())
    odd_peer = odd_folder or any(_differs(peer) or peer.line == Line.REFUSED.value for peer in report.peers.values())
    is_odd_here = report.is_struck or report.waits_for_clerk or report.is_clock_doubted
    return ASKS_FOR_SOMEBODY if odd_peer or is_odd_here or any(map(_asks, report.journals)) else SOUND


def _asks(journal: JournalStatus) -> bool:
    return bool(journal.stopped or journal.not_applied or journal.has_forked)


def _differs(peer: PeerStatus) -> bool:
    return peer.ahead_min is not None and abs(peer.ahead_min) >= WRONG_CLOCK_MIN


def _in_words(report: Report) -> Iterable[str]:
    if report.is_struck:
        yield STRUCK_HERE
    yield from report.standing
    if not report.is_running:
        yield "同步程序没有在运行；下面是它最后知道的。"
    for name, peer in report.peers.items():
        yield f"{name}：{LINES[Line(peer.line)]}"
        if peer.ahead_min is not None and _differs(peer):
            way = "快" if peer.ahead_min > 0 else "慢"
            yield f"  钟对不上：这台机器比对方{way} {abs(peer.ahead_min)} 分钟，看看哪台不准"
    for name, folder in report.folders.items():
        yield f"{name}：{_folder_in_words(folder)}"
    for journal in report.journals:
        yield from _journal_in_words(journal)


def _folder_in_words(folder: FolderState) -> str:
    if folder.trouble:
        return f"没拷成，{REASONS[Trouble(folder.trouble)]}"
    if folder.copied_at is None:
        return "正在拷，先别拔"
    return f"{local(folder.copied_at):%H:%M} 拷好了，一共 {folder.entries} 条"


def _journal_in_words(journal: JournalStatus) -> Iterable[str]:
    whose = f"{journal.kiosk} 机" if journal.kiosk else "省里来的"
    state = "，已结束" if journal.has_ended else "，有两台机器都写过，已分开保存" if journal.has_forked else ""
    known = "" if journal.reported is None else f"，对方已有到第 {journal.reported} 条"
    yield f"{whose} {journal.journal}：{journal.entries} 条{state}{known}"
    if journal.stopped:
        yield f"  停了：{journal.stopped}"
    for one in journal.not_applied:
        numbers = f"第 {one.first} 条" if one.first == one.last else f"第 {one.first} 到 {one.last} 条里"
        yield f"  存了没有用上：{one.kind} {one.count} 条（{numbers}），{WHY[one.why]}"
