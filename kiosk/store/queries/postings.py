"""Questions about postings: as they stand, how many there are, which numbers they have."""

import itertools
from collections.abc import Collection, Sequence
from typing import Any

import sqlalchemy as sa

from kiosk.hall.clock import DAY, HOUR, LATEST, OFFSET
from kiosk.hall.ids import Id
from kiosk.hall.posting import (
    EXTRAS,
    POSTING_TEXT,
    Choosing,
    CloseReason,
    Extra,
    Paid,
    PayUnit,
    Posting,
    PostingState,
    PostingText,
    Source,
    Terms,
)
from kiosk.store import tables
from kiosk.store.queries.judging import decides, is_one_machine, machine_of
from kiosk.store.queries.records import decoded
from kiosk.store.vault import Vault

CONTACT, CLOSE_REASON = "contact", "close.reason"
READ_AT_ONCE = 12
"""So many are read at a time where it shows only then which are meant."""


def _shown_text() -> sa.ScalarSelect[Any]:
    """The one version of a posting's text that the fact names, unless it was erased."""
    post, text = tables.postings.c, tables.records.records.c
    name = sa.literal(POSTING_TEXT) + sa.cast(post.edition, sa.String)
    named = (text.subject == post.id, text.name == name, text.digest == post.text, text.shown)
    return sa.select(text.body).where(*named).limit(1).scalar_subquery()


def taken() -> sa.ScalarSelect[Any]:
    """Seats given of a posting: the home's by its own word, of each other machine at most what it was lent.

    Of nearly all postings nobody but the home says anything: then there is nothing to judge, and one look is enough.
    """
    own, post = tables.seats.alias().c, tables.postings.c
    by_home = sa.func.coalesce(sa.func.sum(own.taken), 0)
    given = sa.select(sa.case((sa.func.max(own.holder != post.home), _judged()), else_=by_home))
    return given.where(own.posting == post.id).correlate(tables.postings).scalar_subquery()


def _judged() -> sa.ScalarSelect[Any]:
    seats, held, post = tables.seats.c, tables.journals.journals, tables.postings.c
    sums = [sa.func.sum(seats[name]).label(name) for name in ("taken", "forced")]
    accounts = sa.select(held.c.public_key.label("machine"), *sums).where(seats.posting == post.id)
    accounts = accounts.join_from(tables.seats, held, held.c.name == seats.holder).group_by(held.c.public_key)
    each = accounts.correlate(tables.postings).subquery("accounts")
    lease, back = tables.leases.alias(), tables.returns.alias()
    by_home = (lease.c.posting == post.id, is_one_machine(lease.c.home, post.home))
    lent = _sum(lease, *by_home, machine_of(lease.c.holder) == each.c.machine)
    returned = _sum(back, back.c.posting == post.id, machine_of(back.c.holder) == each.c.machine)
    most = sa.func.min(each.c.taken, lent - returned + each.c.forced)
    is_home = each.c.machine == machine_of(post.home)
    given = sa.case((is_home, each.c.taken), else_=sa.func.max(0, most))
    total = sa.select(sa.func.coalesce(sa.func.sum(given), 0)).select_from(each)
    return total.correlate(tables.postings).scalar_subquery()


def added() -> sa.ScalarSelect[Any]:
    """By how many seats a posting's headcount was changed since it was published, by its home's word."""
    own, post = tables.seats.alias(), tables.postings.c
    changed = (own.c.posting == post.id, own.c.added != 0, is_one_machine(own.c.holder, post.home))
    total = sa.select(sa.func.coalesce(sa.func.sum(own.c.added), 0)).where(*changed)
    return total.correlate_except(own).scalar_subquery()


def offered() -> sa.ScalarSelect[Any]:
    """Seats of a posting that are kept for who waits, by the word of who decides on it."""
    seats, post = tables.seats.alias(), tables.postings.c
    kept = (seats.c.posting == post.id, seats.c.offered != 0, decides(seats.c.posting, seats.c.holder))
    total = sa.select(sa.func.coalesce(sa.func.sum(seats.c.offered), 0)).where(*kept)
    return total.correlate_except(seats).scalar_subquery()


def _sum(table: sa.FromClause, *where: sa.ColumnElement[bool]) -> sa.ColumnElement[int]:
    total = sa.select(sa.func.sum(table.c.seats)).where(*where).correlate_except(table).scalar_subquery()
    return sa.func.coalesce(total, 0)


