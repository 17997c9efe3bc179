"""招聘登记 at the desk: one posting, or all of a visit or an agency at once; all of them are taken, or none."""

import hashlib
from collections.abc import Iterator, Sequence
from typing import TypeAlias, TypeGuard

import msgspec

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import is_right
from kiosk.hall.desk.register.rows import ROWS_MOST, CellFault, Row, RowProblem, RowWords, credit_of, draft_of
from kiosk.hall.employer.verification import EmployerKind
from kiosk.hall.ids import Id
from kiosk.hall.limits import Limit
from kiosk.hall.linter.rule import Finding
from kiosk.hall.posting import Posting, Source
from kiosk.hall.review import Held
from kiosk.services.employer.postings import JUST_NOW, Postings
from kiosk.services.employer.sent import (
    Doubtful,
    Forbidden,
    Form,
    Keeps,
    OnHold,
    Published,
    Ready,
    Refused,
    Sent,
    TooMany,
)
from kiosk.store import Store
from kiosk.store.queries import Queries
from kiosk.store.transaction import Transaction

BATCH, ALIKE = "batch of postings", "batch typed alike"


class Batch(msgspec.Struct, frozen=True):
    """Rows that are sent together, once by their `nonce`; `agency` is the credit code of who brought them.

    `keeps`: doubtful words stay and wait for a clerk; `is_read`: whoever sends them may pass them himself.
    """

    nonce: str
    source: Source
    rows: tuple[Row, ...]
    agency: str = ""
    keeps: bool = False
    is_read: bool = False


class Wrong(msgspec.Struct, frozen=True):
    """Nothing was taken: these cells are wrong."""

    faults: tuple[CellFault, ...]


class Worded(msgspec.Struct, frozen=True):
    """Nothing was taken: the law does not let these rows say what they do, or a clerk would have to read them."""

    findings: dict[int, tuple[Finding, ...]]
    is_forbidden: bool


class NotTaken(msgspec.Struct, frozen=True):
    """Nothing was taken: there are too many rows or none, today, or at this machine; `limit` None for the rows."""

    limit: Limit | None
    row: int = 0


class Taken(msgspec.Struct, frozen=True):
    """All of them stand, in their order; `again`: they stood already."""

    works: tuple[Posting | Held, ...]
    again: bool = False


Answered: TypeAlias = Wrong | Worded | NotTaken | Taken


class _Undone(Exception):
    """Leaves the transaction with nothing written."""

    def __init__(self, why: NotTaken | Worded) -> None:
        self.why = why


