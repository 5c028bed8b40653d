"""A table of Qt over rows held as one tuple, each with a cell for every column."""

from collections.abc import Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from peeraudit.ui.widgets.list_model import Known
from peeraudit.ui.widgets.painted import Index


class Celled(Known, Protocol):
    """A row of a table."""

    @property
    def cells(self) -> tuple[str, ...]:
        """What stands in each column."""
        ...


C = TypeVar("C", bound=Celled)


class TableModel(QAbstractTableModel, Generic[C]):
    """Rows as they were shown last, under their heads."""

    def __init__(self, heads: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self.heads = tuple(heads)
        self.rows: tuple[C, ...] = ()

    def show_rows(self, rows: Sequence[C]) -> None:
        """Show other rows; where only what they say is new, every row stays where it is."""
        before, new = self.rows, tuple(rows)
        if new == before:
            return
        if [row.id for row in new] == [row.id for row in before]:
            self.rows = new
            last = self.index(len(new) - 1, len(self.heads) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self.rows = new
        self.endResetModel()

    def in_words(self, row: C) -> str:
        """A whole row as a screen reader says it."""
        return ", ".join(
            f"{head}: {cell}" for head, cell in zip(self.heads, row.cells, strict=True)
        )

    def rowCount(self, parent: Index | None = None) -> int:
        """How many there are; a row has none beneath it."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """How much is said of each."""
        return 0 if parent is not None and parent.isValid() else len(self.heads)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """What a column is called."""
        is_name = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        is_head = orientation is Qt.Orientation.Horizontal and section < len(self.heads)
        return self.heads[section] if is_name and is_head else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell; to whoever listens the first of a row says the whole row."""
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return row.cells[column]
            case Qt.ItemDataRole.AccessibleTextRole if column:
                return f"{self.heads[column]}: {row.cells[column]}"
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.in_words(row)
            case _:
                return None
