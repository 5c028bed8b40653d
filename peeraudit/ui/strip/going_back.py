"""Going back to where the focus was before somebody typed a note."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


class GoingBack:
    """Remembers where one was. A page that was drawn anew since has the focus as a whole."""

    def __init__(self, line: QWidget) -> None:
        self._line = line
        self._was: QWidget | None = None

    def remember(self) -> None:
        """Come from where the focus is now, if that is not in the line already."""
        here = QApplication.focusWidget()
        if here is not None and here is not self._line and not self._line.isAncestorOf(here):
            self._was = here

    def go(self) -> None:
        """Be there again."""
        was = self._was
        if was is not None and isValid(was) and was.isVisible():
            was.window().activateWindow()
            was.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._line.clearFocus()
