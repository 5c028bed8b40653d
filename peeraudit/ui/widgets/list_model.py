"""A list of Qt over rows held as one tuple, changed only where they are otherwise than before.

So the selection, the focus and the place one had scrolled to stay as they are.
"""

from collections.abc import Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from peeraudit.ui.widgets.painted import Index

ROW = Qt.ItemDataRole.UserRole
"""The role under which a row is had whole."""


class Known(Protocol):
    """A row that is known by its id, whatever it says."""

    @property
    def id(self) -> str:
        """What it is known by."""
        ...


class Told(Known, Protocol):
    """A row that is told in words."""

    @property
    def words(self) -> str:
        """What it says."""
        ...

    @property
    def in_words(self) -> str:
        """The row as a screen reader says it."""
        ...


K = TypeVar("K", bound=Known)
T = TypeVar("T", bound=Told)


class ListModel(QAbstractListModel, Generic[K]):
    """Rows as they were shown last."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[K, ...] = ()

    def show_rows(self, rows: Sequence[K]) -> None:
        """Show these; where some come or go in one place, the others stay where they are."""
        before, new = self.rows, tuple(rows)
        same = _common(before, new)
        tail = _common(before[same:][::-1], new[same:][::-1])
        gone, come = len(before) - same - tail, len(new) - same - tail
        old = (*before[:same], *new[same : same + come], *before[same + gone :])
        if gone:
            self.beginRemoveRows(QModelIndex(), same, same + gone - 1)
            self.rows = (*before[:same], *before[same + gone :])
            self.endRemoveRows()
        if come:
            self.beginInsertRows(QModelIndex(), same, same + come - 1)
            self.rows = old
            self.endInsertRows()
        self.rows = new
        changed = [row for row, each in enumerate(new) if _differs(old[row], each)]
        if changed:
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))

    def row_of(self, name: str) -> int:
        """Where a row stands, by its id; -1 where it does not."""
        return next((row for row, each in enumerate(self.rows) if each.id == name), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        """How many there are; a row has none beneath it."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)


class ToldModel(ListModel[T]):
    """Rows that say themselves."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row itself for whoever paints it, and in words for whoever listens."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return row.words
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.in_words
            case _:
                return row if role == ROW else None


def _common(one: Sequence[Known], other: Sequence[Known]) -> int:
    """How many rows two lists begin with alike, each the same thing as kept now or before."""
    count = 0
    for left, right in zip(one, other, strict=False):
        if left is not right and left.id != right.id:
            break
        count += 1
    return count


def _differs(one: Known, other: Known) -> bool:
    """Whether two rows differ; most are the very same, which is quicker asked."""
    return one is not other and one != other
