"""Another look reaches the screen, whatever was to be drawn when it was chosen."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.ui.opened import OpenedWindow, press


class _Paints(QObject):
    """Counts how often something is painted."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.count = 0
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        self.count += event.type() is QEvent.Type.Paint
        return False


@pytest.mark.parametrize("scheme", ["Dark", "High contrast"])
def test_the_window_is_painted_after_its_colours_were_chosen_in_the_palette(
    opened: OpenedWindow, scheme: str
) -> None:
    opened.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier, on=opened.view)
    QTest.keyClicks(opened.everywhere.finder.field, scheme)
    opened.settle()
    press(opened, Qt.Key.Key_Return)
    opened.settle()
    header = opened.view.header
    paints = _Paints(header)
    header.update()
    opened.qtbot.waitUntil(lambda: paints.count > 0)
