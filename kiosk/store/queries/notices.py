"""Questions about what the hall has to say on its board."""

import sqlalchemy as sa

from kiosk.hall.announced.notice import Notice, NoticeState, NoticeText
from kiosk.hall.clock import APART
from kiosk.hall.ids import Id
from kiosk.store import tables
from kiosk.store.queries.own import keep_newest
from kiosk.store.queries.records import decoded
from kiosk.store.tables import own
from kiosk.store.vault import Vault

NOTICE_TEXT = "notice.text"


class NoticeQueries:
    """What can be asked of notices."""

    def __init__(self, conn: sa.Connection, vault: Vault) -> None:
        self._conn, self._vault = conn, vault

    def standing(self, now: int) -> tuple[Notice, ...]:
        """Notices that stand at `now` (epoch ms), the newest first.

        Each for its own length from when it came here, not beyond its end: one dated ahead does not come again then.
        """
        table, heard, text = tables.notices.c, own.heard_notices.c, tables.records.records.c
        begins = sa.func.coalesce(sa.func.nullif(table.since, 0), table.posted_at)
        came = sa.func.coalesce(heard.at, begins)
        named = (text.subject == table.id, text.name == NOTICE_TEXT, text.digest == table.text, text.shown)
        body = sa.select(text.body).where(*named).limit(1).scalar_subquery()
        over = came + table.until - begins
        query = sa.select(table.id, table.until, over.label("over"), body.label("body")).join_from(
            tables.notices, own.heard_notices, heard.id == table.id, isouter=True
        )
        is_begun = sa.func.coalesce(table.since, 0) <= now
        is_posted = (table.state == NoticeState.POSTED, table.until > now, is_begun)
        query = query.where(*is_posted, came <= now + APART, over > now)
        query = query.order_by(came.desc(), table.posted_at.desc(), table.id)
        read = ((row, decoded(row.body, NoticeText)) for row in self._conn.execute(query) if row.body is not None)
        return tuple(
            Notice(row.id, found.text, min(row.until, row.over)) for row, found in read if isinstance(found, NoticeText)
        )

    def to_end(self, now: int, since: int = 0, until: int | None = None) -> tuple[Id, ...]:
        """Notices that were not ended and whose time is not over at `now` (epoch ms), standing or not.

        Those that begin from `since` on and before `until` (epoch ms), which is now if it is not said.
        """
        table, begins = tables.notices.c, sa.func.coalesce(tables.notices.c.since, 0)
        is_meant = (begins >= since, begins < (now + 1 if until is None else until))
        query = sa.select(table.id).where(table.state == NoticeState.POSTED, table.until > now, *is_meant)
        return tuple(self._conn.scalars(query.order_by(table.id)))

    def planned(self, now: int) -> tuple[Notice, ...]:
        """Those that begin later than `now` (epoch ms), the next first."""
        table, text = tables.notices.c, tables.records.records.c
        named = (text.subject == table.id, text.name == NOTICE_TEXT, text.digest == table.text, text.shown)
        body = sa.select(text.body).where(*named).limit(1).scalar_subquery()
        query = sa.select(table.id, table.until, table.since, body.label("body"))
        query = query.where(table.state == NoticeState.POSTED, table.since > now).order_by(table.since, table.id)
        read = ((row, decoded(row.body, NoticeText)) for row in self._conn.execute(query) if row.body is not None)
        return tuple(
            Notice(row.id, found.text, row.until, row.since) for row, found in read if isinstance(found, NoticeText)
        )


class NoticeWrites(NoticeQueries):
    """When notices came here is noted too."""

    def hear(self, now: int) -> None:
        """Note at `now` (epoch ms) which notices came.

        One that came later than now was noted by a clock that has been put right since.
        """
        table, notices = own.heard_notices, tables.notices.c
        later = table.c.at > now + APART
        self._conn.execute(sa.update(table).where(later).values(at=now))
        is_begun = sa.func.coalesce(notices.since, 0) <= now
        standing = (notices.state == NoticeState.POSTED, notices.until > now, is_begun)
        fresh = sa.select(notices.id, sa.literal(now)).where(*standing, ~sa.exists().where(table.c.id == notices.id))
        self._conn.execute(sa.insert(table).from_select(["id", "at"], fresh))
        keep_newest(self._conn, table.c.at)
