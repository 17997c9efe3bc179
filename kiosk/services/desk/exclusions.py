"""Exclusions and appeals: what a manager may write, each once; what follows from it every kiosk asks of `away`.

Two managers may act at once, on one kiosk or on two without a line: the second on one kiosk is told what stands; what
two kiosks wrote stands side by side, and of two decisions on one appeal that which takes the exclusion away.
"""

from collections.abc import Collection

from kiosk.hall.day.attendance import CONTESTED_WITHIN
from kiosk.hall.day.pay import PayWord
from kiosk.hall.desk.exclusion import (
    Against,
    Appeal,
    AppealEnd,
    Exclusion,
    Keys,
    Refused,
    Side,
    Wanted,
    Words,
    days_most,
    read_refusal,
    until,
)
from kiosk.hall.facts import AppealDecided, AppealMade, ExclusionLifted, ExclusionMade
from kiosk.hall.facts.person import SALT_BYTES
from kiosk.hall.form.closing import ClosingReason
from kiosk.hall.form.plain import a_line
from kiosk.hall.ids import Id
from kiosk.hall.posting import Contact, Posting
from kiosk.hall.seat.signup import Party
from kiosk.hall.worker import Person
from kiosk.services.desk.away import numbers_of, worker_is_away
from kiosk.store import Store
from kiosk.store.queries import Queries
from kiosk.store.queries.desk.exclusions import APPEAL, EXCLUDED, EXCLUSION, KEYS
from kiosk.store.queries.persons import PERSON
from kiosk.store.queries.postings import CLOSE_REASON, CONTACT
from kiosk.store.transaction import Transaction

WORDS_MOST = 400
"""Letters of what is written of an exclusion, an appeal or a decision."""
LOOKED_AT = 100
"""Postings of an employer by which his numbers are found."""


class Exclusions:
    """Who is kept away, until when and why; what people say against it."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def running(self) -> tuple[Exclusion, ...]:
        """All that are obeyed now, the earliest first."""
        with self._store.read() as query:
            return query.exclusions.running(self._store.clock())

    def of(self, side: Side, who: Id) -> tuple[Exclusion, ...]:
        """All that there ever were of somebody, under whatever id, the latest first."""
        with self._store.read() as query:
            return tuple(reversed(_before(query, side, who)))

    def days_most(self, side: Side, who: Id) -> int:
        """For how many days at most somebody may be kept away now."""
        with self._store.read() as query:
            return days_most(_before(query, side, who))

    def named(self, worker: Id) -> tuple[Exclusion, ...]:
        """Those that run, are another's, and are obeyed for him as he uses the same number."""
        with self._store.read() as query:
            ids, now = query.persons.ids_of(worker), self._store.clock()
            if not worker_is_away(query, worker, now):
                return ()
            found = query.exclusions.named(numbers_of(query, ids))
            others = [one for one in query.exclusions.running(now) if one.id in found and one.who not in ids]
            return tuple(one for one in others if set(ids).isdisjoint(query.exclusions.keys(one.id).beside))

    def words(self, exclusion: Id) -> str:
        """What the manager wrote; empty where that cannot be read."""
        with self._store.read() as query:
            return query.exclusions.words(exclusion)

    def beside(self, exclusion: Id) -> tuple[Id, ...]:
        """Who uses the same number and is another."""
        with self._store.read() as query:
            return query.exclusions.keys(exclusion).beside

    def said(self, appeal: Id) -> str:
        """What the person says; empty where that cannot be read."""
        with self._store.read() as query:
            return query.exclusions.words(appeal, APPEAL)

    def why(self, subject: Id) -> str:
        """Why it was lifted, or decided so; empty where nobody wrote it or it cannot be read."""
        with self._store.read() as query:
            found = query.records.sealed(subject, CLOSE_REASON, ClosingReason)
        return found.why if isinstance(found, ClosingReason) else ""

    def open_work(self, employer: Id) -> tuple[Posting, ...]:
        """What an employer offers that people can still sign up for, on whatever phone."""
        with self._store.read() as query:
            found = (query.postings.of_employer(one, LOOKED_AT) for one in query.verifications.same(employer))
            return tuple(work for each in found for work in each if work.is_open(self._store.clock()))

    def exclude(self, wanted: Wanted, by: Id) -> Exclusion | Refused:
        """Keep somebody away, at every kiosk that hears of it; seats that he has stand."""
        words = a_line(wanted.words, WORDS_MOST)
        with self._store.write() as tx:
            if not _is_manager(tx, by):
                return Refused.NOT_MANAGER
            if not words:
                return Refused.WORDS
            before = _before(tx, wanted.side, wanted.who)
            if refused := read_refusal(wanted, before, tx.now):
                return refused
            exclusion, keys = tx.new_id(), _keys(tx, wanted.side, wanted.who)
            tx.put_sealed(exclusion, EXCLUSION, Words(words))
            _put_keys(tx, exclusion, keys)
            end, salt = until(tx.now, wanted.days), tx.new_bytes(SALT_BYTES)
            tx.append(exclusion, ExclusionMade(wanted.side, wanted.who, wanted.ground, end, salt, by))
            return Exclusion(exclusion, wanted.side, wanted.who, wanted.ground, tx.now, end, by)

    def lift(self, exclusion: Id, reason: ClosingReason, by: Id) -> Refused | None:
        """It is over before its end."""
        with self._store.write() as tx:
            found = tx.exclusions.one(exclusion)
            if not _is_manager(tx, by):
                return Refused.NOT_MANAGER
            if found is None or not found.runs(tx.now):
                return Refused.NOBODY if found is None else Refused.OVER
            tx.put_sealed(exclusion, CLOSE_REASON, reason)
            tx.append(exclusion, ExclusionLifted(by))
        return None

    def let_through(self, exclusion: Id, worker: Id, by: Id) -> Refused | None:
        """Somebody uses the number of who is kept away and is another: a manager has seen that."""
        with self._store.write() as tx:
            found, keys = tx.exclusions.one(exclusion), tx.exclusions.keys(exclusion)
            if not _is_manager(tx, by):
                return Refused.NOT_MANAGER
            if found is None or found.who in tx.persons.ids_of(worker):
                return Refused.NOBODY
            if worker not in keys.beside:
                _put_keys(tx, exclusion, Keys(keys.keys, (*keys.beside, worker)))
        return None

    def appeal(self, against: Against, about: Id, words: str, by: Id) -> Appeal | Refused:
        """A clerk writes down what somebody says against an exclusion, or a word of a sign-up; one at a time."""
        said = a_line(words, WORDS_MOST)
        with self._store.write() as tx:
            if not said:
                return Refused.WORDS
            if refused := _why_not_appealed(tx, against, about):
                return refused
            if any(one.against is against and one.end is None for one in tx.exclusions.appeals_about([about])):
                return Refused.RUNS
            appeal = tx.new_id()
            tx.put_sealed(appeal, APPEAL, Words(said))
            tx.append(appeal, AppealMade(against, about, tx.new_bytes(SALT_BYTES), by))
            return Appeal(appeal, against, about, tx.now, by)

    def decide(self, appeal: Id, end: AppealEnd, reason: ClosingReason, by: Id) -> Refused | None:
        """A manager, another than who made it or the same with a reason, says what comes of it."""
        with self._store.write() as tx:
            found = tx.exclusions.appeal(appeal)
            if not _is_manager(tx, by):
                return Refused.NOT_MANAGER
            if found is None or end is AppealEnd.UNKNOWN:
                return Refused.NOBODY
            if found.end is not None:
                return Refused.OVER
            tx.put_sealed(appeal, CLOSE_REASON, reason)
            tx.append(appeal, AppealDecided(end, by))
            about = tx.exclusions.one(found.about)
            if end is AppealEnd.STRUCK and about is not None and about.runs(tx.now):
                tx.append(about.id, ExclusionLifted(by))
        return None

    def one_appeal(self, appeal: Id) -> Appeal | None:
        """One of them, decided or not."""
        with self._store.read() as query:
            return query.exclusions.appeal(appeal)

    def appeals(self) -> tuple[Appeal, ...]:
        """All that nobody has decided, the earliest first."""
        with self._store.read() as query:
            return query.exclusions.appeals_waiting()

    def appeals_about(self, about: Collection[Id]) -> tuple[Appeal, ...]:
        """All against these exclusions or words of these sign-ups, the earliest first."""
        with self._store.read() as query:
            return query.exclusions.appeals_about(about)


