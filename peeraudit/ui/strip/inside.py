"""What stands inside the line beside what is typed: where notes come from, and what is kept.

Qt gives the keys that a button does not want to what it stands in. Here that is the line, where
they would be typed or delete something, though the focus is on the button.
"""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from peeraudit.ui.keys_first import HELD
from peeraudit.ui.look.roles import Role, give, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.widgets.letters import is_letter, type_into
from peeraudit.ui.widgets.pieces import button

REMOVING = (
    Qt.Key.Key_Space,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Delete,
    Qt.Key.Key_Backspace,
)
"""Keys that take out where notes come from while the focus is there."""


class Inside(QObject):
    """A tag at the left that can be taken out, and a few quiet words at the right.

    Shift+Tab goes from the line to the tag; letters typed there are the line's.
    """

    removed = Signal()

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        self._line = line
        self.source_button = button("", self.removed.emit, role=Role.CHIP)
        self.source_button.setCursor(Qt.CursorShape.ArrowCursor)
        self.source_button.hide()
        self._state = text("", Role.SMALL, wraps=False)
        self._state.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._state.hide()
        layout = QHBoxLayout(line)
        layout.setContentsMargins(STEP, STEP, 2 * STEP, STEP)
        layout.addWidget(self.source_button)
        layout.addStretch(1)
        layout.addWidget(self._state)
        self.source_button.installEventFilter(self)
        line.installEventFilter(self)

    @property
    def source(self) -> str:
        """The words of where notes come from; empty where none are shown."""
        return "" if self.source_button.isHidden() else self.source_button.text()

    @property
    def state(self) -> str:
        """The quiet words at the right."""
        return "" if self._state.isHidden() else self._state.text()

    def show_source(self, words: str) -> None:
        """Say where notes come from; nothing where the words are empty."""
        self.source_button.setText(f"{words}  ✕" if words else "")
        self.source_button.setAccessibleName(f"From {words}: take this out")
        self.source_button.setToolTip(
            "Notes come from here unless they say otherwise. Press to end"
        )
        self.source_button.setVisible(bool(words))
        self._make_room()

    def show_state(self, words: str, *, is_kept: bool) -> None:
        """Say something quiet; what is kept has its tick."""
        shown = f"✓ {words}" if is_kept and words else words
        if shown != self._state.text():
            give(self._state, Role.KEPT if is_kept else Role.SMALL)
            self._state.setText(shown)
            self._state.setVisible(bool(shown))
            self._make_room()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take keys pressed on the tag for the tag; the line has none of them by accident."""
        if not isinstance(event, QKeyEvent) or not self.source_button.hasFocus():
            return False
        if watched is self._line:
            event.ignore()
            return True
        return event.type() is QEvent.Type.KeyPress and self._press(event)

    def _press(self, event: QKeyEvent) -> bool:
        """Whether a key pressed on the tag takes it out, or goes on in the line."""
        if event.key() in REMOVING and not event.modifiers() & HELD:
            self.removed.emit()
        elif is_letter(event) or event.key() == Qt.Key.Key_Escape:
            type_into(self._line, event)
        else:
            return False
        return True

    def _make_room(self) -> None:
        """Keep what is typed clear of both."""
        self._line.setTextMargins(_room_of(self.source_button), 0, _room_of(self._state), 0)


def _room_of(part: QWidget) -> int:
    """What a part takes from the line."""
    return 0 if part.isHidden() else part.sizeHint().width() + 2 * STEP
