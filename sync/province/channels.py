"""What online channels bring for a hall: postings and applications, each an entry in the hall's inbox.

The entry holds ids and numbers; what was typed lies in records, and what concerns a person is sealed for the hall.
"""

import hashlib
import re
import unicodedata
from http import HTTPStatus
from typing import Annotated, Literal

import msgspec
import sqlalchemy as sa
from msgspec import Meta

from sync.entries import NAME_BYTES, Header, Name, Number
from sync.province.answers import ActState
from sync.province.database import insert_on
from sync.province.enrolment import NameText
from sync.province.inbox import Inboxes, Note
from sync.province.names import from_text, to_text
from sync.province.problem import Problem
from sync.province.store import ProvinceStore
from sync.province.tables import acts, halls, kiosks, postings, records
from sync.province.web import Call
from sync.records import Record, digest
from sync.sealing import seal

POSTING, APPLICATION = "channel.posting", "channel.application"
FURTHEST_MS = 366 * 24 * 60 * 60 * 1000
_STATES: dict[ActState, Literal["waiting", "refused", "done", "withdrawn"]] = {
    ActState.WAITING: "waiting",
    ActState.REFUSED: "refused",
    ActState.DONE: "done",
    ActState.WITHDRAWN: "withdrawn",
}
_PERSONAL = re.compile(r"1[3-9][0-9]{9}|[0-9]{17}[0-9Xx]")

ActId = Annotated[
    str, Meta(pattern="^[A-Za-z0-9_-]{1,64}$", description="the channel's own id; asking again is harmless")
]
Place = Annotated[str, Meta(min_length=1, max_length=40)]
Words = Annotated[str, Meta(max_length=100)]
PersonName = Annotated[str, Meta(min_length=1, max_length=20)]
Phone = Annotated[str, Meta(pattern="^(1[3-9][0-9]{9}|0[0-9]{9,11})$")]


class PostingAsked(msgspec.Struct, frozen=True):
    """Somebody wants to hire: pay in fen a unit (1 hour, 2 day, 3 month, 4 piece, 5 mu, 6 trip, 7 whole job)."""

    id: ActId
    hall: NameText
    trade: Annotated[int, Meta(ge=1, le=65535)]
    headcount: Annotated[int, Meta(ge=1, le=999)]
    pay_fen: Annotated[int, Meta(ge=1, le=10_000_000)]
    pay_unit: Annotated[int, Meta(ge=1, le=7)]
    start: Annotated[int, Meta(ge=0, le=2**53, description="epoch ms")]
    place: Place
    name: PersonName
    phone: Phone
    note: Words = ""


class ApplicationAsked(msgspec.Struct, frozen=True):
    """Somebody wants a seat of a posting in the feed."""

    id: ActId
    posting: NameText
    name: PersonName
    phone: Phone


class Accepted(msgspec.Struct, frozen=True):
    """It is on its way to the hall; `id` names it there."""

    id: NameText
    hall: NameText


class ActRow(msgspec.Struct, frozen=True):
    """What came of it. `said`, if refused: of a posting the field that the hall cannot take (1 trade, 2 headcount,
    3 pay, 4 start, 5 place, 6 note, 7 name, 8 phone; 9: it takes no more work today), of an application why (1 full,
    2 closed, 3 has other work then, 4 ask in the hall). `seat`: what the worker shows at the workplace.
    """

    id: NameText
    state: Literal["waiting", "refused", "done", "withdrawn"]
    said: int | None
    seat: str | None


class ChannelPosting(msgspec.Struct, frozen=True, array_like=True):
    """Body of POSTING (subject: the act); records "text" (open) and "contact" (sealed) of the same subject."""

    trade: Number
    headcount: Number
    pay_fen: Number
    pay_unit: Number
    start: Number
    text: Annotated[bytes, Meta(min_length=10, max_length=10)]
    channel: Name


class ChannelApplication(msgspec.Struct, frozen=True, array_like=True):
    """Body of APPLICATION (subject: the act); record "application" (sealed) of the same subject."""

    posting: Name
    channel: Name


class _Act(msgspec.Struct, frozen=True):
    """What is written for one act: the fact, and records by name, open and sealed."""

    kind: str
    hall: bytes
    fact: bytes
    open: dict[str, bytes]
    sealed: dict[str, bytes]