def _is_manager(tx: Transaction, by: Id) -> bool:
    clerk = tx.clerks.one(by)
    return clerk is not None and clerk.is_manager(tx.now)


def _why_not_appealed(tx: Transaction, against: Against, about: Id) -> Refused | None:
    """Nobody has said such a thing, or it was too long ago."""
    ticked = tx.ticks.one(about)
    is_said = {
        Against.EXCLUSION: tx.exclusions.one(about) is not None,
        Against.ABSENCE: ticked.is_absent,
        Against.WORKER_MARK: ticked.mark is not None,
        Against.EMPLOYER_MARK: tx.work.mark(about) is not None,
        Against.UNPAID: tx.work.pay_word(about, Party.WORKER) is PayWord.UNPAID,
    }
    if not is_said.get(against):
        return Refused.NOBODY
    is_late = against is Against.ABSENCE and tx.now > ticked.said_at + CONTESTED_WITHIN
    return Refused.LATE if is_late else None


def _before(query: Queries, side: Side, who: Id) -> tuple[Exclusion, ...]:
    ids = query.persons.ids_of(who) if side is Side.WORKER else query.verifications.same(who)
    return tuple(one for one in query.exclusions.of_ids(ids) if one.side is side)


def _keys(tx: Transaction, side: Side, who: Id) -> Keys:
    """By which he is known again under another id: his number, the numbers he is called under and those of papers."""
    if side is Side.EMPLOYER:
        return Keys(tx.exclusions.keys_for(_numbers(tx, who)))
    ids = tx.persons.ids_of(who)
    people = (tx.records.sealed(one, PERSON, Person) for one in ids)
    found = [person for person in people if isinstance(person, Person)]
    typed = {number for person in found for number in person.typed_numbers}
    numbers = typed | {person.identity for person in found if person.identity}
    beside = {
        other
        for number in typed
        for person in tx.persons.ever_of_number(number)
        if person not in ids
        for other in tx.persons.ids_of(person)
    }
    return Keys(tx.exclusions.keys_for(numbers), tuple(sorted(beside)))


def _numbers(tx: Transaction, employer: Id) -> set[str]:
    same = tx.verifications.same(employer)
    work = (posting.id for one in same for posting in tx.postings.of_employer(one, LOOKED_AT))
    contacts = (tx.records.sealed(posting, CONTACT, Contact) for posting in work)
    papers = (tx.verifications.papers(one.id) for one in tx.verifications.of_employers(same))
    called = {contact.phone for contact in contacts if isinstance(contact, Contact)}
    return called | {each.number for each in papers if each}


def _put_keys(tx: Transaction, exclusion: Id, keys: Keys) -> None:
    tx.put_sealed(exclusion, KEYS, keys)
    for key in keys.keys:
        tx.own.remember(EXCLUDED, key.hex(), exclusion)
