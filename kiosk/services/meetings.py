"""Meetings of those who talk: a table and a time for each, by the kiosk that decides on the work, moved if need be."""

import msgspec

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import DAY, MINUTE
from kiosk.hall.facts import TalkPlaced
from kiosk.hall.limits import Limits
from kiosk.hall.posting import Posting
from kiosk.hall.seat.application import Talk
from kiosk.hall.seat.meeting import Meeting, Share, Wanted, next_meeting
from kiosk.store.transaction import Transaction


class Meetings:
    """Tables and slots of one transaction."""

    def __init__(self, tx: Transaction, catalogue: Catalogue, limits: Limits) -> None:
        self._tx, self._catalogue, self._limits = tx, catalogue, limits
        self._share = Share(*tx.journals.standing(tx.hall))
        self._known = {one.application: one for one in tx.applications.meetings(tx.now - DAY)}

    def seat(self, talk: Talk, posting: Posting) -> bool:
        """Give it the next free table and slot; False where there is none before the work."""
        slot, known = self._limits.seating.slot, self._known.values()
        others = [one.going_on(self._tx.now) for one in known if one.application != talk.id]
        found = next_meeting(self._wanted(talk, posting), slot, self._share, others)
        if found is None:
            return False
        table, at = found
        self._tx.append(talk.id, TalkPlaced(table, at, slot // MINUTE))
        whose = (talk.id, posting.id, posting.employer, talk.worker, posting.number, talk.number)
        self._known[talk.id] = Meeting(*whose, talk.at, table, at, at + slot)
        return True

    def mend(self, talk: Talk, posting: Posting) -> Talk:
        """Seat it where it has no table yet, or its table is taken when it begins; how it stands after that."""
        meeting = self._known.get(talk.id)
        is_due = meeting is None or meeting.must_move(self._known.values(), self._tx.now)
        if not is_due or not self.seat(talk, posting):
            return talk
        meeting = self._known[talk.id]
        return msgspec.structs.replace(talk, table=meeting.table, meets_at=meeting.at)

    def _wanted(self, talk: Talk, posting: Posting) -> Wanted:
        terms, workers = posting.terms, frozenset((talk.worker, *self._tx.persons.ids_of(talk.worker)))
        return Wanted(posting.employer, workers, self._tables(posting), max(terms.talk_at, self._tx.now), terms.start)

    def _tables(self, posting: Posting) -> tuple[int, ...]:
        """Those of the trade's zone: the one its employer asked for first, then where he sits already."""
        family = self._catalogue.family_of(posting.terms.trade)
        tables = self._limits.seating.tables(self._limits.room.tables, family.name if family else "")
        sits_at = [one.table for one in self._known.values() if one.employer == posting.employer][-1:]
        wished = [table for table in (posting.terms.talk_table, *sits_at) if table in tables]
        return tuple(dict.fromkeys((*wished, *tables)))
