"""Bringing what somebody goes on with into view, where the page around it scrolls."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget


def bring_into_view(widget: QWidget) -> None:
    """Scroll so far that a widget is seen, once what grew with it has its place.

    Of one that is taller than there is room, what has the focus is seen.
    """
    QTimer.singleShot(0, widget, partial(_bring, widget))


def _bring(widget: QWidget) -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    around = widget.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    if around is None:
        return
    around.ensureWidgetVisible(widget)
    focused = QApplication.focusWidget()
    if focused is not None and widget.isAncestorOf(focused):
        around.ensureWidgetVisible(focused)
