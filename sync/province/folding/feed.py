"""What the province reads out of facts: open postings with places left, and hires a day. Everything else it only keeps.

Facts are arrays read by position, as published; a body may have more fields than are read here. One statement a table,
whatever the number of facts.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
import sqlalchemy as sa

from sync.columns import insert_staged
from sync.contract.facts import (
    KEPT,
    READ,
    Closed,
    Confirmed,
    DraftsTaken,
    Freed,
    HeadcountChanged,
    NotConfirmed,
    Published,
    Read,
    Refused,
    ReviewEnded,
    Withdrawn,
)
from sync.entries import Entry, Header, kind_of
from sync.nesting import Decoder
from sync.province.folding import reviews
from sync.province.folding.anomalies import MALFORMED, UNKNOWN, Anomaly, note
from sync.province.folding.answers import ActState, Answer, note_answers
from sync.province.folding.changes import Changed, note_changes
from sync.province.folding.seats import note_seats
from sync.province.folding.takers import note_taker
from sync.province.ledger.database import insert_on
from sync.province.ledger.store import Clock
from sync.province.ledger.tables import KIND_LETTERS, accounts, days, postings

SHANGHAI = dt.timezone(dt.timedelta(hours=8))


LETTERS = 26
_OF_THE_HALL = {"employer", "bay"}
"""What is of no use outside the hall."""
_decoders = {kind: Decoder(fact) for kind, fact in READ.items()}


class _Account(msgspec.Struct):
    taken: int = 0
    closed: int = 0
    headcount: int = 0
    version: int = 0


class _Batch:
    """What some entries add up to."""

    def __init__(self) -> None:
        self.published: dict[bytes, dict[str, Any]] = {}
        self.accounts: dict[bytes, _Account] = defaultdict(_Account)
        self.hires: dict[dt.date, int] = defaultdict(int)
        self.answers: dict[bytes, Answer] = {}
        self.given: dict[bytes, tuple[bytes, str]] = {}
        self.freed: set[bytes] = set()
        self.turn = 0
        self.ends: dict[bytes, int] = {}

    def changed(self, hall: bytes) -> Iterator[Changed]:
        """Rows that are others now."""
        yield from (Changed("postings", posting) for posting in {*self.published, *self.accounts})
        yield from (Changed("hires", hall, day.isoformat()) for day in self.hires)

    def add(self, header: Header, fact: Read) -> None:
        """Count one fact."""
        answer = _answer(fact)
        if answer is not None:
            self.answers[header.subject] = max(answer, self.answers.get(header.subject, answer), key=_rank)
        self._hear_clerk(header, fact)
        if isinstance(fact, Refused | NotConfirmed | Withdrawn | DraftsTaken | ReviewEnded):
            return
        if isinstance(fact, Published):
            row = msgspec.structs.asdict(fact) | {"id": header.subject, "published_at": header.at, "version": 1}
            self.published[header.subject] = {name: row[name] for name in row if name not in _OF_THE_HALL}
            return
        account = self.accounts[header.subject if isinstance(fact, Closed) else fact.posting]
        account.version += 1
        match fact:
            case Closed():
                account.closed = 1
            case HeadcountChanged():
                account.headcount += fact.by
            case Confirmed():
                account.taken += 1
                self.given[header.subject] = fact.posting, _label(fact)
                self.hires[day_of(header.at)] += 1
            case Freed():
                account.taken -= 1
                self.freed.add(header.subject)
                self.hires[day_of(header.at)] -= 1

    def _hear_clerk(self, header: Header, fact: Read) -> None:
        """What concerns work that somebody typed on the province's page."""
        match fact:
            case DraftsTaken():
                self.turn = max(fact.turn, self.turn)
            case ReviewEnded(edition=1):
                self.ends[header.subject] = fact.end
            case Closed(reason=reviews.CLOSED):
                self.ends[header.subject] = reviews.REFUSED
            case _:
                pass


