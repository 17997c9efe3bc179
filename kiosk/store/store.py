"""The hall's database, opened: transactions, queries, watching, checking."""

import fcntl
import hashlib
import threading
from collections.abc import Callable, Collection, Hashable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import sqlalchemy as sa

from kiosk.hall.facts import Earlier, JournalEnded, JournalOpened
from kiosk.hall.ids import Id
from kiosk.store import checking, rebuild, tables
from kiosk.store.acting.acting import sign_act
from kiosk.store.copies import back_up
from kiosk.store.database import FILE, Watch, named_faults, reading_engine, writing_engine
from kiosk.store.errors import StoreUnusable
from kiosk.store.identity import recognition
from kiosk.store.identity.identity import Identity, identity_of
from kiosk.store.identity.machine import Machine
from kiosk.store.identity.mark import Mark
from kiosk.store.identity.traits import Doubt, Traits
from kiosk.store.keys import HallKeys, Keys, open_keys
from kiosk.store.migrate import migrate
from kiosk.store.queries import Queries
from kiosk.store.settling import settle
from kiosk.store.transaction import Transaction
from kiosk.store.turnstile import give_way
from kiosk.store.vault import secrets_of
from sync.journals.stored import Damage
from sync.roll.roll import Roll
from sync.roll.statements import Admitted, Member, Statement, state
from sync.signing import signer

LOCK_FILE = "opening.lock"
REAL = Machine()

T = TypeVar("T")


