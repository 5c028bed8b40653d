"""What stands beside the questions: evidence from this case file, auditors, and the reading."""

from functools import partial

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from peeraudit.core.audit import Audit, Purpose
from peeraudit.core.evidence import Evidence, Leaning
from peeraudit.core.gathered import Gathered
from peeraudit.operations.auditing import set_practitioner_present
from peeraudit.ui.audit.capture_here import KEY, CaptureHere
from peeraudit.ui.audit.sheet import Sheet
from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.room import Room, Stage, Target
from peeraudit.ui.widgets.choice import Choice, ChoiceRow
from peeraudit.ui.widgets.pieces import button, card, clear, key, row
from peeraudit.ui.widgets.quoted import in_quotes

SIGNS = {Leaning.STRENGTH: "+", Leaning.AREA: "\N{EN DASH}", Leaning.CONTEXT: ""}
"""What a note speaks for, as a sign before it."""

MOST_NOTES = 12
"""Notes shown here; the page of evidence has them all."""

SAID = {True: "yes", False: "no"}
"""What is chosen once somebody said whether the practitioner was present."""

PRESENT = (Choice(SAID[True], "Yes"), Choice(SAID[False], "No"))


class Beside(QWidget):
    """The column beside an audit's questions."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._audit: Audit | None = None
        self._notes: tuple[Evidence, ...] | None = None
        self._of: tuple[str, tuple[Evidence, ...]] | None = None
        self.capture = CaptureHere(room)
        self._title = text("Evidence here", Role.HEADING)
        self._listed = QWidget()
        self._list = QVBoxLayout(self._listed)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(2 * STEP)
        self._who = text("", Role.NOTE)
        self._reading = text("", Role.NOTE)
        self.present = ChoiceRow("Practitioner present", PRESENT)
        self.present.chosen.connect(self._say_present)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * STEP)
        parts = (
            row(self._title, None, key(KEY)),
            self.capture.widget,
            self._listed,
            text("Auditors", Role.HEADING),
            self._who,
            text("Was the practitioner present?", Role.SMALL),
            self.present,
            text("Reading", Role.HEADING),
            self._reading,
        )
        for part in parts:
            layout.addWidget(part)
        layout.addStretch(1)

    @property
    def count(self) -> int:
        """How many notes there are from this case file."""
        return len(self._notes or ())

    def show_sheet(self, sheet: Sheet, shown: Gathered) -> None:
        """Draw what belongs to this audit's case file."""
        self._audit = sheet.audit
        of = (sheet.case_file.id, shown.evidence)
        if self._of is None or self._of[0] != of[0] or self._of[1] is not of[1]:
            self._of = of
            self._show_notes(tuple(note for note in of[1] if note.source == of[0]))
        self.capture.show_source(sheet.case_file.id)
        self._who.setText(_auditors(sheet.audit, shown))
        said = sheet.audit.practitioner_present
        self.present.show_chosen("" if said is None else SAID[said])
        self.present.setEnabled(not sheet.audit.finished)
        self._reading.setText(_reading(sheet))

    def _show_notes(self, notes: tuple[Evidence, ...]) -> None:
        if notes != self._notes:
            self._notes = notes
            self._draw_notes(notes)

    def _draw_notes(self, notes: tuple[Evidence, ...]) -> None:
        clear(self._list)
        if not notes:
            words = "Nothing is noted from this case file yet. Type a line above; Enter keeps it."
            self._list.addWidget(text(words, Role.NOTE))
        for note in notes[-MOST_NOTES:][::-1]:
            self._list.addWidget(_note(note))
        if len(notes) > MOST_NOTES:
            go = partial(self._room.go, Target(Stage.EVIDENCE, notes[0].source))
            self._list.addWidget(button(f"All {len(notes)} notes", go, role=Role.LINK))

    def _say_present(self, value: str) -> None:
        if self._audit is not None:
            deed = partial(set_practitioner_present, audit=self._audit, present=value == SAID[True])
            self._room.desk.do(deed)


def _note(note: Evidence) -> QFrame:
    """One note: what it speaks for, its words, its kind and reference."""
    words = in_quotes(note)
    sign = SIGNS[note.leaning]
    about = f"{note.kind} · {note.reference}"
    return card(text(f"{sign} {words}".strip()), text(about, Role.SMALL))


def _auditors(audit: Audit, shown: Gathered) -> str:
    """Who makes this audit, as which reading, and what other readings there are."""
    names = {peer.id: peer.name for peer in shown.team}
    who = " and ".join(names.get(name, "somebody gone") for name in audit.auditors)
    others = [
        item for item in shown.audits if item.case_file == audit.case_file and item.id != audit.id
    ]
    purposes = {item.purpose for item in others} - {audit.purpose}
    also = ", ".join(sorted(purposes))
    seconds = "A blind second reading is set for this file." if Purpose.SECOND in purposes else ""
    listed = f"Other readings of this file: {also}." if also and not seconds else seconds
    return f"{who}: {PURPOSE[audit.purpose]}. {listed}".strip()


PURPOSE = {
    Purpose.FIRST: "first reading",
    Purpose.SECOND: "second reading, blind",
    Purpose.CALIBRATION: "calibration, counted nowhere",
    Purpose.VALIDATION: "validation of the host's own audit",
}
"""What an audit is for, in words."""


def _reading(sheet: Sheet) -> str:
    period = sheet.template.period
    limits = sheet.case_file.access_limits.strip()
    words = (
        f"Read the last {period.months_to_audit} months of the file and judge the last"
        f" {period.months_to_judge}."
    )
    return f"{words} Not seen: {limits}." if limits else words
