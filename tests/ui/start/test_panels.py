"""Every panel before a challenge is open: named, reached by Tab, whole at every size."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QScrollArea

from peeraudit.operations.sample import PASSPHRASE
from peeraudit.ui.start.panel import Panel
from tests.ui.audit import faults_in
from tests.ui.start.conftest import Front

SIZES = ((1366, 768), (683, 768), (1092, 614))
"""A whole small screen, half of one, and a whole one at 125 %."""


def home(front: Front, _: Path) -> None:
    front.page.go_home()


def opening(front: Front, path: Path) -> None:
    front.page.ask_for_passphrase(path)
    front.page.opening.problem.show_problem("A passphrase that nobody knows.", "Type another.")


def sitting(front: Front, path: Path) -> None:
    opening(front, path)
    front.page.opening.secret.field.setText(PASSPHRASE)
    front.page.opening.open()
    front.settle()
    front.click("I am not on the list")


def receiving(front: Front, path: Path) -> None:
    front.page.receiving.ask(path, lies="on a network drive")
    front.button("Receive a colleague's copy").click()


def visit(front: Front, _: Path) -> None:
    front.button("Start a challenge").click()


def team(front: Front, path: Path) -> None:
    visit(front, path)
    front.page.beginning.go_next()


def lines(front: Front, path: Path) -> None:
    team(front, path)
    front.page.beginning.go_next()
    front.page.beginning.lines.theme_fields[0].setText("Help")


def last(front: Front, path: Path) -> None:
    lines(front, path)
    front.page.beginning.go_next()


def workbook(front: Front, path: Path) -> None:
    visit(front, path)
    front.click("Or start from a filled workbook")


@pytest.mark.parametrize(
    "go", [home, opening, sitting, receiving, visit, team, lines, last, workbook]
)
def test_it_passes_and_nothing_is_cut_at_any_size(
    front: Front, known: Path, go: Callable[[Front, Path], None]
) -> None:
    go(front, known)
    front.settle()
    for size in SIZES:
        front.window.resize(*size)
        front.settle()
        assert faults_in(front.window) == []
        panel = front.page.panel
        assert isinstance(panel, Panel)
        (area,) = panel.findChildren(QScrollArea)
        assert area.horizontalScrollBar().maximum() == 0
        cut = [each.text() for each in panel.findChildren(QLabel) if is_cut(each)]
        assert cut == []


def is_cut(label: QLabel) -> bool:
    """Whether there is less room for a text than it needs."""
    if not label.isVisible() or not label.text():
        return False
    if label.wordWrap():
        return label.height() < label.heightForWidth(label.width())
    return label.width() < label.sizeHint().width()
