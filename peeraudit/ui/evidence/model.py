"""The notes as a list of Qt: looked up when a row is drawn, changed only where it is otherwise.

So the selection, the focus and the place one had scrolled to stay as they are.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from peeraudit.core.evidence import Evidence, Leaning
from peeraudit.ui.evidence.named import Named
from peeraudit.ui.widgets.painted import Index

NOTE, PARTS, ABOUT, FILED = (Qt.ItemDataRole.UserRole + at for at in range(1, 5))
"""Roles: the note, its text in parts of which every second is marked, what it is about, where."""

LEANING_WORDS = {
    Leaning.STRENGTH: "strength",
    Leaning.AREA: "area",
    Leaning.CONTEXT: "context",
}

Parts = tuple[str, ...]
"""A text; every second part of it is a word that was looked for."""

NO_NAMES = Named({}, {}, {}, {}, {}, {})


class NotesModel(QAbstractListModel):
    """The notes shown, newest first."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.notes: tuple[Evidence, ...] = ()
        self._named = NO_NAMES
        self._marked: Mapping[str, Parts] = {}
        self._rows: dict[str, int] = {}

    def show_notes(
        self, notes: tuple[Evidence, ...], *, named: Named, marked: Mapping[str, Parts]
    ) -> None:
        """Show these; where notes come or go in one place, the others stay where they are."""
        before, self._named, self._marked = self.notes, named, marked
        same = _common(before, notes)
        tail = _common(before[same:][::-1], notes[same:][::-1])
        gone, come = len(before) - same - tail, len(notes) - same - tail
        root = QModelIndex()
        if gone:
            self.beginRemoveRows(root, same, same + gone - 1)
            self.notes = (*before[:same], *before[same + gone :])
            self.endRemoveRows()
        if come:
            self.beginInsertRows(root, same, same + come - 1)
            self.notes = notes
            self.endInsertRows()
        self.notes = notes
        self._rows = {note.id: row for row, note in enumerate(notes)}
        if notes:
            self.dataChanged.emit(self.index(0), self.index(len(notes) - 1))

    def row_of(self, note: str) -> int:
        """Where a note stands, by its id; -1 where it is not shown."""
        return self._rows.get(note, -1)

    def rowCount(self, parent: Index | None = None) -> int:
        """How many there are."""
        return 0 if parent is not None and parent.isValid() else len(self.notes)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """One thing about a note."""
        if not index.isValid() or index.row() >= len(self.notes):
            return None
        note = self.notes[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return note.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.spoken(note)
            case _:
                return self._own(note, role)

    def spoken(self, note: Evidence) -> str:
        """A row in words, as a screen reader says it."""
        quote = "quote" if note.quote else ""
        filed = self._named.where_filed(note)
        where = filed if note.id not in self._named.filed else f"filed under {filed}"
        words = (
            f"{note.reference}: {note.text}",
            LEANING_WORDS[note.leaning],
            quote,
            str(note.kind),
            *self._named.about(note),
            where,
        )
        return ", ".join(filter(None, words))

    def _own(self, note: Evidence, role: int) -> object:
        if role == NOTE:
            return note
        if role == PARTS:
            return self._marked.get(note.id) or (note.text,)
        if role == ABOUT:
            return self._named.about(note)
        return self._named.where_filed(note) if role == FILED else None


def _common(one: Sequence[Evidence], other: Sequence[Evidence]) -> int:
    """How many notes two lists begin with alike, each the same note as kept now or before."""
    count = 0
    for left, right in zip(one, other, strict=False):
        if left is not right and left.id != right.id:
            break
        count += 1
    return count
