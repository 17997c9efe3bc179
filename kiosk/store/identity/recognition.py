"""Whether a database goes on with its journal here, or is a copy; and why a journal was begun anew."""

import enum

import msgspec

from kiosk.hall.ids import Id
from kiosk.store import tables
from kiosk.store.identity import machine
from kiosk.store.identity.mark import Mark
from kiosk.store.identity.sources import first_fingerprint
from kiosk.store.identity.traits import Traits, Unlike
from kiosk.store.queries import Queries
from kiosk.store.transaction import Transaction

TRAITS, ANEW = "traits", "anew"


class Anew(enum.Enum):
    """Why a kiosk's journal does not go on."""

    BACKUP = "backup"
    FILE = "file"
    MACHINE = "machine"
    NO_MARK = "no_mark"
    OLDER = "older"
    ELSEWHERE = "elsewhere"


class Begun(msgspec.Struct, frozen=True, array_like=True):
    """Why and when (epoch ms) a journal was begun that gives no seats of before."""

    why: Anew
    at: int
    journal: Id


def known_traits(query: Queries) -> Traits | None:
    """What this machine and file were recognised by until now; None in a database of before that was kept."""
    kept = query.own.setting(TRAITS)
    return msgspec.msgpack.decode(kept, type=Traits) if kept else None


def seen_again(known: Traits | None, now: Traits) -> Traits:
    """What they are recognised by from now on."""
    return known.seen_again(now) if known else now


def why_anew(query: Queries, mark: Mark, now: Traits) -> Anew | None:
    """Why somebody may have gone on with this journal elsewhere, None if nobody can have.

    A damaged journal is left for `verify` to name.
    """
    journal = query.own.setting("journal") or b""
    if tables.journals.held(query.conn, journal) is None:
        return None
    if query.own.setting("copy"):
        return Anew.BACKUP
    if not mark.is_there:
        return Anew.NO_MARK
    unlike = _unlike(query, mark, now)
    return unlike or (None if mark.fits(query.journals.lengths(journal)) else Anew.OLDER)


def _unlike(query: Queries, mark: Mark, now: Traits) -> Anew | None:
    known = known_traits(query)
    if known is None:
        is_same = mark.first_machine() == first_fingerprint(mark.database, machine.MACHINE_ID)
        return None if is_same else Anew.MACHINE
    return {Unlike.FILE: Anew.FILE, Unlike.MACHINE: Anew.MACHINE, None: None}[known.unlike(now)]


def note_anew(tx: Transaction, why: Anew, now: Traits) -> None:
    """Keep why the journal of now was begun, and what is recognised from now on."""
    tx.own.put_setting(ANEW, msgspec.msgpack.encode(Begun(why, tx.now, tx.journal)))
    tx.own.put_setting(TRAITS, now.encoded)


def begun_anew(query: Queries) -> Begun | None:
    """What was kept of the journal of now."""
    kept = query.own.setting(ANEW)
    begun = msgspec.msgpack.decode(kept, type=Begun) if kept else None
    return begun if begun and begun.journal == query.own.setting("journal") else None
