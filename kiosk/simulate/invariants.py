"""What must be true of a simulation that has healed."""

import hashlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

import sqlalchemy as sa

from kiosk.hall.signup import SignupState
from kiosk.store import tables
from kiosk.store.rebuild import rows

if TYPE_CHECKING:
    from kiosk.simulate.machine import Kiosk
    from kiosk.simulate.simulation import Simulation


def violations(simulation: "Simulation") -> tuple[list[str], str]:
    """What is not as it must be, and a digest of all tables."""
    found: list[str] = []
    digest = hashlib.sha256()
    for name, kiosks in sorted(simulation.world.halls.items()):
        found += _of_hall(simulation, name, kiosks)
        digest.update((kiosks[0].store.digest() if kiosks[0].store else "").encode())
    for kiosk in simulation.world.kiosks:
        found += _reported(simulation, kiosk)
    return found, digest.hexdigest()


def _of_hall(simulation: "Simulation", name: str, kiosks: "list[Kiosk]") -> Iterator[str]:
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
        yield from _missing(simulation, kiosk)
    if len(digests) > 1:
        yield f"{name}: its kiosks have different tables"
    yield from _seats(simulation, name, kiosks[0])


def _missing(simulation: "Simulation", kiosk: "Kiosk") -> Iterator[str]:
    """Facts on a disk that the province has not."""
    for far in kiosk.host.heads(kiosk.host.halls()):
        if simulation.province.hash_at(far.journal, far.head.number) != far.head.hash:
            yield f"{kiosk.folder.name}: the province lacks journal {far.journal.hex()} up to {far.head.number}"


def _reported(simulation: "Simulation", kiosk: "Kiosk") -> Iterator[str]:
    for journal, number in kiosk.reported.items():
        if simulation.province.hash_at(journal, number) is None and not _moved(simulation, journal):
            yield f"{kiosk.folder.name}: {number} of {journal.hex()} is called reported, the province lacks it"


def _moved(simulation: "Simulation", journal: bytes) -> bool:
    """A journal that forked is shorter than it was; its branches have the rest."""
    return any(far.journal == journal and far.has_forked for far in simulation.province.heads(()))


def _seats(simulation: "Simulation", name: str, kiosk: "Kiosk") -> Iterator[str]:
    if kiosk.store is None:
        return
    seats, postings = tables.seats.c, tables.postings.c
    sums = [sa.func.sum(seats[column]).label(column) for column in tables.ACCOUNT]
    query = sa.select(postings.id, postings.headcount, *sums).join(tables.seats, seats.posting == postings.id)
    with kiosk.store.read() as queries:
        for row in queries.conn.execute(query.group_by(postings.id)):
            given = _held(queries.conn, row.id)
            if given > row.headcount + row.added + row.forced and not simulation.images:
                yield f"{name}: posting {row.id.hex()} has {given} seats given, {row.headcount + row.added} wanted"
        labels = [(row[0], row[1], row[2]) for row in queries.conn.execute(_labels())]
        if len(labels) != len(set(labels)) and not simulation.images:
            yield f"{name}: a seat was given twice"


def _held(conn: sa.Connection, posting: bytes) -> int:
    table = tables.signups.c
    held = (SignupState.CONFIRMED, SignupState.ARRIVED)
    return conn.scalar(sa.select(sa.func.count()).where(table.posting == posting, table.state.in_(held))) or 0


def _labels() -> sa.Select[tuple[bytes, int, int]]:
    table = tables.signups.c
    return sa.select(table.posting, table.kiosk, table.seat).where(table.seat.is_not(None))


__all__ = ["rows", "violations"]
