"""The Audit page: the list of audits, and the one somebody works on."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout

from peeraudit.ui.audit.audit_view import AuditView
from peeraudit.ui.audit.in_order import in_order
from peeraudit.ui.audit.sheet_of import sheet_of
from peeraudit.ui.audit.which import WhichAudit
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.page import Page
from peeraudit.ui.room import Room

if TYPE_CHECKING:
    from peeraudit.operations.seeing import Seen


class AuditPage(Page):
    """One audit at a time, or the list of them."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.which = WhichAudit(room)
        self.view = AuditView(room)
        self._stack = QStackedWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(5 * STEP, 4 * STEP, 2 * STEP, 0)
        layout.addWidget(self._stack)
        self._stack.addWidget(self.which)
        self._stack.addWidget(self.view)
        self.which.chosen.connect(self.open)
        self.view.gone.connect(self._lose)
        self.view.head.other_asked.connect(self._show_list)

    @property
    def is_open(self) -> bool:
        """Whether an audit is open, and not the list."""
        return self._stack.currentWidget() is self.view

    def show_seen(self, seen: "Seen") -> None:
        """Draw what is seen now."""
        if self.is_open:
            self.view.show_seen(seen)
        if not self.is_open:
            self.which.show_seen(seen)

    def go_to(self, thing: str) -> None:
        """Open an audit by its id, or the audit of a case file by its; else show where one was."""
        audit = self._audit_of(thing)
        if audit:
            self.open(audit)

    def focus_first(self) -> None:
        """Put the focus where work goes on."""
        (self.view if self.is_open else self.which).focus_first()

    def open(self, audit: str) -> None:
        """Show one audit."""
        if self.is_open and self.view.audit_id == audit:
            return
        sheet = sheet_of(self.room.desk.seen.shown, audit, pending={})
        if sheet is not None:
            self._stack.setCurrentWidget(self.view)
            self.view.open(sheet)
            self.open_source(sheet.case_file.id, sheet.case_file.reference)
            self.view.focus_first()

    def leave(self) -> None:
        """Go back to the list; what is typed is kept first."""
        self.view.close_form()
        self.open_source("", "")
        self._stack.setCurrentWidget(self.which)
        self.which.show_seen(self.room.desk.seen)

    def _lose(self) -> None:
        """Go back to the list from an audit that is undone; the keys as well, if they were here."""
        at = QApplication.focusWidget()
        had_keys = at is None or self.isAncestorOf(at)
        self.leave()
        if had_keys and self.isVisible():
            self.which.focus_first()

    def _show_list(self) -> None:
        self.leave()
        self.which.focus_first()

    def _audit_of(self, thing: str) -> str:
        """The audit that is meant; of a case file one's own first, else the first there is."""
        seen = self.room.desk.seen
        audits = in_order(seen.shown.audits, team=seen.shown.team)
        if any(audit.id == thing for audit in audits):
            return thing
        of_case = [audit for audit in audits if thing and audit.case_file == thing]
        of_case.sort(key=lambda audit: seen.peer not in audit.auditors)
        return next((audit.id for audit in of_case), "")
