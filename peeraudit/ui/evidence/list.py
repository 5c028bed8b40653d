"""The list of notes: as many as there are, of which only those in sight are drawn."""

from collections.abc import Collection

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from peeraudit.core.evidence import Evidence
from peeraudit.ui.evidence.delegate import NoteDelegate
from peeraudit.ui.evidence.model import NotesModel
from peeraudit.ui.look.look import Looks
from peeraudit.ui.look.roles import Role, give
from peeraudit.ui.widgets.enter import ENTER
from peeraudit.ui.widgets.letters import is_letter
from peeraudit.ui.widgets.slots import just

OPEN = (*ENTER, Qt.Key.Key_F2)


class NoteList(QListView):
    """`opened` asks to write in the current note, `doomed` to delete what is selected."""

    opened = Signal()
    doomed = Signal()
    told = Signal()

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        give(self, Role.CARDS)
        self.notes = NotesModel(self)
        self.setModel(self.notes)
        self.setItemDelegate(NoteDelegate(looks, self))
        self.setAccessibleName("Notes")
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(False)
        self.doubleClicked.connect(just(self.opened.emit))
        self.selectionModel().selectionChanged.connect(just(self.told.emit))
        self.selectionModel().currentChanged.connect(just(self.told.emit))

    @property
    def current(self) -> Evidence | None:
        """The note one is at."""
        row = self.currentIndex().row()
        return self.notes.rows[row] if 0 <= row < len(self.notes.rows) else None

    @property
    def selected(self) -> tuple[Evidence, ...]:
        """The notes selected, in the order of the list."""
        found = self.selectionModel().selection()
        ranges = [found.at(at) for at in range(found.count())]
        rows = sorted(row for each in ranges for row in range(each.top(), each.bottom() + 1))
        return tuple(self.notes.rows[row] for row in rows if row < len(self.notes.rows))

    def go_to(self, note: str) -> bool:
        """Select a note by its id and bring it into sight; whether it is among those shown."""
        row = self.notes.row_of(note)
        if row < 0:
            return False
        self._select(row)
        self.scrollTo(self.notes.index(row), QAbstractItemView.ScrollHint.EnsureVisible)
        return True

    def have_current(self) -> None:
        """Be at some note wherever there are any: screen readers ask where one is.

        Where what was selected is gone, the note one is at by then is selected.
        """
        if self.notes.rows and not self.selectionModel().hasSelection():
            self._select(max(0, self.currentIndex().row()))

    def choose(self, notes: Collection[str]) -> None:
        """Select those of some notes that are shown, if any is, and be at the first of them."""
        rows = sorted(row for row in map(self.notes.row_of, notes) if row >= 0)
        for row in rows[:1]:
            self._select(row)
            self.scrollTo(self.notes.index(row), QAbstractItemView.ScrollHint.EnsureVisible)
        for row in rows[1:]:
            select = QItemSelectionModel.SelectionFlag.Select
            self.selectionModel().select(self.notes.index(row), select)

    def begin(self) -> None:
        """Be at the first note, with the keys."""
        if self.notes.rows:
            self._select(0)
            self.scrollToTop()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and F2 write in the note, Delete deletes what is selected.

        Letters are for the page, which has a search; Space selects the note one is at.
        """
        if event.key() in OPEN and not event.modifiers() & _WITH:
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.doomed.emit()
        elif is_letter(event) and event.key() != Qt.Key.Key_Space:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Be at a note when somebody comes here by key."""
        self.have_current()
        super().focusInEvent(event)

    def _select(self, row: int) -> None:
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        index: QModelIndex = self.notes.index(row)
        self.selectionModel().setCurrentIndex(index, flag)


_WITH = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.ShiftModifier
)