def _postings() -> tuple[sa.Select[Any], ...]:
    """By id; by employer, the newest first; by start: open ones, those with a bay, those of a number."""
    table, states = tables.postings.c, tables.posting_states.c
    counted = (taken().label("taken"), added().label("added"), offered().label("offered"))
    shown = (states.state, states.close_reason, _shown_text().label("words"), *counted)
    query = sa.select(tables.postings, *shown).join_from(tables.postings, tables.posting_states, states.id == table.id)
    of_employer = query.where(table.employer == sa.bindparam("employer"))
    is_due = table.start.between(sa.bindparam("first"), sa.bindparam("last"))
    due = query.where(table.home.in_(sa.bindparam("homes", expanding=True)), is_due)
    due = due.order_by(table.start, table.published_at, table.id)
    is_shown = sa.or_(states.state == PostingState.OPEN, taken() > 0)
    return (
        query.where(table.id.in_(sa.bindparam("ids", expanding=True))),
        of_employer.order_by(table.published_at.desc(), table.id).limit(sa.bindparam("most")),
        due.where(states.state == PostingState.OPEN),
        due.where(table.bay > 0, states.state != PostingState.CANCELLED, is_shown),
        due.where(table.number == sa.bindparam("number")),
    )


def _of_open(*columns: sa.ColumnElement[Any]) -> sa.Select[Any]:
    """Something of what is open, and how it stands is not asked."""
    table, states = tables.postings.c, tables.posting_states.c
    is_due = table.start.between(sa.bindparam("first"), sa.bindparam("last"))
    meant = (table.home.in_(sa.bindparam("homes", expanding=True)), is_due, states.state == PostingState.OPEN)
    return sa.select(*columns).join_from(tables.postings, tables.posting_states, states.id == table.id).where(*meant)


def _newest() -> sa.Select[Any]:
    table = tables.postings.c
    latest = _of_open(table.id).order_by(table.published_at.desc(), table.id)
    return latest.limit(sa.bindparam("most")).offset(sa.bindparam("skip"))


def _counts() -> tuple[sa.Select[Any], ...]:
    """How many an employer, and these journals, published within [first, last]; numbers in use, the last one given."""
    table, homes = tables.postings.c, tables.postings.c.home.in_(sa.bindparam("homes", expanding=True))
    count = sa.select(sa.func.count()).select_from(tables.postings)
    within = count.where(table.published_at.between(sa.bindparam("first"), sa.bindparam("last")))
    numbers = sa.select(table.number).where(table.number.is_not(None))
    return (
        within.where(table.employer == sa.bindparam("employer")),
        within.where(homes),
        numbers.where(table.start >= sa.bindparam("since")),
        numbers.where(homes).order_by(table.published_at.desc(), table.number.desc()).limit(1),
    )


SOME, OF_EMPLOYER, OPEN, DEPARTURES, NUMBERED = _postings()
NEWEST = _newest()
COUNT_OF_EMPLOYER, COUNT_PUBLISHED, IN_USE, LAST_NUMBER = _counts()
CLOSED = sa.select(tables.closed_to_us.c.state).where(tables.closed_to_us.c.id == sa.bindparam("id"))


