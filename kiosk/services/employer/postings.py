"""Postings: published from a form, watched and closed by their employer."""

import hashlib

import msgspec

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import LATEST, MINUTE, Clock, day_of, day_range, is_right
from kiosk.hall.facts import (
    HeadcountChanged,
    HeadcountWished,
    LeaseRecalled,
    PostingClosed,
    PostingTakenOver,
)
from kiosk.hall.form.closing import ClosingReason
from kiosk.hall.form.draft import HEADCOUNT_MOST, Checked, Draft, Problem, check
from kiosk.hall.ids import Id
from kiosk.hall.limits import USUAL, Limit, Limits
from kiosk.hall.posting import CloseReason, Contact, Posting, PostingState, Source, Work
from kiosk.hall.review import Cause, Held
from kiosk.hall.seat.signup import HOLDS_SEAT, Seat
from kiosk.services.desk.away import may_not_post
from kiosk.services.employer.reading import has_passed, why_changed_is_read, why_read
from kiosk.services.employer.sent import (
    Doubtful,
    Forbidden,
    Form,
    Keeps,
    Looked,
    OnHold,
    Published,
    Ready,
    Refused,
    Sent,
    TooMany,
    ready_of,
)
from kiosk.services.employer.writing import Whose, hold, keep_contact, publish
from kiosk.store import Store
from kiosk.store.queries import Queries
from kiosk.store.queries.postings import CLOSE_REASON
from kiosk.store.transaction import Transaction

LISTED = 40
"""Postings that an employer's list has."""
FORM, SAME = "posting form", "posting typed alike"
JUST_NOW = 10 * MINUTE
"""So long whatever is typed alike by one employer, in another tab or on a page opened anew, is the same posting."""


