"""A hall with a past: 50,000 workers, 5,000 postings, 200,000 sign-ups; and what another kiosk has for sync to bring.

Written in large transactions and folded set-wise; kept for the day it was made on in build/bench.
"""

import hashlib
import random
import secrets
import shutil
import time
from dataclasses import dataclass
from pathlib import Path

from kiosk.demo.people import NOTES, PLACES
from kiosk.exchange.host import StoreHost
from kiosk.hall.age import Age
from kiosk.hall.clock import DAY, HOUR, MINUTE, day_of, day_range
from kiosk.hall.facts import PostingPublished, SignupConfirmed, encode
from kiosk.hall.posting import Contact, Paid, PayUnit, PostingText, text_of_edition
from kiosk.hall.worker import Person
from kiosk.services.worker.workers import keep
from kiosk.settings import read_catalogue, resource
from kiosk.store import Store, tables
from kiosk.store.fold import Source, fold
from kiosk.store.identity.machine import system_clock
from kiosk.store.keys import KIOSK_KEY, keep_hall_keys, open_secret
from kiosk.store.queries.postings import CONTACT
from kiosk.store.transaction import Transaction
from sync.copying.caller import Caller
from sync.copying.responder import Responder
from sync.copying.transport import Within
from sync.entries import Entry, Header, encode_header
from sync.province.ledger.store import ProvinceStore
from sync.roll.statements import member_of

ROOT = Path(__file__).resolve().parent.parent
MIGRATIONS, KEPT = ROOT / "kiosk" / "store" / "migrations" / "versions", ROOT / "build" / "bench"
CATALOGUE = read_catalogue(resource("config") / "hall.toml")
TRADES = [trade.code for trade in CATALOGUE.trades()]
BATCH = 2000
PAST_DAYS = 40


@dataclass(frozen=True)
class Size:
    """How many people, postings of the past, and sign-ups a posting."""

    workers: int = 50_000
    postings: int = 5_000
    signups: int = 40


HALL, NEIGHBOUR = Size(), Size(2_000, 1_000, 30)
OPEN = 120
"""Postings of today and tomorrow."""


def phone(number: int) -> str:
    """The number of the worker with this running number."""
    return f"139{number:08d}"


def hall() -> Path:
    """The folder with `data`, `keys` and the other's `backlog.db`, made if none is of today and these tables."""
    written = hashlib.sha256(b"".join(file.read_bytes() for file in sorted(MIGRATIONS.glob("*.py"))))
    folder = KEPT / f"crowd-{day_of(system_clock())}-{written.hexdigest()[:8]}"
    if not (folder / "made").exists():
        for old in KEPT.glob("crowd-*"):
            shutil.rmtree(old)
        begun = time.monotonic()
        _make(folder)
        (folder / "made").touch()
        print(f"a hall with a past was made in {time.monotonic() - begun:.0f} s")
    return folder


def backlog(folder: Path) -> Responder:
    """What sync has still to bring into the hall."""
    return Responder(ProvinceStore(f"sqlite:///{folder / 'backlog.db'}"))


def copy_all(store: Store, peer: Responder) -> None:
    """Rounds until there is nothing more."""
    caller = Caller(StoreHost(store), Within(peer.answer), time.monotonic)
    while not (done := caller.round()).is_complete:
        if done.stopped:
            raise RuntimeError(done.stopped)


def open_morning(store: Store) -> None:
    """Publish what can be had, half of it today whatever the hour: a copy goes on in a journal of its own."""
    chance, now = random.Random(9), system_clock()
    left = max(HOUR, day_range(day_of(now))[1] - now)
    with store.write() as tx:
        for number in range(OPEN):
            _publish(
                tx, now + (chance.randrange(5 * MINUTE, left) if number % 2 else chance.randrange(HOUR, DAY)), chance
            )


def _make(folder: Path) -> None:
    first = Store.open(folder / "data", folder / "keys", 0)
    keys = folder / "neighbour" / "keys"
    first.admit(member_of(first.hall, open_secret(keys, KIOSK_KEY, secrets.token_bytes), 1))
    keep_hall_keys(keys, first.handed_over())
    second = Store.open(folder / "neighbour" / "data", keys, 1)
    _fill(first, HALL, random.Random(7), 0)
    _fill(second, NEIGHBOUR, random.Random(8), 60_000)
    copy_all(second, backlog(folder))
    first.close()
    second.close()


def _fill(store: Store, size: Size, chance: random.Random, first_phone: int) -> None:
    today, now = day_of(system_clock()), system_clock()
    workers: list[bytes] = []
    for first in range(0, size.workers, BATCH):
        with store.write() as tx:
            for number in range(first, min(first + BATCH, size.workers)):
                wanted = tuple(chance.sample(TRADES, 2))
                person = Person(phone(first_phone + number), wanted, today, age=Age.ADULT, age_said=today)
                workers.append(keep(tx, None, person))
    starts = [now - chance.randrange(2 * HOUR, PAST_DAYS * DAY) for _ in range(size.postings)]
    for first in range(0, len(starts), BATCH // 20):
        with store.write() as tx:
            entries: list[Entry] = []
            for start in starts[first : first + BATCH // 20]:
                posting = _publish(tx, start, chance)
                people = chance.sample(workers, size.signups)
                entries += [_seat(tx, posting, worker, seat) for seat, worker in enumerate(people, 1)]
            fold(tx.conn, Source(tx.journal), entries, tx.kinds)


def _publish(tx: Transaction, start: int, chance: random.Random) -> bytes:
    posting, now = tx.new_id(), tx.now
    tx.now = min(now, start - HOUR)
    text = PostingText(chance.choice(chance.choice(list(PLACES.values()))), chance.choice(NOTES))
    digest = tx.put_open(posting, text_of_edition(1), text)
    tx.put_sealed(posting, CONTACT, Contact("王老板", "13812345678"))
    fact = PostingPublished(
        chance.choice(TRADES),
        60,
        chance.randrange(120, 400) * 100,
        PayUnit.DAY,
        start,
        chance.randbytes(10),
        digest,
        number=101 + chance.randrange(99),
        paid=Paid.SAME_DAY,
    )
    tx.append(posting, fact)
    tx.now = now
    return posting


def _seat(tx: Transaction, posting: bytes, worker: bytes, seat: int) -> Entry:
    """An entry of the kiosk's own journal that is not folded yet."""
    fact = SignupConfirmed(posting, worker, 0, seat)
    header, body = Header(fact.kind, tx.new_id(), tx.now, (), fact.must_be_understood), encode(fact)
    head = tables.journals.append(tx.conn, tx.journal, header, body)
    tx.written = head.number
    return Entry(head.number, encode_header(header), body)
