"""Enter, on the letters and on the figures."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
"""Both keys of that name."""


def is_enter(event: QKeyEvent) -> bool:
    """Whether Enter was pressed, of the keypad or not, and nothing held with it."""
    return event.key() in ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
