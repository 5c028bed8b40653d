"""A list on the wall: one is at a row of it whenever the keys are here, and can carry it off."""

from typing import Generic, TypeVar

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from peeraudit.ui.findings.carried import Carried, Kind, carry
from peeraudit.ui.look.look import Looks
from peeraudit.ui.look.roles import Role, give
from peeraudit.ui.widgets.list_model import Told, ToldModel
from peeraudit.ui.widgets.painted import Index, RowPainter

T = TypeVar("T", bound=Told)

_CAN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled


class CarriedModel(ToldModel[T]):
    """Rows as they were shown last."""

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every row can be dragged; what is dropped is taken by the list, not by a row."""
        return _CAN if index.isValid() else Qt.ItemFlag.NoItemFlags


class CarriedPainter(RowPainter):
    """Paints the rows of one list at the `width` it has."""

    def __init__(self, looks: Looks, parent: QWidget) -> None:
        super().__init__(looks, parent)
        self.width = 0


class CarriedList(QListView, Generic[T]):
    """Rows of one kind, painted one beneath the other."""

    def __init__(self, kind: Kind) -> None:
        super().__init__()
        give(self, Role.WALL)
        self._kind = kind
        self.held = CarriedModel[T](self)
        self.setModel(self.held)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setDragEnabled(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)

    @property
    def rows(self) -> tuple[T, ...]:
        """What is shown."""
        return self.held.rows

    @property
    def current(self) -> str:
        """The id of what one is at; empty where there is none."""
        row = self.currentIndex().row()
        return self.rows[row].id if 0 <= row < len(self.rows) else ""

    def go_to(self, name: str) -> bool:
        """Be at a row by its id; whether it is here."""
        row = self.held.row_of(name)
        self.go_row(row)
        return row >= 0

    def go_row(self, row: int) -> None:
        """Be at a row by its place, if there is one."""
        if 0 <= row < len(self.rows):
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(self.held.index(row), flag)

    def have_current(self) -> None:
        """Be at some row wherever there are any."""
        if not self.currentIndex().isValid():
            self.go_row(0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Be at a row when somebody comes here by key."""
        self.have_current()
        super().focusInEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the texts out for the new width."""
        painter = self.itemDelegate()
        if isinstance(painter, CarriedPainter):
            painter.width = self._width_beside_bar()
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _width_beside_bar(self) -> int:
        """The width beside the scroll bar, there or not: texts are laid out once, not twice."""
        bar = self.verticalScrollBar()
        return self.viewport().width() - (0 if bar.isVisible() else bar.sizeHint().width())

    def startDrag(self, supportedActions: Qt.DropAction) -> None:  # noqa: N803 - Qt's own name
        """Take up the row one is at."""
        del supportedActions
        index = self.currentIndex()
        if index.isValid():
            picture = self.viewport().grab(self.visualRect(index))
            carry(self, Carried(self._kind, self.current), picture)
