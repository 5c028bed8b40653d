"""The field for a passphrase: pasting is fine, it can be shown, and Caps Lock is told."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.widgets.line_with_button import LineWithButton
from peeraudit.ui.widgets.pieces import button
from peeraudit.ui.widgets.sent import empty_line

CAPS_LOCK = "Caps Lock seems to be on."


class SecretField(LineWithButton):
    """A passphrase to type.

    Qt does not tell whether Caps Lock is on: a capital typed without Shift says so, and the key
    itself once that is known.
    """

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.installEventFilter(self)
        self._show = button("Show", self._turn, tip="Show what is typed")
        self._show.setAccessibleName(f"Show {words.lower()}")
        self._show.setCheckable(True)
        self._caps = text(CAPS_LOCK, Role.AREA)
        self._caps.hide()
        self.set_beside(self._show)
        self.set_beneath(self._caps)

    @property
    def typed(self) -> str:
        """The passphrase as typed."""
        return self.field.text()

    @property
    def says_caps_lock(self) -> bool:
        """Whether it says that Caps Lock seems to be on."""
        return not self._caps.isHidden()

    def forget(self) -> None:
        """Leave nothing of it in the field."""
        empty_line(self.field)
        self.cover()

    def cover(self) -> None:
        """Show it no longer; it stays typed."""
        self._show.setChecked(False)
        self._turn()
        self._caps.hide()

    def try_again(self) -> None:
        """Take the focus, with what was typed marked, so that typing replaces it."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at each key for what it tells of Caps Lock."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._learn(event)
        return super().eventFilter(watched, event)

    def _learn(self, event: QKeyEvent) -> None:
        typed = event.text()
        if event.key() == Qt.Key.Key_CapsLock:
            self._caps.setVisible(self._caps.isHidden() and bool(self.typed))
        elif typed.isalpha() and typed.upper() != typed.lower():
            has_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._caps.setVisible(typed.isupper() != has_shift)

    def _turn(self) -> None:
        is_shown = self._show.isChecked()
        mode = QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password
        self.field.setEchoMode(mode)
        self._show.setText("Hide" if is_shown else "Show")
