"""A list for QML: rows of one shape, changed in place so that nothing moves which did not change."""

# ruff: noqa: N802  Qt's names

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QPersistentModelIndex

Row = Mapping[str, Any]
_NOWHERE = QModelIndex()
_FIRST_ROLE = 0x0100
"""Qt's UserRole, by number: to name it makes Python build ninety enums, a twentieth of the screen's start."""


class Rows(QAbstractListModel):
    """Rows whose fields are the roles of a delegate."""

    def __init__(self, *fields: str) -> None:
        super().__init__()
        self._fields, self._rows = fields, list[Row]()

    def show(self, rows: Sequence[Row]) -> None:
        """Show these rows; what stays in its place keeps its delegate."""
        common = min(len(rows), len(self._rows))
        for number in range(common):
            self._renew(number, rows[number])
        if len(rows) > common:
            self.beginInsertRows(_NOWHERE, common, len(rows) - 1)
            self._rows.extend(rows[common:])
            self.endInsertRows()
        elif len(self._rows) > common:
            self.beginRemoveRows(_NOWHERE, common, len(self._rows) - 1)
            del self._rows[common:]
            self.endRemoveRows()

    def _renew(self, number: int, row: Row) -> None:
        if self._rows[number] != row:
            self._rows[number] = row
            place = self.index(number)
            self.dataChanged.emit(place, place)

    def rowCount(self, _parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Qt's question."""
        return len(self._rows)

    def roleNames(self) -> dict[int, QByteArray]:
        """Qt's question."""
        return {_FIRST_ROLE + place: QByteArray(field.encode()) for place, field in enumerate(self._fields)}

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = _FIRST_ROLE) -> Any:
        """Qt's question."""
        return self._rows[index.row()][self._fields[role - _FIRST_ROLE]]
