"""Nobody here: tells when no key was pressed and nothing clicked for a while, or the laptop slept.

The wall clock is asked, because the others stand still while a laptop sleeps. What is listened to
is each window as the system knows it: there alone a key or a click comes by once, and no event that
widgets send each other.
"""

from collections.abc import Callable
from time import time

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
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

TICK = 5
"""Seconds between two looks at the clock."""

SLEPT = 60
"""Seconds between two looks after which the laptop has slept meanwhile."""


class Idle(QObject):
    """Tells `nobody_here` once; `somebody_here` begins anew."""

    nobody_here = Signal()

    def __init__(
        self,
        app: QGuiApplication,
        parent: QObject,
        *,
        minutes: Callable[[], int],
        clock: Callable[[], float] = time,
    ) -> None:
        super().__init__(parent)
        self._minutes, self._clock = minutes, clock
        self._seen_at = self._looked_at = clock()
        self._ticks = QTimer(self, interval=TICK * 1000)
        self._ticks.timeout.connect(self.look)
        app.focusWindowChanged.connect(self._listen)
        for window in app.topLevelWindows():
            self._listen(window)
        self._ticks.start()

    def somebody_here(self) -> None:
        """Somebody unlocked."""
        self._seen_at = self._looked_at = self._clock()
        self._ticks.start()

    def look(self) -> None:
        """See how long nobody has been here."""
        now, looked_at = self._clock(), self._looked_at
        self._looked_at = now
        if now - self._seen_at >= 60 * self._minutes() or now - looked_at >= SLEPT:
            self._ticks.stop()
            self.nobody_here.emit()

    def _listen(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note that somebody is here; every event goes its way."""
        del watched
        if event.type() in SIGNS:
            self._seen_at = self._clock()
        return False