class Channels:
    """Handlers of what channels bring."""

    def __init__(self, store: ProvinceStore, inboxes: Inboxes) -> None:
        self._store, self._inboxes = store, inboxes

    def publish(self, call: Call) -> Accepted:
        """A posting for a hall."""
        asked: PostingAsked = call.content
        if asked.start <= self._store.now:
            raise _unfit("start", "has passed")
        if asked.start > self._store.now + FURTHEST_MS:
            raise _unfit("start", "is more than a year away")
        text = msgspec.msgpack.encode((_plain("place", asked.place), _plain("note", asked.note)))
        contact = msgspec.msgpack.encode((_plain("name", asked.name), asked.phone))
        terms = (asked.trade, asked.headcount, asked.pay_fen, asked.pay_unit, asked.start)
        fact = msgspec.msgpack.encode(ChannelPosting(*terms, digest(text), _channel(call.caller.name)))
        act = _Act(POSTING, _name("hall", asked.hall), fact, {"text": text}, {"contact": contact})
        return self._deliver(call, asked.id, act)

    def apply(self, call: Call) -> Accepted:
        """An application for a seat, which the posting's home answers."""
        asked: ApplicationAsked = call.content
        posting = _name("posting", asked.posting)
        with self._store.reading() as conn:
            hall: bytes | None = conn.scalar(sa.select(postings.c.hall).where(postings.c.id == posting))
        if hall is None:
            raise Problem(HTTPStatus.NOT_FOUND, "There is no such posting.")
        fact = msgspec.msgpack.encode(ChannelApplication(posting, _channel(call.caller.name)))
        applicant = msgspec.msgpack.encode((_plain("name", asked.name), asked.phone))
        return self._deliver(call, asked.id, _Act(APPLICATION, hall, fact, {}, {"application": applicant}))

    def act(self, call: Call) -> ActRow:
        """What came of a posting or an application; whoever knows its id may ask."""
        subject = _name("id", call.path["id"])
        with self._store.reading() as conn:
            row = conn.execute(sa.select(acts).where(acts.c.subject == subject)).one_or_none()
        if row is None:
            raise Problem(HTTPStatus.NOT_FOUND, "Nothing of this id was brought.")
        state: Literal["waiting", "refused", "done", "withdrawn"] = _STATES[ActState(row.state)]
        return ActRow(to_text(subject), state, row.said if state == "refused" else None, row.seat)

    def _deliver(self, call: Call, id_: str, act: _Act) -> Accepted:
        subject = hashlib.sha256(f"linggong {act.kind} {call.caller.name} {id_}".encode()).digest()[:NAME_BYTES]
        with self._store.writing() as (conn, news):
            if self._is_new(conn, subject, act.hall, hashlib.sha256(call.body).digest()):
                self._write(conn, subject, act)
                news.add(act.hall)
        return Accepted(to_text(subject), to_text(act.hall))

    def _is_new(self, conn: sa.Connection, subject: bytes, hall: bytes, said: bytes) -> bool:
        row = {"subject": subject, "digest": said, "at": self._store.now, "hall": hall}
        made = conn.execute(insert_on(conn, acts).values(row).on_conflict_do_nothing().returning(acts.c.subject))
        if made.one_or_none() is not None:
            return True
        if conn.scalar(sa.select(acts.c.digest).where(acts.c.subject == subject)) != said:
            raise Problem(HTTPStatus.CONFLICT, "This id was used for something else.")
        return False

    def _write(self, conn: sa.Connection, subject: bytes, act: _Act) -> None:
        readers = _readers(conn, act.hall)
        note = Note(Header(act.kind, subject, self._store.now), act.fact)
        inbox = self._inboxes.deliver(conn, act.hall, [note])
        made = [Record(subject, name, 1, self._store.now, inbox, act.hall, body) for name, body in act.open.items()]
        for name, plain in act.sealed.items():
            sealed = seal(readers, subject + name.encode(), plain, self._store.new_bytes)
            made.append(Record(subject, name, 1, self._store.now, inbox, act.hall, sealed.body, True, sealed.key))
        records.merge(conn, made, self._store.now)


def _readers(conn: sa.Connection, hall: bytes) -> list[bytes]:
    """The keys to which is sealed what only this hall may read."""
    if conn.scalar(sa.select(halls.c.id).where(halls.c.id == hall)) is None:
        raise Problem(HTTPStatus.NOT_FOUND, "There is no such hall.")
    query = sa.select(kiosks.c.sealing_key).where(kiosks.c.hall == hall, kiosks.c.revoked_at.is_(None))
    found = [key for key in conn.scalars(query.order_by(kiosks.c.key)) if key is not None]
    if not found:
        raise Problem(HTTPStatus.CONFLICT, "This hall takes nothing from channels yet.")
    return found


def _channel(name: str) -> bytes:
    return hashlib.sha256(b"linggong channel" + name.encode()).digest()[:NAME_BYTES]


def _name(field: str, text: str) -> bytes:
    try:
        return from_text(text)
    except ValueError:
        raise _unfit(field, "is no id") from None


def _plain(field: str, text: str) -> str:
    """One line without control characters and personal numbers."""
    folded = unicodedata.normalize("NFKC", text)
    if any(unicodedata.category(letter)[0] == "C" for letter in text):
        raise _unfit(field, "has letters that cannot be shown")
    if _PERSONAL.search(re.sub(r"[\s\-]", "", folded)):
        raise _unfit(field, "has a personal number in it")
    return text


def _unfit(field: str, why: str) -> Problem:
    return Problem(HTTPStatus.UNPROCESSABLE_ENTITY, f"{field}: {why}.")
