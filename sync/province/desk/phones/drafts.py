"""What phones send from anywhere: sealed for the hall at once, so that the province reads none of it again."""

import hashlib
from typing import Literal

import msgspec
import sqlalchemy as sa

from sync.contract.channels import Accepted
from sync.contract.drafts import (
    ANSWER,
    DRAFT,
    SENT,
    Answer,
    ChannelDraft,
    DraftAsked,
    DraftRow,
    SaidRow,
    SentDraft,
    UnderstoodRow,
)
from sync.contract.form import Form
from sync.names import from_text, to_text
from sync.presence import read_text
from sync.province.desk.caller import Caller
from sync.province.desk.channels import Act, Channels, brought_by, channel_name
from sync.province.desk.limits import Limits
from sync.province.desk.phones.paces import Paces
from sync.province.desk.phones.scans import Refused, Scanned, Scans
from sync.province.ledger.keys import ProvinceKeys
from sync.province.ledger.refusal import Refusal, Why
from sync.province.ledger.store import ProvinceStore
from sync.province.ledger.tables import accounts, acts, journals, postings, records, reviews, seats
from sync.sealing import Sealed

PHONES = "phones"
"""What the province's own page is called among channels."""
LABELS_MOST = 200
_ENDS: dict[int, Literal["refused", "sent_back", "too_late"]] = {2: "refused", 3: "sent_back", 4: "too_late"}
"""What came of work that a clerk had to read, by the code of the hall's `ReviewEnd`."""


class Typed(msgspec.Struct, frozen=True):
    """What somebody sends by a form."""

    nonce: str
    keeps: bool
    fields: dict[str, str]
    looks: bool = False


class Standing(msgspec.Struct, frozen=True):
    """What came of it, None while the hall has not answered, and how long that is (ms)."""

    row: DraftRow | None
    waited: int


class Drafts:
    """Brings drafts into inboxes and tells what halls answered. Refusal."""

    def __init__(
        self, store: ProvinceStore, keys: ProvinceKeys, channels: Channels, scans: Scans, limits: Limits
    ) -> None:
        self._store, self._keys, self._channels, self._scans = store, keys, channels, scans
        self._share, self._paces = limits.phone_share, Paces(limits, lambda: store.now / 1000)

    def send(self, phone: Scanned, typed: Typed, address: str) -> bytes:
        """What a phone that may post sends, from an address; its act. The same sent again is the same act."""
        self._paces.take(phone, address)
        fields = dict(sorted(typed.fields.items()))
        sent = SentDraft(phone.code, phone.proof, typed.nonce, typed.keeps, fields, typed.looks)
        body = msgspec.msgpack.encode(sent)
        id_ = hashlib.sha256(body).hexdigest()[:40]
        act = self._act(phone.hall, phone.journal, PHONES, body)
        return from_text(self._channels.deliver(_caller(phone), body, id_, act, self._share).id)

    def standing(self, phone: Scanned, act: bytes) -> Standing | None:
        """What came of an act of this phone's, None if it is none."""
        return self._standing(_caller(phone), act)

    def publish(self, caller: Caller, asked: DraftAsked, said: bytes) -> Accepted:
        """A draft that another page brings, a channel."""
        with self._store.reading() as conn:
            code = self._scans.read(conn, asked.code)
            held = None if isinstance(code, Refused) else journals.held(conn, code.journal)
        if held is None:
            raise Refusal(Why.UNFIT, f"code: {code.value if isinstance(code, Refused) else 'forged'}.")
        sent = SentDraft(asked.code, asked.proof, asked.nonce, asked.keeps, asked.fields, asked.looks)
        body = msgspec.msgpack.encode(sent)
        return self._channels.deliver(caller, said, asked.id, self._act(held.hall, held.name, caller.name, body))

    def draft(self, caller: Caller, id_: str) -> DraftRow:
        """What came of a draft, for the channel that brought it."""
        found = self._standing(caller, _name(id_))
        if found is None:
            raise Refusal(Why.NOT_FOUND, "Nothing of this id was brought.")
        return found.row or DraftRow(id_, "waiting")

    def form(self, code: str) -> Form:
        """The form of the kiosk that made a code."""
        with self._store.reading() as conn:
            read = self._scans.read(conn, code)
            held = None if isinstance(read, Refused) else journals.held(conn, read.journal)
        form = self._scans.form(Scanned(code, held.hall, held.name, 0, "")) if held else None
        if form is None:
            raise Refusal(Why.NOT_FOUND, "There is no form for this code.")
        return form

    def _act(self, hall: bytes, journal: bytes, channel: str, body: bytes) -> Act:
        fact = msgspec.msgpack.encode(ChannelDraft(journal, channel_name(channel)))
        return Act(DRAFT, hall, fact, {}, {SENT: body})

    def _standing(self, caller: Caller, act: bytes) -> Standing | None:
        mine = (acts.c.subject == act, acts.c.caller == brought_by(caller))
        with self._store.reading() as conn:
            row = conn.execute(sa.select(acts.c.hall, acts.c.at).where(*mine)).one_or_none()
            if row is None:
                return None
            answer = self._answer(conn, row.hall, act)
            found = None if answer is None else _row(conn, row.hall, act, answer)
        return Standing(found, self._store.now - row.at)

    def _answer(self, conn: sa.Connection, hall: bytes, act: bytes) -> Answer | None:
        for kept in records.versions(conn, hall, act, ANSWER):
            plain = self._keys.unseal(act + ANSWER.encode(), Sealed(kept.body, kept.key))
            try:
                return None if plain is None else msgspec.msgpack.decode(plain, type=Answer)
            except msgspec.DecodeError:
                continue
        return None


def _row(conn: sa.Connection, hall: bytes, act: bytes, answer: Answer) -> DraftRow:
    said = tuple(SaidRow(each.field, each.code, each.words, each.mend) for each in answer.said)
    of = sa.select(postings).where(postings.c.id == answer.posting, postings.c.hall == hall)
    posting = conn.execute(of).one_or_none() if answer.posting else None
    if posting is None:
        how = (reviews.c.posting == answer.posting, reviews.c.hall == hall)
        end = conn.scalar(sa.select(reviews.c.how).where(*how)) if answer.posting else None
        understood = tuple(UnderstoodRow(each.field, each.label, each.text) for each in answer.understood)
        return DraftRow(
            to_text(act),
            _ENDS.get(end, answer.outcome) if end else answer.outcome,
            said,
            answer.number,
            understood=understood,
            first=answer.first,
            is_doubtful=answer.is_doubtful,
        )
    counted = sa.select(accounts).where(accounts.c.posting == answer.posting, accounts.c.hall == hall)
    account = conn.execute(counted).one_or_none()
    held = (seats.c.posting == answer.posting, seats.c.hall == hall, seats.c.is_free == 0)
    given = sa.select(seats.c.label).where(*held).order_by(sa.func.length(seats.c.label), seats.c.label)
    return DraftRow(
        to_text(act),
        "published",
        number=answer.number or posting.number,
        headcount=posting.headcount + (account.headcount if account else 0),
        taken=account.taken if account else 0,
        labels=tuple(conn.scalars(given.limit(LABELS_MOST))),
        **{name: getattr(posting, name) for name in ("trade", "pay_fen", "pay_most_fen", "pay_unit", "start")},
    )


def _caller(phone: Scanned) -> Caller:
    return Caller(f"phone {read_text(phone.code).text}" if phone.code else f"phone without code {phone.proof}")


def _name(text: str) -> bytes:
    try:
        return from_text(text)
    except ValueError:
        raise Refusal(Why.UNFIT, "id: is no id.") from None
