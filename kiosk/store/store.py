"""The hall's database, opened: transactions, queries, watching, checking."""

import fcntl
import hashlib
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
import sqlalchemy as sa

from kiosk.hall.clock import Clock
from kiosk.hall.facts import KINDS, JournalOpened
from kiosk.hall.ids import Entropy, Id, new_id
from kiosk.store import rebuild, tables
from kiosk.store.database import FILE, Watch, named_faults, reading_engine, writing_engine
from kiosk.store.errors import StoreUnusable
from kiosk.store.migrate import NEWEST, migrate
from kiosk.store.queries import Queries
from kiosk.store.transaction import Transaction
from kiosk.store.vault import Vault, open_vault
from sync.journal import Damage

LOCK_FILE = "opening.lock"


def system_clock() -> int:
    """The machine's time in epoch ms."""
    return time.time_ns() // 1_000_000


class Identity(msgspec.Struct, frozen=True):
    """Whose database this is: the hall, this kiosk's journal and letter (0 = A)."""

    hall: Id
    journal: Id
    kiosk: int


class Store:
    """One kiosk's database; safe to use from several threads and processes at once."""

    def __init__(self, path: Path, vault: Vault, clock: Clock, entropy: Entropy) -> None:
        self.path, self.vault, self.clock, self._entropy = path, vault, clock, entropy
        self._writing, self._reading = writing_engine(path), reading_engine(path)
        self._identity: Identity | None = None

    @classmethod
    def open(
        cls, data: Path, keys: Path, kiosk: int = 0, clock: Clock = system_clock, entropy: Entropy = secrets.token_bytes
    ) -> "Store":
        """Open the database in `data` with the keys in `keys`, both made when missing; StoreUnusable says why not."""
        try:
            data.mkdir(parents=True, exist_ok=True)
            with (data / LOCK_FILE).open("w") as lock:
                fcntl.flock(lock, fcntl.LOCK_EX)
                return cls._open_locked(data, keys, kiosk, clock, entropy)
        except OSError as error:
            raise StoreUnusable(f"{data}: cannot keep data there ({error.strerror})") from error
        except (sa.exc.DatabaseError, UnicodeDecodeError) as error:
            reason = getattr(error, "orig", error)
            raise StoreUnusable(f"{data / FILE}: cannot be opened ({reason})") from error

    @classmethod
    def _open_locked(cls, data: Path, keys: Path, kiosk: int, clock: Clock, entropy: Entropy) -> "Store":
        is_new = not (data / FILE).exists()
        if not is_new and not keys.exists():
            raise StoreUnusable(f"{keys}: the keys of {data} are missing, without them nobody's number can be read")
        store = cls(data / FILE, open_vault(keys, entropy), clock, entropy)
        migrate(store._writing)
        store._settle(kiosk)
        return store

    @property
    def identity(self) -> Identity:
        """Whose database this is."""
        if self._identity is None:
            with self.read() as query:
                self._identity = _identity(query)
        return self._identity

    @contextmanager
    def write(self) -> Iterator[Transaction]:
        """One transaction under the write lock, durable when the block ends; StoreUnavailable keeps nothing."""
        with self._writes(self.identity.journal) as transaction:
            yield transaction

    @contextmanager
    def read(self) -> Iterator[Queries]:
        """Queries, each on the newest commit."""
        with named_faults(), self._reading.connect() as conn:
            yield Queries(conn, self.vault)

    def watch(self) -> Watch:
        """Sees every commit on this database."""
        return Watch(self.path)

    def new_bytes(self, count: int) -> bytes:
        """Random bytes for secrets."""
        return self._entropy(count)

    def verify(self) -> tuple[Damage, ...]:
        """Hash every journal again; the first damage of each."""
        with self._snapshot() as conn:
            return tuple(tables.journals.verify(conn))

    def check(self) -> tuple[str, ...]:
        """Names of the tables that differ from what the journals say."""
        with self._snapshot() as conn:
            return rebuild.differing(conn)

    def rebuild(self) -> None:
        """Fold all journals again in place of the tables."""
        with named_faults(), self._writing.begin() as conn:
            rebuild.replace(conn)

    def digest(self, *names: str) -> str:
        """SHA-256 over the rows of folded tables, the same on every replica that has the same facts."""
        chosen = [table for table in tables.FOLDED if table.name in names] or list(tables.FOLDED)
        with self._snapshot() as conn:
            content = [rebuild.rows(conn, table) for table in chosen]
        return hashlib.sha256(msgspec.msgpack.encode(content)).hexdigest()

    def close(self) -> None:
        """Let go of the database."""
        self._writing.dispose()
        self._reading.dispose()

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
    def _writes(self, journal: Id) -> Iterator[Transaction]:
        with named_faults(), self._writing.begin() as conn:
            yield Transaction(conn, self.vault, journal, self.clock(), self._entropy)

    def _settle(self, kiosk: int) -> None:
        """First start: name hall and journal. Every start: right keys, and all kinds this program knows are folded."""
        with self._writes(b"") as tx:
            if tx.setting("journal") is None:
                self._found(tx, kiosk)
            if tx.setting("keys") != self.vault.fingerprint:
                raise StoreUnusable(f"{self.path}: was written with other keys than those given")
            kinds = " ".join((NEWEST, *sorted(KINDS))).encode()
            if tx.setting("kinds") != kinds:
                rebuild.replace(tx.conn)
                tx.put_setting("kinds", kinds)

    def _found(self, tx: Transaction, kiosk: int) -> None:
        tx.journal, hall = new_id(self._entropy), new_id(self._entropy)
        for name, value in {"journal": tx.journal, "hall": hall, "kiosk": bytes([kiosk])}.items():
            tx.put_setting(name, value)
        tx.put_setting("database", new_id(self._entropy))
        tx.put_setting("keys", self.vault.fingerprint)
        tables.journals.begin(tx.conn, tx.journal)
        tx.append(tx.journal, JournalOpened(hall, kiosk))


def _identity(query: Queries) -> Identity:
    hall, journal, kiosk = (query.setting(name) or b"" for name in ("hall", "journal", "kiosk"))
    return Identity(hall, journal, kiosk[0])
