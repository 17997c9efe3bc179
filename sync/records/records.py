"""Records: what people typed, beside the journals; replaceable, each version named by an entry.

A record's name is (owner, subject, name). The owner is whose roll the writer is on, never what the record says. A
version names the entry that was written with it and holds its digest, so it says no more than a signed entry does, and
counts as much as that. Of each writer the newest version is kept and the newest erasure; of those that count the one
with the larger (weight, erased, edit, at, journal) stands. `sequence` is this database's own count of changes: a peer
asks for what changed after the last one it has seen. No clock decides anything.
"""

from collections.abc import Collection, Sequence
from typing import Any

import msgspec
import sqlalchemy as sa

from sync.columns import Bytes, among, insert_rows, is_among, record_columns
from sync.entries import DIGEST_BYTES
from sync.records.record import MOST_EDIT, NO_SPAN, Group, Named, Placed, Record, Span, Weigh

_PASSED = "passed over"
_PLACE = ("owner", "hall", "writer", "weight")


class Records:
    """The records of one database; every method works inside the transaction of the connection given."""

    def __init__(self, metadata: sa.MetaData) -> None:
        self.records = sa.Table(
            "records",
            metadata,
            *record_columns(),
            sa.Column("digest", Bytes(DIGEST_BYTES), nullable=False),
            sa.Column("stands", sa.Boolean, nullable=False),
            sa.Column("shown", sa.Boolean, nullable=False, comment="counts, and no erasure stands above it"),
            sa.Column("sequence", sa.BigInteger, nullable=False, unique=True),
            sa.PrimaryKeyConstraint("subject", "name", "owner", "writer", "erased"),
        )
        self.counters = sa.Table(
            "counters",
            metadata,
            sa.Column("name", sa.String(20), primary_key=True),
            sa.Column("value", sa.BigInteger, nullable=False),
        )
        self._prepare()

    def _prepare(self) -> None:
        """What is asked all the time, put together once."""
        table = self.records.c
        named = sa.and_(
            table.subject == sa.bindparam("of_subject"),
            table.name == sa.bindparam("of_name"),
            table.owner == sa.bindparam("of_owner"),
        )
        one = sa.and_(named, table.writer == sa.bindparam("of_writer"), table.erased == sa.bindparam("is_erased"))
        self._placed = sa.select(*(table[name] for name in (*_PLACE, *Record.__struct_fields__)))
        self._of_one = self._placed.where(named)
        dialects = ("sqlite", "postgresql")
        self._of_several = {name: self._placed.where(is_among(name, self.records.c.subject)) for name in dialects}
        self._standing = sa.select(*(table[name] for name in Record.__struct_fields__)).where(named, table.stands)
        self._edit = sa.select(sa.func.max(table.edit)).where(named, table.weight > 0)
        self._forget = sa.delete(self.records).where(one)
        flags: dict[str, Any] = {name: sa.bindparam(f"to_{name}") for name in ("weight", "stands", "shown")}
        self._mark = sa.update(self.records).where(one).values(flags)
        self._count = sa.select(self.counters.c.value).where(self.counters.c.name == "records")
        self._passed = sa.select(self.counters.c.value).where(self.counters.c.name == _PASSED)
        self._count_locked = self._count.with_for_update()
        counted = sa.update(self.counters).where(self.counters.c.name == "records")
        self._put_count = counted.values(value=sa.bindparam("to_value"))

    def get(self, conn: sa.Connection, owner: bytes, subject: bytes, name: str) -> Record | None:
        """The version that stands, None where there is none."""
        found = conn.execute(self._standing, _asked((owner, subject, name))).one_or_none()
        return None if found is None else Record(*found)

    def versions(self, conn: sa.Connection, owner: bytes, subject: bytes, name: str) -> list[Record]:
        """Every version that counts, the one that stands first."""
        found = (_placed(row) for row in conn.execute(self._of_one, _asked((owner, subject, name))))
        counting = sorted((one for one in found if one.weight), key=lambda one: one.rank, reverse=True)
        return [one.record for one in counting]

    def next_edit(self, conn: sa.Connection, owner: bytes, subject: bytes, name: str) -> int:
        """The edit number a new version must carry."""
        edit = conn.scalar(self._edit, _asked((owner, subject, name)))
        return 1 if edit is None else min(edit + 1, MOST_EDIT)

    def merge(self, conn: sa.Connection, placed: Sequence[Placed]) -> list[Placed]:
        """Keep each writer's newest; those that were new."""
        due = [one for one in placed if one.record.edit <= MOST_EDIT]
        sequence = self._locked_sequence(conn) if due else 0
        names = [_name(one) for one in due]
        groups = self._groups(conn, {*names})
        held = {name: dict(group) for name, group in groups.items()}
        taken, numbers, changed = list[Placed](), dict[int, int](), dict[Named, Group]()
        for one, name in zip(due, names, strict=True):
            group, place = groups.setdefault(name, {}), (one.writer, one.record.erased)
            if place not in group or _newer(one, group[place]):
                changed[name], group[place] = group, one
                taken.append(one)
                numbers[id(one)] = sequence + len(taken)
        if taken:
            self._write(conn, changed, held, numbers)
            self._put_sequence(conn, sequence + len(taken))
        return taken

    def known(self, conn: sa.Connection, names: Collection[Named]) -> set[Named]:
        """Which of these (owner, subject, name) have any version here."""
        return set(self._groups(conn, names))

    def weigh(self, conn: sa.Connection, journals: Collection[bytes], weigh: Weigh) -> None:
        """Versions written with these journals may count otherwise now; what begins to count has changed for peers.

        One that is another owner's now, as its writer is on another roll, has that one's name.
        """
        sequence, numbers = self._locked_sequence(conn), dict[int, int]()
        table = self.records.c
        named = sa.select(table.owner, table.subject, table.name).where(table.journal.in_(journals)).distinct()
        groups = self._groups(conn, {(row.owner, row.subject, row.name) for row in conn.execute(named)})
        due = [one for group in groups.values() for one in group.values() if one.record.journal in journals]
        weighed, moved = {name: dict(group) for name, group in groups.items()}, list[Placed]()
        for before, one in zip(due, weigh(due), strict=True):
            if one.owner != before.owner:
                del weighed[_name(before)][before.writer, before.record.erased]
                conn.execute(self._forget, _place(before))
                moved.append(one)
                continue
            weighed[_name(before)][before.writer, before.record.erased] = one
            if one.weight and not before.weight:
                numbers[id(one)] = sequence + len(numbers) + 1
        self._write(conn, weighed, groups, numbers)
        self._put_sequence(conn, sequence + len(numbers))
        self.merge(conn, moved)

    def note_passed_over(self, conn: sa.Connection) -> None:
        """A version came whose entry is not here, or says nothing of it."""
        if conn.scalar(self._passed) is None:
            conn.execute(sa.insert(self.counters).values(name=_PASSED, value=1))

    def take_passed_over(self, conn: sa.Connection) -> bool:
        """Whether one came since this was asked last."""
        return conn.execute(sa.delete(self.counters).where(self.counters.c.name == _PASSED)).rowcount > 0

    def span(self, conn: sa.Connection, brought: Collection[Record], taken: Collection[Placed]) -> Span:
        """Where this database has just counted what a peer brought."""
        after = self.last_sequence(conn)
        theirs = {id(record) for record in brought}
        return Span(after - len(taken), after) if all(id(one.record) in theirs for one in taken) else NO_SPAN

    def changed(self, conn: sa.Connection, halls: Collection[bytes], after: int, most: int) -> list[tuple[int, Record]]:
        """Up to `most` records of these halls (none: all) that count and changed after a sequence number, in order."""
        table = self.records.c
        fields = (table[name] for name in Record.__struct_fields__)
        query = sa.select(table.sequence, *fields).where(table.sequence > after, table.weight > 0)
        query = query.where(table.hall.in_(halls)) if halls else query
        rows = conn.execute(query.order_by(table.sequence).limit(most)).all()
        return [(sequence, Record(*version)) for sequence, *version in rows]

    def last_change(self, conn: sa.Connection, halls: Collection[bytes], until: int) -> int:
        """The count of the latest change up to `until` of a record of these halls (none: all), 0 if there is none."""
        table = self.records.c
        query = sa.select(sa.func.max(table.sequence)).where(table.sequence <= until)
        return conn.scalar(query.where(table.hall.in_(halls)) if halls else query) or 0

    def last_sequence(self, conn: sa.Connection) -> int:
        """The count of this database's latest change, 0 before the first."""
        return conn.scalar(self._count) or 0

    def all(self, conn: sa.Connection, after: int, most: int) -> list[tuple[int, Placed]]:
        """Up to `most` versions as they are kept, by sequence."""
        table = self.records.c
        rows = conn.execute(
            self._placed.add_columns(table.sequence).where(table.sequence > after).order_by(table.sequence).limit(most)
        )
        return [(row[-1], _placed(row[:-1])) for row in rows]

    def _locked_sequence(self, conn: sa.Connection) -> int:
        """The count, locked until the transaction ends, so that no change is seen before an earlier one."""
        value: int | None = conn.scalar(self._count_locked)
        if value is None:
            conn.execute(sa.insert(self.counters).values(name="records", value=0))
        return value or 0

    def _put_sequence(self, conn: sa.Connection, value: int) -> None:
        conn.execute(self._put_count, {"to_value": value})

    def _groups(self, conn: sa.Connection, names: Collection[Named]) -> dict[Named, Group]:
        """All versions of these records."""
        found: dict[Named, Group] = {}
        subjects = {subject for _, subject, _ in names}
        rows = conn.execute(self._of_several[conn.dialect.name], among(subjects)) if subjects else ()
        for one in map(_placed, rows):
            if (name := _name(one)) in names:
                found.setdefault(name, {})[one.writer, one.record.erased] = one
        return found

    def _write(
        self, conn: sa.Connection, groups: dict[Named, Group], held: dict[Named, Group], numbers: dict[int, int]
    ) -> None:
        """Write what these records are now: `held` what they were, `numbers` the sequence of what is new."""
        gone, marks, rows = list[dict[str, Any]](), list[dict[str, Any]](), list[tuple[Any, ...]]()
        for name, group in groups.items():
            before = held.get(name, {})
            for place, one in group.items():
                flags = _flags(one, group)
                if id(one) in numbers:
                    gone += [_place(before[place])] if place in before else []
                    rows.append((*_row(one), *flags, numbers[id(one)]))
                elif (before[place].weight, *_flags(before[place], before)) != (one.weight, *flags):
                    marks.append(_place(one) | {"to_weight": one.weight, "to_stands": flags[0], "to_shown": flags[1]})
        if gone:
            conn.execute(self._forget, gone)
        if marks:
            conn.execute(self._mark, marks)
        insert_rows(conn, self.records, rows)


