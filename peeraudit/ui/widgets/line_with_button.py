"""One line to type in under its label, with a button beside it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from peeraudit.ui.look.tokens import STEP, TARGET
from peeraudit.ui.widgets.typed import field_label


class LineWithButton(QWidget):
    """The field has the focus of the whole. `entered` tells that Enter was pressed in it."""

    entered = Signal()

    def __init__(self, words: str) -> None:
        super().__init__()
        self.field = QLineEdit()
        self.field.setMinimumHeight(TARGET)
        self.field.returnPressed.connect(self.entered)
        self._line = QHBoxLayout()
        self._line.setSpacing(2 * STEP)
        self._line.addWidget(self.field, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(field_label(words, self.field))
        self._column.addLayout(self._line)
        self.setFocusProxy(self.field)

    def set_beside(self, button: QPushButton) -> None:
        """Put the button beside the field."""
        self._line.addWidget(button)

    def set_beneath(self, part: QWidget) -> None:
        """Put something beneath both."""
        self._column.addWidget(part)
