"""The sample as a table: case files by reference, one always current; Tab leaves it."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from peeraudit.ui.case_files.sample import COLUMNS, CaseRow
from peeraudit.ui.look.look import Looks
from peeraudit.ui.widgets.enter import ENTER
from peeraudit.ui.widgets.slots import just
from peeraudit.ui.widgets.table_model import TableModel

SHARES = (10, 20, 17, 11, 15, 11, 13, 18)
"""How much of the width each column has."""

ROW = 48
"""Pixels at 100 % a row is high: two lines of text."""

WIDE = 780
"""Pixels at 100 % under which words would be cut: how a case was chosen stands beside it alone."""

NARROW = 640
"""Pixels at 100 % under which only the columns in `_NEEDED` are shown."""

_NEEDED = ("Case", "Status", "Who audits", "Audits")

_IF_WIDE = ("How chosen",)
"""Columns that there is room for in a wide table."""

_IF_ANY = ("How chosen", "Status", "Age", "Team", "Not seen")
"""Columns that take no room where there is nothing in them."""


class CaseModel(TableModel[CaseRow]):
    """Case files as they were shown last."""

    def in_words(self, row: CaseRow) -> str:
        """A case file as a screen reader says it: what nothing is known of is left out."""
        return row.in_words


class CaseTable(QTableView):
    """`chosen` tells the case file that became current; `opened` the one Enter was pressed on."""

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self._looks = looks
        self.setAccessibleName("Case files")
        self._model = CaseModel(COLUMNS, self)
        self.setModel(self._model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(looks.look.px(ROW))
        across = self.horizontalHeader()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        across.setHighlightSections(False)
        across.setMinimumSectionSize(20)
        self.selectionModel().currentRowChanged.connect(self._tell)
        self.doubleClicked.connect(just(self._open))

    def show_rows(self, rows: Sequence[CaseRow]) -> None:
        """Show other rows; the current one stays so where it is still there."""
        current = self.current()
        self._model.show_rows(rows)
        self._share_out()
        is_lost = not self.currentIndex().isValid() and bool(rows)
        if is_lost and not self.make_current(current):
            self.selectRow(0)

    def current(self) -> str:
        """The id of the current case file; empty where there is none."""
        at = self.currentIndex()
        return self._model.rows[at.row()].id if at.isValid() else ""

    def make_current(self, name: str) -> bool:
        """Make a case file the current one; whether it is there."""
        for place, row in enumerate(self._model.rows):
            if row.id == name:
                self.selectRow(place)
                return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the fields of the current case file."""
        if event.key() in ENTER:
            self.opened.emit(self.current())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._share_out()

    def _share_out(self) -> None:
        """Share the width among the columns there is room for, and something in."""
        width = self.viewport().width()
        shown = [self._is_shown(name, place, width) for place, name in enumerate(COLUMNS)]
        whole = sum(share for share, is_shown in zip(SHARES, shown, strict=True) if is_shown)
        for place, is_shown in enumerate(shown):
            self.setColumnHidden(place, not is_shown)
            self.setColumnWidth(place, SHARES[place] * width // whole)

    def _is_shown(self, name: str, place: int, width: int) -> bool:
        """Whether there is room for a column, and something in it."""
        px = self._looks.look.px
        if name in _IF_WIDE and width < px(WIDE):
            return False
        if name in _IF_ANY and not any(row.cells[place] for row in self._model.rows):
            return False
        return name in _NEEDED or width >= px(NARROW)

    def _open(self) -> None:
        self.opened.emit(self.current())

    def _tell(self, current: QModelIndex, previous: QModelIndex) -> None:
        del previous
        if current.isValid():
            self.chosen.emit(self._model.rows[current.row()].id)
