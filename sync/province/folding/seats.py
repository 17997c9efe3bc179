"""Seats of postings by their labels, for who offered the work from anywhere: a letter and digits, no person."""

from collections.abc import Collection, Mapping
from typing import Any

import sqlalchemy as sa

from sync.columns import insert_staged
from sync.entries import NAME_BYTES
from sync.province.ledger.database import insert_on
from sync.province.ledger.tables import seats

Given = Mapping[bytes, tuple[bytes, str]]
"""Sign-up -> its posting and the label of its seat."""


def note_seats(conn: sa.Connection, hall: bytes, given: Given, freed: Collection[bytes]) -> None:
    """Keep which seats were given and which are free again, in whatever order that comes."""
    told = [_row(hall, signup, *of, is_free=0) for signup, of in sorted(given.items())]
    over = [_row(hall, signup, bytes(NAME_BYTES), "", is_free=1) for signup in sorted(freed)]
    for rows, names in ((told, ("posting", "label")), (over, ("is_free",))):
        if rows:
            insert = insert_on(conn, seats)
            changed = {name: insert.excluded[name] for name in names}
            insert_staged(conn, insert.on_conflict_do_update(index_elements=["signup", "hall"], set_=changed), rows)


def _row(hall: bytes, signup: bytes, posting: bytes, label: str, *, is_free: int) -> dict[str, Any]:
    return {"signup": signup, "hall": hall, "posting": posting, "label": label, "is_free": is_free}