class Feed:
    """Folds facts into the province's own tables, inside the transaction that stores them."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def fold(self, conn: sa.Connection, journal: bytes, hall: bytes, entries: Sequence[Entry]) -> None:
        """Apply what is understood; the rest is noted."""
        batch, odd = _Batch(), list[Anomaly]()
        for entry in entries:
            try:
                kind = _read_into(batch, entry)
                what = UNKNOWN if kind else ""
            except msgspec.DecodeError:
                kind, what = kind_of(entry), MALFORMED
            if what:
                odd.append(Anomaly(journal, hall, _shown(kind), what, entry.number, entry.number, 1, self._clock()))
        _write(conn, hall, batch)
        note_answers(conn, hall, batch.answers)
        note_seats(conn, hall, batch.given, batch.freed)
        reviews.note(conn, hall, batch.ends)
        note_taker(conn, hall, journal, batch.turn)
        note_changes(conn, batch.changed(hall))
        note(conn, odd)


def day_of(at: int) -> dt.date:
    """Day in Shanghai of an epoch ms, the last one there is for what lies beyond."""
    try:
        return dt.datetime.fromtimestamp(at / 1000, SHANGHAI).date()
    except (OverflowError, ValueError, OSError):
        return dt.date.max


def _rank(answer: Answer) -> int:
    return answer.state


def _answer(fact: Read) -> Answer | None:
    """What it tells who brought its subject."""
    match fact:
        case Published():
            return Answer(ActState.DONE)
        case Refused():
            return Answer(ActState.REFUSED, fact.field)
        case NotConfirmed():
            return Answer(ActState.REFUSED, fact.reason)
        case Confirmed():
            return Answer(ActState.DONE, seat=_label(fact))
        case Withdrawn():
            return Answer(ActState.WITHDRAWN)
        case _:
            return None


def _label(fact: Confirmed) -> str:
    """As the kiosk shows it."""
    letter = chr(ord("A") + fact.kiosk) if fact.kiosk < LETTERS else "?"
    return f"{letter}{fact.seat}"[:10]


def _read_into(batch: _Batch, entry: Entry) -> str:
    """Count an entry; its kind if nobody knows it. msgspec.DecodeError if it is malformed."""
    header = entry.read_header()
    decoder = _decoders.get(header.kind)
    if decoder is None:
        return "" if header.kind in KEPT else header.kind
    if entry.body is not None:
        batch.add(header, decoder.decode(entry.body))
    return ""


def _shown(kind: str) -> str:
    """A kind as a database and a page can hold it."""
    return "".join(letter if letter.isprintable() else "?" for letter in kind[:KIND_LETTERS])


def _write(conn: sa.Connection, hall: bytes, batch: _Batch) -> None:
    if batch.published:
        _write_postings(conn, [batch.published[name] | {"hall": hall} for name in sorted(batch.published)])
    if batch.accounts:
        rows = sorted(batch.accounts.items())
        named = [{"posting": name, "hall": hall, **msgspec.structs.asdict(account)} for name, account in rows]
        add_up(conn, accounts, ["posting", "hall"], named)
    if batch.hires:
        add_up(
            conn,
            days,
            ["hall", "day"],
            [{"hall": hall, "day": day, "hires": n} for day, n in sorted(batch.hires.items())],
        )


def _write_postings(conn: sa.Connection, rows: Sequence[dict[str, Any]]) -> None:
    """Terms come from the posting's own hall, and older ones never replace newer ones."""
    insert = insert_on(conn, postings)
    terms: dict[str, Any] = {name: insert.excluded[name] for name in rows[0] if name not in {"id", "hall", "version"}}
    newer = sa.and_(postings.c.hall == insert.excluded.hall, postings.c.edition <= insert.excluded.edition)
    terms |= {"version": postings.c.version + 1}
    insert_staged(conn, insert.on_conflict_do_update(index_elements=["id"], set_=terms, where=newer), rows)


def add_up(conn: sa.Connection, table: sa.Table, index: list[str], rows: Sequence[dict[str, Any]]) -> None:
    """Add figures to those of rows that are there; each row with all columns."""
    if not rows:
        return
    insert = insert_on(conn, table)
    sums = {name: table.c[name] + insert.excluded[name] for name in rows[0] if name not in index}
    insert_staged(conn, insert.on_conflict_do_update(index_elements=index, set_=sums), rows)
