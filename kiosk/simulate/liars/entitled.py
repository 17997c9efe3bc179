"""What must be true where somebody lied: only what admitted machines said counts, nothing of the others is lost."""

from collections.abc import Iterator, Sequence

import msgspec
import sqlalchemy as sa

from kiosk.hall.ids import Id
from kiosk.simulate.liars.liars import Liars
from kiosk.simulate.liars.seen import seats_at
from kiosk.simulate.machine import Kiosk, World
from kiosk.store import tables
from kiosk.store.queries.persons import PERSON
from kiosk.store.queries.postings import CONTACT
from kiosk.store.vault import fingerprint
from sync.authority.authority import Stated
from sync.copying.host import Host
from sync.entries import Header
from sync.journals.stored import ALL, Held
from sync.records.record import MOST_EDIT, Placed, Record
from sync.roll.roll import Roll, reckon
from sync.roll.statements import NamedHead, Statement, id_of

MOST = 100_000
_WRITTEN = (
    (tables.postings, "home"),
    (tables.signups, "holder"),
    (tables.seats, "holder"),
    (tables.leases, "home"),
    (tables.waitings, "home"),
    (tables.offers, "home"),
)


def unentitled(world: World, province: Host, liars: Liars) -> Iterator[str]:
    """What is not as it must be, on the honest machines."""
    yield from liars.replayed
    for name, kiosks in sorted(world.halls.items()):
        statements = _statements(province, kiosks)
        roll = reckon(kiosks[0].hall, statements)
        for kiosk in kiosks:
            if kiosk.store is not None:
                yield from _of_kiosk(world, liars, kiosk, roll)
        yield from _given_unasked(world, name, kiosks)


def _of_kiosk(world: World, liars: Liars, kiosk: Kiosk, roll: Roll) -> Iterator[str]:
    honest = {each.key for each in world.kiosks if each.hall == kiosk.hall}
    words = [
        *_roll(kiosk, roll, {thief.kiosk.key for thief in liars.thieves}),
        *_journals(kiosk, roll, liars.strangers),
        *_facts(kiosk, roll),
        *_records(kiosk, {id_of(key) for key in honest}),
        *_secrets(kiosk, roll),
    ]
    lost = liars.seen.seats.get(kiosk.hall, set()) - seats_at(kiosk)
    words += [f"the seat of sign-up {signup.hex()} is gone" for signup in sorted(lost)]
    return (f"{kiosk.folder.name}: {word}" for word in words)


def _statements(province: Host, kiosks: Sequence[Kiosk]) -> set[Statement]:
    """All that is said of a hall, as far as anybody honest has heard it."""
    hall = (kiosks[0].hall,)
    said = set(province.statements(hall))
    for kiosk in kiosks:
        said |= set(kiosk.host.statements(hall) if kiosk.store else ())
    return said


def _roll(kiosk: Kiosk, roll: Roll, thieves: set[bytes]) -> Iterator[str]:
    held = kiosk.store.roll if kiosk.store else roll
    if held.digest != roll.digest or held.members != roll.members:
        yield "its roll is not what the statements add up to"
    if kiosk.key not in roll.members:
        yield "it is not on the roll of its hall any more"
    if thieves & held.members.keys():
        yield "a thief is on its roll"


def _journals(kiosk: Kiosk, roll: Roll, strangers: set[bytes]) -> Iterator[str]:
    """How far each journal counts, reckoned from zero."""
    if kiosk.store is None:
        return
    with kiosk.store.read() as query:
        held = {far.journal: query.journals.held(far.journal) for far in query.journals.heads()}
        province = query.journals.roll(query.journals.province()).members
        heads = _stated(query.conn, roll, held)
        for one in held.values():
            if one.hall != kiosk.hall:
                yield f"journal {one.name.hex()} is another hall's"
            if one.public_key in strangers:
                yield f"journal {one.name.hex()} is a stranger's"
            due = ALL if one.public_key in province else _due(query.conn, held, one, roll, heads)
            if min(one.counts, one.head.number) != min(due, one.head.number):
                yield f"journal {one.name.hex()} counts up to {one.counts}, not {due}"


def _stated(conn: sa.Connection, roll: Roll, held: dict[Id, Held]) -> set[NamedHead]:
    """Heads of machines that were struck off, stated where that counts itself, from the root's word on."""
    stated, journals = tables.journals.stated.c, tables.journals.journals.c
    where = journals.key == stated.journal
    said = sa.select(journals.name, stated.number, stated.body).join_from(
        tables.journals.stated, tables.journals.journals, where
    )
    rows = [(held[name], number, body) for name, number, body in conn.execute(said)]
    heads, known = set(roll.heads), {*roll.struck, *(head.key for head in roll.heads)}
    while True:
        counting = [body for one, number, body in rows if number <= _due(conn, held, one, roll, heads)]
        more = {head for body in counting for head in _read(body) if head.key in known} - heads
        if not more:
            return heads
        heads |= more


