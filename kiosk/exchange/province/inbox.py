"""The hall's inbox: a journal of the province's own, with what channels brought for this hall, read in order."""

import logging
from collections.abc import Callable, Iterator

import msgspec

from kiosk.hall.catalogue.certificate import codes
from kiosk.hall.clock import APART, is_right, local
from kiosk.hall.form.channel import Brought, OfferedWork, SentDraft, WantedSeat
from kiosk.hall.form.draft import EXTRAS, Draft
from kiosk.hall.ids import Id, to_text
from kiosk.hall.posting import Contact, PostingText
from kiosk.store import Store
from kiosk.store.queries import Queries
from sync.contract import drafts as contract
from sync.contract.channels import APPLICATION, POSTING, ChannelApplication, ChannelPosting
from sync.contract.drafts import DRAFT, SENT, ChannelDraft
from sync.entries import Entry, Header
from sync.nesting import decode
from sync.records.record import Record
from sync.sealing import Sealed, unseal

READ_AT_ONCE = 100

_log = logging.getLogger("kiosk.exchange")


class _NotYetError(Exception):
    """What was typed has not come; it does, as it was written together with the entry."""


class Inbox:
    """Reads what this kiosk has not passed on yet; `ahead_s` says by how much its clock is ahead of the province's."""

    def __init__(self, store: Store, ahead_s: Callable[[], int | None] = lambda: None) -> None:
        self._store, self._ahead_s = store, ahead_s

    def waiting(self) -> Iterator[Brought]:
        """Each thing in turn; whoever asks for the next has done with the one before.

        Nothing while this machine's clock cannot be right, or is not the province's: it would be refused for good.
        """
        if not is_right(self._store.clock()) or abs(self._ahead_s() or 0) * 1000 >= APART:
            return
        with self._store.read() as query:
            inboxes = query.journals.inboxes(self._store.hall)
        for inbox in inboxes:
            try:
                yield from self._of(inbox)
            except _NotYetError:
                continue

    def _of(self, inbox: Id) -> Iterator[Brought]:
        with self._store.read() as query:
            after = int.from_bytes(query.own.setting(_passed(inbox)) or b"")
            held, entries = (
                query.journals.held(inbox),
                query.journals.entries(inbox, after, READ_AT_ONCE),
            )
        for entry in (entry for entry in entries if held.weight(entry.number)):
            brought = self._read(entry)
            if brought is not None:
                yield brought
            with self._store.write() as tx:
                tx.own.put_setting(_passed(inbox), entry.number.to_bytes(8))

    def _read(self, entry: Entry) -> Brought | None:
        """What an entry brings; None if it is nothing for us, or not what it should be."""
        header = entry.read_header()
        if entry.body is None or header.kind not in {POSTING, APPLICATION, DRAFT}:
            return None
        try:
            with self._store.read() as query:
                if header.kind == DRAFT:
                    return self._sent(query, header, entry.body)
                read = self._offered if header.kind == POSTING else self._wanted
                return read(query, header.subject, entry.body)
        except (msgspec.DecodeError, ValueError, OverflowError) as error:
            _log.warning("inbox: %s %s: %s", header.kind, to_text(header.subject), type(error).__name__)
            return None

    def _offered(self, query: Queries, subject: Id, body: bytes) -> OfferedWork:
        fact = decode(body, ChannelPosting)
        text = decode(_record(query, subject, "text").body, PostingText)
        contact = decode(self._opened(query, subject, "contact"), Contact)
        return OfferedWork(subject, _draft(fact, text, contact), fact.kiosk)

    def _sent(self, query: Queries, header: Header, body: bytes) -> SentDraft:
        fact = decode(body, ChannelDraft)
        sent = decode(self._opened(query, header.subject, SENT), contract.SentDraft)
        typed = {name: value for name, value in sent.fields.items() if name in Draft.__struct_fields__}
        draft = Draft(**typed | {"nonce": ""})
        told = (header.subject, fact.kiosk, header.at, sent.code, sent.proof, sent.nonce, sent.keeps)
        return SentDraft(*told, draft, sent.looks)

    def _wanted(self, query: Queries, subject: Id, body: bytes) -> WantedSeat:
        fact = decode(body, ChannelApplication)
        name, phone = decode(self._opened(query, subject, "application"), tuple[str, str])
        return WantedSeat(subject, fact.posting, name, phone)

    def _opened(self, query: Queries, subject: Id, name: str) -> bytes:
        record = _record(query, subject, name)
        plain = unseal(self._store.seed, subject + name.encode(), Sealed(record.body, record.key))
        if plain is None:
            raise ValueError("sealed for others, or erased")
        return plain


def _draft(fact: ChannelPosting, text: PostingText, contact: Contact) -> Draft:
    """As it would have been typed into the form."""
    start = local(fact.start)
    return Draft(
        trade=str(fact.trade),
        headcount=str(fact.headcount),
        pay=_yuan(fact.pay_fen),
        pay_unit=str(fact.pay_unit),
        pay_most=_yuan(fact.pay_most_fen) if fact.pay_most_fen else "",
        paid=str(fact.paid) if fact.paid else "",
        length=f"{fact.hours}h" if fact.hours else f"{fact.days}d" if fact.days else "",
        needs=" ".join(map(str, codes(fact.needs))),
        zone=str(fact.zone or ""),
        choosing=str(fact.choosing),
        help_first=str(fact.help_first),
        day=f"{start:%Y-%m-%d}",
        time=f"{start:%H:%M}",
        place=text.place,
        note=text.note,
        name=contact.name,
        phone=contact.phone,
        **{field: "1" for field, extra in EXTRAS.items() if fact.extras & extra},
    )


def _yuan(fen: int) -> str:
    return f"{fen // 100}.{fen % 100:02}"


def _record(query: Queries, subject: Id, name: str) -> Record:
    record = query.records.one(subject, name, query.journals.province())
    if record is None:
        raise _NotYetError
    return record


def _passed(inbox: Id) -> str:
    return f"inbox {to_text(inbox)}"
