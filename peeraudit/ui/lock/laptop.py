"""What the laptop itself tells: that its screen was locked, or that it goes to sleep.

Only Windows tells windows so; elsewhere `idle` finds out that the laptop slept. What could be tried
of this and what not stands in docs/not-tried-here.md.
"""

import sys
from collections.abc import Callable
from ctypes import wintypes
from typing import Protocol

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

SESSION_CHANGE, POWER_BROADCAST = 0x02B1, 0x0218
"""WM_WTSSESSION_CHANGE and WM_POWERBROADCAST, as winuser.h numbers them."""

LOCKING = frozenset(
    {
        (SESSION_CHANGE, 0x7),  # WTS_SESSION_LOCK
        (SESSION_CHANGE, 0x2),  # WTS_CONSOLE_DISCONNECT: another person is let in
        (SESSION_CHANGE, 0x4),  # WTS_REMOTE_DISCONNECT
        (POWER_BROADCAST, 0x4),  # PBT_APMSUSPEND
    }
)
"""Messages after which nothing of the challenge may be on the screen, with what they carry."""

Leave = Callable[[], None]
"""What is done when the laptop is left."""


class Sessions(Protocol):
    """What Windows is asked for, so that it tells."""

    def tell(self, window: int) -> None:
        """Let a window be told of its session from now on."""
        ...


class Laptop(QObject):
    """Listens to the messages that the laptop sends to a window."""

    def __init__(self, window: QWidget, *, leave: Leave, sessions: Sessions | None = None) -> None:
        super().__init__(window)
        self._leave = leave
        self._messages = _Messages(self.hear)
        asked = sessions or _of_windows()
        app = QCoreApplication.instance()
        if asked is not None and app is not None:
            asked.tell(int(window.winId()))
            app.installNativeEventFilter(self._messages)
            self.destroyed.connect(lambda: app.removeNativeEventFilter(self._messages))

    def hear(self, message: wintypes.MSG) -> None:
        """Leave where a message says that the screen is locked or the laptop sleeps."""
        if (message.message, message.wParam) in LOCKING:
            self._leave()


class _Messages(QAbstractNativeEventFilter):
    """Reads Windows' messages; every one goes its way."""

    def __init__(self, hear: Callable[[wintypes.MSG], None]) -> None:
        super().__init__()
        self._hear = hear

    def nativeEventFilter(
        self,
        eventType: QByteArray | bytes | bytearray | memoryview,  # noqa: N803 - Qt's name for it
        message: int,
    ) -> object:
        """Pass a message of Windows on as what it is."""
        if bytes(eventType) == b"windows_generic_MSG":  # pyright: ignore[reportArgumentType] - a QByteArray gives its bytes
            self._hear(wintypes.MSG.from_address(int(message)))
        return False, 0


def _of_windows() -> Sessions | None:
    """What Windows offers; nothing on other systems."""
    if sys.platform != "win32":
        return None
    import ctypes

    class _Windows:
        def tell(self, window: int) -> None:
            """Ask for this session's own messages (NOTIFY_FOR_THIS_SESSION is 0)."""
            ctypes.WinDLL("wtsapi32").WTSRegisterSessionNotification(wintypes.HWND(window), 0)

    return _Windows()
