"""Questions about journals: whose they are, what they follow, how they are copied."""

import itertools
from collections.abc import Collection
from typing import Any

import msgspec
import sqlalchemy as sa

from kiosk.hall.ids import Id
from kiosk.store import tables
from kiosk.store.fold import WhyNot, why_not_applied
from kiosk.store.queries.judging import is_one_machine, machine_of
from kiosk.store.queries.own import SETTING
from kiosk.store.tables import own
from kiosk.store.vault import Vault
from sync.entries import Entry, kind_of
from sync.journals.offers import Far, Offer
from sync.journals.stored import Held
from sync.roll.roll import Roll

READ_AT_ONCE = 1000
PROVINCE, ADMITTED = "province", "admitted"


def _of_kiosks() -> tuple[sa.Select[Any], ...]:
    """A journal goes on from another of its own machine alone, whatever it says."""
    kiosks, later = tables.kiosks.c, tables.kiosks.alias()
    follows = (kiosks.holds_seats, is_one_machine(kiosks.id, kiosks.follows))
    earlier = sa.select(kiosks.follows).where(*follows, kiosks.id == sa.bindparam("id"))
    journals = sa.select(kiosks.id).where(kiosks.hall == sa.bindparam("hall")).order_by(kiosks.id)
    is_followed = sa.exists().where(later.c.follows == kiosks.id, is_one_machine(later.c.id, kiosks.id))
    is_member = machine_of(kiosks.id).in_(sa.bindparam("members", expanding=True))
    current = journals.where(is_member, ~is_followed.correlate_except(later))
    held = tables.journals.journals.c
    others = current.where(kiosks.id != sa.bindparam("own")).order_by(None)
    last = sa.select(sa.func.max(held.key)).where(held.name.in_(others)).group_by(held.public_key)
    return earlier, journals, current, sa.select(held.name).where(held.key.in_(last)).order_by(held.name)


UNFOLDED = sa.select(own.unfolded.c.root).limit(1)
WAITS = sa.select(sa.exists().where(own.unfolded.c.root == sa.bindparam("root")))
EARLIER, JOURNALS, CURRENT, OTHERS = _of_kiosks()
FOLLOWED = sa.select(tables.kiosks.c.follows).where(tables.kiosks.c.id == sa.bindparam("id"))


class NotApplied(msgspec.Struct, frozen=True):
    """Entries of one kind that changed no table: why, first and last number, how many."""

    kind: str
    why: WhyNot
    first: int
    last: int
    count: int


