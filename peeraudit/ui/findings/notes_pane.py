"""The notes not filed yet, at the side of the wall, and what to do with them."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peeraudit.core.gathered import Gathered
from peeraudit.ui.findings.note_list import NoteList
from peeraudit.ui.findings.note_rows import note_rows
from peeraudit.ui.findings.suggesting import Home
from peeraudit.ui.look.look import Looks
from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.widgets.pieces import row

HOW = "Drag one onto a card. Or Enter, then the letter of a theme. F files it where it is likely."
DONE = "Every note is filed under a finding. New notes wait here until they are."
NONE = "No notes yet. They wait here until they are filed under a finding."


class NotesPane(QWidget):
    """A head with how many there are, and the list."""

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self.list = NoteList(looks)
        self._count = text("", Role.MUTED, wraps=False)
        self._how = text("", Role.SMALL)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(row(text("Not yet filed", Role.HEADING, wraps=False), self._count))
        column.addWidget(self._how)
        column.addWidget(self.list, 1)

    def show_notes(self, shown: Gathered, homes: Mapping[str, Home]) -> None:
        """Show the notes that wait, each with its likely home."""
        rows = note_rows(shown, homes)
        self._count.setText(str(len(rows)))
        self._how.setText(HOW if rows else DONE if shown.evidence else NONE)
        focus = Qt.FocusPolicy.StrongFocus if rows else Qt.FocusPolicy.NoFocus
        self.list.setFocusPolicy(focus)
        self.list.show_rows(rows)
