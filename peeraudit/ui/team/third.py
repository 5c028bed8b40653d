"""Writing what neither side says: in place, and settled only when somebody says so."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.unkept import Unkept
from peeraudit.ui.widgets.enter import ENTER
from peeraudit.ui.widgets.pieces import button, key, row

WORDS = "What you agreed together"
"""What the field asks for."""

NOT_SETTLED = "This is not settled yet. Ctrl+Enter settles it with these words, Esc puts them by."

PUT_BY = "What you wrote together settles nothing yet. Open it again, to settle or to empty it."
"""What is said of words that wait for whoever comes back to them."""


class _Field(QPlainTextEdit):
    """Several lines; Ctrl+Enter is for whoever holds the field."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter with Ctrl, and Esc, go on to the holder."""
        is_done = event.key() in ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if is_done or event.key() == Qt.Key.Key_Escape:
            event.ignore()
            return
        super().keyPressEvent(event)


class ThirdWords(QWidget):
    """The field. `written` tells the words to settle with, `left` that somebody gave it up.

    What is typed stays in it, put by or not, and keeps the window open.
    """

    written = Signal(str)
    left = Signal()

    def __init__(self, unkept: Unkept) -> None:
        super().__init__()
        self._begun_with = ""
        self._is_open = False
        self.field = _Field()
        self.field.setTabChangesFocus(True)
        self.field.setAccessibleName(WORDS)
        self.field.setFixedHeight(5 * self.field.fontMetrics().lineSpacing() + 4 * STEP)
        self._trouble = text("", Role.STOP)
        self._trouble.hide()
        label = text(WORDS, Role.SMALL)
        label.setBuddy(self.field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(STEP)
        for part in (label, self.field, self._trouble):
            layout.addWidget(part)
        layout.addWidget(row(button("Settle with these words", self._write), key("Ctrl+Enter")))
        self.hide()
        unkept.add(self)
        self.destroyed.connect(lambda: unkept.leave(self))

    @property
    def is_unkept(self) -> bool:
        """Whether words were typed here that settle nothing yet."""
        return self._is_open and self.has_words

    @property
    def has_words(self) -> bool:
        """Whether words stand here, put by or not, that somebody typed."""
        return self.words.strip() not in ("", self._begun_with.strip())

    @property
    def words(self) -> str:
        """What stands in the field."""
        return self.field.toPlainText()

    def keep_now(self) -> None:
        """Say that these words wait: only a person settles a disagreement."""
        self.say(NOT_SETTLED)

    def take_up(self, words: str) -> None:
        """Let words stand here that somebody put by."""
        self.field.setPlainText(words)

    def open(self, words: str) -> None:
        """Begin with the words of a side, or go on with what was typed before."""
        self._is_open = True
        if not self.words:
            self._begun_with = words
            self.field.setPlainText(words)
            self.field.moveCursor(QTextCursor.MoveOperation.End)
        self.say("")
        self.show()
        self.field.setFocus()

    def close_up(self) -> None:
        """Put it away; what was typed is there again the next time."""
        self._is_open = False
        self.hide()

    def say(self, words: str) -> None:
        """Say beneath the field what is wrong with it."""
        self._trouble.setText(words)
        self._trouble.setVisible(bool(words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter settles, Esc puts it away."""
        if event.key() in ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._write()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _write(self) -> None:
        self.written.emit(self.words)
