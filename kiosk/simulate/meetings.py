"""What must be true of meetings in a simulation that has healed: nobody was sent to a table that was given already."""

from collections.abc import Iterator

import sqlalchemy as sa

from kiosk.hall import facts
from kiosk.hall.ids import Id
from kiosk.simulate.machine import Kiosk, World
from kiosk.simulate.queues import MOST, read_fact
from kiosk.store import tables
from kiosk.store.queries import Queries


def at_one_table(world: World) -> Iterator[str]:
    """Two talks at one table at once, by one kiosk's own word or by those of two machines.

    Where liars come and go the machines do not count alike, and meetings move.
    """
    for name, kiosks in sorted(world.halls.items()) if world.network is None else ():
        for kiosk in kiosks:
            if kiosk.store is not None:
                with kiosk.store.read() as query:
                    found = set(_of_kiosk(query, kiosk))
                yield from (f"{kiosk.folder.name}: {word}" for word in sorted(found))
        if (store := kiosks[0].store) is not None:
            with store.read() as query:
                yield from (f"{name}: {word}" for word in _of_two(query))


def _of_kiosk(query: Queries, kiosk: Kiosk) -> Iterator[str]:
    """By the journal that it writes and those it goes on from; what ended elsewhere may have ended before."""
    if kiosk.store is None:
        return
    lineage = query.journals.lineage(kiosk.store.identity.journal)
    ends = tables.talk_ends.c
    over = set(query.conn.scalars(sa.select(ends.id).where(ends.journal.not_in(lineage))))
    seated = dict[Id, tuple[int, int]]()
    for journal in reversed(lineage):
        for entry in query.journals.entries(journal, 0, MOST):
            talk = entry.read_header().subject
            match read_fact(entry):
                case facts.TalkEnded():
                    seated.pop(talk, None)
                case facts.TalkPlaced(table, at) if talk not in over:
                    if (table, at) in (place for other, place in seated.items() if other != talk):
                        yield f"two talks were sent to table {table} at {at}"
                    seated[talk] = (table, at)


def _of_two(query: Queries) -> Iterator[str]:
    """Each machine has slots of its own."""
    places, journals = tables.talk_places.c, tables.journals.journals.c
    machines = sa.func.count(sa.distinct(journals.public_key))
    given = sa.select(places.talk_table, places.talk_at).join_from(
        tables.talk_places, tables.journals.journals, journals.name == places.home
    )
    twice = given.where(places.talk_table > 0).group_by(places.talk_table, places.talk_at).having(machines > 1)
    for row in query.conn.execute(twice):
        yield f"two kiosks gave table {row.talk_table} at {row.talk_at}"
