"""A button that has the focus wears one ring, however the focus came to it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from peeraudit.ui.look.roles import Role, give
from peeraudit.ui.widgets.pieces import column

ROLES = (Role.PLAIN, Role.GO, Role.LINK, Role.ALARM, Role.PLACE, Role.WAY, Role.CHIP)


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.usefixtures("looks")
def test_the_focus_by_tab_looks_as_the_focus_by_mouse(qtbot: QtBot, role: Role) -> None:
    button, other = give(QPushButton("Finish this audit"), role), QPushButton("Other")
    window = column(button, other)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    button.setFocus(Qt.FocusReason.MouseFocusReason)
    by_mouse = button.grab().toImage()
    other.setFocus(Qt.FocusReason.MouseFocusReason)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
    assert button.hasFocus()
    assert button.grab().toImage() == by_mouse
    other.setFocus(Qt.FocusReason.TabFocusReason)
    assert button.grab().toImage() != by_mouse
