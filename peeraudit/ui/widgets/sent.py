"""What was typed in a line and is sent off is the line's own no longer: undo takes the deed back.

Qt's `clear` empties a line as somebody would who presses Delete: its undo brings the words back,
where they would look unkept and be kept a second time. Secrets would come back as well.
"""

from PySide6.QtWidgets import QLineEdit


def empty_line(field: QLineEdit) -> None:
    """Take the words out of a line for good: they are kept, or wanted no longer."""
    field.setText("")


def let_words_go(field: QLineEdit) -> None:
    """Leave words in a line until they are kept; from now on undo is for the deed they are in."""
    at = field.cursorPosition()
    field.setText(field.text())
    field.setCursorPosition(at)
