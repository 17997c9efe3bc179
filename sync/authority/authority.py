"""Who may say what in one database: journals by the roll of the hall they name, records by their entries.

A journal counts if its key is on the roll, of one that was struck off what leads to a named head. Heads are named by
the root, and stated, with less weight, by entries that count themselves. What counts follows from the statements and
entries held, in whatever order they came.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence

import msgspec
import sqlalchemy as sa

from sync.authority.naming import Naming
from sync.entries import read_opening
from sync.errors import ChainBroken, Gap, KeyStruck, NotOnRoll
from sync.journals.journal import Journals
from sync.journals.offers import Offer
from sync.journals.stored import ALL, Held
from sync.nesting import Decoder
from sync.records.record import STATED, Placed, Record
from sync.records.records import Records
from sync.roll.roll import Roll
from sync.roll.rolls import Rolls
from sync.roll.statements import Heads, NamedHead, Statement, id_of


class Stated(msgspec.Struct, frozen=True, array_like=True):
    """Body of an entry of kind STATED: how far the machine that writes it had what others wrote that are struck off."""

    heads: Heads


class Standing(msgspec.Struct, frozen=True):
    """Up to which number a journal counts, and up to which with full weight."""

    counts: int = 0
    full: int = 0


class Author(msgspec.Struct, frozen=True):
    """Who signs a journal: the key, the hall it names, and the roll that says how far it counts."""

    key: bytes
    hall: bytes
    roll: Roll


class Learnt(msgspec.Struct, frozen=True):
    """What rolls have changed: whose, which journals count otherwise, whether all records must be asked for again."""

    owners: set[bytes]
    journals: set[bytes]
    must_ask_again: bool


_stated = Decoder(Stated)
Written = tuple[Held, bytes, bytes]
"""A branch, whose it is, and who writes it."""


class Authority:
    """The rules for one database; every method works inside the transaction of the connection given.

    `province` is the id of the province that is believed here, whose journals are inboxes; empty for none.
    """

    def __init__(self, journals: Journals, records: Records, rolls: Rolls) -> None:
        self._journals, self._records, self._rolls = journals, records, rolls
        self._naming, journal = Naming(journals), journals.journals.c
        known = sa.or_(journal.name == sa.bindparam("of_name"), journal.name == sa.bindparam("of_trunk"))
        self._signer = sa.select(journal.public_key, journal.hall).where(known).limit(1)

    def admit(self, conn: sa.Connection, offer: Offer, province: bytes = b"") -> Author:
        """Who signs the journal offered; NotOnRoll, KeyStruck, or what makes it no journal."""
        key, hall = self.signer(conn, offer)
        roll = self.roll_for(conn, key, hall, province)
        author = Author(key, hall, roll)
        if key in roll.members:
            return author
        heads = self._heads(conn, hall, roll, province)
        limit = max((head.number for head in heads if head.key == key), default=None)
        if limit is None:
            raise (KeyStruck if key in roll.struck else NotOnRoll)(offer.journal.hex())
        if offer.head.number > limit:
            raise KeyStruck(f"{offer.journal.hex()} is believed up to {limit}")
        return author

    def took(self, conn: sa.Connection, author: Author, province: bytes = b"") -> set[bytes]:
        """After entries were stored: journals that count otherwise now."""
        roll, hall = author.roll, author.hall
        has_cut = roll.has_cut if roll.owner == hall else self.has_cut(conn, hall)
        return self.reckon(conn, hall, province) if has_cut or author.key not in roll.members else set()

    def take_roll(
        self, conn: sa.Connection, statements: Iterable[Statement], owners: Collection[bytes], province: bytes = b""
    ) -> Learnt:
        """Take over what statements say of these owners; none: of all."""
        changed = self._rolls.take(conn, statements, owners)
        journals = self.reckon_all(conn, changed, province)
        return Learnt(changed, journals, bool(changed) and (self._records.take_passed_over(conn) or bool(journals)))

    def merge(self, conn: sa.Connection, records: Sequence[Record], province: bytes = b"") -> list[Placed]:
        """Take over the versions that entries here name; those that were new."""
        placed = self.place(conn, records, province)
        if len(placed) < len(records):
            self._records.note_passed_over(conn)
        return self._records.merge(conn, placed)

    def reckon_all(self, conn: sa.Connection, owners: Collection[bytes], province: bytes = b"") -> set[bytes]:
        """Journals that count otherwise now as these owners' rolls are others."""
        halls = self._halls(conn) if province in owners else {*owners}
        return {journal for hall in sorted(halls) for journal in self.reckon(conn, hall, province)}

    def reckon(self, conn: sa.Connection, hall: bytes, province: bytes = b"") -> set[bytes]:
        """See how far each journal of a hall counts; those for which that is another number now."""
        held = self._of_hall(conn, hall)
        found = self._standings(conn, hall, held, province)
        changed = [one for one in held.values() if Standing(one.counts, one.full) != found[one.name]]
        table = self._journals.journals
        for one in changed:
            values = msgspec.structs.asdict(found[one.name])
            conn.execute(sa.update(table).where(table.c.key == one.key).values(values))
        if changed:
            roots = {one.root for one in changed}
            self._records.weigh(conn, roots, lambda several: self._weighed(conn, several, province))
        return {one.name for one in changed}

    def place(self, conn: sa.Connection, records: Sequence[Record], province: bytes = b"") -> list[Placed]:
        """The versions whose entry is here and holds their digest; where two branches do, the better one counts."""
        entries, written = self._naming.of(conn, records), dict[bytes, Written]()
        for branch in {name for several in entries.values() for name, _ in several}:
            held = self._journals.held(conn, branch)
            if held is not None:
                written[branch] = held, self.owner(conn, held, province), id_of(held.public_key)
        placed = list[Placed]()
        for record in records:
            digest, found = record.digest, entries.get((record.journal, record.number), ())
            names = [name for name, named in found if digest in named and name in written]
            if names:
                weight, name = max((_weight(written[name][0], record.number), name) for name in names)
                held, owner, writer = written[name]
                placed.append(Placed(owner, held.hall, writer, weight, record, digest))
        return placed

    def owner(self, conn: sa.Connection, held: Held, province: bytes = b"") -> bytes:
        """Whose roll the writer of a journal is on: a hall's, or the province's."""
        return self.roll_for(conn, held.public_key, held.hall, province).owner

    def signer(self, conn: sa.Connection, offer: Offer) -> tuple[bytes, bytes]:
        """Key and hall of the journal offered; Gap or ChainBroken if nobody can say."""
        trunk = offer.journal if offer.branch_of is None else offer.branch_of.journal
        row = conn.execute(self._signer, {"of_name": offer.journal, "of_trunk": trunk}).one_or_none()
        if row is not None:
            return row.public_key, row.hall
        if offer.branch_of is not None or offer.entries[0].number != 1:
            raise Gap(f"holds nothing, was offered {offer.entries[0].number}")
        try:
            opening = read_opening(offer.entries[0])
        except msgspec.DecodeError as error:
            raise ChainBroken("a journal begins with its opening") from error
        return opening.key, opening.hall

    def unstated(self, conn: sa.Connection, hall: bytes) -> tuple[NamedHead, ...]:
        """Heads of what is held of machines that were struck off, and does not count yet."""
        held = self._of_hall(conn, hall).values()
        cut = self._known_to_root(conn, hall)
        behind = (one for one in held if one.public_key in cut and one.head.number > one.counts)
        return tuple(NamedHead(one.public_key, one.head.number, one.head.hash) for one in behind)

    def roll_for(self, conn: sa.Connection, key: bytes, hall: bytes, province: bytes) -> Roll:
        """The roll that says how far a journal counts: of a machine that the hall knows the province says nothing."""
        own = self._rolls.of(conn, hall)
        if province and not own.knows(key) and (roll := self._rolls.of(conn, province)).knows(key):
            return roll
        return own

    def has_cut(self, conn: sa.Connection, hall: bytes) -> bool:
        """Whether anybody of this hall was struck off, so that what is said of heads matters."""
        return self._rolls.of(conn, hall).has_cut

    def _standings(
        self, conn: sa.Connection, hall: bytes, held: dict[bytes, Held], province: bytes
    ) -> dict[bytes, Standing]:
        rolls = {one.name: self.roll_for(conn, one.public_key, hall, province) for one in held.values()}
        full = {name: ALL if held[name].public_key in roll.members else 0 for name, roll in rolls.items()}
        named = {head for roll in rolls.values() for head in roll.heads}
        for head in named:
            self._reach(conn, held, full, head)
        counts, before = dict(full), dict[bytes, int]()
        said = self._said(conn, hall, held, province)
        while counts != before:
            before = dict(counts)
            for journal, number, heads in said:
                for head in heads if number <= counts[journal] else ():
                    self._reach(conn, held, counts, head)
        return {name: Standing(counts[name], full[name]) for name in held}

    def _weighed(self, conn: sa.Connection, several: Sequence[Placed], province: bytes) -> list[Placed]:
        found = {one.record: one for one in self.place(conn, [one.record for one in several], province)}
        return [found.get(one.record) or msgspec.structs.replace(one, weight=0) for one in several]

    def _reach(self, conn: sa.Connection, held: dict[bytes, Held], far: dict[bytes, int], head: NamedHead) -> None:
        """Whatever leads to this head counts, under whichever branch's name."""
        for one in held.values():
            if one.public_key == head.key and self._journals.hash_at(conn, one.name, head.number) == head.hash:
                _mark(held, far, one.name, head.number)

    def _heads(self, conn: sa.Connection, hall: bytes, roll: Roll, province: bytes) -> Iterator[NamedHead]:
        yield from roll.heads
        if roll.owner == hall:
            held = self._of_hall(conn, hall)
            for journal, number, heads in self._said(conn, hall, held, province):
                yield from heads if number <= held[journal].counts else ()

    def _said(
        self, conn: sa.Connection, hall: bytes, held: dict[bytes, Held], province: bytes
    ) -> list[tuple[bytes, int, tuple[NamedHead, ...]]]:
        """Heads stated by journals of a hall: by which, at which number; an inbox states none."""
        table, journals = self._journals.stated.c, self._journals.journals.c
        query = sa.select(journals.name, table.number, table.body).join_from(
            self._journals.stated, self._journals.journals, journals.key == table.journal
        )
        rows = conn.execute(query.where(journals.hall == hall))
        known = self._known_to_root(conn, hall)
        own = {name for name, one in held.items() if self.owner(conn, one, province) == hall}
        said = [(row.name, row.number, _read_stated(row.body)) for row in rows if row.name in own]
        return [(name, number, tuple(head for head in heads if head.key in known)) for name, number, heads in said]

    def _known_to_root(self, conn: sa.Connection, hall: bytes) -> set[bytes]:
        """Keys of machines of which others may state heads: those the root has struck off, no stranger's."""
        roll = self._rolls.of(conn, hall)
        return {*roll.struck, *(head.key for head in roll.heads)}

    def _of_hall(self, conn: sa.Connection, hall: bytes) -> dict[bytes, Held]:
        table = self._journals.journals.c
        names = conn.scalars(sa.select(table.name).where(table.hall == hall).order_by(table.since, table.name)).all()
        found = (self._journals.held(conn, name) for name in names)
        return {one.name: one for one in found if one}

    def _halls(self, conn: sa.Connection) -> set[bytes]:
        return set(conn.scalars(sa.select(self._journals.journals.c.hall).distinct()))


def _mark(held: dict[bytes, Held], far: dict[bytes, int], name: bytes, number: int) -> None:
    one: Held | None = held[name]
    while one is not None:
        far[one.name] = max(far[one.name], number)
        parent = one.branch_of
        number = min(number, parent.head.number) if parent else 0
        one = held.get(parent.journal) if parent else None


def _weight(held: Held, number: int) -> int:
    """Of a machine that was struck off no version has full weight: its garbage and its erasures are undone."""
    return held.weight(number) if held.full == ALL else min(STATED, held.weight(number))


def _read_stated(body: bytes) -> tuple[NamedHead, ...]:
    try:
        return _stated.decode(body).heads
    except msgspec.DecodeError:
        return ()
