"""What online channels bring for a hall: postings and applications, each an entry in the hall's inbox.

The entry holds ids and numbers; what was typed lies in records, and what concerns a person is sealed for the hall.
"""

import hashlib
import re
import unicodedata
from collections.abc import Collection
from typing import Literal

import msgspec
import sqlalchemy as sa

from sync.contract.channels import (
    APPLICATION,
    POSTING,
    Accepted,
    ActRow,
    ApplicationAsked,
    ChannelApplication,
    ChannelPosting,
    PostingAsked,
)
from sync.entries import ENTRY_LIMIT, NAME_BYTES, Header
from sync.names import from_text, to_text
from sync.province.desk.caller import Caller
from sync.province.desk.limits import Limits, Share
from sync.province.desk.phones.answering import named
from sync.province.folding.answers import ActState
from sync.province.ledger.database import insert_on
from sync.province.ledger.inbox import Inboxes, Note
from sync.province.ledger.refusal import Refusal, Why
from sync.province.ledger.store import ProvinceStore
from sync.province.ledger.tables import acts, authority, halls, kiosks, postings, rolls
from sync.province.ledger.voice import Voice
from sync.records.record import Record
from sync.roll.statements import id_of
from sync.sealing import is_sealing_key, seal

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


class Act(msgspec.Struct, frozen=True):
    """What is written for one act: the fact, and records by name, open and sealed."""

    kind: str
    hall: bytes
    fact: bytes
    open: dict[str, bytes]
    sealed: dict[str, bytes]


class Channels:
    """What channels bring; what is kept of it is keyed, as names and numbers can be counted through.

    Who asks for the same again says it in the same bytes, `said`, under the same id. Refusal.
    """

    def __init__(self, store: ProvinceStore, inboxes: Inboxes, voice: Voice, limits: Limits) -> None:
        self._store, self._inboxes, self._voice, self._limits = store, inboxes, voice, limits

    def publish(self, caller: Caller, asked: PostingAsked, said: bytes) -> Accepted:
        """A posting for a hall."""
        if asked.start <= self._store.now:
            raise _unfit("start", "has passed")
        if asked.start > self._store.now + FURTHEST_MS:
            raise _unfit("start", "is more than a year away")
        if asked.hours and asked.days:
            raise _unfit("days", "is said beside hours")
        text = msgspec.msgpack.encode((_plain("place", asked.place), _plain("note", asked.note)))
        contact = msgspec.msgpack.encode((_plain("name", asked.name), asked.phone))
        hall = _name("hall", asked.hall)
        with self._store.reading() as conn:
            kiosk = named(conn, hall)
        fact = msgspec.msgpack.encode(_posting(asked, channel_name(caller.name), kiosk))
        act = Act(POSTING, hall, fact, {"text": text}, {"contact": contact})
        return self.deliver(caller, said, asked.id, act)

    def apply(self, caller: Caller, asked: ApplicationAsked, said: bytes) -> Accepted:
        """An application for a seat, which the posting's home answers."""
        posting = _name("posting", asked.posting)
        with self._store.reading() as conn:
            hall: bytes | None = conn.scalar(sa.select(postings.c.hall).where(postings.c.id == posting))
        if hall is None:
            raise Refusal(Why.NOT_FOUND, "There is no such posting.")
        fact = msgspec.msgpack.encode(ChannelApplication(posting, channel_name(caller.name)))
        applicant = msgspec.msgpack.encode((_plain("name", asked.name), asked.phone))
        return self.deliver(caller, said, asked.id, Act(APPLICATION, hall, fact, {}, {"application": applicant}))

    def act(self, caller: Caller, id_: str) -> ActRow:
        """What came of a posting or an application, for who brought it."""
        brought = (acts.c.subject == _name("id", id_), acts.c.caller == brought_by(caller))
        with self._store.reading() as conn:
            row = conn.execute(sa.select(acts).where(*brought)).one_or_none()
        if row is None:
            raise Refusal(Why.NOT_FOUND, "Nothing of this id was brought.")
        state: Literal["waiting", "refused", "done", "withdrawn"] = _STATES[ActState(row.state)]
        return ActRow(to_text(row.subject), state, row.said if state == "refused" else None, row.seat)

    def deliver(self, caller: Caller, said: bytes, id_: str, act: Act, share: Share | None = None) -> Accepted:
        """Put an act into its hall's inbox, once; `share` is what the caller may bring, if not as any of its kind."""
        by = brought_by(caller)
        asked = f"act {act.kind} {id_} ".encode() + by
        with self._store.writing() as (conn, news):
            keys = self._voice.take(conn)
            names = (mac[:NAME_BYTES] for mac in keys.macs(asked))
            digests = dict(zip(names, keys.macs(b"said" + said), strict=True))
            subject = self._brought_before(conn, digests) or next(iter(digests))
            if self._is_new(conn, {"subject": subject, "digest": digests[subject], "caller": by, "hall": act.hall}):
                self._check_share(conn, by, act.hall, share or self._limits.share_of(bool(caller.key)))
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
            raise Refusal(Why.TAKEN, "This id was used for something else.")
        return False

    def _check_share(self, conn: sa.Connection, caller: bytes, hall: bytes, share: Share) -> None:
        """Nobody fills a hall's inbox alone."""
        own = (acts.c.caller == caller, acts.c.hall == hall)
        count = sa.select(sa.func.count()).select_from(acts).where(*own)
        waiting = conn.scalar(count.where(acts.c.state == ActState.WAITING)) or 0
        now = self._store.now
        lately = conn.scalar(count.where(acts.c.at > now - DAY_MS, acts.c.at < now + DAY_MS)) or 0
        if waiting > share.waiting or lately > share.a_day:
            told = "This hall has not answered enough of what you brought." if waiting > share.waiting else "Tomorrow."
            raise Refusal(Why.TOO_MUCH, told, RETRY_S)

    def _write(self, conn: sa.Connection, subject: bytes, act: Act) -> None:
        readers, now = _readers(conn, act.hall), self._store.now
        made = [Record(subject, name, 1, now, b"", 0, body) for name, body in act.open.items()]
        for name, plain in act.sealed.items():
            sealed = seal(readers, subject + name.encode(), plain, self._store.new_bytes)
            made.append(Record(subject, name, 1, now, b"", 0, sealed.body, True, sealed.key))
        if any(len(record.body) > ENTRY_LIMIT for record in made):
            raise Refusal(Why.UNFIT, "It is too long.")
        header = Header(act.kind, subject, now, tuple(record.digest for record in made))
        inbox, (number,) = self._inboxes.deliver(conn, act.hall, [Note(header, act.fact)])
        named = [msgspec.structs.replace(record, journal=inbox, number=number) for record in made]
        authority.merge(conn, named, self._store.province)


