"""What is stored and was not applied, for the clerk: one row for each kind of a journal, however often it came."""

from collections.abc import Iterable

import msgspec
import sqlalchemy as sa

from sync.province.ledger.database import insert_on
from sync.province.ledger.tables import anomalies

UNKNOWN, MALFORMED = "unknown kind", "malformed"
LISTED = 1000


class Anomaly(msgspec.Struct, frozen=True):
    """Entries `first` to `last` of a journal, `times` of them, that were not applied; `at` in epoch ms."""

    journal: bytes
    hall: bytes
    kind: str
    what: str
    first: int
    last: int
    times: int
    at: int


def note(conn: sa.Connection, found: Iterable[Anomaly]) -> None:
    """Count what was found."""
    merged: dict[tuple[bytes, str, str], Anomaly] = {}
    for one in found:
        name = (one.journal, one.kind, one.what)
        merged[name] = _joined(merged[name], one) if name in merged else one
    if not merged:
        return
    insert = insert_on(conn, anomalies)
    counted = {
        "times": anomalies.c.times + insert.excluded.times,
        "last": insert.excluded["last"],
        "at": insert.excluded["at"],
    }
    statement = insert.on_conflict_do_update(index_elements=["journal", "kind", "what"], set_=counted)
    conn.execute(statement, [msgspec.structs.asdict(merged[name]) for name in sorted(merged)])


def listed(conn: sa.Connection) -> list[Anomaly]:
    """The newest first."""
    query = sa.select(*(anomalies.c[field] for field in Anomaly.__struct_fields__))
    return [Anomaly(*row) for row in conn.execute(query.order_by(anomalies.c.at.desc()).limit(LISTED))]


def _joined(one: Anomaly, other: Anomaly) -> Anomaly:
    return msgspec.structs.replace(one, last=max(one.last, other.last), times=one.times + other.times)
