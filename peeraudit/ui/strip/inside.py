"""What stands inside the line beside what is typed: where notes come from, and what is kept."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from peeraudit.ui.look.roles import Role, give, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.widgets.pieces import button


class Inside(QObject):
    """A tag at the left that can be taken out, and a few quiet words at the right."""

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

    def _make_room(self) -> None:
        """Keep what is typed clear of both."""
        self._line.setTextMargins(_room_of(self.source_button), 0, _room_of(self._state), 0)


def _room_of(part: QWidget) -> int:
    """What a part takes from the line."""
    return 0 if part.isHidden() else part.sizeHint().width() + 2 * STEP
