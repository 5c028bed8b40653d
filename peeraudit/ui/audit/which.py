"""Which audit: mine or everybody's, as a list of case files with how far each is."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peeraudit.core.audit import Audit
from peeraudit.core.blind import is_blind
from peeraudit.core.progress import done_audits
from peeraudit.operations.gathering import natural
from peeraudit.operations.seeing import Seen
from peeraudit.ui.audit.in_order import in_order
from peeraudit.ui.audit.sheet import form_title
from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.room import Room, Stage, Target
from peeraudit.ui.widgets.choice import Choice, ChoiceRow
from peeraudit.ui.widgets.pieces import button, empty
from peeraudit.ui.widgets.rows import Row, RowList

MINE, ALL = "mine", "all"
_WHOSE = (Choice(MINE, "Mine"), Choice(ALL, "Everybody's"))


class WhichAudit(QWidget):
    """The list of audits. `chosen` tells the id of the one somebody wants to work on."""

    chosen = Signal(str)

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._seen: Seen | None = None
        self._whose = ChoiceRow("Whose audits", _WHOSE)
        self._whose.show_chosen(MINE)
        self._whose.chosen.connect(self._draw)
        self._count = text("", Role.MUTED)
        self.list = RowList("Audits", looks=room.looks)
        self.list.chosen.connect(self._choose)
        self._empty = empty(
            "Nothing to audit here yet",
            "An audit is started from its case file: choose the form and who audits.",
            button("Go to case files", lambda: room.go(Target(Stage.CASE_FILES))),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * STEP)
        for part in (text("Which audit", Role.TITLE), self._whose, self._count, self._empty):
            layout.addWidget(part)
        layout.addWidget(self.list, 1)

    def show_seen(self, seen: Seen) -> None:
        """Draw the list as it stands now; where somebody is in it stays."""
        self._seen = seen
        self._draw()

    def focus_first(self) -> None:
        """Put the focus into the list."""
        (self.list if self.list.isVisible() else self._whose).setFocus()

    def _draw(self, *_: object) -> None:
        if self._seen is None:
            return
        rows = tuple(audit_rows(self._seen, whose=self._whose.value))
        done = sum(row.is_done for row in rows)
        self._count.setText(f"{done} of {len(rows)} done" if rows else "")
        self.list.show_rows(rows)
        self.list.setVisible(bool(rows))
        self._empty.setVisible(not rows)

    def _choose(self, name: str) -> None:
        if self._seen and any(item.id == name for item in self._seen.shown.audits):
            self.chosen.emit(name)
        else:
            self._room.go(Target(Stage.CASE_FILES, name))


@dataclass(frozen=True, slots=True)
class AuditRow(Row):
    """One audit in the list, or a case file whose audit has not begun."""

    is_done: bool = False


def audit_rows(seen: Seen, *, whose: str) -> Iterator[AuditRow]:
    """The audits of whoever sits here, or all; then the case files that wait for them."""
    shown = seen.shown
    names = {peer.id: peer.name for peer in shown.team}
    references = {item.id: item.reference for item in shown.case_files}
    done = done_audits(shown)
    answered = Counter(item.audit for item in shown.judgements if item.answer)
    ordered = sorted(
        in_order(shown.audits, team=shown.team),
        key=lambda item: natural(references.get(item.case_file, "")),
    )
    for audit in ordered:
        if whose == ALL or seen.peer in audit.auditors:
            who = " and ".join(names.get(name, "") for name in audit.auditors)
            yield AuditRow(
                id=audit.id,
                title=references.get(audit.case_file, "A case file that is gone"),
                about=" · ".join((form_title(shown, audit), _purpose(audit), who)),
                state=_state(audit, answered[audit.id], is_done=audit.id in done),
                is_done=audit.id in done,
            )
    begun = {audit.case_file for audit in shown.audits}
    for case_file in shown.case_files:
        waits = case_file.id not in begun and not case_file.reserve
        if waits and (whose == ALL or case_file.auditor == seen.peer):
            who = names.get(case_file.auditor, "nobody yet")
            yield AuditRow(case_file.id, case_file.reference, f"given to {who}", "not begun")


def _purpose(audit: Audit) -> str:
    return f"{audit.purpose}, blind" if is_blind(audit) else str(audit.purpose)


def _state(audit: Audit, answered: int, *, is_done: bool) -> str:
    if audit.finished:
        return "finished"
    return "graded" if is_done else f"{answered} answered"
