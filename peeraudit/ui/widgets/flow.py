"""A layout that sets widgets side by side and goes on beneath where there is no more room."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Widgets in reading order, as many in a line as fit."""

    def __init__(self, parent: QWidget, *, gap: int) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(gap)

    def clear(self) -> None:
        """Take every widget out, for good."""
        while (item := self.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def addItem(self, item: QLayoutItem) -> None:
        """Put one more at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # pyright: ignore[reportIncompatibleMethodOverride] - none past the end, as Qt wants it
        """One of them; none past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # pyright: ignore[reportIncompatibleMethodOverride] - as above
        """Take one out; none past the end."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        """A narrower flow is taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How tall it is where it is so wide; asked again and again while a page is laid out."""
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), move=_measured)
        return self._heights[width]

    def invalidate(self) -> None:
        """Something in it is of another size."""
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        """Set every widget in its place."""
        super().setGeometry(rect)
        self._arrange(rect, move=_moved)

    def expandingDirections(self) -> Qt.Orientation:
        """It takes no more room than it needs."""
        return Qt.Orientation(0)

    def sizeHint(self) -> QSize:
        """One line of all of them."""
        sizes = [item.sizeHint() for item in self._items]
        width = sum(size.width() + self.spacing() for size in sizes)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        """The widest of them."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _arrange(self, rect: QRect, *, move: Callable[[QLayoutItem, QRect], None]) -> int:
        """Put the items line by line; answers with the height."""
        left, top, tallest = rect.left(), rect.top(), 0
        for item in self._items:
            size = _size(item, within=rect.width())
            if left > rect.left() and left + size.width() > rect.right() + 1:
                left, top, tallest = rect.left(), top + tallest + self.spacing(), 0
            move(item, QRect(QPoint(left, top), size))
            left += size.width() + self.spacing()
            tallest = max(tallest, size.height())
        return top + tallest - rect.top()


def _size(item: QLayoutItem, *, within: int) -> QSize:
    """How large an item is: no wider than the room there is, and taller for it where it flows."""
    size = item.sizeHint()
    if not 0 < within < size.width():
        return size
    height = item.heightForWidth(within) if item.hasHeightForWidth() else size.height()
    return QSize(within, height)


def _moved(item: QLayoutItem, to: QRect) -> None:
    item.setGeometry(to)


def _measured(item: QLayoutItem, to: QRect) -> None:
    """Only the height is asked for."""
    del item, to
