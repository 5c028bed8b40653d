"""Starting an audit of a case file: which form, what for, and by whom."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peeraudit.core.audit import Audit, FormInUse, Purpose
from peeraudit.core.case_file import CaseFile
from peeraudit.core.errors import ChallengeError
from peeraudit.core.gathered import Gathered
from peeraudit.operations.auditing import Started, start_audit
from peeraudit.operations.seeing import Seen
from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.room import Room, Stage, Target
from peeraudit.ui.widgets.choice import Choice, ChoiceRow, TickRow
from peeraudit.ui.widgets.pieces import button, row, show_or_hide

PURPOSES = (
    Choice(Purpose.FIRST, "First"),
    Choice(Purpose.SECOND, "Second, blind"),
    Choice(Purpose.VALIDATION, "Validation of the host's audit"),
    Choice(Purpose.CALIBRATION, "Calibration"),
)
"""What an audit may be for."""


class StartAudit(QWidget):
    """Everything an audit is made of is chosen already; a person changes what is otherwise."""

    def __init__(self, room: Room, seen: Seen, case_file: CaseFile) -> None:
        super().__init__()
        self._room = room
        self._case_file = case_file
        shown = seen.shown
        self._forms: tuple[FormInUse, ...] = shown.forms
        self.form = ChoiceRow("Form", [Choice(item.id, item.title) for item in shown.forms])
        self.purpose = ChoiceRow("What for", PURPOSES)
        self.who = TickRow("Who audits it")
        self.who.ticked.connect(self._tick)
        self._ticked: tuple[str, ...] = ()
        self._peer = seen.peer
        self.purpose.chosen.connect(self._suggest)
        self.start = button("Start this audit", self._start, role=Role.GO)
        self._trouble = text("", Role.STOP)
        self._trouble.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(STEP)
        layout.addWidget(text("Start an audit", Role.HEADING))
        for part in self._parts():
            layout.addWidget(part)
        self.begin()

    def begin(self) -> None:
        """Choose what this case most often needs next: a first audit, or another."""
        taken = {item.purpose for item in self._own}
        is_begun = not taken.isdisjoint((Purpose.FIRST, Purpose.SECOND))
        purpose = Purpose.SECOND if is_begun else Purpose.FIRST
        self.purpose.show_chosen(purpose)
        self._suggest(purpose)

    def show_case(self, case_file: CaseFile) -> None:
        """Draw who could audit it; who is responsible for it now is ticked, if it is another."""
        before, self._case_file = self._case_file.auditor, case_file
        if before != case_file.auditor:
            self._suggest_who(self.purpose.value)
        self._show_team()

    def _parts(self) -> tuple[QWidget, ...]:
        if not self._forms:
            words = "No form is in use yet. Choose one on the page of the challenge first."
            go = partial(self._room.go, Target(Stage.CHALLENGE))
            return (text(words, Role.MUTED), row(button("Go to challenge", go)))
        return (
            text("Form", Role.SMALL),
            self.form,
            text("What for", Role.SMALL),
            self.purpose,
            text("Who audits it, one or two", Role.SMALL),
            self.who,
            row(self.start),
            self._trouble,
        )

    @property
    def _own(self) -> list[Audit]:
        """The audits of this case."""
        audits = self._room.desk.seen.shown.audits
        return [item for item in audits if item.case_file == self._case_file.id]

    @property
    def _firsts(self) -> list[Audit]:
        return [item for item in self._own if item.purpose is Purpose.FIRST]

    def _suggest(self, purpose: str) -> None:
        self._suggest_form(purpose)
        self._suggest_who(purpose)
        self._show_team()

    def _suggest_form(self, purpose: str) -> None:
        """Choose the form in use most; a second reading is by the form of the first."""
        shown = self._room.desk.seen.shown
        if not shown.forms:
            return
        in_use = {form.id for form in shown.forms}
        same = [item.form for item in self._firsts if item.form in in_use]
        is_second = purpose == Purpose.SECOND and bool(same)
        self.form.show_chosen(same[0] if is_second else usual_form(shown))

    def _suggest_who(self, purpose: str) -> None:
        """Tick who is responsible for the case; a second reading is never by who made the first."""
        firsts = {name for item in self._firsts for name in item.auditors}
        wanted = self._case_file.auditor or self._peer
        if purpose != Purpose.FIRST:
            wanted = "" if self._peer in firsts else self._peer
        self._ticked = (wanted,) if wanted else ()

    def _show_team(self) -> None:
        team = self._room.desk.seen.shown.team
        self.who.show_choices([Choice(peer.id, peer.name) for peer in team], ticked=self._ticked)

    def _tick(self, names: tuple[str, ...]) -> None:
        self._ticked = names

    def _start(self) -> None:
        shown = self._room.desk.seen.shown
        if not self._ticked:
            show_or_hide(self._trouble, "Tick who audits it: one peer, or two.")
            return
        form = next(item for item in self._forms if item.id == self.form.value)
        started = Started(
            case_file=next(
                (item for item in shown.case_files if item.id == self._case_file.id),
                self._case_file,
            ),
            form=form,
            purpose=Purpose(self.purpose.value),
            auditors=tuple(peer for peer in shown.team if peer.id in self._ticked),
        )
        self._room.desk.do(
            partial(start_audit, started=started), then=self._go, on_error=self._refused
        )

    def _go(self, audit: str) -> None:
        show_or_hide(self._trouble, "")
        self._room.go(Target(Stage.AUDIT, audit))

    def _refused(self, error: ChallengeError) -> None:
        show_or_hide(self._trouble, str(error))


def usual_form(shown: Gathered) -> str:
    """The id of the form that most first audits have; before the first, the one of most uses.

    How widely a form can be used is told by the words for the key lines that it suits.
    """
    used = [audit.form for audit in shown.audits if audit.purpose is Purpose.FIRST]

    def place(form: str) -> tuple[int, int]:
        template = (shown.templates or {}).get(form)
        return used.count(form), len(template.key_line_hints) if template else 0

    return max((item.id for item in shown.forms), key=place)
