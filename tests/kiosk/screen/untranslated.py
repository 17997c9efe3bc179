"""What of a page is still Chinese while it speaks another language."""

import re
from collections.abc import Iterator

from PySide6.QtQuick import QQuickItem

from checks.scenes.shapes import LANGUAGES, NORMAL, PLAIN, Look
from checks.scenes.stage import HALL, HOTLINE, Stage
from kiosk.screen.flow.panel.state import Panel
from kiosk.store.queries import Queries

CHINESE_LETTER = re.compile(r"[\u3001-\u3009\u300c-\u303f\u3400-\u9fff\uff00-\uffef]")
OTHERS = tuple(Look(language, NORMAL) for language in LANGUAGES if language != PLAIN.language)


def untranslated(stage: Stage) -> Iterator[tuple[Look, list[str]]]:
    """The texts of the page on show that are left in Chinese, for each of the other languages; then it is plain.

    A plain page on which no Chinese is seen is told as well: there nothing could be found.
    """
    names = sorted(filter(None, _typed(stage)), key=len, reverse=True)
    for look in OTHERS:
        stage.dress(look)
        yield look, _left_in_chinese(stage, names)
    stage.dress(PLAIN)
    if not _left_in_chinese(stage, names):
        yield PLAIN, ["nothing in Chinese"]


def _left_in_chinese(stage: Stage, names: list[str]) -> list[str]:
    """Texts on show in which there is Chinese beside the names that people typed."""
    found = []
    for text in filter(None, map(_said, stage.items())):
        ours = text
        for name in names:
            ours = ours.replace(name, "")
        if CHINESE_LETTER.search(ours):
            found.append(text)
    return found


def _said(item: QQuickItem) -> str:
    """What is written in an item, or read aloud of it."""
    return str(item.property("text") or "") if item.inherits("QQuickText") else str(item.property("says") or "")


def _typed(stage: Stage) -> Iterator[str]:
    """What people wrote, which nobody translates."""
    yield from (HALL, HOTLINE, "中文", *(card.ground for card in stage.catalogue.policies))
    yield from stage.store.remembered("typed", lambda query: _typed_by_employers(stage, query))
    for work in stage.others.offered or ():
        yield from (work.hall_name, work.place)
    for event in stage.services.events.coming(stage.store.clock()):
        yield from (event.name, event.place)
    yield from (case.answer for case in stage.window.conversation.state.telling.cases)
    for held in stage.window.conversation.state.seats.held:
        yield from (held.posting.place, held.posting.note, held.contact.name)
    yield from _typed_at_the_panel(stage.window.conversation.state.panel)


def _typed_at_the_panel(panel: Panel) -> Iterator[str]:
    """Names, lines, work and complaints; names of laws are as they are."""
    yield from (each.name for each in (*panel.holders, panel.clerk) if each)
    yield from (panel.urgent.text, panel.urgent.standing)
    for seen in panel.reading.needs.held:
        yield from (finding.rule.article for finding in seen.findings)
        yield from (seen.held.work.text.place, seen.held.work.text.note) if seen.held.work else ()
        yield seen.contact.name if seen.contact else ""
    yield from (filed.complaint.words for filed in panel.reading.needs.cases if filed.complaint)


def _typed_by_employers(stage: Stage, query: Queries) -> list[str]:
    keys = [row.id for row in query.conn.exec_driver_sql("select id from postings")]
    postings = map(stage.services.jobs.posting, keys)
    return [text for posting in postings for text in (posting.place, posting.note)]
