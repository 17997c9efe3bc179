"""`linggong audit`: whether everything that was written is still there and as it was; what managers shall look at."""

from collections.abc import Iterator

from kiosk.commands.acts.at_hall import ASKS_FOR_SOMEBODY, SOUND, Say, at_hall
from kiosk.hall.clock import local
from kiosk.hall.ids import to_text
from kiosk.place.hall import Hall
from kiosk.place.place import Place
from kiosk.upkeep.journals import JournalStatus, report_of
from kiosk.words.desk import ACTS

ODD_MOST = 100


def audit(place: Place, say: Say) -> int:
    """Check the chain of each journal, name what is missing and odd; the exit code."""
    return at_hall(place, lambda hall: _audited(hall, say), say)


def _audited(hall: Hall, say: Say) -> int:
    report = report_of(hall.store, None)
    damaged = {to_text(damage.journal): damage.number for damage in hall.store.verify()}
    gaps = [gap for journal in report.journals for gap in _gaps(journal, damaged)]
    for journal in report.journals:
        say(f"{journal.kiosk or '省'} {journal.journal}：{journal.entries} 条")
    gaps += [f"{to_text(subject)} 的 {name} 不是原来写下的那一份" for subject, name in hall.store.unnamed_records()]
    for gap in gaps:
        say(f"缺口：{gap}")
    odd = hall.services.acts.odd(ODD_MOST)
    names = {clerk.id: clerk.name for clerk in hall.services.clerks.all()}
    for one in odd:
        why = "停了以后办的" if one.is_late else "断线时办的"
        say(f"{local(one.at):%Y-%m-%d %H:%M} {names.get(one.clerk, '不在名册的人')} {ACTS[one.act]}（{why}）")
    if not gaps:
        say("每一条都在，都是原来写下的。")
    return ASKS_FOR_SOMEBODY if gaps else SOUND


def _gaps(journal: JournalStatus, damaged: dict[str, int]) -> Iterator[str]:
    whose = f"{journal.kiosk or '省'} {journal.journal}"
    if journal.journal in damaged:
        yield f"{whose} 从第 {damaged[journal.journal]} 条起对不上"
    if journal.has_forked:
        yield f"{whose} 有两个不同的后续，停了"
    if journal.stopped:
        yield f"{whose} 停了：{journal.stopped}"
    for each in journal.not_applied:
        yield f"{whose} 第 {each.first} 到 {each.last} 条里有 {each.count} 条没有算进来"
