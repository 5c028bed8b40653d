"""What is like the finding on the card: notes that may belong under it, and other findings."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peeraudit.core.evidence import Evidence
from peeraudit.core.finding import Bearing, Finding
from peeraudit.ui.findings.deeds import Deeds
from peeraudit.ui.findings.filed_note import where_from
from peeraudit.ui.findings.same_place import focus_again, focused_in
from peeraudit.ui.findings.suggesting import Alike
from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.widgets.pieces import button, card, column, fill, row
from peeraudit.ui.widgets.quoted import in_quotes


@dataclass(frozen=True, slots=True)
class LeadsTo:
    """Where one goes from here: to the card of another finding, or to a note, by its id."""

    finding: Callable[[str], None]
    note: Callable[[str], None]


class AlikeList(QWidget):
    """Suggestions for one finding; nothing is filed or joined until somebody says so."""

    def __init__(self, finding: str, *, deeds: Deeds, leads_to: LeadsTo) -> None:
        super().__init__()
        self._finding, self._deeds, self._leads_to = finding, deeds, leads_to
        self._alike = Alike()
        self._shown: tuple[tuple[str, str], ...] | None = None
        self._notes, self._findings = QVBoxLayout(), QVBoxLayout()
        self._notes_title = text("May belong here", Role.SMALL)
        self._findings_title = text("Says nearly the same", Role.SMALL)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * STEP)
        layout.addWidget(self._notes_title)
        layout.addLayout(self._notes)
        layout.addWidget(self._findings_title)
        layout.addLayout(self._findings)
        self.draw()

    def show_alike(self, alike: Alike) -> None:
        """Show what was found out."""
        self._alike = alike
        self.draw()

    def draw(self) -> None:
        """Draw what of it is still there, and not filed under this finding meanwhile."""
        filed = {link.evidence for link in self._deeds.shown.filings if link.bearing is not None}
        notes = [
            note
            for like in self._alike.notes
            if like.id not in filed and (note := self._deeds.note(like.id)) is not None
        ]
        findings = [
            item
            for like in self._alike.findings
            if (item := self._deeds.finding(like.id)) is not None
        ]
        now = tuple((item.id, item.text) for item in (*notes, *findings))
        if now == self._shown:
            return
        self._shown, was_at = now, focused_in(self)
        self.setVisible(bool(now))
        self._notes_title.setVisible(bool(notes))
        fill(self._notes, [self._note(item) for item in notes])
        self._findings_title.setVisible(bool(findings))
        fill(self._findings, [self._like(item) for item in findings])
        focus_again(self, was_at)

    def _note(self, note: Evidence) -> QWidget:
        words = text(in_quotes(note), Role.NOTE)
        where = text(where_from(self._deeds.shown, note), Role.SMALL)
        for_it = button("File for it", partial(self._file, note, Bearing.FOR))
        for_it.setAccessibleName(f"File {note.reference} for it")
        against = button("File against it", partial(self._file, note, Bearing.AGAINST))
        against.setAccessibleName(f"File {note.reference} against it")
        see = button("See it", partial(self._leads_to.note, note.id), role=Role.LINK)
        see.setAccessibleName(f"See {note.reference} under Evidence")
        return card(words, where, row(for_it, against, see))

    def _like(self, finding: Finding) -> QWidget:
        see = button(finding.reference, partial(self._leads_to.finding, finding.id), role=Role.LINK)
        see.setAccessibleName(f"Open {finding.reference}")
        return column(text(finding.text, Role.NOTE), row(see), gap=0)

    def _file(self, note: Evidence, bearing: Bearing) -> None:
        finding = self._deeds.finding(self._finding)
        if finding is not None:
            self._deeds.file(note, finding, bearing)
