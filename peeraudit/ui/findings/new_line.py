"""The line in which a new finding is typed, in the place where it will stand."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from peeraudit.core.finding import FindingLeaning
from peeraudit.ui.look.tokens import TARGET
from peeraudit.ui.unkept import Unkept
from peeraudit.ui.widgets.sent import empty_line

SIGNS = {
    "+": FindingLeaning.STRENGTH,
    "-": FindingLeaning.AREA,
    "\N{EN DASH}": FindingLeaning.AREA,
}
"""The signs of the capture strip, with the same meaning."""


class NewLine(QLineEdit):
    """Hidden until it is asked for. What is typed is kept with Enter, and when one goes elsewhere.

    What cannot be kept comes back; behind other words it waits, and is kept or comes after them.
    `written` tells leaning and words; `left` that one goes back to the cards.
    """

    written = Signal(str, str)
    left = Signal()

    def __init__(self, unkept: Unkept) -> None:
        super().__init__()
        self.setAccessibleName("New finding")
        self.setPlaceholderText("+ strength or - area, then Enter")
        self.setMinimumHeight(TARGET)
        self._waiting: list[str] = []
        self.returnPressed.connect(self._enter)
        self.installEventFilter(self)
        self.hide()
        unkept.add(self)
        self.destroyed.connect(lambda: unkept.leave(self))

    @property
    def is_unkept(self) -> bool:
        """Whether something is typed that is no finding yet."""
        return bool(_words_in(self.text()) or self._waiting)

    def ask(self, sign: str) -> None:
        """Come, and take what is typed; a sign may stand there already."""
        if not _words_in(self.text()):
            self.setText(f"{sign} " if sign else "")
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep_now(self) -> None:
        """Make a finding of what is typed, and go."""
        lines, self._waiting = (self.text(), *self._waiting), []
        empty_line(self)
        self.hide()
        for line in filter(_words_in, lines):
            self.written.emit(_leaning_of(line).value, _words_in(line))

    def come_back(self, leaning: str, words: str) -> None:
        """Stand here again, because no finding could be made of it."""
        sign = next(sign for sign, meant in SIGNS.items() if meant == leaning)
        self._waiting.append(f"{sign} {words}")
        if not _words_in(self.text()):
            self._take_up()

    def _take_up(self) -> None:
        """Show what waits, if anything does; the focus stays where it is."""
        self.setText(self._waiting.pop(0) if self._waiting else "")
        self.setVisible(bool(self.text()))

    def _enter(self) -> None:
        """Go back to the cards; what is typed is kept on the way."""
        self.left.emit()
        self.keep_now()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc leaves it; going elsewhere keeps what is typed."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() is QEvent.Type.KeyPress:
                self._take_up()
                self.left.emit()
            return True
        is_out = event.type() is QEvent.Type.FocusOut and isinstance(event, QFocusEvent)
        if is_out and self.is_unkept:
            self.keep_now()
        return super().eventFilter(watched, event)


def _words_in(line: str) -> str:
    typed = line.strip()
    return typed[1:].strip() if typed[:1] in SIGNS else typed


def _leaning_of(line: str) -> FindingLeaning:
    return SIGNS.get(line.strip()[:1], FindingLeaning.STRENGTH)
