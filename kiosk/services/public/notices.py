"""Urgent notices on the board: posted and ended by who runs the hall."""

from collections.abc import Sequence

from kiosk.hall.announced.notice import Notice, NoticeProblem, check_notice
from kiosk.hall.clock import DAY, MINUTE, Clock
from kiosk.hall.facts import NoticeEnded, NoticePosted
from kiosk.hall.ids import Id
from kiosk.store import Store
from kiosk.store.queries.notices import NOTICE_TEXT
from kiosk.store.transaction import Transaction

AHEAD_MOST = 7 * DAY


class Notices:
    """At most one stands: a new one ends the one before, and what would begin while it stands."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store, self._clock = store, clock

    def post(self, text: str, minutes: int, since: int = 0) -> NoticeProblem | None:
        """Say it on the board for so long and to the end of that minute; why not, if it cannot be said.

        From `since` on (epoch ms), 0 for at once: what stands then gives way to it.
        """
        checked = check_notice(text, minutes)
        if isinstance(checked, NoticeProblem):
            return checked
        with self._store.write() as tx:
            if since and not tx.now < since <= tx.now + AHEAD_MOST:
                return NoticeProblem.SINCE
            until = _until(since or tx.now, minutes)
            _end(tx, tx.notices.to_end(tx.now, tx.now + 1 if since else 0, until))
            notice = tx.new_id()
            tx.append(notice, NoticePosted(until, tx.put_open(notice, NOTICE_TEXT, checked), since))
        return None

    def end(self, planned: Id | None = None) -> bool:
        """Take off the board what stands, or what is `planned`; false if there is none."""
        with self._store.write() as tx:
            if planned is None:
                return _end(tx, tx.notices.to_end(tx.now))
            return _end(tx, [one.id for one in tx.notices.planned(tx.now) if one.id == planned])

    def planned(self, now: int) -> tuple[Notice, ...]:
        """Notices that begin later, the next first."""
        with self._store.read() as query:
            return query.notices.planned(now)

    def standing(self, now: int) -> str:
        """What the board must say at `now` (epoch ms) before all postings; empty if nothing."""
        found = self.now(now)
        return found.text if found else ""

    def now(self, now: int) -> Notice | None:
        """The notice that says it."""
        with self._store.read() as query:
            return next(iter(query.notices.standing(now)), None)


def _end(tx: Transaction, posted: Sequence[Id]) -> bool:
    """End these, standing or such as would stand when a clock is put right; whether there was any."""
    for notice in posted:
        tx.append(notice, NoticeEnded())
    return bool(posted)


def _until(now: int, minutes: int) -> int:
    """A whole minute, as then the board looks again."""
    return -(-(now + minutes * MINUTE) // MINUTE) * MINUTE
