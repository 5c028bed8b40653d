"""Saying something to whoever listens: what was kept, joined or refused."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, words: str) -> None:
    """Let a screen reader say something that is shown elsewhere than where the focus is."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
