"""How this machine stands: what it is recognised by, why its journal was begun anew, which letter it has; in words."""

from collections.abc import Iterator

import structlog

from kiosk.hall.clock import LATEST, MINUTE, local
from kiosk.services.clocks import doubt
from kiosk.store import Store
from kiosk.store.identity.recognition import Anew
from kiosk.store.identity.traits import Doubt
from kiosk.words.words import CHINESE
from sync.roll.roll import Roll

DOUBTS = {
    Doubt.MACHINE_ID: "/etc/machine-id 每次开机都换，或者是空的，认这台机器不靠它。",
    Doubt.FILE: "放数据的盘不给文件固定的号，抄来的数据文件只能靠别的认。最好换成 ext4 的盘。",
    Doubt.MACHINE: "这台机器没有一样固定的东西可认：硬盘抄到别处，开机认不出来。请让 /etc/machine-id 存在硬盘上。",
}
WHY_ANEW = {
    Anew.BACKUP: "数据是从备份放回来的",
    Anew.FILE: "数据文件是抄过来的",
    Anew.MACHINE: "数据是在别的机器上写的，或者换过主板、网卡、硬盘",
    Anew.NO_MARK: "数据旁边的 journal.mark 没有了",
    Anew.OLDER: "数据比这里写过的旧，或者 journal.mark 坏了",
    Anew.ELSEWHERE: "别的机器上有它写的、这里没有的东西",
}
STRUCK_HERE = (
    "这台机器已经停用，它说的话不算数，也不给名额。要再用：在开着的自助机上要一个码，在这里运行 linggong join。"
)


class Standing:
    """Says in the log what is odd, once, and again when it is another thing."""

    def __init__(self, store: Store) -> None:
        self._store, self._said = store, list[str]()
        self._log = structlog.get_logger("sync")

    def log(self) -> None:
        """Say what has not been said."""
        told = [*standing_in_words(self._store)]
        for words in told:
            if words not in self._said:
                self._log.warning("standing", words=words)
        self._said = told


def standing_in_words(store: Store) -> Iterator[str]:
    """What a technician should know of this machine itself; nothing where all is as usual."""
    begun = store.begun_anew()
    if begun is not None:
        yield (
            f"这台机器从 {local(begun.at):%m-%d %H:%M} 起记新账：{WHY_ANEW[begun.why]}。"
            "那以前的活它不给名额；问清楚还剩几个，运行 linggong takeover。"
        )
    yield from (DOUBTS[each] for each in store.doubts)
    if words := clock_in_words(store):
        yield words
    if store.identity.earlier:
        before, now = "、".join(map(letter, store.identity.earlier)), letter(store.identity.kiosk)
        yield f"这台机器原来叫 {before} 机，和别的机器重了，现在叫 {now} 机；以前给的号照样有效。"


def clock_in_words(store: Store) -> str:
    """Why this machine's clock seems wrong, the same words while it is the same; empty if it does not."""
    found = doubt(store)
    if found is None:
        return ""
    ahead = round((store.clock() - found.other) / MINUTE)
    by = f"{'快' if ahead > 0 else '慢'} {abs(ahead)} 分钟"
    return CHINESE.clock.wrong[found.witness].format(kiosk=letter(found.kiosk), by=by)


def waits_for_clerk(store: Store) -> bool:
    """Whether there is work of before whose seats nobody gives here until a clerk says how many are free."""
    if store.begun_anew() is None:
        return False
    with store.read() as query:
        journal = store.identity.journal
        homes = query.journals.lengths(journal).keys() - {*query.journals.lineage(journal)}
        return bool(query.postings.open(tuple(homes), store.clock(), LATEST))


def letter(kiosk: int) -> str:
    """What people call it (0 = A)."""
    return chr(ord("A") + kiosk)


def called_before(roll: Roll, key: bytes) -> str:
    """That a machine had the letter of another one, so that its sign can be changed."""
    said = roll.members[key].kiosk
    return "" if said == roll.letters[key] else f"，原来也叫 {letter(said)} 机，和别的机器重了；以前给的号照样有效"