def _readers(conn: sa.Connection, hall: bytes) -> list[bytes]:
    """The keys to which is sealed what only this hall may read: of all on its roll that have not been sent away."""
    if conn.scalar(sa.select(halls.c.id).where(halls.c.id == hall)) is None:
        raise Refusal(Why.NOT_FOUND, "There is no such hall.")
    sent_away = set(
        conn.scalars(sa.select(kiosks.c.key).where(kiosks.c.hall == hall, kiosks.c.revoked_at.is_not(None)))
    )
    members = rolls.of(conn, hall).members
    there = (members[key].sealing_key for key in sorted(members.keys() - sent_away))
    found = [key for key in there if is_sealing_key(key)]
    if not found:
        raise Refusal(Why.TAKEN, "This hall takes nothing from channels yet.")
    return found


def brought_by(caller: Caller) -> bytes:
    """Who brings it: a kiosk by its key, a channel by its name."""
    return id_of(b"kiosk" + caller.key if caller.key else b"channel" + caller.name.encode())


def _posting(asked: PostingAsked, channel: bytes, kiosk: bytes | None) -> ChannelPosting:
    said = (name for name in ChannelPosting.__struct_fields__ if name not in ("channel", "kiosk"))
    return ChannelPosting(channel=channel, kiosk=kiosk, **{name: getattr(asked, name) for name in said})


def channel_name(name: str) -> bytes:
    """What a channel is called in an entry."""
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


def _unfit(field: str, why: str) -> Refusal:
    return Refusal(Why.UNFIT, f"{field}: {why}.")
