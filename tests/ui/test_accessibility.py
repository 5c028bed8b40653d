"""Every window in every state the gallery draws: named, reached by Tab, large enough, no trap."""

from collections.abc import Generator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
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

from peeraudit.ui.look.look import Looks
from peeraudit.ui.settings import Settings
from peeraudit.ui.window import Window
from tests.gallery.apart import two_apart
from tests.gallery.walking import Walk
from tests.ui.audit import faults_in

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)

PAUSE = 10
"""Milliseconds: the walk waits longer by itself where something is on its way."""


@pytest.fixture
def window(looks: Looks, settings: Settings, qtbot: QtBot) -> Generator[Window]:
    made = Window(looks, settings)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.desk.finish()
    made.hide()
    made.deleteLater()


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
    answers = type("MarkButton", (QPushButton,), {})
    row, twice = QWidget(), [answers("1"), answers("2")]
    for each in (unnamed, small, trapping, table, unreached, turned, row):
        layout.addWidget(each)
    within = QVBoxLayout(row)
    for each in twice:
        each.setMinimumSize(30, 30)
        within.addWidget(each)
    window.show()
    said = " ".join(faults_in(window))
    assert "has no name" in said
    assert "only 20 x 20" in said
    assert said.count("keeps Tab to itself") == 2
    assert 'QComboBox "Kind" in QWidget is changed by the wheel' in said
    assert '"Unreached" in QWidget cannot be reached by Tab' in said
    assert "is one more stop of Tab" in said
    twice[1].setFocusPolicy(Qt.FocusPolicy.NoFocus)
    assert not any("MarkButton" in each for each in faults_in(window))
    twice[0].setFocusPolicy(Qt.FocusPolicy.NoFocus)
    assert sum("MarkButton" in each for each in faults_in(window)) == 2


@pytest.mark.parametrize("size", [(1366, 768), (683, 768)])
def test_every_state_passes(window: Window, own_sample: Path, size: tuple[int, int]) -> None:
    """One window goes through all of them: what a state leaves behind is there in the next."""
    window.resize(*size)
    walk = Walk(window, PAUSE).through(own_sample, two_apart(own_sample))
    assert [f"{name}: {fault}" for name, shown in walk for fault in faults_in(shown)] == []
