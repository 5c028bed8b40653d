"""Fields to type in: what is typed is kept after a pause, when the focus leaves, and at the end.

There is no button to save. What cannot be kept says so beneath its field and stays as typed.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from peeraudit.ui.look.roles import Role, give, text
from peeraudit.ui.unkept import Unkept

if TYPE_CHECKING:
    from peeraudit.core.errors import ChallengeError

PAUSE = 700
"""Milliseconds without a key after which what is typed is kept."""

A_DAY = "such as 21 November 2026"
"""How a day may be typed: the hint in every field for one, which no-one takes for a day kept."""

Keep = Callable[[str, "Callable[[ChallengeError], None]"], None]
"""How a text is kept: the deed, and where to say it if it cannot be."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a field asks for: the words above it, a hint in it, and how many lines it has at least.

    Where `is_bare` the words are for screen readers alone: something else says them to the eye.
    """

    words: str
    hint: str = ""
    lines: int = 3
    is_bare: bool = False


class _Typed(QWidget):
    """A label above a field, and beneath it what is wrong with what was typed."""

    came = Signal()
    left = Signal()
    refused = Signal()

    def __init__(self, asked: Asked, *, unkept: Unkept, keep: Keep) -> None:
        super().__init__()
        self._keep = keep
        self._kept = ""
        self._older = set[str]()
        self._before = set[str]()
        self._is_refused = self._gives_way = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.keep_now)
        self._trouble = text("", Role.STOP)
        self._trouble.hide()
        self._label = text(asked.words, Role.SMALL)
        if asked.is_bare:
            self._label.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._column.addWidget(self._label)
        unkept.add(self)
        self.destroyed.connect(lambda: unkept.leave(self))

    @property
    def is_refused(self) -> bool:
        """Whether what stands in it was asked to be kept, and could not be."""
        return self._is_refused

    @property
    def is_unkept(self) -> bool:
        """Whether something stands in it that is not kept."""
        return self._is_refused or self.typed() != self._kept

    def typed(self) -> str:
        """What stands in the field."""
        raise NotImplementedError

    def ask(self, words: str) -> None:
        """Ask for it in other words from now on."""
        if self._label.text() != words:
            self._label.setText(words)
            self._label.buddy().setAccessibleName(words)

    def show_kept(self, words: str) -> None:
        """Show what is kept; what somebody is typing stays as it is.

        What was kept before the text that was asked for last is an older view of it. What cannot be
        the value, and nobody is at, gives way to what was kept elsewhere since.
        """
        if words in self._older:
            return
        is_left = self._is_refused and self._gives_way and not self._has_focus()
        if is_left and words not in self._before:
            self.forget()
        self._older.clear()
        if not self._is_refused and words == self.typed():
            self._before.clear()
        was_unkept = self.is_unkept
        self._kept = words
        if not was_unkept and self.typed() != words and not self._is_ending_in_blanks(words):
            self._write(words)

    def settle(self) -> None:
        """All that was asked for is done: what is shown next is no older view."""
        self._older.clear()

    def forget(self) -> None:
        """Begin anew, empty: what was typed is kept somewhere else by now."""
        self._pause.stop()
        self._older.clear()
        self._before.clear()
        self._kept, self._is_refused = "", False
        self._tell("")
        self._write("")

    def keep_now(self) -> None:
        """Keep what is typed, if that is something else.

        Where asking for it fails by a fault of ours it stays unkept, and is asked for again.
        """
        self._pause.stop()
        typed = self.typed()
        if not self.is_unkept:
            return
        is_asked = False
        self._before.add(self._kept)
        self._older = (self._older | {self._kept}) - {typed}
        self._kept, self._is_refused = typed, False
        self._tell("")
        try:
            self._keep(typed, partial(self._refused, typed))
            is_asked = True
        finally:
            self._is_refused = self._is_refused or not is_asked

    def try_again(self) -> None:
        """Ask again for what was refused, unless somebody is typing."""
        if self._is_refused and not self._pause.isActive():
            self.keep_now()

    def show_problem(self, error: "ChallengeError") -> None:
        """Say beneath the field what is wrong with it."""
        self._tell(str(error))

    def hideEvent(self, event: QHideEvent) -> None:
        """What was asked for is done by the time somebody looks again."""
        super().hideEvent(event)
        self._older.clear()

    def _is_ending_in_blanks(self, words: str) -> bool:
        """Whether somebody is at the end of a word: the blank after it is not taken away."""
        return self._has_focus() and self.typed().rstrip() == words.rstrip()

    def _has_focus(self) -> bool:
        field = self.focusProxy()
        return field is not None and field.hasFocus()

    def _refused(self, asked: str, error: "ChallengeError") -> None:
        """Say so, unless something else was asked for, or is kept, since."""
        if self._kept != asked:
            return
        from peeraudit.operations.written_value import NotAValue

        self._is_refused, self._gives_way = True, isinstance(error, NotAValue)
        self.show_problem(error)
        self.refused.emit()

    def _tell(self, words: str) -> None:
        self._trouble.setText(words)
        self._trouble.setVisible(bool(words))

    def _write(self, words: str) -> None:
        raise NotImplementedError

    def _assemble(self, field: QWidget, *, name: str) -> None:
        field.setAccessibleName(name)
        self._label.setBuddy(field)
        self._column.addWidget(field)
        self._column.addWidget(self._trouble)
        self.setFocusProxy(field)
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep what is typed when the focus leaves; undo is the window's, which undoes deeds."""
        if isinstance(event, QKeyEvent) and _is_undo(event):
            event.ignore()
            return True
        if event.type() is QEvent.Type.FocusIn:
            self.came.emit()
        if event.type() is QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            self.keep_now()
            self.left.emit()
        return super().eventFilter(watched, event)


