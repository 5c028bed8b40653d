"""What was copied from this program, so that it does not stay in the clipboard after the lock."""

from hashlib import sha256

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QClipboard, QGuiApplication


class Copied(QObject):
    """Remembers by its digest what somebody copied while a window of this program was at work."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._clipboard = QGuiApplication.clipboard()
        self._digest = b""
        self._clipboard.dataChanged.connect(self._remember)

    def forget(self) -> None:
        """Empty the clipboard if what is in it came from here; what others copied stays.

        What was selected here, on systems that paste that with the middle button, goes as well.
        """
        text = self._clipboard.text()
        is_ours = self._clipboard.ownsClipboard() or _digest(text) == self._digest
        if text and is_ours:
            self._clipboard.clear()
        if self._clipboard.supportsSelection() and self._clipboard.ownsSelection():
            self._clipboard.clear(QClipboard.Mode.Selection)
        self._digest = b""

    def _remember(self) -> None:
        if QGuiApplication.applicationState() is Qt.ApplicationState.ApplicationActive:
            self._digest = _digest(self._clipboard.text())


def _digest(text: str) -> bytes:
    return sha256(text.encode("utf-8", "surrogatepass")).digest()
