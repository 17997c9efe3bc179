"""What online channels bring for a hall: postings and applications, each an entry in the hall's inbox.

The entry holds ids and numbers; what was typed lies in records, and what concerns a person is sealed for the hall.
"""

import hashlib
import re
import unicodedata
from collections.abc import Collection
from http import HTTPStatus
from typing import Annotated, Literal

import msgspec
import sqlalchemy as sa
from msgspec import Meta

from sync.entries import NAME_BYTES, Header, Name, Number
from sync.names import from_text, to_text
from sync.province.answers import ActState
from sync.province.database import insert_on
from sync.province.enrolment import NameText
from sync.province.inbox import Inboxes, Note
from sync.province.limits import Limits
from sync.province.problem import Problem
from sync.province.store import ProvinceStore
from sync.province.tables import acts, authority, halls, kiosks, postings, rolls
from sync.province.voice import Voice
from sync.province.web import Call
from sync.records import Record
from sync.roll import id_of
from sync.sealing import is_sealing_key, seal

POSTING, APPLICATION = "channel.posting", "channel.application"
DAY_MS = 24 * 60 * 60 * 1000
FURTHEST_MS = 366 * DAY_MS
RETRY_S = 600
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
    """Somebody wants to hire: pay in fen a unit (1 hour, 2 day, 3 month, 4 piece, 5 mu, 6 trip, 7 whole job).

    Further terms as in the feed. How long it lasts is in hours or in days; `zone` is one of the hall's.
    """

    id: ActId
    hall: NameText
    trade: Annotated[int, Meta(ge=1, le=65535)]
    headcount: Annotated[int, Meta(ge=1, le=999)]
    pay_fen: Annotated[int, Meta(ge=1, le=10_000_000)]
    pay_unit: Annotated[int, Meta(ge=1, le=7)]
    paid: Annotated[int, Meta(ge=1, le=5)]
    start: Annotated[int, Meta(ge=0, le=2**53, description="epoch ms")]
    place: Place
    name: PersonName
    phone: Phone
    note: Words = ""
    pay_most_fen: Annotated[int, Meta(ge=0, le=10_000_000)] = 0
    hours: Annotated[int, Meta(ge=0, le=24)] = 0
    days: Annotated[int, Meta(ge=0, le=180)] = 0
    extras: Annotated[int, Meta(ge=0, le=31)] = 0
    needs: Annotated[int, Meta(ge=0, le=2**50 - 1)] = 0
    zone: Annotated[int, Meta(ge=0, le=65535)] = 0
    choosing: Annotated[int, Meta(ge=1, le=2)] = 1
    help_first: Annotated[int, Meta(ge=0, le=999)] = 0


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
    3 pay, 4 start, 5 place, 6 note, 7 name, 8 phone, 10 paid, 11 hours or days, 12 extras, 13 needs, 14 zone,
    15 choosing, 16 help_first; 9: it takes no more work today), of an application why (1 full,
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
    channel: Name
    pay_most_fen: Number = 0
    paid: Number = 0
    hours: Number = 0
    days: Number = 0
    extras: Number = 0
    needs: Number = 0
    zone: Number = 0
    choosing: Number = 1
    help_first: Number = 0


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
    """Handlers of what channels bring; what is kept of it is keyed, as names and numbers can be counted through."""

    def __init__(self, store: ProvinceStore, inboxes: Inboxes, voice: Voice, limits: Limits) -> None:
        self._store, self._inboxes, self._voice, self._limits = store, inboxes, voice, limits

    def publish(self, call: Call) -> Accepted:
        """A posting for a hall."""
        asked: PostingAsked = call.content
        if asked.start <= self._store.now:
            raise _unfit("start", "has passed")
        if asked.start > self._store.now + FURTHEST_MS:
            raise _unfit("start", "is more than a year away")
        if asked.hours and asked.days:
            raise _unfit("days", "is said beside hours")
        text = msgspec.msgpack.encode((_plain("place", asked.place), _plain("note", asked.note)))
        contact = msgspec.msgpack.encode((_plain("name", asked.name), asked.phone))
        fact = msgspec.msgpack.encode(_posting(asked, _channel(call.caller.name)))
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
        """What came of a posting or an application, for who brought it."""
        brought = (acts.c.subject == _name("id", call.path["id"]), acts.c.caller == _caller(call))
        with self._store.reading() as conn:
            row = conn.execute(sa.select(acts).where(*brought)).one_or_none()
        if row is None:
            raise Problem(HTTPStatus.NOT_FOUND, "Nothing of this id was brought.")
        state: Literal["waiting", "refused", "done", "withdrawn"] = _STATES[ActState(row.state)]
        return ActRow(to_text(row.subject), state, row.said if state == "refused" else None, row.seat)

    def _deliver(self, call: Call, id_: str, act: _Act) -> Accepted:
        caller = _caller(call)
        asked, said = f"act {act.kind} {id_} ".encode() + caller, b"said" + call.body
        with self._store.writing() as (conn, news):
            keys = self._voice.take(conn)
            names = (mac[:NAME_BYTES] for mac in keys.macs(asked))
            digests = dict(zip(names, keys.macs(said), strict=True))
            subject = self._brought_before(conn, digests) or next(iter(digests))
            if self._is_new(conn, {"subject": subject, "digest": digests[subject], "caller": caller, "hall": act.hall}):
                self._check_share(conn, caller, act.hall, is_kiosk=bool(call.caller.key))
                self._write(conn, subject, act)
                news.add(act.hall)
        return Accepted(to_text(subject), to_text(act.hall))

    def _brought_before(self, conn: sa.Connection, names: Collection[bytes]) -> bytes | None:
        """Which of these names it has, also one of when nodes had another key."""
        found: bytes | None = conn.scalar(sa.select(acts.c.subject).where(acts.c.subject.in_(names)))
        return found

    def _is_new(self, conn: sa.Connection, row: dict[str, bytes]) -> bool:
        insert = insert_on(conn, acts).values(**row, at=self._store.now)
        if conn.execute(insert.on_conflict_do_nothing().returning(acts.c.subject)).one_or_none() is not None:
            return True
        if conn.scalar(sa.select(acts.c.digest).where(acts.c.subject == row["subject"])) != row["digest"]:
            raise Problem(HTTPStatus.CONFLICT, "This id was used for something else.")
        return False

    def _check_share(self, conn: sa.Connection, caller: bytes, hall: bytes, *, is_kiosk: bool) -> None:
        """Nobody fills a hall's inbox alone."""
        share, own = self._limits.share_of(is_kiosk), (acts.c.caller == caller, acts.c.hall == hall)
        count = sa.select(sa.func.count()).select_from(acts).where(*own)
        waiting = conn.scalar(count.where(acts.c.state == ActState.WAITING)) or 0
        lately = conn.scalar(count.where(acts.c.at > self._store.now - DAY_MS)) or 0
        if waiting > share.waiting or lately > share.a_day:
            told = "This hall has not answered enough of what you brought." if waiting > share.waiting else "Tomorrow."
            raise Problem(HTTPStatus.TOO_MANY_REQUESTS, told, {"Retry-After": str(RETRY_S)})

    def _write(self, conn: sa.Connection, subject: bytes, act: _Act) -> None:
        readers, now = _readers(conn, act.hall), self._store.now
        made = [Record(subject, name, 1, now, b"", 0, body) for name, body in act.open.items()]
        for name, plain in act.sealed.items():
            sealed = seal(readers, subject + name.encode(), plain, self._store.new_bytes)
            made.append(Record(subject, name, 1, now, b"", 0, sealed.body, True, sealed.key))
        header = Header(act.kind, subject, now, tuple(record.digest for record in made))
        inbox, (number,) = self._inboxes.deliver(conn, act.hall, [Note(header, act.fact)])
        named = [msgspec.structs.replace(record, journal=inbox, number=number) for record in made]
        authority.merge(conn, named, self._store.province)


def _readers(conn: sa.Connection, hall: bytes) -> list[bytes]:
    """The keys to which is sealed what only this hall may read: of all on its roll that have not been sent away."""
    if conn.scalar(sa.select(halls.c.id).where(halls.c.id == hall)) is None:
        raise Problem(HTTPStatus.NOT_FOUND, "There is no such hall.")
    sent_away = set(
        conn.scalars(sa.select(kiosks.c.key).where(kiosks.c.hall == hall, kiosks.c.revoked_at.is_not(None)))
    )
    members = rolls.of(conn, hall).members
    there = (members[key].sealing_key for key in sorted(members.keys() - sent_away))
    found = [key for key in there if is_sealing_key(key)]
    if not found:
        raise Problem(HTTPStatus.CONFLICT, "This hall takes nothing from channels yet.")
    return found


def _caller(call: Call) -> bytes:
    """Who brings it: a kiosk by its key, a channel by its name."""
    return id_of(b"kiosk" + call.caller.key if call.caller.key else b"channel" + call.caller.name.encode())


def _posting(asked: PostingAsked, channel: bytes) -> ChannelPosting:
    terms = {name: getattr(asked, name) for name in ChannelPosting.__struct_fields__ if name != "channel"}
    return ChannelPosting(channel=channel, **terms)


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