class TypedLine(_Typed):
    """One line to type in. It shows how its words begin; who comes to it goes on after them."""

    def __init__(self, asked: Asked, *, unkept: Unkept, keep: Keep) -> None:
        super().__init__(asked, unkept=unkept, keep=keep)
        self.field = QLineEdit()
        self.field.setPlaceholderText(asked.hint)
        self._assemble(self.field, name=asked.words)
        self.field.textEdited.connect(self._pause.start)
        self.field.returnPressed.connect(self.keep_now)

    def typed(self) -> str:
        """What stands in the field."""
        return self.field.text()

    def _write(self, words: str) -> None:
        self.field.setText(words)
        if not self.field.hasFocus():
            self.field.setCursorPosition(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whoever comes without pointing at a place goes on after the words."""
        if _is_coming(event):
            self.field.end(False)
        return super().eventFilter(watched, event)


class TypedText(_Typed):
    """Several lines to type in; the box grows with what is in it. Tab goes on to the next field."""

    def __init__(self, asked: Asked, *, unkept: Unkept, keep: Keep) -> None:
        super().__init__(asked, unkept=unkept, keep=keep)
        self._lines = asked.lines
        self.field = QPlainTextEdit()
        self.field.setTabChangesFocus(True)
        self.field.setUndoRedoEnabled(False)
        self.field.setPlaceholderText(asked.hint)
        self._assemble(self.field, name=asked.words)
        self.field.textChanged.connect(self._grow)
        self.field.viewport().installEventFilter(self)
        self.field.textChanged.connect(self._pause.start)
        self._grow()

    def typed(self) -> str:
        """What stands in the field."""
        return self.field.toPlainText()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Where there is more or less room for a line, there are fewer lines or more."""
        if watched is self.field.viewport():
            if event.type() is QEvent.Type.Resize:
                self._grow()
            return False
        return super().eventFilter(watched, event)

    def _write(self, words: str) -> None:
        """Put other words there, the cursor staying as near as can be to where it was."""
        at = self.field.textCursor().position()
        self.field.blockSignals(True)
        self.field.setPlainText(words)
        self.field.blockSignals(False)
        cursor = self.field.textCursor()
        place = min(at, len(words)) if self.field.hasFocus() else len(words)
        cursor.setPosition(place, QTextCursor.MoveMode.MoveAnchor)
        self.field.setTextCursor(cursor)
        self._grow()

    def _grow(self) -> None:
        metrics = self.field.fontMetrics()
        lines = max(self._lines, min(self.field.document().lineCount() + 1, 3 * self._lines))
        margins = 2 * self.field.frameWidth() + int(2 * self.field.document().documentMargin())
        self.field.setFixedHeight(lines * metrics.lineSpacing() + margins + 10)


def _is_coming(event: QEvent) -> bool:
    """Whether the focus comes otherwise than by pointing at a place."""
    return (
        isinstance(event, QFocusEvent)
        and event.type() is QEvent.Type.FocusIn
        and event.reason() is not Qt.FocusReason.MouseFocusReason
    )


def _is_undo(event: QKeyEvent) -> bool:
    """Whether a field asks to have undo or redo for itself."""
    keys = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
    return event.type() is QEvent.Type.ShortcutOverride and any(map(event.matches, keys))


def field_label(words: str, field: QWidget) -> QLabel:
    """A label that names a field for the eye and for a screen reader."""
    label = text(words, Role.SMALL)
    label.setBuddy(field)
    field.setAccessibleName(words)
    return give(label, Role.SMALL)
