"""A step of starting a challenge: some fields, any of which may stay blank."""

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from peeraudit.ui.look.tokens import STEP, TARGET
from peeraudit.ui.widgets.pieces import column
from peeraudit.ui.widgets.typed import field_label


class Step(QWidget):
    """Fields one beneath the other. Nothing is kept before the end, and nothing typed is lost."""

    TITLE = ""
    SAYS = ""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.TITLE)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(3 * STEP)

    def add(self, *parts: QWidget) -> None:
        """Put something at the end."""
        for part in parts:
            self.column.addWidget(part)

    def focus_first(self) -> None:
        """Put the focus on the first field."""

    def enter(self, at: QWidget | None) -> bool:
        """What Enter does in a field, beyond going on to the next; whether that was all."""
        del at
        return False


def line_edit(words: str, hint: str = "") -> tuple[QLineEdit, QWidget]:
    """One line to type in, and that line with its words above it."""
    field = QLineEdit()
    field.setMinimumHeight(TARGET)
    field.setPlaceholderText(hint)
    return field, column(field_label(words, field), field, gap=2)