class Store:
    """One kiosk's database; safe to use from several threads and processes at once."""

    def __init__(self, path: Path, keys: Keys, machine: Machine) -> None:
        self.path, self.keys, self.clock, self.new_bytes = path, keys, machine.clock, machine.entropy
        self.running, self._machine = machine.running, machine
        self.vault = keys.vault(machine.entropy)
        self._mark, self._disk = Mark(path), machine.disk
        self._writing, self._reading = writing_engine(path), reading_engine(path)
        self._lock, self._answers = threading.Lock(), dict[Hashable, Any]()
        self._seen: Watch | None = None
        self.doubts: tuple[Doubt, ...] = ()
        """What does not last here, so that this machine is not recognised by it."""

    @classmethod
    def open(cls, data: Path, keys: Path, kiosk: int = 0, machine: Machine = REAL) -> "Store":
        """Open the database in `data` with the keys in `keys`, both made when missing; StoreUnusable says why not.

        Keys made anew are a new hall's.
        """
        try:
            data.mkdir(parents=True, exist_ok=True)
            with (data / LOCK_FILE).open("w") as lock:
                fcntl.flock(lock, fcntl.LOCK_EX)
                return cls._open_locked(data, keys, machine, kiosk)
        except OSError as error:
            raise StoreUnusable(f"{data}: cannot keep data there ({error.strerror})") from error
        except (sa.exc.DatabaseError, UnicodeDecodeError) as error:
            reason = getattr(error, "orig", error)
            raise StoreUnusable(f"{data / FILE}: cannot be opened ({reason})") from error

    @classmethod
    def _open_locked(cls, data: Path, keys: Path, machine: Machine, kiosk: int) -> "Store":
        is_new = not (data / FILE).exists()
        if not is_new and not keys.exists():
            raise StoreUnusable(f"{keys}: the keys of {data} are missing, without them nobody's number can be read")
        store = cls(data / FILE, open_keys(keys, kiosk, machine.entropy), machine)
        migrate(store._writing)
        store._settle(kiosk)
        store.learn_secrets()
        return store

    @property
    def identity(self) -> Identity:
        """Whose database this is; its journal may be another one tomorrow."""
        return self.remembered("identity", identity_of)

    @property
    def hall(self) -> Id:
        """The hall whose keys these are."""
        return self.vault.hall

    def go_on(self, holds_seats: bool, why: recognition.Anew = recognition.Anew.ELSEWHERE) -> None:
        """Begin a journal that follows the one written until now; in good order (`holds_seats`) that one ends first.

        Else `why` is kept, and an old copy goes on as another database, as peers count its changes beyond where it
        stands.
        """
        with self.write() as tx:
            if holds_seats:
                tx.append(tx.journal, JournalEnded())
            held, identity = tx.journals.held(tx.journal), identity_of(tx)
            earlier = Earlier(tx.journal, (held.head.number, held.head.hash))
            tx.go_on(JournalOpened(identity.hall, self.public_key, earlier, identity.kiosk, tx.new_id(), holds_seats))
            tx.own.drop_setting("copy")
            if not holds_seats:
                tx.own.put_setting("database", tx.new_id())
                tx.own.forget_cursors()
                recognition.note_anew(tx, why, self._machine.traits(self.path))

    def begun_anew(self) -> recognition.Begun | None:
        """Why and when this kiosk's journal was begun, if it gives no seats of before."""
        return self.remembered("anew", recognition.begun_anew)

    @property
    def seed(self) -> bytes:
        """This kiosk's private key, 32 bytes."""
        return self.keys.seed

    @property
    def public_key(self) -> bytes:
        """What others check this kiosk's signatures with."""
        return self.vault.key

    @property
    def counts(self) -> bool:
        """Whether what this machine says counts: it is on the hall's roll, and not struck off."""
        return self.public_key in self.roll.members

    @property
    def roll(self) -> Roll:
        """Who belongs to this hall."""
        return self.remembered("roll", lambda query: query.journals.roll(self.hall))

    def take_roll(self, statements: Collection[Statement]) -> bool:
        """Take over what says who belongs to the hall and the province; whether anything is another now."""
        with self.write() as tx:
            has_changed = tx.take_roll(statements)
        if has_changed:
            self.learn_secrets()
        return has_changed

    def learn_secrets(self) -> None:
        """Keep the hall's secrets that the root has sealed to this machine; the one the roll names last is used."""
        self.keys.put_secrets(secrets_of(self.roll, self.seed, self.vault.secrets()))
        self.vault.reload()

    def admit(self, member: Member) -> Statement:
        """Let a machine into the hall, by this one's word."""
        statement = state(Admitted(self.hall, member), self.seed)
        self.take_roll([statement])
        return statement

    def handed_over(self) -> HallKeys:
        """What a machine must have that has been let in."""
        return HallKeys(self.hall, self.vault.secrets(), self.roll.kept)

    def sign(self) -> None:
        """Sign all that this kiosk has written and not signed yet."""
        with self.read() as query:
            unsigned = query.journals.unsigned(self.public_key)
        if unsigned:
            with self.write() as tx:
                tx.sign(unsigned, signer(self.seed))

    @contextmanager
    def write(self) -> Iterator[Transaction]:
        """One transaction under the write lock, durable when the block ends; StoreUnavailable keeps nothing."""
        with self._writes() as transaction:
            yield transaction
            transaction.name_records()
            sign_act(transaction)
            self._disk("before")
        self._disk("after")
        if transaction.written:
            self._mark.put(transaction.journal, transaction.written)

    def give_way(self) -> None:
        """Between two pieces of a long work: let who waits for the write lock have it."""
        give_way(self.path)

    def backup(self, target: Path) -> None:
        """Copy the database while it is in use; the copy knows that it is one. OSError if it cannot be written."""
        back_up(self._reading, target)

    @contextmanager
    def read(self) -> Iterator[Queries]:
        """Queries, each on the newest commit."""
        with named_faults(), self._reading.connect() as conn:
            yield Queries(conn, self.vault)

    def remembered(self, name: Hashable, ask: Callable[[Queries], T]) -> T:
        """What a query says, asked again only after a commit of anybody; `name` tells queries apart."""
        with self._lock:
            self._seen = self._seen or self.watch()
            if self._seen.changed():
                self._answers = {}
            answers = self._answers
        if name not in answers:
            with self.read() as query:
                answers[name] = ask(query)
        answer: T = answers[name]
        return answer

    def watch(self) -> Watch:
        """Sees every commit on this database."""
        return Watch(self.path)

    def verify(self) -> tuple[Damage, ...]:
        """Hash every journal again; the first damage of each."""
        with self._snapshot() as conn:
            return tuple(tables.journals.verify(conn))

    def unsigned_statements(self) -> int:
        """How many statements of rolls are not signed as they say."""
        with self._snapshot() as conn:
            return checking.unsigned_statements(conn)

    def unnamed_records(self) -> tuple[tuple[Id, str], ...]:
        """Subject and name of record versions that no entry here names as they are kept."""
        with self._snapshot() as conn:
            return tuple(checking.unnamed_records(conn))

    def fold_waiting(self) -> None:
        """Fold at once what waits for it: journals that forked, or let bodies go."""
        with self.read() as query:
            if not query.journals.has_unfolded():
                return
        with self.write() as tx:
            tx.fold_waiting(must=True)

    def check(self) -> tuple[str, ...]:
        """Names of the tables that differ from what the journals say, after what waited was folded."""
        self.fold_waiting()
        with self._snapshot() as conn:
            return rebuild.differing(conn, self._machine.kinds)

    def rebuild(self) -> None:
        """Fold all journals again in place of the tables."""
        with named_faults(), self._writing.begin() as conn:
            rebuild.replace(conn, self._machine.kinds)

    def digest(self, *names: str) -> str:
        """SHA-256 over the rows of folded tables, the same on every replica that has the same facts; all are folded."""
        self.fold_waiting()
        chosen = [table for table in tables.FOLDED if table.name in names] or list(tables.FOLDED)
        with self._snapshot() as conn:
            content = [rebuild.rows(conn, table) for table in chosen]
        return hashlib.sha256(msgspec.msgpack.encode(content)).hexdigest()

    def close(self) -> None:
        """Let go of the database."""
        self._writing.dispose()
        self._reading.dispose()
        with self._lock:
            seen, self._seen, self._answers = self._seen, None, {}
        if seen:
            seen.close()

    @contextmanager
    def _snapshot(self) -> Iterator[sa.Connection]:
        """Many queries on one commit, while others write on."""
        with named_faults(), self._reading.connect() as conn:
            conn.exec_driver_sql("BEGIN")
            try:
                yield conn
            finally:
                conn.exec_driver_sql("ROLLBACK")

    @contextmanager
    def _writes(self) -> Iterator[Transaction]:
        with named_faults(), self._writing.begin() as conn:
            yield Transaction(conn, self.vault, self._machine)

    def _settle(self, kiosk: int) -> None:
        """First start: name hall and journal. Every start: right keys, no old copy, all kinds folded."""
        now = self._machine.traits(self.path)
        with self._writes() as tx:
            must_mark = settle(tx, (self.keys, self.vault), kiosk, now)
        if must_mark:
            self._mark.put(tx.journal, tx.written)
        with self.read() as query:
            why, seen = recognition.why_anew(query, self._mark, now), recognition.known_traits(query)
        if why is not None:
            self.go_on(holds_seats=False, why=why)
        elif seen != (again := recognition.seen_again(seen, now)):
            with self._writes() as tx:
                tx.own.put_setting(recognition.TRAITS, again.encoded)
        self._recognise(now)

    def _recognise(self, now: Traits) -> None:
        with self.read() as query:
            seen, journal = recognition.known_traits(query) or now, query.own.setting("journal") or b""
            self.doubts = msgspec.structs.replace(now, has_new_ids=seen.has_new_ids).doubts
            length = query.journals.lengths(journal).get(journal)
        if length is not None:
            self._mark.mend(journal, length)
