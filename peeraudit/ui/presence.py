"""Whether somebody is here: when a key was last pressed, or something clicked.

What is listened to is each window as the system knows it: there alone a key or a click comes by
once, and no event that widgets send each other.
"""

from collections.abc import Callable
from time import time

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QWindow

SIGNS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)
"""What tells that somebody is here."""


class Presence(QObject):
    """Knows for how many seconds nobody has been here.

    The wall clock is asked, because the others stand still while a laptop sleeps.
    """

    def __init__(
        self, app: QGuiApplication, parent: QObject, *, clock: Callable[[], float] = time
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._seen_at = clock()
        app.focusWindowChanged.connect(self._listen)
        for window in app.topLevelWindows():
            self._listen(window)

    @property
    def quiet_for(self) -> float:
        """Seconds since somebody was here last."""
        return self._clock() - self._seen_at

    def note(self) -> None:
        """Somebody is here."""
        self._seen_at = self._clock()

    def _listen(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note that somebody is here; every event goes its way."""
        del watched
        if event.type() in SIGNS:
            self.note()
        return False
