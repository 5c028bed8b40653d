"""The wheel scrolls pages and never changes a value, whatever has the focus."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import (
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QScrollBar,
    QTabBar,
)

from peeraudit.ui.faults import draining

UNTURNED = (QAbstractSpinBox, QComboBox, QAbstractSlider, QTabBar)
"""What Qt lets the wheel change."""


class WheelScrolls(QObject):
    """Takes the wheel from everything that holds a value; what lies behind it scrolls."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        app.installEventFilter(self)

    @draining
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the wheel through to scroll bars alone."""
        if event.type() is QEvent.Type.Wheel and isinstance(watched, UNTURNED):
            if isinstance(watched, QScrollBar):
                return False
            event.ignore()
            return True
        return False
