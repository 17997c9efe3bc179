"""The entries that name records: a version says no more than the entry that holds its digest."""

from collections.abc import Collection, Iterator, Sequence

import msgspec
import sqlalchemy as sa

from sync.entries import Header
from sync.journals.journal import Journals
from sync.nesting import Decoder
from sync.records.record import Record

NEAR = 20
"""Entries that lie no further apart are looked up in one go."""
Entries = dict[tuple[bytes, int], list[tuple[bytes, Collection[bytes]]]]
"""By root and number: the branches where such an entry stands, and the digests it holds."""
_header = Decoder(Header)


class Naming:
    """Looks entries up in one database."""

    def __init__(self, journals: Journals) -> None:
        entry, journal = journals.entries.c, journals.journals.c
        query = sa.select(journal.name, entry.number, entry.header).join_from(
            journals.journals, journals.entries, journal.key == entry.journal
        )
        between = entry.number.between(sa.bindparam("first"), sa.bindparam("last"))
        self._headers = query.where(journal.root == sa.bindparam("of_root"), between)

    def of(self, conn: sa.Connection, records: Sequence[Record]) -> Entries:
        """The entries that records say they were written with."""
        numbers: dict[bytes, set[int]] = {}
        for record in records:
            numbers.setdefault(record.journal, set()).add(record.number)
        found: Entries = {}
        for journal, several in numbers.items():
            for first, last in _runs(sorted(several)):
                asked = {"of_root": journal, "first": first, "last": last}
                for name, number, header in conn.execute(self._headers, asked).all():
                    if number in several:
                        found.setdefault((journal, number), []).append((name, _named_in(header)))
        return found


def _runs(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """First and last of numbers that lie near each other."""
    first = before = numbers[0]
    for number in numbers[1:]:
        if number - before > NEAR:
            yield first, before
            first = number
        before = number
    yield first, before


def _named_in(header: bytes) -> tuple[bytes, ...]:
    try:
        return _header.decode(header).records
    except msgspec.DecodeError:
        return ()
