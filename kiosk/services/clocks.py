"""Whether this machine's clock is right, as far as its own journal and its peers can tell. It is said; nothing stops.

A peer's time is the peer's word: all it can do is make the doubt be said. A clerk who opens the hall has seen the time:
for a day, as long as the clock runs as the running clock does, his is a voice that agrees.
"""

from collections.abc import Mapping
from statistics import median_low

import msgspec

from kiosk.hall.clock import APART, DAY, HOUR, MINUTE, Doubt, Witness, is_right
from kiosk.hall.desk.opening import Confirmed, is_still_confirmed
from kiosk.store import Store
from kiosk.store.queries import Queries
from kiosk.store.transaction import Transaction

LAST = 51
"""Entries of the own journal whose median the clock is not behind: a minute that was wrong weighs little."""
CONTRADICTED, WRITTEN_LAST, HEARD = "clock contradicted", "written last", "peer heard"
CONFIRMED = "clock confirmed"
PROVINCE = 255
"""In place of a kiosk."""


class Contradicted(msgspec.Struct, frozen=True, array_like=True):
    """Which peer says another time (0 = kiosk A, PROVINCE), and by how many minutes this machine is ahead of it.

    By so many `more` voices it is contradicted than agree.
    """

    peer: int
    ahead: int
    more: int = 1


def weigh(ahead: Mapping[int, int]) -> Contradicted | None:
    """Peers -> minutes by which this machine is ahead of each: the first that differs, if most of them do."""
    differing = {peer: minutes for peer, minutes in ahead.items() if abs(minutes) * MINUTE >= APART}
    if 2 * len(differing) <= len(ahead):
        return None
    more = 2 * len(differing) - len(ahead)
    return min((Contradicted(*each, more) for each in differing.items()), key=lambda one: one.peer)


def note(store: Store, found: Contradicted | None) -> None:
    """Keep what the peers say for all processes of this machine, where it is another thing by more than a minute."""
    known = store.remembered(CONTRADICTED, _contradicted)
    if known == found or (known and found and _is_alike(known, found)):
        return
    with store.write() as tx:
        if found is None:
            tx.own.drop_setting(CONTRADICTED)
        else:
            tx.own.put_setting(CONTRADICTED, msgspec.msgpack.encode(found))


def note_heard(store: Store) -> None:
    """Keep that a peer was heard now, to the hour."""
    now = store.clock()
    if not 0 <= now - last_heard(store) < HOUR:
        with store.write() as tx:
            tx.own.put_setting(HEARD, now.to_bytes(8))


def last_heard(store: Store) -> int:
    """When a peer was heard last, to the hour (epoch ms); 0 for never."""
    return store.remembered(HEARD, lambda query: int.from_bytes(query.own.setting(HEARD) or b""))


def doubt(store: Store) -> Doubt | None:
    """What contradicts this machine's clock now, None if nothing does."""
    now = store.clock()
    if not is_right(now):
        return Doubt(Witness.SENSE)
    if is_behind(store):
        return Doubt(Witness.JOURNAL, store.remembered(WRITTEN_LAST, _written_last))
    found = store.remembered(CONTRADICTED, _contradicted)
    if found is None or found.more <= is_confirmed(store):
        return None
    witness = Witness.PROVINCE if found.peer == PROVINCE else Witness.KIOSK
    return Doubt(witness, now - found.ahead * MINUTE, found.peer)


def confirm(tx: Transaction, seen: Confirmed) -> None:
    """A clerk has found this machine's clock right; known to this machine alone."""
    tx.own.put_setting(CONFIRMED, msgspec.msgpack.encode(seen))


def is_confirmed(store: Store) -> bool:
    """Whether a clerk found this clock right within a day, and nothing has moved it since."""
    seen = store.remembered(CONFIRMED, _confirmed)
    return seen is not None and is_still_confirmed(seen, store.clock(), store.running(), DAY)


def is_behind(store: Store) -> bool:
    """Whether the clock is behind what this machine wrote last."""
    return store.clock() < store.remembered(WRITTEN_LAST, _written_last) - APART


def _written_last(query: Queries) -> int:
    """When the own journal was written last, by the median of its last entries (epoch ms)."""
    journal = query.own.setting("journal") or b""
    after = max(0, query.journals.held(journal).head.number - LAST)
    times = [entry.read_header().at for entry in query.journals.entries(journal, after, LAST)]
    return median_low(times) if times else 0


def _contradicted(query: Queries) -> Contradicted | None:
    found = query.own.setting(CONTRADICTED)
    return None if found is None else msgspec.msgpack.decode(found, type=Contradicted)


def _confirmed(query: Queries) -> Confirmed | None:
    found = query.own.setting(CONFIRMED)
    return None if found is None else msgspec.msgpack.decode(found, type=Confirmed)


def _is_alike(one: Contradicted, other: Contradicted) -> bool:
    return (one.peer, one.more) == (other.peer, other.more) and abs(one.ahead - other.ahead) <= 1
