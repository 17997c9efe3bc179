"""Questions about what holds for the hall."""

from typing import Any

import msgspec
import sqlalchemy as sa

from kiosk.hall.codes import heard
from kiosk.hall.desk.settings import Edition, Part, SettingsPiece, digest_of
from kiosk.hall.ids import Id
from kiosk.store import tables
from kiosk.store.queries.journals import JournalQueries
from kiosk.store.queries.records import RecordQueries, decoded

PIECE = "settings.text."
"""What names of records begin with that hold a piece of such a text; its number follows."""
_EDITIONS, _JOURNALS = tables.settings_editions, tables.journals.journals
ALL = (
    sa.select(_EDITIONS, _JOURNALS.c.public_key)
    .join_from(_EDITIONS, _JOURNALS, _JOURNALS.c.name == _EDITIONS.c.journal)
    .order_by(_EDITIONS.c.part, _EDITIONS.c.edition.desc(), _EDITIONS.c.journal.desc())
)


class SettingsQueries:
    """What can be asked of editions of the settings."""

    def __init__(self, conn: sa.Connection, journals: JournalQueries, records: RecordQueries) -> None:
        self._conn, self._journals, self._records = conn, journals, records

    def standing(self, hall: Id) -> dict[Part, Edition]:
        """What stands of each part that was ever changed, with its text where that is here."""
        kept: dict[Part, Edition] = {}
        for row, edition in self._editions(hall):
            if edition.part not in kept:
                kept[edition.part] = msgspec.structs.replace(edition, text=self._text(row))
        return kept

    def overruled(self, hall: Id) -> tuple[Edition, ...]:
        """Changes that another kiosk overruled by one it made at the same time, and nobody has gone on from."""
        stands: dict[Part, int] = {}
        found = []
        for _, edition in self._editions(hall):
            if stands.setdefault(edition.part, edition.number) == edition.number:
                found.append(edition)
        first = {edition.part: edition.journal for edition in reversed(found)}
        return tuple(
            msgspec.structs.replace(edition, is_overruled=True)
            for edition in found
            if first[edition.part] != edition.journal
        )

    def _editions(self, hall: Id) -> list[tuple[Any, Edition]]:
        """The greatest of each part first; of parts that this program knows, by journals of the hall."""
        letters, journals = self._journals.roll(hall).letters, {*self._journals.all(hall)}
        rows = [row for row in self._conn.execute(ALL) if row.journal in journals]
        told = ((row, heard(Part, row.part)) for row in rows)
        return [
            (row, Edition(part, row.edition, row.journal, letters.get(row.public_key, 0), row.changed_at))
            for row, part in told
            if part
        ]

    def _text(self, row: Any) -> str | None:
        """The whole text, None where a piece of it is missing or is not what was named."""
        records = (self._records.one(row.id, f"{PIECE}{number}") for number in range(1, row.pieces + 1))
        read = [decoded(record.body, SettingsPiece) if record else None for record in records]
        pieces = [each.piece for each in read if isinstance(each, SettingsPiece)]
        text = b"".join(pieces)
        if len(pieces) < row.pieces or digest_of(text) != row.digest:
            return None
        return text.decode("utf-8", "replace")
