"""Several notes at once: what they speak for, their tags, where they are filed, and away."""

from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout

from peeraudit.core.errors import ChallengeError
from peeraudit.core.evidence import Evidence, Leaning
from peeraudit.core.finding import Bearing
from peeraudit.operations.tagging import Tagged
from peeraudit.ui.evidence.deeds import NoteDeeds, counted
from peeraudit.ui.evidence.finding_line import FindingLine
from peeraudit.ui.evidence.note_card import BEARINGS, LEANINGS
from peeraudit.ui.evidence.tag_words import read_tags
from peeraudit.ui.look.roles import Role, give, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.room import Room
from peeraudit.ui.strip.completing import Completing
from peeraudit.ui.strip.tagging import TagsNow
from peeraudit.ui.widgets.choice import ChoiceRow
from peeraudit.ui.widgets.pieces import button, key, line, row
from peeraudit.ui.widgets.sent import empty_line
from peeraudit.ui.widgets.typed import field_label


class BulkCard(QFrame):
    """Each thing pressed or chosen here is one deed over all that is selected, with one Undo."""

    def __init__(self, room: Room, deeds: NoteDeeds, *, tags: TagsNow) -> None:
        super().__init__()
        give(self, Role.CARD)
        self._room, self._deeds, self._tags = room, deeds, tags
        self.notes: tuple[Evidence, ...] = ()
        self.title = text("", Role.HEADING, wraps=False)
        self.leaning = ChoiceRow("What they speak for", LEANINGS)
        self.tag_line = QLineEdit()
        self.tag_line.setPlaceholderText("#theme #key-line @case, then Enter")
        Completing(self.tag_line, room.looks, asking=tags.offers)
        self.trouble = text("", Role.STOP)
        self.trouble.hide()
        self.bearing = ChoiceRow("How they bear on the finding", BEARINGS)
        self.bearing.show_chosen(Bearing.FOR)
        self.finding = FindingLine(room.looks, findings=lambda: room.desk.seen.shown.findings)
        self.remove = button("Delete", self._delete, role=Role.LINK)
        self._lay_out()
        self.leaning.chosen.connect(self._lean)
        self.tag_line.returnPressed.connect(self._tag)
        self.finding.found.connect(self._file)

    def show_notes(self, notes: tuple[Evidence, ...]) -> None:
        """Be about these notes from now on."""
        self.notes = notes
        self.title.setText(f"{counted(notes)} selected")
        self.remove.setText(f"Delete {counted(notes)}")
        self.remove.setAccessibleName(self.remove.text())
        leanings = {note.leaning for note in notes}
        self.leaning.show_chosen(leanings.pop() if len(leanings) == 1 else "")

    def _lean(self, value: str) -> None:
        leaning = Leaning(value)
        words = "context" if leaning is Leaning.CONTEXT else f"speak for a {leaning}"
        if leaning is Leaning.AREA:
            words = "speak for an area"
        self._deeds.tag(self.notes, Tagged(leaning=leaning), words=words)

    def _tag(self) -> None:
        """Give all of them the tags typed; what is not understood stays and says so."""
        words = self.tag_line.text().strip()
        if not words:
            return
        try:
            tagged = read_tags(words, tags=self._tags.now())
        except ChallengeError as error:
            self._tell(str(error))
            return
        self._tell("")
        empty_line(self.tag_line)
        self._deeds.tag(self.notes, tagged, words=f"tagged {words}")

    def _tell(self, words: str) -> None:
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))

    def _file(self, finding_id: str) -> None:
        found = (item for item in self._room.desk.seen.shown.findings if item.id == finding_id)
        finding = next(found, None)
        if finding is not None:
            self._deeds.file(self.notes, finding, bearing=Bearing(self.bearing.value))

    def _delete(self) -> None:
        self._deeds.delete(self.notes, then=lambda: None)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4 * STEP, 3 * STEP, 4 * STEP, 3 * STEP)
        layout.setSpacing(2 * STEP)
        parts = (
            self.title,
            text("What you do here is done to all of them. One Undo takes it back.", Role.SMALL),
            text("They speak for", Role.SMALL),
            self.leaning,
            field_label("Tag them all", self.tag_line),
            self.tag_line,
            self.trouble,
            line(),
            field_label("File them under a finding", self.finding),
            self.bearing,
            self.finding,
            line(),
            row(self.remove, key("Del")),
        )
        for part in parts:
            layout.addWidget(part)
