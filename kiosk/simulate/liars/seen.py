"""Seats that nobody may take away: given by an honest kiosk, or seen there before it heard of a strike.

What a machine gave that a thief let in falls with it: it never was the hall's.
"""

from collections.abc import Sequence

import sqlalchemy as sa

from kiosk.hall.ids import Id
from kiosk.simulate.machine import Kiosk
from kiosk.store import tables


class Seen:
    """Sign-ups by hall."""

    def __init__(self) -> None:
        self.seats: dict[Id, set[Id]] = {}
        self.machines: set[bytes] = set()
        """Keys of all that ever were machines of a hall."""

    def note(self, kiosk: Kiosk) -> None:
        """This kiosk sees these seats now."""
        if not kiosk.is_bad:
            self.seats.setdefault(kiosk.hall, set()).update(_seats(kiosk, self.machines))

    def note_given(self, hall: Id, signup: Id) -> None:
        """A kiosk has given this seat, and said so."""
        self.seats.setdefault(hall, set()).add(signup)

    def lose(self, hall: Id, others: Sequence[Kiosk]) -> None:
        """A disk is gone: what these others have not heard of is gone with it."""
        known = {signup for kiosk in others for signup in seats_at(kiosk)}
        self.seats[hall] = self.seats.get(hall, set()) & known


def seats_at(kiosk: Kiosk) -> set[Id]:
    """Sign-ups that have a seat, as a kiosk has it."""
    return _read(kiosk, sa.select(tables.signups.c.id).where(tables.signups.c.seat.is_not(None)))


def _seats(kiosk: Kiosk, writers: set[bytes]) -> set[Id]:
    table, journals = tables.signups.c, tables.journals.journals.c
    own = sa.select(journals.name).where(journals.public_key.in_(sorted(writers)))
    return _read(kiosk, sa.select(table.id).where(table.seat.is_not(None), table.holder.in_(own)))


def _read(kiosk: Kiosk, asked: sa.Select[tuple[Id]]) -> set[Id]:
    if kiosk.store is None:
        return set()
    with kiosk.store.read() as query:
        return set(query.conn.scalars(asked))


def seats_given_by(kiosk: Kiosk) -> int:
    """How many seats a kiosk has given itself."""
    if kiosk.store is None:
        return 0
    own, table = kiosk.store.identity.journal, tables.signups.c
    query_of = sa.select(sa.func.count()).where(table.holder == own, table.seat.is_not(None))
    with kiosk.store.read() as query:
        return query.conn.scalar(query_of) or 0
