"""Questions to the database, answered in the hall's own types."""

import enum
from collections.abc import Collection, Sequence
from typing import Any, TypeVar

import msgspec
import sqlalchemy as sa
from cryptography.exceptions import InvalidTag

from kiosk.hall.clock import APART, LATEST
from kiosk.hall.ids import Id
from kiosk.hall.notice import NoticeState, NoticeText
from kiosk.hall.posting import (
    EXTRAS,
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
from kiosk.hall.signup import HOLDS_SEAT, Seat, Signup, SignupState
from kiosk.hall.span import Span, end_at
from kiosk.store import statements, tables
from kiosk.store.journal_queries import JournalQueries
from kiosk.store.lease_queries import LeaseQueries
from kiosk.store.tables import own as own_tables
from kiosk.store.vault import Vault
from sync.nesting import decode
from sync.records.record import Record
from sync.sealing import Sealed

PERSON, CONTACT = "person", "contact"
PHONE = "worker phone"
NOTICE_TEXT = "notice.text"

T = TypeVar("T")


class Unreadable(enum.Enum):
    """Why what was typed cannot be told: a value that every page goes on with."""

    ERASED = "erased"
    SEALED = "sealed"


class Queries(JournalQueries, LeaseQueries):
    """What can be asked within one connection."""

    def __init__(self, conn: sa.Connection, vault: Vault) -> None:
        self.conn = conn
        self._vault = vault

    def setting(self, name: str) -> bytes | None:
        """A value this database keeps of itself."""
        return self.conn.scalar(statements.SETTING, {"name": name})

    def settings(self, *names: str) -> dict[str, bytes]:
        """Several such values by name; those that are missing are left out."""
        found = ((name, self.setting(name)) for name in names)
        return {name: value for name, value in found if value is not None}

    def subjects_of(self, kind: str, value: str) -> tuple[Id, ...]:
        """All that belongs to a number, in no order."""
        return tuple(self.conn.scalars(statements.SUBJECTS, {"hash": self._vault.lookup(kind, value)}))

    def ids_of(self, person: Id) -> tuple[Id, ...]:
        """All ids of one person."""
        stands = self.conn.scalar(statements.STANDS, {"id": person, "me": self._vault.key}) or person
        return (stands, *self.conn.scalars(statements.SAME, {"same": stands, "me": self._vault.key}))

    def posting(self, posting: Id) -> Posting | None:
        """One posting as it stands."""
        row = self.conn.execute(statements.ONE_POSTING, {"id": posting}).one_or_none()
        return None if row is None else _posting(row)

    def postings_of(self, employer: Id) -> tuple[Posting, ...]:
        """An employer's postings, newest first."""
        return self._postings(statements.POSTINGS_OF, employer=employer)

    def open_postings(self, homes: Collection[Id], first: int, last: int) -> tuple[Posting, ...]:
        """Postings of these homes that are not closed and start within [first, last] (epoch ms), by start."""
        return self._postings(statements.OPEN_POSTINGS, homes=list(homes), first=first, last=last)

    def open_count(self, homes: Collection[Id], now: int) -> int:
        """How many postings of these homes people can still sign up for or look at."""
        table, states = tables.postings, tables.posting_states
        query = sa.select(sa.func.count()).select_from(table.join(states, states.c.id == table.c.id))
        open_now = (table.c.home.in_(homes), table.c.start > now, states.c.state == PostingState.OPEN)
        return self.conn.scalar(query.where(*open_now)) or 0

    def departures(self, homes: Collection[Id], first: int, last: int) -> tuple[Posting, ...]:
        """Postings of these homes whose people are picked up at a bay and start within [first, last], by start."""
        return self._postings(statements.DEPARTURES, homes=list(homes), first=first, last=last)

    def numbered(self, homes: Collection[Id], number: int, first: int) -> tuple[Posting, ...]:
        """Postings of these homes with that number, closed ones too, which start at `first` (epoch ms) or later."""
        return self._postings(statements.NUMBERED, homes=list(homes), number=number, first=first, last=LATEST)

    def notices(self, now: int) -> tuple[tuple[Id, str], ...]:
        """Notices that stand at `now` (epoch ms) with their checked texts, the newest first.

        Each for its own length from when it came here, not beyond its end: one dated ahead does not come again then.
        """
        table, heard, text = tables.notices.c, own_tables.heard_notices.c, tables.records.records.c
        came = sa.func.coalesce(heard.at, table.posted_at)
        named = (text.subject == table.id, text.name == NOTICE_TEXT, text.digest == table.text, text.shown)
        body = sa.select(text.body).where(*named).limit(1).scalar_subquery()
        is_near = sa.and_(came <= now + APART, came + table.until - table.posted_at > now)
        query = sa.select(table.id, body.label("body")).join_from(
            tables.notices, own_tables.heard_notices, heard.id == table.id, isouter=True
        )
        query = query.where(table.state == NoticeState.POSTED, table.until > now, is_near)
        query = query.order_by(came.desc(), table.posted_at.desc(), table.id)
        read = ((row.id, _decoded(row.body, NoticeText)) for row in self.conn.execute(query) if row.body is not None)
        return tuple((id_, found.text) for id_, found in read if isinstance(found, NoticeText))

    def notices_to_end(self, now: int) -> tuple[Id, ...]:
        """Notices that were not ended and whose time is not over at `now` (epoch ms), standing or not."""
        table = tables.notices.c
        query = sa.select(table.id).where(table.state == NoticeState.POSTED, table.until > now)
        return tuple(self.conn.scalars(query.order_by(table.id)))

    def filled_at(self, posting: Id) -> int:
        """When the latest seat of a posting was given (epoch ms), 0 if none was."""
        return max((one.at for one in self.signups_of_posting(posting) if one.state in HOLDS_SEAT), default=0)

    def signup(self, signup: Id) -> Signup | None:
        """One sign-up that got a seat; of several under one id, this machine's own."""
        return next(iter(self._signups(statements.ONE_SIGNUP, id=signup)), None)

    def is_refused(self, signup: Id) -> bool:
        """Whether this machine has refused a sign-up; another one may be asked under the same id."""
        return self.conn.scalar(statements.IS_REFUSED, {"id": signup, "me": self._vault.key}) or False

    def signups_of_posting(self, posting: Id) -> tuple[Signup, ...]:
        """Sign-ups that got a seat of a posting, by seat."""
        found = self._signups(statements.SIGNUPS_OF_POSTING, posting=posting)
        return tuple(sorted(found, key=lambda signup: (signup.seat, signup.id)))

    def count_from_afar(self, posting: Id) -> int:
        """Seats of a posting that people hold whom the province named."""
        return self.conn.scalar(statements.HELD_FROM_AFAR, {"posting": posting}) or 0

    def signups_of_worker(self, worker: Id) -> tuple[Signup, ...]:
        """Sign-ups of a worker that got a seat."""
        found = self._signups(statements.SIGNUPS_OF_WORKER, ids=self.ids_of(worker))
        return tuple(sorted(found, key=lambda signup: (signup.seat, signup.id)))

    def last_seat(self, posting: Id, kiosk: int) -> int:
        """The highest seat number this machine, or one of the same letter, has given of a posting, 0 if none."""
        bound = {"posting": posting, "kiosk": kiosk, "me": self._vault.key}
        return self.conn.scalar(statements.LAST_SEAT, bound) or 0

    def experience(self, worker: Id, now: int) -> dict[int, int]:
        """Trade -> how many seats the person has held in it whose work had begun at `now` (epoch ms)."""
        rows = self.conn.execute(statements.EXPERIENCE, {"ids": self.ids_of(worker), "now": now})
        return {row.trade: row[1] for row in rows}

    def withdrawn_and_not_freed(self, holders: Collection[Id]) -> tuple[tuple[Id, Id], ...]:
        """Sign-ups and postings of seats that these journals gave and whose worker has withdrawn."""
        rows = self.conn.execute(statements.WITHDRAWN_AND_NOT_FREED, {"holders": list(holders)})
        return tuple((row.id, row.posting) for row in rows)

    def later_doubles(self, holders: Collection[Id]) -> tuple[Signup, ...]:
        """Seats these journals gave to workers who have not arrived, and had one already for work at that time."""
        bound = {"holders": list(holders), "me": self._vault.key}
        rows = (row for row in self.conn.execute(statements.DOUBLES, bound) if _is_double(row))
        return tuple({row.id: _signup(row) for row in rows}.values())

    def is_closed_to_us(self, subject: Id) -> bool:
        """Whether a fact this program must understand and does not know concerns the subject."""
        return self.conn.scalar(statements.CLOSED, {"id": subject}) is not None

    def record(self, subject: Id, name: str, owner: Id | None = None) -> Record | None:
        """The version of a record that stands, as it is kept; of the hall's own where no owner is named."""
        return tables.records.get(self.conn, owner or self._vault.hall, subject, name)

    def open_record(self, subject: Id, name: str, kind: type[T]) -> T | Unreadable | None:
        """What an open record says; None if there is none."""
        record = self.record(subject, name)
        if record is None:
            return None
        return Unreadable.ERASED if record.erased else _decoded(record.body, kind)

    def sealed_record(self, subject: Id, name: str, kind: type[T]) -> T | Unreadable | None:
        """What a sealed record says, None if there is none; where it does not open, what the last said that did."""
        versions = tables.records.versions(self.conn, self._vault.hall, subject, name)
        if not versions:
            return None
        if versions[0].erased:
            return Unreadable.ERASED
        kept = self.conn.execute(statements.READABLE, {"subject": subject, "name": name}).one_or_none()
        candidates = [Sealed(record.body, record.key) for record in versions if record.sealed and not record.erased]
        for sealed in (*candidates, *((Sealed(kept.body, kept.key),) if kept else ())):
            content = self._opened(subject, name, sealed, kind)
            if not isinstance(content, Unreadable):
                return content
        return Unreadable.SEALED

    def _opened(self, subject: Id, name: str, sealed: Sealed, kind: type[T]) -> T | Unreadable:
        try:
            return _decoded(self._vault.unseal(subject, name, sealed), kind)
        except InvalidTag:
            return Unreadable.SEALED

    def is_redeemed(self, token: bytes) -> bool:
        """Whether a token was used."""
        table = own_tables.redeemed.c
        return self.conn.scalar(sa.select(table.until).where(table.token == token)) is not None

    def session(self, cookie_hash: bytes) -> tuple[Id, int] | None:
        """Employer and end (epoch ms) of a phone session."""
        table = own_tables.sessions.c
        row = self.conn.execute(sa.select(table.employer, table.until).where(table.hash == cookie_hash)).one_or_none()
        return None if row is None else (row.employer, row.until)

    def _postings(self, query: sa.Select[Any], **meant: object) -> tuple[Posting, ...]:
        rows: Sequence[Any] = self.conn.execute(query, meant).all()
        return tuple(_posting(row) for row in rows)

    def _signups(self, query: sa.Select[Any], **meant: object) -> tuple[Signup, ...]:
        """This machine's own first, then by journal."""
        rows: Sequence[Any] = self.conn.execute(query, {"me": self._vault.key, **meant}).all()
        return tuple(_signup(row) for row in rows)


def _decoded(body: bytes, kind: type[T]) -> T | Unreadable:
    try:
        return decode(body, kind)
    except msgspec.DecodeError:
        return Unreadable.SEALED


def _posting(row: Any) -> Posting:
    words = None if row.words is None else _decoded(row.words, PostingText)
    text = words if isinstance(words, PostingText) else PostingText("")
    return Posting(
        id=row.id,
        home=row.home,
        employer=row.employer,
        terms=_terms(row),
        state=PostingState(row.state),
        taken=row.taken,
        published_at=row.published_at,
        place=text.place,
        note=text.note,
        number=row.number or 0,
        edition=row.edition or 1,
        close_reason=None if row.close_reason is None else CloseReason(row.close_reason),
        source=Source(row.source or 0),
    )


def _terms(row: Any) -> Terms:
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
    )


def _is_double(row: Any) -> bool:
    """By what each had seen when it was taken."""
    mine = Span(row.my_start, end_at(row.my_start, row.my_hours, row.my_days))
    other = Span(row.other_start, end_at(row.other_start, row.other_hours, row.other_days))
    return mine.overlaps(other)


def _signup(row: Any) -> Signup:
    return Signup(row.id, row.posting, row.worker, Seat(row.kiosk, row.seat), SignupState(row.now), row.at)
