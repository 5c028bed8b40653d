"""The letter's page read and written in by the keyboard, and exported to files."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from peeraudit.ui.room import Stage
from tests.journeys.screen.by_hand import ByHand
from tests.journeys.screen.noting import printed


def go_to_sentence(here: ByHand, words: str) -> None:
    """Go down the pages to a sentence, and on to where its words are changed."""
    here.go(Stage.LETTER)
    here.until(lambda: bool(printed(here)))
    lines = printed(here).splitlines()
    here.tab_to(*lines)
    QTest.keyClick(here.focused, Qt.Key.Key_Home)
    for _ in lines:
        if here.at.startswith(words):
            here.press("Return")
            return
        QTest.keyClick(here.focused, Qt.Key.Key_Down)
    raise AssertionError((words, lines))


def go_to_finding(here: ByHand, reference: str) -> None:
    """Go to a finding's card on the wall, by the palette."""
    here.press("Ctrl+K")
    here.type(reference)
    here.until(lambda: any(row.startswith("Findings, ") for row in here.rows))
    for _ in here.rows:
        if here.focused.accessibleDescription().startswith("Findings, "):
            break
        here.press("Down")
    here.press("Return")
    assert here.window.view is not None
    assert here.window.view.stage is Stage.FINDINGS


def export(here: ByHand, button: str, path: Path) -> str:
    """Export the letter to a file, its name typed; answers with what is in it."""
    here.click(button)
    here.until(lambda: isinstance(QApplication.activeWindow(), QFileDialog))
    here.press("Ctrl+A")
    here.enter(str(path))
    here.until(path.exists)
    here.come_back()
    return path.read_text("utf-8")
