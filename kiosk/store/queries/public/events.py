"""Questions about fairs and the recruiting van."""

from typing import Any

import sqlalchemy as sa

from kiosk.hall.announced.event import Event, EventKind, EventState, EventText
from kiosk.hall.codes import heard
from kiosk.hall.ids import Id
from kiosk.store import tables
from kiosk.store.queries.records import decoded

EVENT_TEXT = "event.text"


def _coming() -> sa.Select[Any]:
    table, text = tables.events.c, tables.records.records.c
    named = (text.subject == table.id, text.name == EVENT_TEXT, text.digest == table.text, text.shown)
    body = sa.select(text.body).where(*named).limit(1).scalar_subquery()
    query = sa.select(table.id, table.what, table.first, table.last, body.label("body"))
    is_coming = (table.state == EventState.POSTED, table.last > sa.bindparam("now"))
    return query.where(*is_coming).order_by(table.first, table.id)


COMING = _coming()


class EventQueries:
    """What can be asked of events."""

    def __init__(self, conn: sa.Connection) -> None:
        self._conn = conn

    def coming(self, now: int) -> tuple[Event, ...]:
        """Events that are not over at `now` (epoch ms), the next first; those whose text has not come are not told."""
        rows = self._conn.execute(COMING, {"now": now})
        found = ((row, decoded(row.body, EventText)) for row in rows if row.body is not None)
        return tuple(
            Event(row.id, heard(EventKind, row.what), row.first, row.last, said.name, said.place)
            for row, said in found
            if isinstance(said, EventText)
        )

    def is_standing(self, event: Id, now: int) -> bool:
        """Whether it was not ended and is not over at `now` (epoch ms)."""
        table = tables.events.c
        where = (table.id == event, table.state == EventState.POSTED, table.last > now)
        return self._conn.scalar(sa.select(table.id).where(*where)) is not None
