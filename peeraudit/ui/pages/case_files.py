"""The sample of case files: a table, and beside it the one somebody looks at."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peeraudit.ui.case_files.adding import AddCaseFile
from peeraudit.ui.case_files.panel import CasePanel
from peeraudit.ui.case_files.sample import case_rows, counts_in_words
from peeraudit.ui.case_files.table import CaseTable
from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.page import Page
from peeraudit.ui.room import Room
from peeraudit.ui.widgets.pieces import button, empty, row, scrolled

if TYPE_CHECKING:
    from peeraudit.operations.seeing import Seen

BESIDE = 900
"""Pixels at 100 % from which the table and a case file have room side by side."""

PANEL_WIDTH = 380
"""Pixels at 100 % the case file at the side is wide."""


class CaseFilesPage(Page):
    """The table alone where it is narrow, until somebody opens a case file."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.panel: CasePanel | None = None
        self._left: list[CasePanel] = []
        self._is_open = False
        self._counts = text("", Role.MUTED)
        self.adding = AddCaseFile(room)
        self.table = CaseTable(room.looks)
        self._empty = empty(
            "No case files yet",
            "Type the reference of the first one above, such as C01. Never a name or a number of"
            " the host's system.",
        )
        self._back = row(button("All case files", self._show_table))
        self._inner = QWidget()
        self._inside = QVBoxLayout(self._inner)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._side = self._make_side()
        self._main = self._make_main()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(5 * STEP, 4 * STEP, 2 * STEP, 3 * STEP)
        layout.setSpacing(5 * STEP)
        layout.addWidget(self._main, 1)
        layout.addWidget(self._side)
        self.table.chosen.connect(self._choose)
        self.table.opened.connect(self.open_case)
        self.adding.added.connect(self.table.make_current)
        room.desk.idle.connect(self._let_go)

    def show_seen(self, seen: "Seen") -> None:
        """Draw the sample as it stands."""
        rows = case_rows(seen.shown)
        self._counts.setText(counts_in_words(seen.shown) if rows else "")
        self.table.show_rows(rows)
        self.table.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        if self.panel is not None and self.panel.case_file.id == self.table.current():
            self.panel.show_seen(seen)
        elif rows:
            self._choose(self.table.current())
        self._arrange()

    def go_to(self, thing: str) -> None:
        """Show one case file by its id."""
        if thing and self.table.make_current(thing):
            self.be_whole()
            self._is_open = True
            self._arrange()

    def focus_first(self) -> None:
        """Put the focus into the table, or where the first case file is typed."""
        (self.adding.field if self.table.isHidden() else self.table).setFocus()

    def show_case(self, name: str) -> None:
        """Show one case file at the side; what is typed of the last is kept first."""
        seen = self.room.desk.seen
        found = next((item for item in seen.shown.case_files if item.id == name), None)
        if found is None or (self.panel is not None and self.panel.case_file.id == name):
            return
        self.room.unkept.keep_now()
        if self.panel is not None:
            self.panel.hide()
            self._left.append(self.panel)
        self.panel = CasePanel(self.room, seen, found)
        self._inside.addWidget(self.panel)
        self.panel.show()  # by itself it comes later than Tab may
        if self.room.desk.is_idle:
            self._let_go()

    def open_case(self, name: str) -> None:
        """Go to the fields of a case file."""
        self.show_case(name)
        self._is_open = True
        self._arrange()
        if self.panel is not None:
            self.panel.focus_first()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set both side by side, or one in place of the other."""
        super().resizeEvent(event)
        self._arrange()

    def _choose(self, name: str) -> None:
        """The first is shown once the table is painted, any other at once."""
        if self.panel is None:
            self.follow(self._show_current)
        else:
            self.show_case(name)

    def _show_current(self) -> None:
        self.show_case(self.table.current())

    def _show_table(self) -> None:
        self._is_open = False
        self._arrange()
        self.table.setFocus()

    def _arrange(self) -> None:
        look = self.room.looks.look
        is_wide = self.width() >= look.px(BESIDE)
        has_case = not self.table.isHidden()
        self._side.setMinimumWidth(look.px(PANEL_WIDTH) if is_wide else 0)
        self._side.setMaximumWidth(look.px(PANEL_WIDTH) if is_wide else self.maximumWidth())
        self._side.setVisible(has_case and (is_wide or self._is_open))
        self._main.setVisible(is_wide or not has_case or not self._is_open)
        self._back.setVisible(not is_wide)

    def _make_main(self) -> QWidget:
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * STEP)
        for part in (text("Case files", Role.TITLE), self._counts, self.adding, self._empty):
            layout.addWidget(part)
        layout.addWidget(self.table, 1)
        return holder

    def _make_side(self) -> QWidget:
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._back)
        layout.addWidget(scrolled(self._inner, name="Case file"))
        return holder

    def _let_go(self) -> None:
        """Take down what was left, once nothing typed in it waits any more."""
        if self._left and self.room.unkept.is_empty:
            for panel in self._left:
                self._inside.removeWidget(panel)
                panel.deleteLater()
            self._left.clear()
