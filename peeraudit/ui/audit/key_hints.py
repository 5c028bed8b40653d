"""What Enter and Ctrl+Enter do where the focus is: in a text Enter is a new line."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import STEP, TARGET
from peeraudit.ui.widgets.enter import ENTER
from peeraudit.ui.widgets.pieces import key, key_in_words


@dataclass(frozen=True, slots=True)
class Keys:
    """What leads on to the next question, and what the other of both keys does."""

    on: str
    other: str
    other_does: str


ANSWERING = Keys("Enter", "Ctrl+Enter", "Next section")
WRITING = Keys("Ctrl+Enter", "Enter", "New line")
"""In a text, where Enter is one of its letters."""


def keys_at(widget: QWidget) -> Keys:
    """What both keys do while something on the form has the focus."""
    return WRITING if is_writing(widget) else ANSWERING


def is_writing(widget: QWidget | None) -> bool:
    """Whether Enter is a new line there."""
    return isinstance(widget, QPlainTextEdit) and not widget.isReadOnly()


def is_enter(event: QKeyEvent) -> bool:
    """Whether Enter was pressed, with Ctrl or without."""
    return event.key() in ENTER


def has_control(event: QKeyEvent) -> bool:
    """Whether Ctrl is held."""
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


class KeyHint(QWidget):
    """What a key does, and the key, as high as the buttons beside it."""

    def __init__(self) -> None:
        super().__init__()
        self._words = text("", Role.SMALL, wraps=False)
        self._key = key("")
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(STEP)
        across.addWidget(self._words)
        across.addWidget(self._key)
        self.setMinimumHeight(TARGET)

    def tell(self, words: str, keys: str) -> None:
        """Say what a key does from now on."""
        self._words.setText(words)
        self._key.setText(key_in_words(keys))
