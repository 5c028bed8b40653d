"""Keys of commands come before what a field would do with them: Ctrl+E captures, everywhere.

On some systems a line of text has keys of its own, such as Ctrl+E for its end and Ctrl+K for what
stands before that. What somebody is typing is undone there first, and no deed elsewhere.
"""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit)
"""What is typed in."""

HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
"""Without one of these a key is a letter, and is typed."""


class KeysFirst(QObject):
    """Leaves the keys of commands to these, whatever has the focus."""

    def __init__(self, app: QApplication, parent: QObject, *, keys: Iterable[str]) -> None:
        super().__init__(parent)
        self._keys = frozenset(QKeySequence(each).toString() for each in keys)
        app.focusChanged.connect(self._come_to)

    def _come_to(self, left: QWidget | None, come_to: QWidget | None) -> None:
        """Be asked before the field that has the focus."""
        if left is not None:
            left.removeEventFilter(self)
        if isinstance(come_to, FIELDS):
            come_to.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A field that asks to have such a key for itself does not get it; letters are its own."""
        if event.type() is not QEvent.Type.ShortcutOverride:
            return False
        if not isinstance(event, QKeyEvent):
            return False
        keys = QKeySequence(event.keyCombination()).toString()
        is_command = bool(event.modifiers() & HELD) and keys in self._keys
        if not is_command or _is_its_own(watched, event):
            return False
        event.ignore()
        return True


def _is_its_own(field: QObject, event: QKeyEvent) -> bool:
    """Whether undo or redo is asked for where a field has something of its own to undo.

    Words that were kept and taken out of it are not its own: see `widgets.sent`.
    """
    is_undo = event.matches(QKeySequence.StandardKey.Undo)
    if not is_undo and not event.matches(QKeySequence.StandardKey.Redo):
        return False
    held = field if isinstance(field, QLineEdit) else None
    if isinstance(field, QPlainTextEdit | QTextEdit):
        held = field.document()
    return held is not None and (held.isUndoAvailable() if is_undo else held.isRedoAvailable())
