"""What must be true of a simulation that has healed."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from kiosk.hall.posting import Choosing
from kiosk.hall.review import ReviewEnd
from kiosk.hall.seat.application import ApplicationEnd
from kiosk.hall.seat.signup import SignupState
from kiosk.simulate.machine import Kiosk, World
from kiosk.store import tables
from kiosk.store.queries.judging import is_one_machine, state_of
from sync.copying.host import Host
from sync.journals.offers import Far


def violations(world: World, province: Host) -> tuple[list[str], str]:
    """What is not as it must be, and a digest of all tables."""
    found: list[str] = []
    digest = hashlib.sha256()
    for name, kiosks in sorted(world.halls.items()):
        found += _of_hall(province, name, kiosks)
        digest.update((kiosks[0].store.digest() if kiosks[0].store else "").encode())
    for kiosk in world.kiosks:
        found += _reported(province, kiosk)
    return found, digest.hexdigest()


def _of_hall(province: Host, name: str, kiosks: list[Kiosk]) -> Iterator[str]:
    digests = set()
    for kiosk in kiosks:
        if kiosk.store is None:
            yield f"{kiosk.folder.name} never came back"
            continue
        digests.add(kiosk.store.digest())
        for damage in kiosk.store.verify():
            yield f"{kiosk.folder.name}: journal {damage.journal.hex()} broken at {damage.number}"
        for table in kiosk.store.check():
            yield f"{kiosk.folder.name}: table {table} is not what the journals say"
        yield from _missing(province, kiosk)
    if len(digests) > 1:
        yield f"{name}: its kiosks have different tables"
    honest = sorted({kiosk.key for kiosk in kiosks})
    yield from _seats(name, kiosks[0], honest)
    yield from _unread(name, kiosks[0], honest)


def _missing(province: Host, kiosk: Kiosk) -> Iterator[str]:
    """Facts on a disk that count, and that the province has not."""
    for far in kiosk.host.heads(kiosk.host.halls()):
        number = _counting(kiosk, far)
        if kiosk.host.hash_at(far.journal, number) not in _hashes_at(province, far.journal, number):
            yield f"{kiosk.folder.name}: the province lacks journal {far.journal.hex()} up to {number}"


def _hashes_at(province: Host, journal: bytes, number: int) -> set[bytes | None]:
    """What the province has at a number of a journal: where that forked there, the rest lies in a branch."""
    known = province.hash_at(journal, number)
    return {known, *(province.hash_at(far.journal, number) for far in province.heads(()))}


def _counting(kiosk: Kiosk, far: Far) -> int:
    """Up to which number a journal counts there, 0 for not at all."""
    if kiosk.store is None:
        return 0
    with kiosk.store.read() as query:
        return min(far.head.number, query.journals.held(far.journal).counts)


def _reported(province: Host, kiosk: Kiosk) -> Iterator[str]:
    for journal, number in kiosk.reported.items():
        if province.hash_at(journal, number) is None and not _moved(province, journal):
            yield f"{kiosk.folder.name}: {number} of {journal.hex()} is called reported, the province lacks it"


def _moved(province: Host, journal: bytes) -> bool:
    """A journal that forked is shorter than it was; its branches have the rest."""
    return any(far.journal == journal and far.no_further for far in province.heads(()))


def _seats(name: str, kiosk: Kiosk, honest: Sequence[bytes]) -> Iterator[str]:
    """Seats beyond the headcount or given twice, more given or lent than a machine had, crews of whom some got none.

    But for those that an unmarked image gave. Where a machine that turned bad meddled with a posting, the others have
    each kept to its own account and given no seat twice.
    """
    if kiosk.store is None:
        return
    with kiosk.store.read() as query:
        meddled = _meddled(query.conn, honest)
        for row in query.conn.execute(_PLACES):
            wanted = row.headcount + row.added + row.forced
            is_apart = row.id in meddled or _is_forked(query.conn, row.id)
            if _held(query.conn, row.id) > wanted and not is_apart:
                yield f"{name}: posting {row.id.hex()} has {_held(query.conn, row.id)} seats given, {wanted} wanted"
        for posting, by in _overdrawn(query.conn, honest):
            if not _is_forked(query.conn, posting):
                yield f"{name}: {by} more seats of {posting.hex()} given and lent than one machine had"
        labels = Counter(tuple(row) for row in query.conn.execute(_LABELS, {"honest": honest}))
        for (posting, letter, seat), count in labels.items():
            if count > 1 and not _is_copied(query.conn, posting):
                yield f"{name}: seat {letter}/{seat} of {posting.hex()} was given {count} times"
        for row in query.conn.execute(_UNTALKED, {"honest": honest}):
            yield f"{name}: a seat of {row.posting.hex()} was given to whom nobody has talked"
        for row in query.conn.execute(_CREWS, {"honest": honest}):
            yield f"{name}: {row.given} of a crew of {row.size} have a seat of {row.posting.hex()}"


def _unread(name: str, kiosk: Kiosk, honest: Sequence[bytes]) -> Iterator[str]:
    """What was held and is on show without a clerk's word, or a liar's; what was decided and nobody obeyed."""
    if kiosk.store is None:
        return
    world = kiosk.world
    with kiosk.store.read() as query:
        for row in query.conn.execute(_ON_SHOW, {"honest": honest}):
            is_read = (row.id, row.edition) in world.passed or world.network is not None
            if row.how != ReviewEnd.PASSED or not is_read:
                yield f"{name}: edition {row.edition} of {row.id.hex()} was held and is on show, and nobody passed it"
        homes = {each.store.identity.journal for each in world.halls[name] if each.store and each.store.counts}
        for held in query.reviews.waiting(homes):
            if held.is_asked:
                yield f"{name}: edition {held.edition} of {held.id.hex()} was decided on and waits"


def _overdrawn(conn: sa.Connection, honest: Sequence[bytes]) -> Iterator[tuple[bytes, int]]:
    """Postings of which a machine gave and lent more than it had, and how much more."""
    left = Counter[tuple[bytes, bytes]]()
    for row in conn.execute(_ACCOUNTS, {"honest": honest}):
        left[row.posting, row.public_key] += row.left
    for row in conn.execute(_OWN, {"honest": honest}):
        left[row.id, row.public_key] += row.headcount
    yield from ((posting, -seats) for (posting, _), seats in left.items() if seats < 0)


def _meddled(conn: sa.Connection, honest: Sequence[bytes]) -> set[bytes]:
    """Postings of which a machine that turned bad, or was let in by one, says anything about seats."""
    journals, found = tables.journals.journals.c, set[bytes]()
    others = sa.select(journals.name).where(journals.public_key.not_in(honest))
    for table, posting, writers in _SAID:
        for writer in writers:
            found.update(conn.scalars(sa.select(table.c[posting]).where(table.c[writer].in_(others))))
    return found - {None}


def _held(conn: sa.Connection, posting: bytes) -> int:
    signups, held = tables.signups, (SignupState.CONFIRMED, SignupState.ARRIVED)
    query = sa.select(sa.func.count()).select_from(signups).where(signups.c.posting == posting)
    return conn.scalar(query.where(state_of(signups).in_(held))) or 0


def _is_forked(conn: sa.Connection, posting: bytes) -> bool:
    """Whether two machines gave seats of it with one journal."""
    seats, journals = tables.seats.c, tables.journals.journals.c
    branch = sa.select(seats.holder).join(tables.journals.journals, journals.name == seats.holder)
    return conn.execute(branch.where(seats.posting == posting, journals.parent.is_not(None))).first() is not None


def _is_copied(conn: sa.Connection, posting: bytes) -> bool:
    """Whether two machines that are both kiosk A, say, gave seats of it: a clone, or an image."""
    signups = tables.signups.c
    query = sa.select(sa.func.count(sa.distinct(signups.holder))).where(signups.posting == posting)
    return (
        conn.scalar(query.group_by(signups.kiosk).order_by(sa.func.count(sa.distinct(signups.holder)).desc())) or 0
    ) > 1


def leaks(folder: Path, typed: Iterable[str]) -> list[str]:
    """What people typed that stands readable in any file."""
    needles = [(text, coded) for text in typed for coded in (text.encode(), text.encode("utf-16-le"))]
    wanted = re.compile(b"|".join(re.escape(coded) for _, coded in needles))
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return [
        f"{path.relative_to(folder)} holds what somebody typed" for path in files if wanted.search(path.read_bytes())
    ]


def _sums() -> sa.Select[Any]:
    seats, postings = tables.seats.c, tables.postings.c
    sums = [sa.func.sum(seats[column]).label(column) for column in tables.ACCOUNT]
    query = sa.select(postings.id, postings.headcount, *sums).join(tables.seats, seats.posting == postings.id)
    return query.group_by(postings.id)


def _by_honest(column: sa.ColumnElement[bytes]) -> sa.ColumnElement[bool]:
    """Whether a journal of a machine that did not turn bad."""
    journals = tables.journals.journals.c
    return sa.and_(journals.name == column, journals.public_key.in_(sa.bindparam("honest", expanding=True)))


def _labels() -> sa.Select[Any]:
    table = tables.signups.c
    given = sa.select(table.posting, table.kiosk, table.seat).where(table.seat.is_not(None))
    return given.where(_by_honest(table.holder))


def _crews() -> sa.Select[Any]:
    """Crews of whom not all were given a seat, or more were."""
    table = tables.signups.c
    given, size = sa.func.count().label("given"), sa.func.max(table.crew_size).label("size")
    query = sa.select(table.posting, given, size).where(table.crew.is_not(None), _by_honest(table.holder))
    return query.group_by(table.crew, table.holder).having(given != size)


def _untalked() -> sa.Select[Any]:
    """Seats of work that is talked about first whose workers nobody has taken after a talk.

    Nor had they a seat of what it is in place of.
    """
    table, talks, ends = tables.signups.c, tables.talks.c, tables.talk_ends.c
    links, before = tables.replacements.c, tables.signups.alias().c
    had_one = sa.exists().where(
        links.id == table.posting, before.posting == links.old, before.worker == table.worker, before.seat.is_not(None)
    )
    agreed = (talks.posting == table.posting, talks.worker == table.worker, ends.why == int(ApplicationEnd.TAKEN))
    is_agreed = sa.exists().where(*agreed, ends.id == talks.id)
    is_talked = (tables.postings.c.id == table.posting, tables.postings.c.choosing == int(Choosing.TALK_FIRST))
    return sa.select(table.posting).where(_by_honest(table.holder), *is_talked, ~is_agreed, ~had_one)


def _accounts() -> sa.Select[Any]:
    seats = tables.seats.c
    left = seats.held + seats.added + seats.forced - seats.lent - seats.taken - seats.offered
    query = sa.select(seats.posting, tables.journals.journals.c.public_key, left.label("left"))
    return query.where(_by_honest(seats.holder))


def _own() -> sa.Select[Any]:
    postings = tables.postings.c
    query = sa.select(postings.id, tables.journals.journals.c.public_key, postings.headcount)
    return query.where(_by_honest(postings.home))


def _on_show() -> sa.Select[Any]:
    """Editions that were held at the machine that published them, and what came of that there."""
    editions, held, reviews = tables.editions.c, tables.held.c, tables.reviews.c
    is_same = sa.and_(held.id == editions.id, held.edition == editions.edition)
    was_held = sa.exists().where(is_same, is_one_machine(held.home, editions.home)).correlate_except(tables.held)
    ended = (reviews.id == editions.id, reviews.edition == editions.edition, reviews.home == editions.home)
    query = sa.select(editions.id, editions.edition, reviews.how)
    query = query.select_from(tables.editions.outerjoin(tables.reviews, sa.and_(*ended)))
    return query.where(_by_honest(editions.home), was_held)


_PLACES, _LABELS, _CREWS, _ACCOUNTS, _OWN = _sums(), _labels(), _crews(), _accounts(), _own()
_UNTALKED, _ON_SHOW = _untalked(), _on_show()
_SAID = (
    (tables.postings, "id", ("home",)),
    (tables.seats, "posting", ("holder",)),
    (tables.leases, "posting", ("home", "holder")),
    (tables.recalls, "posting", ("home", "holder")),
    (tables.homes, "id", ("home",)),
    (tables.returns, "posting", ("holder",)),
    (tables.bookings, "posting", ("home", "holder")),
    (tables.waitings, "posting", ("home",)),
    (tables.offers, "posting", ("home",)),
)
