"""How it stands with journals, peers and folders, in words: the desk says it, and `linggong journals`."""

from collections.abc import Iterable

from kiosk.exchange.visitor import REASONS, FolderState
from kiosk.hall.clock import local
from kiosk.store.fold import WhyNot
from kiosk.upkeep.journals import JournalStatus
from kiosk.upkeep.sync_status import PeerStatus
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
SYNC_STANDS = "同步程序没有在运行；下面是它最后知道的。"


def differs(peer: PeerStatus) -> bool:
    """Whether a peer says another time."""
    return peer.ahead_min is not None and abs(peer.ahead_min) >= WRONG_CLOCK_MIN


def peer_is_odd(peer: PeerStatus) -> bool:
    """Whether somebody should look; a line that is down comes back by itself."""
    return differs(peer) or peer.line == Line.REFUSED.value


def journal_is_odd(journal: JournalStatus) -> bool:
    """Whether somebody should look."""
    return bool(journal.stopped or journal.not_applied or journal.has_forked)


def peer_in_words(peer: PeerStatus) -> list[str]:
    """The line to it, and its clock where that is another one."""
    told = [LINES[Line(peer.line)]]
    if peer.ahead_min is not None and differs(peer):
        way = "快" if peer.ahead_min > 0 else "慢"
        told.append(f"钟对不上：这台机器比对方{way} {abs(peer.ahead_min)} 分钟，看看哪台不准")
    return told


def folder_in_words(folder: FolderState) -> str:
    """A stick or a second disk."""
    if folder.trouble:
        return f"没拷成，{REASONS[Trouble(folder.trouble)]}"
    if folder.copied_at is None:
        return "正在拷，先别拔"
    return f"{local(folder.copied_at):%H:%M} 拷好了，一共 {folder.entries} 条"


def whose(journal: JournalStatus) -> str:
    """Which machine writes it."""
    return f"{journal.kiosk} 机" if journal.kiosk else "省里来的"


def state_of(journal: JournalStatus) -> str:
    """That it is over, or has forked; empty where all is as usual."""
    return "已结束" if journal.has_ended else "有两台机器都写过，已分开保存" if journal.has_forked else ""


def odd_in_words(journal: JournalStatus) -> Iterable[str]:
    """Why it stopped, and what is kept and not used."""
    if journal.stopped:
        yield f"停了：{journal.stopped}"
    for one in journal.not_applied:
        numbers = f"第 {one.first} 条" if one.first == one.last else f"第 {one.first} 到 {one.last} 条里"
        yield f"存了没有用上：{one.kind} {one.count} 条（{numbers}），{WHY[one.why]}"
