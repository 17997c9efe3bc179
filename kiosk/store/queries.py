"""Questions to the database, answered in the hall's own types."""

from collections.abc import Sequence
from typing import Any, TypeVar

import msgspec
import sqlalchemy as sa

from kiosk.hall.ids import Id
from kiosk.hall.notice import NoticeState, NoticeText
from kiosk.hall.posting import PayUnit, Posting, PostingState, PostingText, Terms
from kiosk.hall.signup import HOLDS_SEAT, Seat, Signup, SignupState
from kiosk.store import tables
from kiosk.store.vault import Sealed, Vault
from sync.journal import Entry, Head
from sync.records import Record

POSTING_TEXT, PERSON, CONTACT = "posting.text", "person", "contact"
NOTICE_TEXT = "notice.text"

T = TypeVar("T")
Where = sa.ColumnElement[bool]


class Queries:
    """What can be asked within one connection."""

    def __init__(self, conn: sa.Connection, vault: Vault) -> None:
        self.conn = conn
        self._vault = vault

    def setting(self, name: str) -> bytes | None:
        """A value this database keeps of itself."""
        table = tables.settings.c
        return self.conn.scalar(sa.select(table.value).where(table.name == name))

    def subject_of(self, kind: str, value: str) -> Id | None:
        """Whom a number belongs to."""
        table = tables.lookups.c
        return self.conn.scalar(sa.select(table.subject).where(table.hash == self._vault.lookup(kind, value)))

    def posting(self, posting: Id) -> Posting | None:
        """One posting as it stands."""
        return next(iter(self._postings(tables.postings.c.id == posting)), None)

    def postings_of(self, employer: Id) -> tuple[Posting, ...]:
        """An employer's postings, newest first."""
        found = self._postings(tables.postings.c.employer == employer)
        return tuple(sorted(found, key=lambda posting: (-posting.published_at, posting.id)))

    def open_postings(self, home: Id, first: int, last: int) -> tuple[Posting, ...]:
        """Postings of one home kiosk that are not closed and start within [first, last] (epoch ms), by start."""
        table = tables.postings.c
        is_open = tables.posting_states.c.state == PostingState.OPEN
        return self._postings(table.home == home, table.start.between(first, last), is_open)

    def open_count(self, home: Id, now: int) -> int:
        """How many postings of one home kiosk people can still sign up for or look at."""
        table, states = tables.postings, tables.posting_states
        query = sa.select(sa.func.count()).select_from(table.join(states, states.c.id == table.c.id))
        open_now = (table.c.home == home, table.c.start > now, states.c.state == PostingState.OPEN)
        return self.conn.scalar(query.where(*open_now)) or 0

    def departures(self, home: Id, first: int, last: int) -> tuple[Posting, ...]:
        """Postings of one home kiosk whose people are picked up at a bay and start within [first, last], by start."""
        table = tables.postings.c
        return self._postings(table.home == home, table.start.between(first, last), table.bay > 0)

    def posting_count(self, home: Id) -> int:
        """How many postings one home kiosk has published."""
        return self.conn.scalar(sa.select(sa.func.count()).where(tables.postings.c.home == home)) or 0

    def notices(self, now: int) -> tuple[tuple[Id, str], ...]:
        """Notices that stand at `now` (epoch ms) with their checked texts, the newest first."""
        table, text = tables.notices.c, tables.records.records.c
        named = sa.and_(text.subject == table.id, text.name == NOTICE_TEXT, text.digest == table.text)
        query = sa.select(table.id, text.body).join_from(tables.notices, tables.records.records, named)
        standing = (table.state == NoticeState.POSTED, table.until > now)
        rows = self.conn.execute(query.where(*standing).order_by(table.posted_at.desc(), table.id))
        return tuple((row.id, msgspec.msgpack.decode(row.body, type=NoticeText).text) for row in rows)

    def filled_at(self, posting: Id) -> int:
        """When the latest seat of a posting was given (epoch ms), 0 if none was."""
        table = tables.signups.c
        held = table.state.in_(HOLDS_SEAT)
        return self.conn.scalar(sa.select(sa.func.max(table.at)).where(table.posting == posting, held)) or 0

    def signup(self, signup: Id) -> Signup | None:
        """One sign-up that got a seat."""
        return next(iter(self._signups(tables.signups.c.id == signup)), None)

    def signups_of_posting(self, posting: Id) -> tuple[Signup, ...]:
        """Sign-ups that got a seat of a posting, by seat."""
        return self._signups(tables.signups.c.posting == posting)

    def signups_of_worker(self, worker: Id) -> tuple[Signup, ...]:
        """Sign-ups of a worker that got a seat."""
        return self._signups(tables.signups.c.worker == worker)

    def last_seat(self, posting: Id, kiosk: int) -> int:
        """The highest seat number a kiosk has given of a posting, 0 if none."""
        table = tables.signups.c
        query = sa.select(sa.func.max(table.seat)).where(table.posting == posting, table.kiosk == kiosk)
        return self.conn.scalar(query) or 0

    def experience(self, worker: Id, now: int) -> dict[int, int]:
        """Trade -> how many seats the worker has held in it whose work had begun at `now` (epoch ms)."""
        table, postings = tables.signups.c, tables.postings.c
        query = (
            sa.select(postings.trade, sa.func.count())
            .join_from(tables.signups, tables.postings, table.posting == postings.id)
            .where(table.worker == worker, table.state.in_(HOLDS_SEAT), postings.start <= now)
            .group_by(postings.trade)
        )
        return {row.trade: row[1] for row in self.conn.execute(query)}

    def is_closed_to_us(self, subject: Id) -> bool:
        """Whether a fact this program must understand and does not know concerns the subject."""
        table = tables.closed_to_us.c
        return self.conn.scalar(sa.select(table.state).where(table.id == subject)) is not None

    def open_record(self, subject: Id, name: str, kind: type[T]) -> T | None:
        """What an open record says."""
        record = tables.records.get(self.conn, subject, name)
        return None if record is None else msgspec.msgpack.decode(record.body, type=kind)

    def sealed_record(self, subject: Id, name: str, kind: type[T]) -> T | None:
        """What a sealed record says."""
        record = tables.records.get(self.conn, subject, name)
        if record is None:
            return None
        body = self._vault.unseal(subject, name, Sealed(record.body, record.key))
        return msgspec.msgpack.decode(body, type=kind)

    def is_redeemed(self, token: bytes) -> bool:
        """Whether a token was used."""
        table = tables.redeemed.c
        return self.conn.scalar(sa.select(table.until).where(table.token == token)) is not None

    def session(self, cookie_hash: bytes) -> tuple[Id, int] | None:
        """Employer and end (epoch ms) of a phone session."""
        table = tables.sessions.c
        row = self.conn.execute(sa.select(table.employer, table.until).where(table.hash == cookie_hash)).one_or_none()
        return None if row is None else (row.employer, row.until)

    def heads(self) -> dict[Id, Head]:
        """How far every journal goes."""
        return tables.journals.heads(self.conn)

    def hash_at(self, journal: Id, number: int) -> bytes | None:
        """Hash of one entry, None where the journal is not that long."""
        return tables.journals.hash_at(self.conn, journal, number)

    def entries(self, journal: Id, after: int, most: int) -> list[Entry]:
        """Entries of a journal behind `after`."""
        return tables.journals.read(self.conn, journal, after, most)

    def changed_records(self, after: int, most: int) -> list[tuple[int, Record]]:
        """Open records changed after a sequence number."""
        return tables.records.changed(self.conn, after, most)

    def last_sequence(self) -> int:
        """The sequence number of the latest change of a record."""
        return tables.records.last_sequence(self.conn)

    def cursor(self, peer: Id) -> int:
        """Up to which of a peer's sequence numbers its records are here."""
        table = tables.cursors.c
        return self.conn.scalar(sa.select(table.sequence).where(table.peer == peer)) or 0

    def _postings(self, *where: Where) -> tuple[Posting, ...]:
        rows = self.conn.execute(_POSTINGS.where(*where)).all()
        return tuple(_posting(row) for row in rows)

    def _signups(self, where: Where) -> tuple[Signup, ...]:
        table = tables.signups.c
        query = sa.select(tables.signups).where(where, table.seat.is_not(None), table.posting.is_not(None))
        rows: Sequence[Any] = self.conn.execute(query.order_by(table.kiosk, table.seat, table.id)).all()
        return tuple(_signup(row) for row in rows)


