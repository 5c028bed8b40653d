"""The ways between laptops, from inside an open challenge: by key, by click and by name."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QPushButton, QWidget

from peeraudit.core.evidence import Evidence
from peeraudit.operations.clock import this_laptop
from peeraudit.operations.opening import opened as opened_file
from peeraudit.operations.sample import PASSPHRASE
from peeraudit.store.verify import verify
from peeraudit.ui.room import Stage, Target
from peeraudit.ui.start.receiving import TITLE, ReceivingPanel
from tests.ui.opened import OpenedWindow

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def named(at: QWidget, words: str) -> QPushButton:
    found = (each for each in at.findChildren(QPushButton) if each.isVisible())
    return next(each for each in found if each.accessibleName() == words)


def said(opened: OpenedWindow) -> str:
    return "".join(each.text() for each in opened.view.notices.findChildren(QLabel))


def is_receiving(opened: OpenedWindow) -> bool:
    return opened.window.view is None and isinstance(opened.window.start.panel, ReceivingPanel)


def test_the_palette_finds_the_ways_by_what_people_call_them(opened: OpenedWindow) -> None:
    finder = opened.everywhere.finder
    finder.open()
    for typed, wanted in (
        ("receive", TITLE),
        ("join", TITLE),
        ("copy", TITLE),
        ("copy", "Hand a copy to a colleague"),
        ("export", "Export the letter or the top tips"),
    ):
        finder.field.setText(typed)
        assert wanted in {row.words for row in finder.model.rows}, typed


def test_a_key_leads_to_the_colleagues_copy_with_everything_typed_kept(
    opened: OpenedWindow,
) -> None:
    opened.view.strip.field.setText("+ Staff know their young people")
    opened.press(Qt.Key.Key_R, CTRL_SHIFT)
    opened.qtbot.waitUntil(lambda: is_receiving(opened))
    assert not opened.window.desk.is_open
    assert opened.window.start.receiving.path.hasFocus() or (
        opened.window.start.receiving.path.isAncestorOf(opened.window.focusWidget())
    )
    opened.open()
    texts = [note.text for note in opened.window.desk.seen.shown.evidence]
    assert "Staff know their young people" in texts


def test_a_button_on_the_team_page_leads_there_too(opened: OpenedWindow) -> None:
    opened.view.go(Target(Stage.TEAM))
    opened.settle()
    QTest.mouseClick(named(opened.view.page(Stage.TEAM), TITLE), Qt.MouseButton.LeftButton)
    opened.qtbot.waitUntil(lambda: is_receiving(opened))


def test_one_stays_where_something_typed_cannot_be_kept(opened: OpenedWindow) -> None:
    opened.view.go(Target(Stage.CASE_FILES))
    opened.settle()
    found = opened.view.page(Stage.CASE_FILES).findChildren(QLineEdit)
    words = "Add a case file by its reference"
    typed = next(each for each in found if each.accessibleName() == words)
    typed.setFocus()
    QTest.keyClicks(typed, "not a reference!")
    opened.press(Qt.Key.Key_R, CTRL_SHIFT)
    assert opened.window.view is not None
    assert "Something typed on Case files could not be kept" in said(opened)
    typed.clear()


def test_a_copy_is_handed_over_where_somebody_says(opened: OpenedWindow, tmp_path: Path) -> None:
    to = tmp_path / "for-imran.peeraudit"
    opened.view.go(Target(Stage.TEAM))
    opened.settle()
    opened.view.strip.field.setText("+ Staff know their young people")
    hand_to(opened, to)
    with opened_file(str(to), PASSPHRASE, clock=this_laptop()) as store:
        assert verify(store.file) == ()
        with store.view() as view:
            count = view.entries_kept()
            texts = {note.text for note in view.fetch(Evidence)}
    assert (
        f"A checked copy lies in {to}. It has {count:,} entries and the same passphrase."
        in said(opened)
    )
    assert "Staff know their young people" in texts
    assert opened.window.view is not None


def test_a_file_that_is_there_is_not_written_over(opened: OpenedWindow, tmp_path: Path) -> None:
    to = tmp_path / "for-imran.peeraudit"
    to.write_bytes(b"somebody's")
    opened.view.go(Target(Stage.TEAM))
    opened.settle()
    hand_to(opened, to)
    assert f"{to} is there already." in said(opened)
    assert to.read_bytes() == b"somebody's"


def hand_to(opened: OpenedWindow, to: Path) -> None:
    """Press the button on Team, type where, Enter."""
    page = opened.view.page(Stage.TEAM)
    opened.click(named(page, "Hand a copy to a colleague"))
    (dialog,) = opened.view.findChildren(QFileDialog)
    assert dialog.selectedFiles()[0].endswith(opened.path.name)
    field = dialog.findChild(QLineEdit)
    assert field is not None
    field.setText(str(to))
    dialog.accept()
    opened.settle()
