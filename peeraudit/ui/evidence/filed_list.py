"""Where one note is filed: each finding with how the note bears on it, and the way there."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from peeraudit.core.evidence import Evidence
from peeraudit.ui.evidence.deeds import NoteDeeds
from peeraudit.ui.evidence.named import Filed
from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.room import Room, Stage, Target
from peeraudit.ui.widgets.elided import Elided
from peeraudit.ui.widgets.pieces import button, clear


class FiledList(QWidget):
    """The findings a note is filed under; nothing is said twice of one that is there."""

    def __init__(self, room: Room, deeds: NoteDeeds) -> None:
        super().__init__()
        self._room, self._deeds = room, deeds
        self._note = ""
        self._filed: tuple[Filed, ...] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_filed(self, note: Evidence, filed: tuple[Filed, ...]) -> None:
        """Show where it is filed now."""
        if (note.id, filed) == (self._note, self._filed):
            return
        self._note, self._filed = note.id, filed
        clear(self._column)
        if not filed:
            self._column.addWidget(text("Not filed under a finding yet.", Role.SMALL))
        for item in filed:
            self._column.addWidget(self._row(note, item))

    def _row(self, note: Evidence, item: Filed) -> QWidget:
        finding = item.finding
        there = button(finding.reference, partial(self._go, finding.id), role=Role.LINK)
        there.setAccessibleName(f"Filed under {finding.reference}: {finding.text}")
        words = Elided(Role.SMALL)
        words.show_words(f"{item.link.bearing}: {finding.text}")
        holder = QWidget()
        layout = QHBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(STEP)
        layout.addWidget(there)
        layout.addWidget(words, 1)
        layout.addStretch(0)
        layout.addWidget(self._out(note, item))
        return holder

    def _out(self, note: Evidence, item: Filed) -> QPushButton:
        said = f"{note.reference} taken out of {item.finding.reference}."
        do = partial(self._deeds.unfile, item.link, words=said)
        out = button("Take out", do, role=Role.LINK)
        out.setAccessibleName(f"Take out of {item.finding.reference}")
        return out

    def _go(self, finding: str) -> None:
        self._room.go(Target(Stage.FINDINGS, finding))