class JournalQueries:
    """What can be asked of journals."""

    def __init__(self, conn: sa.Connection, vault: Vault) -> None:
        self._conn, self._vault = conn, vault

    def lineage(self, journal: Id) -> tuple[Id, ...]:
        """A journal and those of its machine that ended in good order before: their postings and seats are its own."""
        found = [journal]
        while earlier := self._conn.scalar(EARLIER, {"id": found[-1]}):
            found.append(earlier)
        return tuple(found)

    def followed(self, journal: Id) -> tuple[Id, ...]:
        """A journal and those it follows, the newest first, whichever way each ended."""
        found, before = list[Id](), journal
        while before and before not in found:
            found.append(before)
            before = self._conn.scalar(FOLLOWED, {"id": before}) or b""
        return tuple(found)

    def keys_of(self, journal: Id) -> set[bytes]:
        """The keys of this machine, that of now and those under which it was struck off: what its journals follow."""
        held = (tables.journals.held(self._conn, each) for each in self.followed(journal))
        return {one.public_key for one in held if one}

    def lengths(self, journal: Id) -> dict[Id, int]:
        """How far a journal goes, and each that it follows."""
        found = dict[Id, int]()
        before: Id | None = journal
        while before and before not in found and (held := tables.journals.held(self._conn, before)):
            found[before] = held.head.number
            before = self._conn.scalar(FOLLOWED, {"id": before})
        return found

    def current(self, hall: Id) -> tuple[Id, ...]:
        """The journals that machines of a hall write now: those that none of the same machine goes on from."""
        members = list(self.roll(hall).members)
        return tuple(self._conn.scalars(CURRENT, {"hall": hall, "members": members}))

    def others(self, hall: Id, own: Id) -> tuple[Id, ...]:
        """What each machine of a hall writes now beside this journal: of several the one that came here last."""
        members = list(self.roll(hall).members)
        return tuple(self._conn.scalars(OTHERS, {"hall": hall, "members": members, "own": own}))

    def all(self, hall: Id) -> tuple[Id, ...]:
        """Every journal that a kiosk of a hall has written."""
        return tuple(self._conn.scalars(JOURNALS, {"hall": hall}))

    def roll(self, owner: Id) -> Roll:
        """Who belongs to the hall, or to the province."""
        return tables.rolls.of(self._conn, owner)

    def standing(self, hall: Id) -> tuple[int, int]:
        """This machine's place among those of its hall, from 0, and how many they are."""
        keys = sorted(self.roll(hall).members)
        return (keys.index(self._vault.key), len(keys)) if self._vault.key in keys else (0, 1)

    def stated_count(self) -> int:
        """How many entries say up to where a machine that was struck off is believed."""
        return tables.journals.stated_count(self._conn)

    def has_unfolded(self) -> bool:
        """Whether anything waits to be folded that the folded tables do not show yet."""
        return self._conn.scalar(UNFOLDED) is not None

    def province(self) -> Id:
        """The province that is believed here, empty for none."""
        return self._conn.scalar(SETTING, {"name": PROVINCE}) or b""

    def inboxes(self, hall: Id) -> tuple[Id, ...]:
        """Journals that the province writes for a hall, the earliest first."""
        held, province = tables.journals.journals.c, self.province()
        query = sa.select(held.name).where(held.hall == hall).order_by(held.key)
        found = (tables.journals.held(self._conn, name) for name in self._conn.scalars(query).all() if province)
        return tuple(one.name for one in found if one and self.owner(one) == province)

    def owner(self, held: Held) -> Id:
        """Whose roll the writer of a journal is on: the hall's, or the province's."""
        return tables.authority.owner(self._conn, held, self.province())

    def of_hall(self, hall: Id) -> tuple[tuple[int, Held], ...]:
        """Every journal written for a hall, with the number of its kiosk, by kiosk and age."""
        table = tables.kiosks.c
        rows = self._conn.execute(sa.select(table.kiosk, table.id).where(table.hall == hall).order_by(table.kiosk))
        held = [(row.kiosk, tables.journals.held(self._conn, row.id)) for row in rows]
        return tuple(sorted(((kiosk, each) for kiosk, each in held if each), key=lambda row: (row[0], row[1].key)))

    def not_applied(self, journal: Id) -> tuple[NotApplied, ...]:
        """Entries of a journal that are kept and passed on and changed no table, one row for each kind and reason."""
        found: dict[tuple[str, WhyNot], NotApplied] = {}
        for entry in itertools.chain.from_iterable(tables.journals.batches(self._conn, journal, READ_AT_ONCE)):
            why, kind = why_not_applied(entry), kind_of(entry)
            if why is not None:
                one = found.get((kind, why), NotApplied(kind, why, entry.number, entry.number, 0))
                found[kind, why] = NotApplied(kind, why, one.first, entry.number, one.count + 1)
        return tuple(found.values())

    def heads(self, halls: Collection[Id] = ()) -> list[Far]:
        """How far every journal of these halls goes; of no hall: of all."""
        return tables.journals.heads(self._conn, halls)

    def held(self, journal: Id) -> Held:
        """One journal of this database."""
        held = tables.journals.held(self._conn, journal)
        if held is None:
            raise LookupError("no such journal")
        return held

    def unsigned(self, public_key: bytes) -> list[Id]:
        """Journals of this key whose last entry is not signed."""
        return tables.journals.unsigned(self._conn, public_key)

    def offer(self, journal: Id, after: int, room: int) -> Offer | None:
        """What follows a number in a journal."""
        return tables.journals.offer(self._conn, journal, after, room)

    def hash_at(self, journal: Id, number: int) -> bytes | None:
        """Hash of one entry, None where the journal is not that long."""
        return tables.journals.hash_at(self._conn, journal, number)

    def entries(self, journal: Id, after: int, most: int) -> list[Entry]:
        """Entries of a journal behind `after`."""
        return tables.journals.read(self._conn, journal, after, most)
