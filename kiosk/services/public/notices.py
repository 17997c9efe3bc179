"""Urgent notices on the board: posted and ended by who runs the hall."""

from kiosk.hall.announced.notice import Notice, NoticeProblem, check_notice
from kiosk.hall.clock import MINUTE, Clock
from kiosk.hall.facts import NoticeEnded, NoticePosted
from kiosk.store import Store
from kiosk.store.queries.notices import NOTICE_TEXT
from kiosk.store.transaction import Transaction


class Notices:
    """At most one stands: a new one ends the one before."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store, self._clock = store, clock

    def post(self, text: str, minutes: int) -> NoticeProblem | None:
        """Say it on the board at once, for so long and to the end of that minute; why not, if it cannot be said."""
        checked = check_notice(text, minutes)
        if isinstance(checked, NoticeProblem):
            return checked
        with self._store.write() as tx:
            _end_all(tx)
            notice = tx.new_id()
            tx.append(notice, NoticePosted(_until(tx.now, minutes), tx.put_open(notice, NOTICE_TEXT, checked)))
        return None

    def end(self) -> bool:
        """Take it off the board; false if none stands."""
        with self._store.write() as tx:
            return _end_all(tx)

    def standing(self, now: int) -> str:
        """What the board must say at `now` (epoch ms) before all postings; empty if nothing."""
        found = self.now(now)
        return found.text if found else ""

    def now(self, now: int) -> Notice | None:
        """The notice that says it."""
        with self._store.read() as query:
            return next(iter(query.notices.standing(now)), None)


def _end_all(tx: Transaction) -> bool:
    """End what stands, or would stand when a clock is put right; whether there was any."""
    posted = tx.notices.to_end(tx.now)
    for notice in posted:
        tx.append(notice, NoticeEnded())
    return bool(posted)


def _until(now: int, minutes: int) -> int:
    """A whole minute, as then the board looks again."""
    return -(-(now + minutes * MINUTE) // MINUTE) * MINUTE