def _due(conn: sa.Connection, held: dict[Id, Held], one: Held, roll: Roll, heads: set[NamedHead]) -> int:
    """Up to which number a journal should count."""
    if one.public_key in roll.members:
        return ALL
    return max((_reach(conn, held, one, head) for head in heads), default=0)


def _read(body: bytes) -> tuple[NamedHead, ...]:
    try:
        return msgspec.msgpack.decode(body, type=Stated).heads
    except msgspec.DecodeError:
        return ()


def _reach(conn: sa.Connection, held: dict[Id, Held], one: Held, head: NamedHead) -> int:
    """Up to which number of a journal this head leads, also by way of its branches."""
    if head.key != one.public_key:
        return 0
    if tables.journals.hash_at(conn, one.name, head.number) == head.hash and head.number <= one.head.number:
        return head.number
    branches = [each for each in held.values() if each.branch_of and each.branch_of.journal == one.name]
    reached = [min(each.branch_of.head.number, _reach(conn, held, each, head)) for each in branches if each.branch_of]
    return max(reached, default=0)


def _facts(kiosk: Kiosk, roll: Roll) -> Iterator[str]:
    """Tables say nothing that somebody wrote who never was let in."""
    if kiosk.store is None:
        return
    entitled = sorted({*roll.members, *roll.struck, *(head.key for head in roll.heads)})
    journals = tables.journals.journals.c
    own = sa.select(journals.name).where(journals.public_key.in_(entitled))
    with kiosk.store.read() as query:
        for table, column in _WRITTEN:
            is_said = sa.and_(table.c[column].is_not(None), table.c[column].not_in(own))
            for (subject,) in query.conn.execute(sa.select(table.primary_key.columns[0]).where(is_said)):
                yield f"{table.name} of {subject.hex()} was written by nobody of the hall"


def _records(kiosk: Kiosk, honest: set[bytes]) -> Iterator[str]:
    """Every version that counts is named by an entry; what honest machines typed of people stands."""
    if kiosk.store is None:
        return
    with kiosk.store.read() as query:
        kept = [placed for _, placed in tables.records.all(query.conn, 0, MOST)]
        if any(placed.hall != kiosk.hall for placed in kept):
            yield "it has records of another hall"
        if any(placed.record.edit > MOST_EDIT for placed in kept):
            yield "it has a record with an edit out of reach"
        for one in kept:
            if one.weight and not _is_named(query.conn, one.record):
                yield f"{one.record.name} of {one.record.subject.hex()} counts, and no entry names it"
        typed = {(one.owner, one.record.subject, one.record.name) for one in kept if _is_persons(one, honest)}
        for owner, subject, name in sorted(typed):
            standing = tables.records.get(query.conn, owner, subject, name)
            writer = next((one.writer for one in kept if one.record == standing), b"")
            if writer not in honest:
                yield f"{name} of {subject.hex()} is a liar's"


def _is_named(conn: sa.Connection, record: Record) -> bool:
    """Whether an entry where the record says it is holds its digest."""
    entries, journals = tables.journals.entries.c, tables.journals.journals.c
    found = sa.select(entries.header).join_from(
        tables.journals.entries, tables.journals.journals, journals.key == entries.journal
    )
    headers = conn.scalars(found.where(journals.root == record.journal, entries.number == record.number))
    return any(record.digest in msgspec.msgpack.decode(header, type=Header).records for header in headers)


def _is_persons(one: Placed, honest: set[bytes]) -> bool:
    return one.record.name in (PERSON, CONTACT) and one.writer in honest and one.weight > 0


def _secrets(kiosk: Kiosk, roll: Roll) -> Iterator[str]:
    if kiosk.store is None or not roll.secrets:
        return
    if fingerprint(kiosk.store.vault.secrets()[-1]) != roll.secrets[-1].fingerprint:
        yield "it seals with another secret than the hall's"


def _given_unasked(world: World, name: str, kiosks: Sequence[Kiosk]) -> Iterator[str]:
    """Seats that honest kiosks gave and nobody asked for."""
    signups, journals = tables.signups.c, tables.journals.journals.c
    honest, store = sorted({kiosk.key for kiosk in kiosks}), kiosks[0].store
    if store is None:
        return
    own = sa.select(journals.name).where(journals.public_key.in_(honest))
    with store.read() as query:
        given = query.conn.scalars(
            sa.select(signups.id).where(signups.seat.is_not(None), signups.holder.in_(own))
        ).all()
    for signup in sorted(set(given) - world.asked):
        yield f"{name}: nobody has asked for the seat of {signup.hex()}"
