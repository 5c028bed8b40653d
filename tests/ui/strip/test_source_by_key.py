"""The source that stands in the line, by key: it takes none that belongs to the note."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from peeraudit.core.evidence import Evidence
from peeraudit.ui.room import Stage, Target
from peeraudit.ui.strip.strip import CaptureStrip
from tests.ui.opened import OpenedWindow, kept, press, type_in

CTRL = Qt.KeyboardModifier.ControlModifier
HALF = "seen on 9"


@pytest.fixture
def strip(opened: OpenedWindow) -> CaptureStrip:
    """Half a note typed while an audit is open, the focus on the source before it."""
    audit = opened.window.desk.seen.shown.audits[0]
    opened.window.go(Target(Stage.AUDIT, audit.id))
    opened.settle()
    press(opened, Qt.Key.Key_E, CTRL)
    type_in(opened, HALF)
    press(opened, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    made = opened.view.strip
    assert made.inside.source_button.hasFocus()
    return made


def notes(path: Path) -> set[tuple[str, str]]:
    return {(note.text, note.source) for note in kept(path, Evidence)}


@pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)
@pytest.mark.parametrize("is_floating", [False, True])
def test_tab_goes_from_the_source_to_the_line_and_on(
    opened: OpenedWindow,
    strip: CaptureStrip,
    is_floating: bool,  # noqa: FBT001 - a case of the test
) -> None:
    if is_floating:
        strip.float()
        opened.qtbot.waitUntil(strip.field.hasFocus)
    strip.inside.source_button.setFocus()
    QTest.keyClick(strip.inside.source_button, Qt.Key.Key_Tab)
    assert strip.field.hasFocus()
    QTest.keyClick(strip.field, Qt.Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused is not strip.field
    assert not strip.field.isAncestorOf(focused)


def test_ctrl_e_goes_to_the_line_and_what_is_typed_is_whole(
    opened: OpenedWindow, strip: CaptureStrip
) -> None:
    source = strip.source
    press(opened, Qt.Key.Key_E, CTRL)
    assert strip.field.hasFocus()
    type_in(opened, " June")
    press(opened, Qt.Key.Key_Return)
    opened.settle()
    assert (f"{HALF} June", source) in notes(opened.path)


def test_keys_that_the_line_would_take_for_itself_do_nothing_there(
    opened: OpenedWindow, strip: CaptureStrip
) -> None:
    QApplication.clipboard().setText("pasted")
    for key in (Qt.Key.Key_A, Qt.Key.Key_V, Qt.Key.Key_X, Qt.Key.Key_Backspace):
        press(opened, key, CTRL)
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Shift):
        press(opened, key)
    assert (strip.field.text(), strip.field.selectedText()) == (HALF, "")
    assert strip.field.cursorPosition() == len(HALF)
    assert strip.inside.source_button.hasFocus()


def test_a_key_is_a_command_before_the_line_could_have_it(strip: CaptureStrip) -> None:
    """Some systems have Ctrl+E for the end of a line, as all have Ctrl+A for all of it."""
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_A, CTRL)
    asked.ignore()
    QCoreApplication.sendEvent(strip.inside.source_button, asked)
    assert not asked.isAccepted()


def test_letters_go_on_in_the_line(opened: OpenedWindow, strip: CaptureStrip) -> None:
    source = strip.source
    type_in(opened, ", 9 June")
    assert (strip.field.text(), strip.source) == (f"{HALF}, 9 June", source)
    assert strip.field.hasFocus()


@pytest.mark.parametrize("key", ["Space", "Return", "Delete", "Backspace"])
def test_one_key_takes_it_out_and_leaves_the_note(
    opened: OpenedWindow, strip: CaptureStrip, key: str
) -> None:
    press(opened, Qt.Key[f"Key_{key}"])
    assert (strip.field.text(), strip.source, strip.inside.source) == (HALF, "", "")
    type_in(opened, " June")
    assert strip.field.text() == f"{HALF} June"


def test_esc_goes_back_to_the_page(opened: OpenedWindow, strip: CaptureStrip) -> None:
    press(opened, Qt.Key.Key_E, CTRL)
    press(opened, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    press(opened, Qt.Key.Key_Escape)
    focused = opened.window.focusWidget()
    assert focused is not None
    assert opened.view.page(Stage.AUDIT).isAncestorOf(focused)
    assert strip.field.text() == HALF
