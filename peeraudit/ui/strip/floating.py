"""The strip in a small window of its own, above everything: one types while reading elsewhere.

It has no frame, so that it covers little; it is moved by its grip, with the mouse or arrow keys.
"""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QPushButton, QWidget

from peeraudit.ui.look.icons import icon
from peeraudit.ui.look.look import Looks
from peeraudit.ui.look.roles import Role, give
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.reading_order import move_back, move_on
from peeraudit.ui.widgets.pieces import button

SIZE = (420, 56)
"""Pixels at 100 %."""

NUDGE = 16
"""Pixels one arrow key moves it."""

_ARROWS = {
    Qt.Key.Key_Left: QPoint(-NUDGE, 0),
    Qt.Key.Key_Right: QPoint(NUDGE, 0),
    Qt.Key.Key_Up: QPoint(0, -NUDGE),
    Qt.Key.Key_Down: QPoint(0, NUDGE),
}


class Floating(QFrame):
    """Holds the line of the strip. Its title says nothing of the challenge."""

    def __init__(self, line: QWidget, looks: Looks, *, go_back: Callable[[], object]) -> None:
        super().__init__(
            None,
            Qt.WindowType.Tool
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint,
        )
        give(self, Role.FLOATING)
        self.setWindowTitle("peeraudit")
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setAttribute(Qt.WidgetAttribute.WA_MacAlwaysShowToolWindow)
        self._looks = looks
        self.grip = Grip(self)
        self.dock = button("", go_back, role=Role.LINK)
        self.dock.setAccessibleName("Put the strip back into the window")
        self.dock.setToolTip("Back into the window  (Ctrl+Shift+E)")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(STEP, STEP, STEP, STEP)
        layout.setSpacing(STEP)
        for part in (self.grip, line, self.dock):
            layout.addWidget(part, 1 if part is line else 0)
        self.setFixedSize(*map(looks.look.px, SIZE))
        looks.changed.connect(self._colour)
        self._colour()

    def show_beside(self, window: QWidget) -> None:
        """Show it at the lower right of the screen a window is on."""
        room = window.screen().availableGeometry()
        away = QPoint(self.width() + 6 * STEP, self.height() + 6 * STEP)
        self.move(room.bottomRight() - away)
        self.show()

    def move_by(self, way: QPoint) -> None:
        """Move it, and never off the screen."""
        room = self.screen().availableGeometry()
        to = self.pos() + way
        self.move(
            max(room.left(), min(to.x(), room.right() - self.width())),
            max(room.top(), min(to.y(), room.bottom() - self.height())),
        )

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - so it is in Qt
        """Go on by Tab in the order in which it is read, as in the window."""
        at = QApplication.focusWidget() or self
        return (move_on if forward else move_back)(at, within=self)

    def _colour(self) -> None:
        colour = self._looks.look.colours.muted
        self.grip.setIcon(icon("grip", colour))
        self.dock.setIcon(icon("dock", colour))


class Grip(QPushButton):
    """What the floating strip is moved by."""

    def __init__(self, floating: Floating) -> None:
        super().__init__()
        give(self, Role.LINK)
        self._floating = floating
        self._from = QPoint()
        self.setAutoDefault(False)
        self.setAccessibleName("Move the strip with the arrow keys")
        self.setToolTip("Drag, or use the arrow keys")
        self.setCursor(Qt.CursorShape.SizeAllCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to drag."""
        self._from = event.globalPosition().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag."""
        at = event.globalPosition().toPoint()
        self._floating.move_by(at - self._from)
        self._from = at

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrow keys."""
        way = _ARROWS.get(Qt.Key(event.key()))
        if way is None:
            super().keyPressEvent(event)
        else:
            self._floating.move_by(way)
