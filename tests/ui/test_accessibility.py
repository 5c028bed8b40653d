"""Every window in every state: named, reached by Tab, large enough, no trap."""

import pytest
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from peeraudit.ui.room import Stage, Target
from tests.ui.audit import faults_in
from tests.ui.opened import OpenedWindow


def test_the_audit_finds_what_is_wrong(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    unnamed, small = QLineEdit(), QPushButton("Small")
    small.setFixedSize(20, 20)
    trapping, table = QPlainTextEdit(), QTableView()
    trapping.setAccessibleName("Reason")
    table.setAccessibleName("Sample")
    unreached = QPushButton("Unreached")
    unreached.setFocusPolicy(unreached.focusPolicy().NoFocus)
    turned = QComboBox()
    turned.setAccessibleName("Kind")
    for each in (unnamed, small, trapping, table, unreached, turned):
        layout.addWidget(each)
    window.show()
    said = " ".join(faults_in(window))
    assert "has no name" in said
    assert "only 20 x 20" in said
    assert said.count("keeps Tab to itself") == 2
    assert 'QComboBox "Kind" in QWidget is changed by the wheel' in said
    assert '"Unreached" in QWidget cannot be reached by Tab' in said


@pytest.mark.parametrize("size", [(1366, 768), (683, 768)])
@pytest.mark.parametrize("stage", Stage)
def test_every_page_passes(opened: OpenedWindow, stage: Stage, size: tuple[int, int]) -> None:
    opened.window.resize(*size)
    opened.view.go(Target(stage))
    opened.settle()
    assert faults_in(opened.window) == []


@pytest.mark.parametrize("name", ["settings", "guide", "keys", "strike", "find", "lock", "hide"])
def test_everything_beside_the_pages_passes(opened: OpenedWindow, name: str) -> None:
    next(each for each in opened.everywhere.actions if each.objectName() == name).trigger()
    opened.settle()
    assert faults_in(opened.window) == []


def test_the_start_page_passes(opened: OpenedWindow) -> None:
    opened.window.leave_challenge()
    opened.settle()
    assert faults_in(opened.window) == []