class Postings:
    """What an employer can do, each only with postings of his own."""

    def __init__(self, store: Store, catalogue: Catalogue, clock: Clock, limits: Limits = USUAL) -> None:
        self._store, self._catalogue, self._clock, self.limits = store, catalogue, clock, limits

    def publish(self, employer: Id, draft: Draft, source: Source = Source.PHONE, keeps: Keeps = Keeps.ASKED) -> Sent:
        """Publish what was typed; the same form sent twice is one posting, unless that has been closed since, and so is
        another form typed alike just now.

        Doubtful words of who `keeps` them wait for a clerk, unless one has passed the same of his in the last 30 days;
        so does all that comes ONLINE, from who has stood before no kiosk.
        """
        if not is_right(self._clock()):
            return TooMany(Limit.CLOCK)
        ready = self.ready(draft)
        if not isinstance(ready, Ready):
            return ready
        ready = msgspec.structs.replace(ready, cause=Cause.NO_CODE if source is Source.ONLINE else None)
        with self._store.write() as tx:
            return self.send(tx, employer, Form(ready, source, keeps, draft.nonce))

    def send(self, tx: Transaction, employer: Id, form: Form) -> Sent:
        """The same within a transaction."""
        forms = {FORM: f"{employer.hex()} {form.nonce}", SAME: f"{employer.hex()} {_digest(form.ready.checked)}"}
        if form.nonce and (known := _sent_before(tx, forms)):
            return known
        if limit := self._reached(tx, employer, form.ready.checked.contact.phone):
            return TooMany(limit)
        posting = tx.new_id()
        sent = self.send_as(tx, (posting, employer), form)
        if not isinstance(sent, Doubtful):
            for kind, value in forms.items():
                tx.own.remember(kind, value, posting)
        return sent

    def made_of(self, employer: Id, nonce: str) -> Posting | Held | None:
        """What was made of a form, however it stands now."""
        with self._store.read() as query:
            for posting in query.own.subjects_of(FORM, f"{employer.hex()} {nonce}"):
                if found := query.postings.one(posting) or query.reviews.one(posting, 1):
                    return found
        return None

    def read(self, draft: Draft, before: Posting | None = None) -> Checked | tuple[Problem, ...]:
        """What is understood of what was typed, for what stands `before` it, or what is wrong; nothing is published."""
        now = self._clock()
        with self._store.read() as query:
            events = tuple(event.id for event in query.events.coming(now))
        room = msgspec.structs.replace(self.limits.room, events=events)
        return check(draft, self._catalogue, now, room, before.terms.talk_at if before else 0)

    def look(self, draft: Draft, before: Posting | None = None) -> Looked | tuple[Problem, ...]:
        """The same with what the law says of it."""
        checked, law = self.read(draft, before), self.limits.law
        if law is None or isinstance(checked, tuple):
            return checked if isinstance(checked, tuple) else Looked(checked)
        return Looked(checked, law.judge(draft, self._catalogue, checked.terms.start))

    def why_read(self, employer: Id, checked: Checked, *, is_change: bool = False) -> Cause | None:
        """Why a clerk would read what he offers whatever it says; nothing is published."""
        work, now = Work(checked.terms, checked.text), self._clock()
        with self._store.read() as query:
            cause = self._why_read(query, employer, checked.contact.phone, is_change=is_change)
            return None if cause and has_passed(query, employer, work, checked.contact, now) else cause

    def _why_read(self, query: Queries, employer: Id, phone: str, *, is_change: bool) -> Cause | None:
        if is_change:
            return why_changed_is_read(query, self.limits, employer, self._clock())
        return why_read(query, self.limits, employer, phone, self._clock())

    def ready(self, draft: Draft, before: Posting | None = None) -> Ready | Refused | Forbidden:
        """What can be published of it, but for what is doubtful."""
        return ready_of(self.look(draft, before))

    def publish_as(self, posting: Id, employer: Id, draft: Draft) -> Sent:
        """Publish what was written elsewhere under an id given there, once; nobody can be asked for other words."""
        ready = self.ready(draft)
        with self._store.write() as tx:
            if found := tx.postings.one(posting):
                return Published(found)
            if held := tx.reviews.one(posting, 1):
                return OnHold(held)
            if not isinstance(ready, Ready):
                return ready
            if limit := self._reached(tx, employer, ready.checked.contact.phone):
                return TooMany(limit)
            return self.send_as(tx, (posting, employer), Form(ready, Source.ONLINE, Keeps.HIS))

    def send_as(self, tx: Transaction, whose: Whose, form: Form) -> Published | OnHold | Doubtful:
        """Publish a form under this id, or let it wait for a clerk."""
        ready, keeps, work = form.ready, form.keeps, form.ready.work(form.source)
        contact, cause = ready.checked.contact, None
        if ready.doubts or keeps is Keeps.MUST_BE_READ:
            cause = Cause.WORDS
        elif not form.is_read:
            cause = ready.cause or self._why_read(tx, whose[1], contact.phone, is_change=form.is_change)
        if cause is None or has_passed(tx, whose[1], work, contact, tx.now):
            return self._write(tx, whose, work, contact)
        if keeps is Keeps.ASKED:
            return Doubtful(ready.doubts)
        keep_contact(tx, whose[0], contact)
        return OnHold(hold(tx, whose, 1, work, cause))

    def _write(self, tx: Transaction, whose: Whose, work: Work, contact: Contact) -> Published:
        keep_contact(tx, whose[0], contact)
        publish(tx, self._store.identity.kiosk, whose, work)
        return Published(_known(tx, whose[0]))

    def _reached(self, tx: Transaction, employer: Id, phone: str) -> Limit | None:
        """Which limit leaves no room for one more posting today; an employer is one phone."""
        if not self._store.counts:
            return Limit.STRUCK
        if may_not_post(tx, employer, phone, tx.now):
            return Limit.DESK
        today = day_range(day_of(tx.now))
        waiting = sum(held.end is None for held in tx.reviews.of_employer(employer))
        if tx.postings.count_of_employer(employer, *today) + waiting >= self.limits.per_phone:
            return Limit.PHONE
        count = tx.postings.count_published(tx.journals.all(tx.hall), *today)
        return Limit.DAY if count >= self.limits.per_day else None

    def of_employer(self, employer: Id) -> tuple[Posting, ...]:
        """An employer's postings of late, newest first."""
        with self._store.read() as query:
            return query.postings.of_employer(employer, LISTED)

    def own(self, employer: Id, posting: Id) -> Posting | None:
        """A posting, if it is this employer's."""
        with self._store.read() as query:
            return _own(query, employer, posting)

    def close(self, employer: Id, posting: Id) -> bool:
        """Take no more people; the seats given stand. True also when it was closed before."""
        with self._store.write() as tx:
            found = _own(tx, employer, posting)
            if found is None:
                return False
            if found.state is PostingState.OPEN:
                tx.append(posting, PostingClosed(CloseReason.EMPLOYER_HAS_ENOUGH))
            return True

    def standing(self) -> tuple[Posting, ...]:
        """Postings of the hall, whichever kiosk has them, that people can still sign up for, by start."""
        with self._store.read() as query:
            return query.postings.open(query.journals.all(self._store.hall), self._clock() + 1, LATEST)

    def take_off(self, posting: Id, reason: ClosingReason) -> tuple[Seat, ...] | None:
        """The desk takes a posting off: no more people. The seats given, which stand; None if it is not open."""
        with self._store.write() as tx:
            found = tx.postings.one(posting)
            if found is None or not found.is_open(tx.now):
                return None
            tx.put_sealed(posting, CLOSE_REASON, reason)
            tx.append(posting, PostingClosed(CloseReason.DESK_TOOK_OFF))
            return tuple(signup.seat for signup in tx.signups.of_posting(posting) if signup.state in HOLDS_SEAT)

    def change_headcount(self, employer: Id, posting: Id, headcount: int) -> int | None:
        """Ask for more people, or fewer; the headcount that stands now, None if the posting is not his.

        It falls at once by the seats that are free here, and then as those come back that other kiosks hold.
        """
        with self._store.write() as tx:
            found = _own(tx, employer, posting)
            if found is None or not found.is_open(tx.now) or not 1 <= headcount <= HEADCOUNT_MOST:
                return None
            lineage = tx.journals.lineage(tx.journal)
            if found.home not in lineage:
                return None
            account = tx.leases.account(found, lineage)
            change = max(headcount - account.headcount - account.added, -account.free)
            if change:
                tx.append(posting, HeadcountChanged(posting, change))
            wished = headcount - account.headcount - account.added - change
            before = tx.postings.wished(posting, lineage)
            if before != headcount and (wished or before is not None):
                tx.append(posting, HeadcountWished(headcount))
            for holder in tx.journals.current(tx.hall) if wished < 0 else ():
                if holder != tx.journal and not tx.leases.has_open_recall(posting, holder):
                    tx.append(tx.new_id(), LeaseRecalled(posting, holder, -wished))
            return account.headcount + account.added + change

    def elsewhere(self) -> tuple[Posting, ...]:
        """Open postings of the hall whose seats are another kiosk's, or were this one's before it was restored."""
        with self._store.read() as query:
            own = query.journals.lineage(self._store.identity.journal)
            others = set(query.journals.all(self._store.hall)) - set(own)
            return query.postings.open(tuple(others), self._clock() + 1, LATEST)

    def take_over(self, posting: Id, free: int) -> bool:
        """A clerk states that so many seats of a posting may be given here whose kiosk is gone; counted as forced."""
        with self._store.write() as tx:
            found, lineage = tx.postings.one(posting), tx.journals.lineage(tx.journal)
            if found is None or found.home in lineage:
                return False
            seats = free - tx.leases.account(found, lineage).free
            if seats > 0:
                tx.append(posting, PostingTakenOver(posting, seats))
            return True


def _own(query: Queries, employer: Id, posting: Id) -> Posting | None:
    found = query.postings.one(posting)
    return found if found is not None and found.employer == employer else None


def _sent_before(tx: Transaction, forms: dict[str, str]) -> Published | OnHold | None:
    """What the same form, or one typed alike just now, was made into, where that stands still."""
    for kind, form in forms.items():
        since = tx.now - JUST_NOW if kind == SAME else 0
        for posting in tx.own.subjects_of(kind, form):
            found, held = tx.postings.one(posting), tx.reviews.one(posting, 1)
            if found is not None and found.state is PostingState.OPEN and found.published_at >= since:
                return Published(found)
            if found is None and held is not None and held.end is None and held.at >= since:
                return OnHold(held)
    return None


def _digest(checked: Checked) -> str:
    return hashlib.sha256(msgspec.msgpack.encode(checked)).hexdigest()


def _known(query: Queries, posting: Id) -> Posting:
    found = query.postings.one(posting)
    if found is None:
        raise LookupError("no such posting")
    return found
