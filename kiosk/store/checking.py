"""Whether what is kept says no more than what was signed: the roll's statements, and each record by its entry."""

from collections.abc import Iterator

import msgspec
import sqlalchemy as sa

from kiosk.hall.ids import Id
from kiosk.store import tables
from kiosk.store.queries.journals import PROVINCE
from kiosk.store.queries.own import SETTING
from sync.roll.statements import read

AT_ONCE = 1000


def unsigned_statements(conn: sa.Connection) -> int:
    """How many statements of rolls are not signed as they say."""
    return sum(read(statement) is None for statement in tables.rolls.every(conn))


def unnamed_records(conn: sa.Connection) -> Iterator[tuple[Id, str]]:
    """Subject and name of record versions that no entry here names as they are kept."""
    province, after = conn.scalar(SETTING, {"name": PROVINCE}) or b"", 0
    while several := tables.records.all(conn, after, AT_ONCE):
        after, kept = several[-1][0], [one for _, one in several]
        placed = tables.authority.place(conn, [one.record for one in kept], province)
        named = {msgspec.structs.replace(one, named=b"") for one in placed}
        yield from ((one.record.subject, one.record.name) for one in kept if one not in named)