def _shown_text() -> sa.Join:
    """Postings with their state, the seats taken and the one version of their text that the fact names."""
    post, states, text = tables.postings, tables.posting_states, tables.records.records
    named = (text.c.subject == post.c.id, text.c.name == POSTING_TEXT, text.c.digest == post.c.text)
    return post.join(states, states.c.id == post.c.id).outerjoin(text, sa.and_(*named))


def _taken() -> sa.ScalarSelect[Any]:
    taken = sa.func.coalesce(sa.func.sum(tables.seats.c.taken), 0)
    return sa.select(taken).where(tables.seats.c.posting == tables.postings.c.id).scalar_subquery()


_POSTINGS = (
    sa.select(
        tables.postings,
        tables.posting_states.c.state,
        tables.records.records.c.body.label("words"),
        _taken().label("taken"),
    )
    .select_from(_shown_text())
    .order_by(tables.postings.c.start, tables.postings.c.published_at, tables.postings.c.id)
)


def _posting(row: Any) -> Posting:
    text = PostingText("") if row.words is None else msgspec.msgpack.decode(row.words, type=PostingText)
    terms = Terms(row.trade, row.headcount, row.pay_fen, PayUnit(row.pay_unit), row.start, row.bay or 0)
    return Posting(
        id=row.id,
        home=row.home,
        employer=row.employer,
        terms=terms,
        state=PostingState(row.state),
        taken=row.taken,
        published_at=row.published_at,
        place=text.place,
        note=text.note,
        number=row.number or 0,
    )


def _signup(row: Any) -> Signup:
    return Signup(row.id, row.posting, row.worker, Seat(row.kiosk, row.seat), SignupState(row.state), row.at)
