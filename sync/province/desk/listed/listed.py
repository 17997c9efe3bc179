"""The list of employers and agencies that no hall lets post, by official decision and until its end."""

import datetime as dt

import sqlalchemy as sa

from sync.contract.listed import ListedAsked, ListedEnd, ListedRow, ListedRows, NumberKind, number_of
from sync.province.folding.feed import day_of
from sync.province.ledger.refusal import Refusal, Why
from sync.province.ledger.store import ProvinceStore
from sync.province.ledger.tables import listed

_STANDS = listed.c.ended_at.is_(None)


class Listed:
    """What clerks enter and end, and what halls are told."""

    def __init__(self, store: ProvinceStore) -> None:
        self._store = store

    def add(self, asked: ListedAsked, by: str) -> ListedRow:
        """List an organisation; Refusal for what is no organisation's number, or listed already."""
        number = _number(asked.kind, asked.number)
        if not asked.name.strip() or not asked.decision.strip():
            raise Refusal(Why.UNFIT, "name, decision: neither may be blank.")
        if _last_day(asked.until) < day_of(self._store.now):
            raise Refusal(Why.UNFIT, "until: is no day, or over.")
        row: dict[str, object] = {
            "kind": asked.kind,
            "number": number,
            "name": asked.name.strip(),
            "decision": asked.decision.strip(),
        }
        row |= {"since": self._store.now, "until": asked.until, "entered_by": by}
        with self._store.writing() as (conn, _):
            if conn.execute(sa.select(listed.c.id).where(*_of(asked.kind, number), _STANDS)).first() is not None:
                raise Refusal(Why.TAKEN, "It is listed already: end that first.")
            conn.execute(sa.insert(listed).values(row))
        return ListedRow(asked.kind, number, asked.name.strip(), asked.decision.strip(), self._store.now, asked.until)

    def end(self, asked: ListedEnd, by: str) -> ListedRow:
        """It is listed no more; Refusal where it is not."""
        number = _number(asked.kind, asked.number)
        with self._store.writing() as (conn, _):
            update = sa.update(listed).where(*_of(asked.kind, number), _STANDS)
            ended = update.values(ended_at=self._store.now, ended_by=by, why=asked.why).returning(listed)
            rows = conn.execute(ended).all()
        if not rows:
            raise Refusal(Why.NOT_FOUND, "It is not listed.")
        return _row(rows[0])

    def rows(self, *, with_ended: bool = False) -> ListedRows:
        """What is listed and not ended; what is over by its day stays, as halls judge that themselves."""
        query = sa.select(listed).where(*(() if with_ended else (_STANDS,))).order_by(listed.c.id)
        edition = sa.select(sa.func.count(listed.c.id) + sa.func.count(listed.c.ended_at))
        with self._store.reading() as conn:
            return ListedRows(
                conn.execute(edition).scalar_one(), self._store.now, tuple(map(_row, conn.execute(query)))
            )


def _of(kind: NumberKind, number: str) -> tuple[sa.ColumnElement[bool], ...]:
    return (listed.c.kind == kind, listed.c.number == number)


def _number(kind: NumberKind, text: str) -> str:
    try:
        return number_of(kind, text)
    except ValueError as error:
        raise Refusal(Why.UNFIT, f"number: {error}.") from None


def _last_day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return dt.date.min


def _row(row: sa.Row[tuple[object]]) -> ListedRow:
    return ListedRow(
        kind=row.kind,
        number=row.number,
        name=row.name,
        decision=row.decision,
        since=row.since,
        until=row.until,
        ended_at=row.ended_at,
    )
