"""Whose a database is."""

import msgspec

from kiosk.hall.ids import Id
from kiosk.store.queries import Queries


class Identity(msgspec.Struct, frozen=True):
    """Whose database this is: the hall, this kiosk's journal and letter (0 = A), letters that it had before."""

    hall: Id
    journal: Id
    kiosk: int
    earlier: tuple[int, ...] = ()


def identity_of(query: Queries) -> Identity:
    """As it stands now; its journal may be another one tomorrow."""
    found = query.own.settings("hall", "journal", "kiosk")
    kiosk, *earlier = found["kiosk"]
    return Identity(found["hall"], found["journal"], kiosk, tuple(earlier))
