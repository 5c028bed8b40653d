"""What of a window is cut off: words without their room, and what lies where nobody can get."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from peeraudit.ui.widgets.elided import Elided

SHOWN = (QAbstractButton, QLabel, QLineEdit)
"""What has to be whole."""


def wait_until_whole(window: QWidget, qtbot: QtBot) -> None:
    """Wait until everything lies still and nothing is cut off; where something is, say what."""
    places = list[QRect]()

    def is_still_and_whole() -> None:
        before, places[:] = tuple(places), (each.geometry() for each in _all(window))
        assert cut_in(window) == []
        assert before == tuple(places), "still on the move"

    qtbot.waitUntil(is_still_and_whole)


def cut_in(window: QWidget) -> list[str]:
    """What of a window is cut off, one sentence each."""
    seen = [each for each in _all(window) if isinstance(each, SHOWN)]
    visible = [each for each in seen if each.isVisible() and not each.visibleRegion().isEmpty()]
    hidden = [each for each in seen if each.isVisible() and each.visibleRegion().isEmpty()]
    return [*_narrow(visible), *_low(visible), *_beside(window, visible), *_lost(window, hidden)]


def _all(window: QWidget) -> list[QWidget]:
    return window.findChildren(QWidget)


def _narrow(seen: Sequence[QWidget]) -> Iterator[str]:
    """Words on one line that have less room than they take."""
    for each in seen:
        is_label = isinstance(each, QLabel) and each.text() and not each.wordWrap()
        is_button = isinstance(each, QAbstractButton) and each.text()
        if not (is_label or is_button) or isinstance(each, Elided):
            continue
        if each.width() < each.minimumSizeHint().width():
            yield f"{_called(each)} is {each.width()} wide of {each.minimumSizeHint().width()}"


def _low(seen: Sequence[QWidget]) -> Iterator[str]:
    """Words on several lines that have less height than they take."""
    for each in seen:
        if isinstance(each, QLabel) and each.text() and each.wordWrap():
            needed = each.heightForWidth(each.width())
            if each.height() < needed:
                yield f"{_called(each)} is {each.height()} high of {needed}"


def _beside(window: QWidget, seen: Sequence[QWidget]) -> Iterator[str]:
    """What reaches over the edge of the window, where nothing scrolls across."""
    for each in seen:
        place = QRect(each.mapTo(window, QPoint()), each.size())
        if place.left() < 0 or place.right() >= window.width():
            yield f"{_called(each)} is at {place.left()} to {place.right()}"


def _lost(window: QWidget, hidden: Sequence[QWidget]) -> Iterator[str]:
    """What is shown nowhere, and no scrolling brings it."""
    for each in hidden:
        if not any(isinstance(parent, QAbstractScrollArea) for parent in _above(each, window)):
            yield f"{_called(each)} is out of sight"


def _above(widget: QWidget, window: QWidget) -> Iterator[QWidget]:
    parent = widget.parentWidget()
    while parent is not None and parent is not window:
        yield parent
        parent = parent.parentWidget()


def _called(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, QAbstractButton | QLabel) else ""
    parent = type(widget.parentWidget()).__name__
    return f'{type(widget).__name__} "{(words or widget.accessibleName())[:60]}" in {parent}'
