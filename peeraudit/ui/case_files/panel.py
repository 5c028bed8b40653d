"""One case file: everything that is kept of it, its audits, and starting another."""

from collections.abc import Collection
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peeraudit.core.case_file import CaseFile
from peeraudit.core.gathered import Gathered
from peeraudit.core.journal.draft import Value
from peeraudit.core.progress import done_audits
from peeraudit.operations.changing import change
from peeraudit.operations.deleting import delete_things
from peeraudit.operations.seeing import Seen
from peeraudit.ui.case_files.sample import (
    HOST_GRADE_LATER,
    audit_in_words,
    audits_by_case,
    may_see_host_grade,
)
from peeraudit.ui.case_files.starting import StartAudit
from peeraudit.ui.in_turn import InTurn
from peeraudit.ui.jobs import Deed, OnError
from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.room import Notice, Room, Stage, Target
from peeraudit.ui.widgets.choice import Choice, ChoiceRow, TickRow
from peeraudit.ui.widgets.pieces import button, fill, row
from peeraudit.ui.widgets.typed import Asked, TypedLine
from peeraudit.ui.widgets.words_button import WordsButton

LINES = (
    ("reference", Asked("Reference", hint="letters, then figures, such as C07")),
    ("how_chosen", Asked("How it was chosen", hint="such as random, or stratified: youngest")),
    ("status", Asked("Status", hint="such as child in need plan")),
    ("age_band", Asked("Age band", hint="such as 5-10, never a birth date")),
    ("team", Asked("Team")),
    ("access_limits", Asked("What of the record could not be seen")),
)
"""What is typed, in its order."""

RESERVE = (Choice("no", "In the sample"), Choice("yes", "Reserve"))


class CasePanel(QWidget):
    """The fields of one case file; each is kept by itself."""

    def __init__(self, room: Room, seen: Seen, case_file: CaseFile) -> None:
        super().__init__()
        self._room = room
        self.case_file = case_file
        self._turns = InTurn(room.desk)
        self._audits: tuple[tuple[str, str], ...] | None = None
        self._title = text("", Role.TITLE)
        self.lines = {
            name: TypedLine(asked, unkept=room.unkept, keep=partial(self._keep, name))
            for name, asked in LINES
        }
        self.reserve = ChoiceRow("Sample or reserve", RESERVE)
        self.reserve.chosen.connect(self._say_reserve)
        self.auditor = TickRow("Who audits")
        self.auditor.ticked.connect(self._choose_auditor)
        self.host_grade = TypedLine(
            Asked("The host's own grade"),
            unkept=room.unkept,
            keep=partial(self._keep, "host_grade"),
        )
        self._host_later = text(f"The host's own grade: {HOST_GRADE_LATER}.", Role.MUTED)
        self._listed = QWidget()
        self._list = QVBoxLayout(self._listed)
        self._list.setContentsMargins(0, 0, 0, 0)
        self.start = StartAudit(room, seen, case_file)
        self.another = button("Start another audit", self._start_another)
        self._lay_out()
        self.show_seen(seen)

    def show_seen(self, seen: Seen) -> None:
        """Draw the case file as it is kept; what somebody types stays."""
        shown = seen.shown
        found = next((item for item in shown.case_files if item.id == self.case_file.id), None)
        if found is None:
            return
        self.case_file = found
        self._title.setText(found.reference)
        for name, line in self.lines.items():
            line.show_kept(getattr(found, name))
        self.reserve.show_chosen("yes" if found.reserve else "no")
        team = [Choice(peer.id, peer.name) for peer in shown.team]
        self.auditor.show_choices(team, ticked=(found.auditor,))
        done = done_audits(shown)
        may_see = may_see_host_grade(seen, found, done=done)
        self._show_host_grade(found.host_grade if may_see else None)
        self._show_audits(shown, done)
        self.start.show_case(found)

    def focus_first(self) -> None:
        """Put the focus into the first field."""
        self.lines["reference"].setFocus()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 3 * STEP, 4 * STEP)
        layout.setSpacing(2 * STEP)
        parts = (
            self._title,
            self._listed,
            row(self.another),
            self.start,
            text("About this case file", Role.HEADING),
            text("Who audits", Role.SMALL),
            self.auditor,
            *self.lines.values(),
            self.reserve,
            self.host_grade,
            self._host_later,
            row(button("Delete this case file", self._delete, role=Role.LINK)),
        )
        for part in parts:
            layout.addWidget(part)
        layout.addStretch(1)

    def _show_host_grade(self, grade: str | None) -> None:
        """The host's own grade, or that it is shown later where there is none to be seen."""
        self.host_grade.show_kept(grade or "")
        self.host_grade.setVisible(grade is not None)
        self._host_later.setVisible(grade is None)

    def _show_audits(self, shown: Gathered, done: Collection[str]) -> None:
        names = {peer.id: peer.name for peer in shown.team}
        audits = audits_by_case(shown).get(self.case_file.id, ())
        listed = tuple((item.id, audit_in_words(item, names=names, done=done)) for item in audits)
        if listed == self._audits:
            return
        self._audits = listed
        fill(self._list, [self._way(name, words) for name, words in listed])
        self._listed.setVisible(bool(listed))
        self.another.setVisible(bool(listed))
        self.start.setVisible(not listed)

    def _start_another(self) -> None:
        self.another.hide()
        self.start.begin()
        self.start.show()
        self.start.form.focus_first()

    def _way(self, audit: str, words: str) -> QWidget:
        go = partial(self._room.go, Target(Stage.AUDIT, audit))
        way = WordsButton(words, go, role=Role.WAY)
        way.setToolTip("Open this audit")
        way.add_beside(text("Open", Role.OK, wraps=False))
        return way

    def _keep(self, name: str, typed: str, refused: OnError) -> None:
        self._change(name, typed.strip(), refused)

    def _say_reserve(self, value: str) -> None:
        self._change("reserve", value == "yes")

    def _choose_auditor(self, ticked: tuple[str, ...]) -> None:
        """One peer is responsible for a case file: who was ticked last."""
        auditor = next((name for name in ticked if name != self.case_file.auditor), "")
        self._change("auditor", auditor)

    def _change(self, name: str, value: Value, refused: OnError | None = None) -> None:
        self._turns.do(self.case_file.id, partial(self._deed, name, value), on_error=refused)

    def _deed(self, name: str, value: Value) -> Deed[object]:
        """Change a field of the case file as it stands now."""
        return partial(change, thing=self.case_file, **{name: value})

    def _delete(self) -> None:
        said = Notice(f"{self.case_file.reference} is deleted. Ctrl+Z brings it back.")
        self._room.desk.do(
            partial(delete_things, things=(self.case_file,)), then=lambda _: self._room.say(said)
        )