class Batches:
    """Takes rows."""

    def __init__(self, store: Store, catalogue: Catalogue, postings: Postings) -> None:
        self._store, self._catalogue, self._postings = store, catalogue, postings

    def publish(self, batch: Batch, words: RowWords) -> Answered:
        """Take all rows or none: every one is read before any is written, and all are written together."""
        if not 1 <= len(batch.rows) <= ROWS_MOST:
            return NotTaken(None)
        if not is_right(self._store.clock()):
            return NotTaken(Limit.CLOCK)
        read = self._read(batch, words)
        if isinstance(read, Wrong | Worded):
            return read
        try:
            with self._store.write() as tx:
                return self._take(tx, batch, read)
        except _Undone as undone:
            return undone.why

    def check(self, batch: Batch, words: RowWords) -> Wrong | Worded | NotTaken | None:
        """What is wrong with rows; nothing is taken."""
        if not 1 <= len(batch.rows) <= ROWS_MOST:
            return NotTaken(None)
        read = self._read(batch, words)
        return read if isinstance(read, Wrong | Worded) else None

    def _read(self, batch: Batch, words: RowWords) -> "list[_Line] | Wrong | Worded":
        """Every row read, with every wrong cell of all of them."""
        read = [self._line(row, words) for row in batch.rows]
        lines = [each for each in read if isinstance(each, _Line)]
        faults = [fault for each in read if isinstance(each, Wrong) for fault in each.faults]
        faults += [*self._not_known(batch), *_twice(lines)]
        if faults:
            return Wrong(tuple(faults))
        forbidden = {row: found for each in read if isinstance(each, Worded) for row, found in each.findings.items()}
        return Worded(forbidden, is_forbidden=True) if forbidden else lines

    def _line(self, row: Row, words: RowWords) -> "_Line | Wrong | Worded":
        draft, wrong = draft_of(row, self._catalogue, words)
        answer, credit, told = self._postings.ready(draft), credit_of(row), {fault.field for fault in wrong}
        problems = answer.problems if isinstance(answer, Refused) else ()
        found = (CellFault(row.number, each.field, each.code.value) for each in problems if each.field not in told)
        faults = (*wrong, *found, *((credit,) if isinstance(credit, CellFault) else ()))
        if faults or isinstance(credit, CellFault) or isinstance(answer, Refused):
            return Wrong(faults)
        if isinstance(answer, Forbidden):
            return Worded({row.number: answer.findings}, is_forbidden=True)
        return _Line(row.number, answer, credit)

    def _not_known(self, batch: Batch) -> list[CellFault]:
        """Credit codes whose papers the desk has not seen, or of who brings others' work and is no agency."""
        now = self._store.clock()
        with self._store.read() as query:
            codes = [(row.number, code) for row in batch.rows if isinstance(code := credit_of(row), str) and code]
            faults = [
                CellFault(row, "credit", RowProblem.NOT_VERIFIED.value)
                for row, code in codes
                if employer_of(query, code, now) is None
            ]
            if batch.source is Source.AGENCY and agency_of(query, batch.agency, now) is None:
                faults.append(CellFault(0, "agency", RowProblem.NOT_VERIFIED.value))
            return faults

    def _take(self, tx: Transaction, batch: Batch, lines: "Sequence[_Line]") -> Taken:
        named = {BATCH: batch.nonce, ALIKE: _digest(batch, lines)}
        if before := _before(tx, named):
            return Taken(before, again=True)
        sent = dict(zip((line.row for line in lines), self._send(tx, batch, lines), strict=True))
        if doubts := {row: each.findings for row, each in sent.items() if isinstance(each, Doubtful)}:
            raise _Undone(Worded(doubts, is_forbidden=False))
        works = [each.posting if isinstance(each, Published) else each.held for each in sent.values() if _stands(each)]
        for work in works:
            for kind, value in named.items():
                tx.own.remember(kind, value, work.id)
        return Taken(tuple(works))

    def _send(self, tx: Transaction, batch: Batch, lines: "Sequence[_Line]") -> Iterator[Sent]:
        """Each row for its employer: the agency, who has its credit code, or whoever is called under one number."""
        agency = agency_of(tx, batch.agency, tx.now) if batch.source is Source.AGENCY else None
        callers: dict[str, Id] = {}
        keeps = Keeps.HIS if batch.keeps else Keeps.ASKED
        for line in lines:
            known = agency or (employer_of(tx, line.credit, tx.now) if line.credit else None)
            phone = line.ready.checked.contact.phone
            if known is None and phone not in callers:
                callers[phone] = tx.new_id()
            form = Form(line.ready, batch.source, keeps, f"{batch.nonce} {line.row}", is_read=batch.is_read)
            sent = self._postings.send(tx, known or callers[phone], form)
            if isinstance(sent, TooMany):
                raise _Undone(NotTaken(sent.limit, line.row))
            yield sent


def _stands(sent: Sent) -> TypeGuard[Published | OnHold]:
    return isinstance(sent, Published | OnHold)


class _Line(msgspec.Struct, frozen=True):
    """A row that can be published, and the credit code that stands in it."""

    row: int
    ready: Ready
    credit: str


def employer_of(query: Queries, code: str, now: int) -> Id | None:
    """Who has this credit code by papers that stand."""
    standing = [one for one in query.verifications.of_number(code) if one.stands(now)]
    return standing[0].employer if standing else None


def agency_of(query: Queries, code: str, now: int) -> Id | None:
    """The same by the papers of an agency."""
    standing = (one for one in query.verifications.of_number(code) if one.stands(now))
    return next((one.employer for one in standing if one.kind is EmployerKind.AGENCY), None)


def _before(tx: Transaction, named: dict[str, str]) -> tuple[Posting | Held, ...]:
    """What was made of the same rows, by their nonce, or typed alike just now."""
    for kind, value in named.items():
        since = tx.now - JUST_NOW if kind == ALIKE else 0
        found = [
            work
            for each in tx.own.subjects_of(kind, value)
            if (work := tx.postings.one(each) or tx.reviews.one(each, 1))
        ]
        if found and all((work.published_at if isinstance(work, Posting) else work.at) >= since for work in found):
            return tuple(sorted(found, key=lambda work: work.id))
    return ()


def _twice(lines: "Sequence[_Line]") -> Iterator[CellFault]:
    """Rows that say the same as one before them."""
    seen: set[bytes] = set()
    for line in lines:
        said = msgspec.msgpack.encode((line.credit, line.ready.checked))
        if said in seen:
            yield CellFault(line.row, "trade", RowProblem.TWICE.value)
        seen.add(said)


def _digest(batch: Batch, lines: "Sequence[_Line]") -> str:
    said = [msgspec.msgpack.encode(line.ready.checked) for line in lines]
    return hashlib.sha256(msgspec.msgpack.encode([batch.source, batch.agency, said])).hexdigest()
