"""Which journal answers what is typed without a code: it is written into each draft, so that one kiosk alone does."""

import msgspec
import sqlalchemy as sa

from sync.contract.form import FORM, Form, unpack
from sync.entries import Opening
from sync.journals.stored import Held
from sync.nesting import decode
from sync.province.ledger.tables import journals, kiosks, records, rolls, takers
from sync.roll.statements import Member


def answering(conn: sa.Connection, hall: bytes) -> bytes | None:
    """The journal that a hall's answering machine writes now; None where nothing has come of it.

    It is the machine that a clerk named last, of those that belong to the hall and were not sent away; else the first.
    """
    if journal := named(conn, hall):
        return journal
    first = min(_members(conn, hall).values(), key=lambda member: (member.kiosk, member.key), default=None)
    return _newest(conn, first.key) if first else None


def named(conn: sa.Connection, hall: bytes) -> bytes | None:
    """The same, None where no clerk has named any that is there still."""
    said = sa.select(takers.c.journal).where(takers.c.hall == hall)
    found = conn.scalars(said.order_by(takers.c.turn.desc(), takers.c.journal.desc())).all()
    members = _members(conn, hall) if found else {}
    held = (journals.held(conn, journal) for journal in found)
    key = next((one.public_key for one in held if one and one.public_key in members), None)
    return _newest(conn, key) if key else None


def form_of(conn: sa.Connection, hall: bytes, journal: bytes) -> Form | None:
    """The form that a kiosk has left, None where it has not come."""
    found = records.versions(conn, hall, journal, FORM)
    return unpack(found[0].body) if found else None


def _members(conn: sa.Connection, hall: bytes) -> dict[bytes, Member]:
    sent_away = sa.select(kiosks.c.key).where(kiosks.c.hall == hall, kiosks.c.revoked_at.is_not(None))
    gone = set(conn.scalars(sent_away))
    return {key: member for key, member in rolls.of(conn, hall).members.items() if key not in gone}


def _newest(conn: sa.Connection, key: bytes) -> bytes | None:
    """Of a machine's journals the one that no other goes on from, the latest to come of several."""
    found = [held for far in journals.heads_of_key(conn, key) if (held := journals.held(conn, far.journal))]
    before = {follows for held in found if (follows := _follows(conn, held))}
    open_ = [held for held in found if held.name not in before and not held.has_forked]
    newest = max(open_, key=lambda held: held.key, default=None)
    return newest.name if newest else None


def _follows(conn: sa.Connection, held: Held) -> bytes | None:
    if held.branch_of is not None:
        return held.branch_of.journal
    entries = journals.read(conn, held.name, 0, 1)
    if not entries or entries[0].body is None:
        return None
    try:
        opening = decode(entries[0].body, Opening)
    except msgspec.DecodeError:
        return None
    return opening.follows.journal if opening.follows else None
