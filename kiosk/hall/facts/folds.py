"""How facts change the tables: four kinds of change, each the same in any order of arrival between journals.

`Write`  one writer: the home's values replace older ones of the same home; of two journals that claim one key the
         one with more weight wins, of two alike the smaller name, on every replica.
`Raise`  rank: `state` only moves up; other values are set once, the smallest of several standing.
`Best`   of all facts for one row the whole of the greatest rank stands, never column by column.
`Add`    sums.

Changes of different shape (kind, table, columns) commute; those of one shape are applied in the journal's order.
"""

from typing import TypeAlias

import msgspec

from kiosk.hall.ids import Id

Value: TypeAlias = int | bytes | bool | None
WAITS, OVER = 1, 2
"""States of what waits for somebody until it is over: what waits is found without a look at all that ever did."""


class Origin(msgspec.Struct, frozen=True):
    """Where a fact stands: its journal, its subject and when it was written (epoch ms)."""

    journal: Id
    subject: Id
    at: int


class Write(msgspec.Struct, frozen=True):
    """Set `values` of the row `key`, which belongs to `home`."""

    table: str
    key: Id
    home: Id
    values: dict[str, Value]


class Raise(msgspec.Struct, frozen=True):
    """Lift the row's `state` to at least `state`; fill in `values`."""

    table: str
    key: Id
    state: int
    values: dict[str, Value]


class Best(msgspec.Struct, frozen=True):
    """The whole `row`, where none of a greater rank has its key; the table says which columns are key and rank.

    A journal is among them, so two have never one rank; of one journal the later row stands.
    """

    table: str
    row: dict[str, Value]


class Add(msgspec.Struct, frozen=True):
    """Add `amount` to a column of the row with these key columns."""

    table: str
    keys: dict[str, Value]
    column: str
    amount: int


Change: TypeAlias = Write | Raise | Best | Add
