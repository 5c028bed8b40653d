"""What is shown while the challenge is locked or hidden: nothing of it."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from peeraudit.ui.look.fonts import text_scale
from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.widgets.announce import announce
from peeraudit.ui.widgets.pieces import button, column, row
from peeraudit.ui.widgets.sent import empty_line
from peeraudit.ui.widgets.typed import field_label

WIDTH = 360
"""Pixels at 100 % that the field is wide."""

QUIT = "Ctrl+Q"
"""What quits, here as everywhere."""

NO_KEYS = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
    }
)
"""What is pressed on the way to another window brings nothing back."""


class LockPage(QWidget):
    """Asks for the passphrase, or, while only hidden, for any key.

    `tried` carries the passphrase typed; `woken` tells that any key was pressed. `quit_asked` tells
    that the key was which quits.
    """

    tried = Signal(str)
    woken = Signal()
    quit_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._title = text("", Role.TITLE)
        self._words = text("", Role.MUTED)
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.returnPressed.connect(self._try)
        self._label = field_label("Passphrase", self.field)
        self._trouble = text("", Role.STOP)
        self._shown = button("Show the passphrase", self._show_letters, role=Role.LINK)
        self._shown.setCheckable(True)
        self._unlock = button("Unlock", self._try, role=Role.GO)
        self._asked = (self._label, self.field, self._shown, self._unlock)
        self._going_on: list[QShortcut] = []
        self._shortcut(QUIT).activated.connect(self.quit_asked)
        self._lay_out()

    def go_on_with(self, keys: Iterable[str], do: Callable[[], None]) -> None:
        """Keys that, while it is only hidden, go on and do something at once."""
        for each in keys:
            shortcut = self._shortcut(each)
            shortcut.activated.connect(partial(self._go_on_and, do))
            self._going_on.append(shortcut)

    def show_locked(self) -> None:
        """Ask for the passphrase."""
        self._say("peeraudit is locked", "Its passphrase brings everything back.")
        self.setAccessibleName("peeraudit is locked")
        self._ask(wants=True)
        self.setFocusProxy(self.field)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_hidden(self) -> None:
        """Show nothing but how to go on."""
        self._say("peeraudit", "Any key goes on. After a minute it locks.")
        self.setAccessibleName("Hidden. Any key goes on.")
        self._ask(wants=False)
        self.setFocusProxy(None)  # pyright: ignore[reportArgumentType] - Qt takes none for no proxy
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_trouble(self, words: str) -> None:
        """Say why it stays locked."""
        self._unlock.setEnabled(True)
        self._trouble.setText(words)
        self._trouble.setVisible(bool(words))
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self.field, words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Any key wakes what is hidden."""
        if self.field.isHidden() and event.key() not in NO_KEYS:
            self.woken.emit()
        else:
            super().keyPressEvent(event)

    def _shortcut(self, keys: str) -> QShortcut:
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        return QShortcut(QKeySequence(keys), self, context=context)

    def _go_on_and(self, do: Callable[[], None]) -> None:
        self.woken.emit()
        do()

    def _try(self) -> None:
        if self.field.text() and self._unlock.isEnabled():
            self._unlock.setEnabled(False)
            self.tried.emit(self.field.text())

    def _say(self, title: str, words: str) -> None:
        self._title.setText(title)
        self._words.setText(words)

    def _ask(self, *, wants: bool) -> None:
        empty_line(self.field)
        self._shown.setChecked(False)
        self._show_letters()
        self._unlock.setEnabled(True)
        self._trouble.hide()
        for part in self._asked:
            part.setVisible(wants)
        for shortcut in self._going_on:
            shortcut.setEnabled(not wants)

    def _show_letters(self) -> None:
        is_shown = self._shown.isChecked()
        mode = QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password
        self.field.setEchoMode(mode)
        self._shown.setText("Hide the passphrase" if is_shown else "Show the passphrase")

    def _lay_out(self) -> None:
        inner = column(
            self._title,
            self._words,
            self._label,
            self.field,
            self._trouble,
            row(self._unlock, self._shown),
        )
        inner.setMaximumWidth(round(WIDTH * text_scale()))
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(inner, 1000)
        across.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6 * STEP, 6 * STEP, 6 * STEP, 6 * STEP)
        layout.addStretch(2)
        layout.addLayout(across)
        layout.addStretch(3)