class PostingQueries:
    """What can be asked of postings."""

    def __init__(self, conn: sa.Connection, vault: Vault) -> None:
        self._conn, self._vault = conn, vault

    def one(self, posting: Id) -> Posting | None:
        """One posting as it stands."""
        return next(iter(self.some([posting])), None)

    def some(self, postings: Sequence[Id]) -> tuple[Posting, ...]:
        """These postings as they stand, in this order, without those that are not known."""
        found = {posting.id: posting for posting in self._found(SOME, ids=list(postings))}
        return tuple(found[each] for each in postings if each in found)

    def of_employer(self, employer: Id, most: int) -> tuple[Posting, ...]:
        """An employer's newest postings, newest first."""
        return self._found(OF_EMPLOYER, employer=employer, most=most)

    def open(self, homes: Collection[Id], first: int, last: int) -> tuple[Posting, ...]:
        """Postings of these homes that are not closed and start within [first, last] (epoch ms), by start."""
        return self._found(OPEN, homes=list(homes), first=first, last=last)

    def newest(self, homes: Collection[Id], now: int, most: int) -> tuple[Posting, ...]:
        """Those of these homes that were published last and can be had at `now` (epoch ms), the newest first."""
        bound, free = {"homes": list(homes), "first": now + 1, "last": LATEST, "most": READ_AT_ONCE}, list[Posting]()
        for skip in itertools.count(0, READ_AT_ONCE):
            read = self.some(self._conn.scalars(NEWEST, {**bound, "skip": skip}).all())
            free += (posting for posting in read if posting.places_left)
            if len(free) >= most or len(read) < READ_AT_ONCE:
                break
        return tuple(free[:most])

    def count_open(self, homes: Collection[Id], now: int) -> int:
        """How many postings of these homes people can still sign up for or look at."""
        table, states = tables.postings, tables.posting_states
        query = sa.select(sa.func.count()).select_from(table.join(states, states.c.id == table.c.id))
        open_now = (table.c.home.in_(homes), table.c.start > now, states.c.state == PostingState.OPEN)
        return self._conn.scalar(query.where(*open_now)) or 0

    def departures(self, homes: Collection[Id], first: int, last: int) -> tuple[Posting, ...]:
        """Postings of these homes whose people are picked up at a bay and start within [first, last], by start."""
        return self._found(DEPARTURES, homes=list(homes), first=first, last=last)

    def numbered(self, homes: Collection[Id], number: int, first: int) -> tuple[Posting, ...]:
        """Postings of these homes with that number, closed ones too, which start at `first` (epoch ms) or later."""
        return self._found(NUMBERED, homes=list(homes), number=number, first=first, last=LATEST)

    def with_a_wish(self, homes: Collection[Id]) -> tuple[Id, ...]:
        """Postings of which these journals have said how many people are wanted in the end."""
        table = tables.headcounts.c
        return tuple(self._conn.scalars(sa.select(table.id).where(table.home.in_(homes)).distinct().order_by(table.id)))

    def wished(self, posting: Id, homes: Sequence[Id]) -> int | None:
        """How many people are wanted in the end, by the newest of these journals (newest first) that says so."""
        table = tables.headcounts.c
        rows = self._conn.execute(sa.select(table.home, table.headcount).where(table.id == posting))
        said = {row.home: row.headcount for row in rows}
        return next((said[home] for home in homes if home in said), None)

    def is_closed_to_us(self, subject: Id) -> bool:
        """Whether a fact this program must understand and does not know concerns the subject."""
        return self._conn.scalar(CLOSED, {"id": subject}) is not None

    def count_of_employer(self, employer: Id, first: int, last: int) -> int:
        """How many postings an employer published within [first, last] (epoch ms), closed ones too."""
        return self._conn.scalar(COUNT_OF_EMPLOYER, {"employer": employer, "first": first, "last": last}) or 0

    def usual_trades(self, homes: Collection[Id], since: int, most: int) -> tuple[int, ...]:
        """Trades of most postings that these journals published since then (epoch ms), the most usual first."""
        table = tables.postings.c
        meant = (table.home.in_(homes), table.published_at >= since)
        query = sa.select(table.trade).where(*meant).group_by(table.trade)
        return tuple(self._conn.scalars(query.order_by(sa.func.count().desc(), table.trade).limit(most)))

    def count_published(self, homes: Collection[Id], first: int, last: int) -> int:
        """How many postings these journals published within [first, last] (epoch ms)."""
        return self._conn.scalar(COUNT_PUBLISHED, {"homes": list(homes), "first": first, "last": last}) or 0

    def published_by_hour(self, homes: Collection[Id], first: int, last: int) -> dict[int, int]:
        """How many postings these journals published within [first, last] (epoch ms), by the hour of the hall's day."""
        table = tables.postings.c
        hour = ((table.published_at + OFFSET) % DAY // HOUR).label("hour")
        query = sa.select(hour, sa.func.count().label("postings")).group_by(hour)
        found = self._conn.execute(query.where(table.home.in_(homes), table.published_at.between(first, last)))
        return {row.hour: row.postings for row in found}

    def numbers_in_use(self, since: int) -> set[int]:
        """Numbers of work that begins at `since` (epoch ms) or later."""
        return set(self._conn.scalars(IN_USE, {"since": since}))

    def last_number(self, homes: Collection[Id]) -> int:
        """The number these journals gave last, 0 for none."""
        return self._conn.scalar(LAST_NUMBER, {"homes": list(homes)}) or 0

    def _found(self, query: sa.Select[Any], **meant: object) -> tuple[Posting, ...]:
        rows: Sequence[Any] = self._conn.execute(query, meant).all()
        return tuple(_posting(row) for row in rows)


def _posting(row: Any) -> Posting:
    words = None if row.words is None else decoded(row.words, PostingText)
    text = words if isinstance(words, PostingText) else PostingText("")
    return Posting(
        id=row.id,
        home=row.home,
        employer=row.employer,
        terms=terms_of(row),
        state=PostingState(row.state),
        taken=row.taken,
        added=row.added,
        published_at=row.published_at,
        place=text.place,
        note=text.note,
        number=row.number or 0,
        edition=row.edition or 1,
        close_reason=None if row.close_reason is None else CloseReason(row.close_reason),
        source=Source(row.source or 0),
        offered=row.offered,
    )


def terms_of(row: Any) -> Terms:
    """What a row of postings offers."""
    return Terms(
        trade=row.trade,
        headcount=row.headcount,
        pay_fen=row.pay_fen,
        pay_unit=PayUnit(row.pay_unit),
        start=row.start,
        bay=row.bay or 0,
        pay_most_fen=row.pay_most_fen or 0,
        paid=Paid(row.paid or 0),
        hours=row.hours or 0,
        days=row.days or 0,
        extras=Extra((row.extras or 0) & EXTRAS),
        needs=row.needs or 0,
        zone=row.zone or 0,
        choosing=Choosing(row.choosing or 0),
        help_first=row.help_first or 0,
        talk_table=row.talk_table or 0,
        talk_at=row.talk_at or 0,
        leaves_at=row.leaves_at or 0,
        event=row.event,
    )
