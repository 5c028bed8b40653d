"""The notes as a list of Qt: what is said of one is looked up when its row is drawn."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt

from peeraudit.core.evidence import Evidence, Leaning
from peeraudit.ui.evidence.named import Named
from peeraudit.ui.widgets.list_model import ListModel
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


class NotesModel(ListModel[Evidence]):
    """The notes shown, newest first."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._named = NO_NAMES
        self._marked: Mapping[str, Parts] = {}

    def show_notes(
        self, notes: tuple[Evidence, ...], *, named: Named, marked: Mapping[str, Parts]
    ) -> None:
        """Show these, and what is marked in each and called otherwise by now."""
        self._named, self._marked = named, marked
        self.show_rows(notes)
        if notes:
            self.dataChanged.emit(self.index(0), self.index(len(notes) - 1))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """One thing about a note."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        note = self.rows[index.row()]
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
