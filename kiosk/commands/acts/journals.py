"""`linggong journals`: how far each journal goes and has been reported, what stopped, what was not applied."""

from collections.abc import Iterable

import msgspec

from kiosk.commands.acts.at_hall import ASKS_FOR_SOMEBODY, SOUND, Say, check_data
from kiosk.place.hall import open_store
from kiosk.place.place import Place
from kiosk.settings import read_settings
from kiosk.upkeep.files import read_json
from kiosk.upkeep.journals import JournalStatus, Report, report_of
from kiosk.upkeep.journals_in_words import (
    SYNC_STANDS,
    folder_in_words,
    journal_is_odd,
    odd_in_words,
    peer_in_words,
    peer_is_odd,
    state_of,
    whose,
)
from kiosk.upkeep.standing import STRUCK_HERE
from kiosk.upkeep.sync_status import Status


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
    odd_peer = odd_folder or any(map(peer_is_odd, report.peers.values()))
    is_odd_here = report.is_struck or report.waits_for_clerk or report.is_clock_doubted
    return ASKS_FOR_SOMEBODY if odd_peer or is_odd_here or any(map(journal_is_odd, report.journals)) else SOUND


def _in_words(report: Report) -> Iterable[str]:
    if report.is_struck:
        yield STRUCK_HERE
    yield from report.standing
    if not report.is_running:
        yield SYNC_STANDS
    for name, peer in report.peers.items():
        line, *more = peer_in_words(peer)
        yield f"{name}：{line}"
        yield from (f"  {words}" for words in more)
    for name, folder in report.folders.items():
        yield f"{name}：{folder_in_words(folder)}"
    for journal in report.journals:
        yield from _journal_in_words(journal)


def _journal_in_words(journal: JournalStatus) -> Iterable[str]:
    known = "" if journal.reported is None else f"，对方已有到第 {journal.reported} 条"
    state = f"，{state_of(journal)}" if state_of(journal) else ""
    yield f"{whose(journal)} {journal.journal}：{journal.entries} 条{state}{known}"
    yield from (f"  {words}" for words in odd_in_words(journal))