def _flags(one: Placed, group: Group) -> tuple[bool, bool]:
    """Whether a version stands, and whether it may be shown where somebody names it."""
    if len(group) == 1:
        return one.weight > 0, one.weight > 0
    top = max((other for other in group.values() if other.weight), key=lambda other: other.rank, default=None)
    return one is top, one is top or (one.weight > 0 and top is not None and not top.record.erased)


def _newer(one: Placed, held: Placed) -> bool:
    """Whether a version replaces the one of the same writer; what counts is never replaced by what does not."""
    return (one.weight > 0, *one.rank[1:]) > (held.weight > 0, *held.rank[1:])


def _name(one: Placed) -> Named:
    return one.owner, one.record.subject, one.record.name


def _asked(name: Named) -> dict[str, Any]:
    return {"of_owner": name[0], "of_subject": name[1], "of_name": name[2]}


def _place(one: Placed) -> dict[str, Any]:
    return _asked(_name(one)) | {"of_writer": one.writer, "is_erased": one.record.erased}


def _placed(row: Sequence[Any]) -> Placed:
    owner, hall, writer, weight, *version = row
    return Placed(owner, hall, writer, weight, Record(*version))


def _row(one: Placed) -> tuple[Any, ...]:
    return (
        one.owner,
        one.hall,
        one.writer,
        one.weight,
        *msgspec.structs.astuple(one.record),
        one.named or one.record.digest,
    )
