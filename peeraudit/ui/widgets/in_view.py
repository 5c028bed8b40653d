"""Bringing what somebody goes on with into view, where the page around it scrolls."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from shiboken6 import isValid

MARGIN = 12
"""Pixels that are seen above and beneath, for the ring around what has the focus."""


def bring_into_view(widget: QWidget) -> None:
    """Scroll so far that a widget is seen, once what grew with it has its place.

    Of one that is taller than there is room, what has the focus is seen.
    """
    QTimer.singleShot(0, widget, partial(_bring, widget))


def went_on_at(widget: QWidget | None) -> bool:
    """Put the focus back where it was, in view; whether that is still there to be gone on with."""
    if widget is None or not isValid(widget) or not widget.isVisible():
        return False
    widget.setFocus()
    bring_into_view(widget)
    return True


def _bring(widget: QWidget) -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    around = next(areas_around(widget), None)
    if around is None:
        return
    show_whole(widget, around)
    focused = QApplication.focusWidget()
    if focused is not None and widget.isAncestorOf(focused):
        show_whole(focused, around)


def areas_around(widget: QWidget) -> Iterator[QScrollArea]:
    """What scrolls around a widget, from the inside out."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            yield above
        above = above.parentWidget()


def show_whole(widget: QWidget, area: QScrollArea) -> None:
    """Scroll until all of a widget is seen; Qt by itself is content with the line one types in."""
    inner = area.widget()
    if inner is None or not inner.isAncestorOf(widget):
        return
    place = QRect(widget.mapTo(inner, QPoint()), widget.size())
    room = area.viewport().height()
    half = min(place.height(), room) // 2
    middle = place.top() + half
    area.ensureVisible(place.center().x(), middle, 0, min(half + MARGIN, room // 2))
