"""Closing the window over a challenge that is typed and not started: it is said once."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from peeraudit.ui.start.beginning.making import Answers


class Closing(QObject):
    """Stops the first closing over what was typed; the next one closes, if nothing was added."""

    def __init__(
        self, panel: QWidget, *, typed: Callable[[], Answers], tell: Callable[[], None]
    ) -> None:
        super().__init__(panel)
        self._panel, self._typed, self._tell = panel, typed, tell
        self._settled = {_by_hand(typed())}
        self._window: QWidget | None = None
        panel.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Watch the window once the panel is in one."""
        if watched is self._panel:
            if event.type() is QEvent.Type.Show and self._window is None:
                self._window = self._panel.window()
                self._window.installEventFilter(self)
        elif event.type() is QEvent.Type.Close and self._is_first():
            event.ignore()
            return True
        return False

    def _is_first(self) -> bool:
        answers = _by_hand(self._typed())
        if answers in self._settled:
            return False
        self._settled.add(answers)
        self._tell()
        return True


def _by_hand(answers: Answers) -> Answers:
    """What was typed: the forms are there by themselves."""
    return replace(answers, forms=())
