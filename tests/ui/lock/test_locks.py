"""While it is locked nothing of the challenge can be read, by the eye or by a screen reader."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from shiboken6 import delete

from peeraudit.core.evidence import Evidence
from peeraudit.core.safeguarding import SafeguardingStop
from peeraudit.operations.sample import PASSPHRASE
from peeraudit.store.errors import DiskFull
from peeraudit.store.workspace import Workspace
from peeraudit.ui.not_kept import NOT_KEPT
from peeraudit.ui.room import Notice, Stage, Target
from peeraudit.ui.widgets.choose_file import FileAsked, choose_new_file
from tests.said import read_out
from tests.ui.opened import OpenedWindow, SalutationField, kept

NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
CANARY = "Canary Wren"


def _read_out(opened: OpenedWindow) -> str:
    """All that a screen reader can come upon in the window, hidden or not."""
    return "\n".join(read_out(QAccessible.queryAccessibleInterface(opened.window)))


def _seen(opened: OpenedWindow) -> str:
    """All that is said in any window, its title and task bar, in what is visible."""
    said = [opened.window.windowTitle(), opened.window.windowIconText()]
    for widget in QApplication.allWidgets():
        if widget.isVisible():
            said += _words_of(widget)
    return "\n".join(said)


def _words_of(widget: QWidget) -> list[str]:
    words = [widget.windowTitle(), widget.accessibleName(), widget.toolTip()]
    if isinstance(widget, QLabel | QPushButton | QLineEdit):
        words.append(widget.text())
    return words


def _type_passphrase(opened: OpenedWindow, words: str) -> None:
    field = opened.everywhere.locks.page.field
    QTest.keyClicks(field, words)
    QTest.keyClick(field, Qt.Key.Key_Return)
    opened.settle()


def test_ctrl_l_leaves_nothing_of_the_challenge_to_be_read(opened: OpenedWindow) -> None:
    field = SalutationField(opened)
    field.type(CANARY)
    opened.view.go(Target(Stage.FINDINGS))
    shown = opened.window.desk.seen.shown
    names = [CANARY, shown.challenge.host, *(peer.name for peer in shown.team)]
    assert shown.challenge.host in _seen(opened)
    assert shown.challenge.host in _read_out(opened)
    opened.press(Qt.Key.Key_L, CTRL, on=opened.view)
    seen = _seen(opened)
    assert "peeraudit is locked" in seen
    assert [name for name in names if name in seen] == []
    assert "Findings" not in seen
    assert opened.window.windowTitle() == "peeraudit"
    opened.qtbot.waitUntil(lambda: not opened.window.isAncestorOf(opened.view))
    assert [name for name in names if name in _read_out(opened)] == []


def test_what_was_typed_is_kept_and_comes_back_with_the_passphrase(opened: OpenedWindow) -> None:
    field = SalutationField(opened)
    field.type("Dear Grace")
    opened.press(Qt.Key.Key_L, CTRL, on=field.field)
    assert opened.window.desk.seen.shown.challenge.salutation == "Dear Grace"
    _type_passphrase(opened, "not this one")
    assert opened.everywhere.locks.is_locked
    assert "not the passphrase" in _seen(opened)
    opened.everywhere.locks.page.field.clear()
    _type_passphrase(opened, PASSPHRASE)
    assert not opened.everywhere.locks.is_locked
    assert opened.view.isVisible()
    assert opened.view.focusWidget() is field.field
    assert "Kestermere" in opened.window.windowTitle()


def test_a_click_beside_the_field_leaves_the_keys_where_the_passphrase_is_typed(
    opened: OpenedWindow,
) -> None:
    opened.everywhere.locks.lock()
    page = opened.everywhere.locks.page
    page.field.setFocus()
    QTest.mouseClick(
        page, Qt.MouseButton.LeftButton, NONE, page.rect().bottomLeft() + QPoint(9, -9)
    )
    at = QApplication.focusWidget()
    assert at is not None
    QTest.keyClicks(at, PASSPHRASE)
    assert page.field.text() == PASSPHRASE
    page.field.clear()


def test_no_key_of_the_program_works_while_it_is_locked(opened: OpenedWindow) -> None:
    opened.everywhere.locks.lock()
    page = opened.everywhere.locks.page
    for key in (Qt.Key.Key_K, Qt.Key.Key_Z, Qt.Key.Key_E):
        opened.press(key, CTRL, on=page.field)
    opened.press(Qt.Key.Key_F9, on=page.field)
    assert opened.everywhere.locks.is_locked
    assert not opened.everywhere.finder.isVisible()


@pytest.mark.parametrize(
    ("key", "held"), [(Qt.Key.Key_F9, NONE), (Qt.Key.Key_L, CTRL)], ids=["hidden", "locked"]
)
def test_a_window_that_asks_for_a_file_goes_as_well(
    opened: OpenedWindow, key: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    asked = FileAsked("Export the letter", "PDF (*.pdf)")
    dialog = choose_new_file(opened.view, asked, lambda _: None)
    opened.qtbot.waitUntil(dialog.isActiveWindow)
    opened.press(key, held, on=dialog)
    assert not dialog.isVisible()
    assert not opened.view.isVisible()
    opened.everywhere.locks.lock()
    _type_passphrase(opened, PASSPHRASE)
    assert dialog.isVisible()
    dialog.close()


def test_what_goes_while_it_is_locked_stays_gone_and_the_rest_comes_back(
    opened: OpenedWindow,
) -> None:
    dialog = choose_new_file(opened.view, FileAsked("Export the letter", ""), lambda _: None)
    opened.qtbot.waitUntil(dialog.isVisible)
    opened.everywhere.locks.lock()
    delete(dialog)
    _type_passphrase(opened, PASSPHRASE)
    assert opened.view.isVisible()
    assert not opened.everywhere.locks.is_locked


@pytest.mark.parametrize("is_locked", [True, False])
def test_ctrl_q_quits_from_the_lock_once_all_is_kept(
    opened: OpenedWindow,
    is_locked: bool,  # noqa: FBT001 - a case of the test
) -> None:
    locks = opened.everywhere.locks
    QTest.keyClicks(opened.view.strip.field, "half a thought")
    (locks.lock if is_locked else locks.hide)()
    opened.press(Qt.Key.Key_Q, CTRL, on=locks.page.field if is_locked else locks.page)
    opened.qtbot.waitUntil(lambda: not opened.window.isVisible())
    notes = kept(opened.path, Evidence)
    assert [note.text for note in notes if note.text == "half a thought"] == ["half a thought"]


def test_ctrl_q_on_the_lock_stays_where_something_cannot_be_kept(
    opened: OpenedWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    field = SalutationField(opened)
    field.type("Dear Grace")
    locks = opened.everywhere.locks

    def full(*_: object, **__: object) -> None:
        raise DiskFull("There is no room left.")

    with monkeypatch.context() as patched:
        patched.setattr(Workspace, "keep", full)
        locks.lock()
        opened.press(Qt.Key.Key_Q, CTRL, on=locks.page.field)
        assert opened.window.isVisible()
        assert NOT_KEPT in _seen(opened)
    _type_passphrase(opened, PASSPHRASE)
    field.type("Dear Grace Marsh")
    field.keep_now()
    opened.settle()


def test_f9_hides_everything_and_any_key_brings_it_back(opened: OpenedWindow) -> None:
    opened.press(Qt.Key.Key_F9, on=opened.view)
    assert "Kestermere" not in _seen(opened)
    page = opened.everywhere.locks.page
    opened.press(Qt.Key.Key_Alt, on=page)
    assert not opened.view.isVisible()
    opened.press(Qt.Key.Key_Space, on=page)
    assert opened.view.isVisible()


def test_the_key_of_a_stop_brings_it_back_and_the_stop_is_typed_at_once(
    opened: OpenedWindow,
) -> None:
    opened.press(Qt.Key.Key_F9, on=opened.view)
    held = CTRL | Qt.KeyboardModifier.ShiftModifier
    opened.press(Qt.Key.Key_1, held, on=opened.everywhere.locks.page)
    assert opened.view.isVisible()
    at = opened.view.strip.field
    assert QApplication.focusWidget() is at
    QTest.keyClicks(at, "left alone at night")
    QTest.keyClick(at, Qt.Key.Key_Return)
    opened.settle()
    seen = [stop.what_was_seen for stop in kept(opened.path, SafeguardingStop)]
    assert seen.count("left alone at night") == 1


def test_the_key_of_a_stop_does_nothing_while_it_is_locked(opened: OpenedWindow) -> None:
    opened.press(Qt.Key.Key_F9, on=opened.view)
    opened.everywhere.locks.lock()
    held = CTRL | Qt.KeyboardModifier.AltModifier
    opened.press(Qt.Key.Key_S, held, on=opened.everywhere.locks.page.field)
    assert opened.everywhere.locks.is_locked
    assert not opened.view.isVisible()


def test_a_stop_half_typed_is_raised_by_the_lock_which_keeps_the_keys_until_it_is_opened(
    opened: OpenedWindow,
) -> None:
    opened.view.raise_stop()
    QTest.keyClicks(opened.view.strip.field, "left alone")
    opened.press(Qt.Key.Key_L, CTRL, on=opened.view)
    page = opened.everywhere.locks.page
    assert QApplication.focusWidget() is page.field
    assert opened.view.stage is not Stage.STOPS
    _type_passphrase(opened, PASSPHRASE)
    assert opened.view.stage is Stage.STOPS
    seen = [stop.what_was_seen for stop in kept(opened.path, SafeguardingStop)]
    assert seen.count("left alone") == 1


def test_what_stays_hidden_is_locked(opened: OpenedWindow) -> None:
    opened.everywhere.locks.hide()
    opened.everywhere.locks.lock()
    opened.press(Qt.Key.Key_Space, on=opened.everywhere.locks.page)
    assert opened.everywhere.locks.is_locked
    assert not opened.view.isVisible()


@pytest.mark.qt_log_ignore("does not support raise")
def test_other_windows_go_as_well_and_come_back(opened: OpenedWindow) -> None:
    opened.view.float_strip()
    floating = [
        each
        for each in QApplication.topLevelWidgets()
        if each.isVisible() and each is not opened.window
    ]
    assert floating
    opened.everywhere.locks.lock()
    assert not any(each.isVisible() for each in floating)
    _type_passphrase(opened, PASSPHRASE)
    assert all(each.isVisible() for each in floating)
    opened.view.float_strip()


@pytest.mark.parametrize("is_ours", [True, False])
def test_the_clipboard_is_emptied_where_it_holds_something_of_ours(
    opened: OpenedWindow,
    is_ours: bool,  # noqa: FBT001 - a case of the test
) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.clear()
    if is_ours:
        clipboard.setText(CANARY)
    else:
        opened.everywhere.locks.page.blockSignals(False)
        clipboard.blockSignals(True)
        clipboard.setText("from elsewhere")
        clipboard.blockSignals(False)
    opened.everywhere.locks.lock()
    assert clipboard.text() == ("" if is_ours else "from elsewhere")
    clipboard.clear()


def test_what_is_to_be_said_waits_until_it_is_unlocked(opened: OpenedWindow) -> None:
    opened.everywhere.locks.lock()
    opened.window.say(Notice(f"{CANARY} is moved to Tuesday."))
    assert CANARY not in _seen(opened)
    assert not opened.view.notices.isVisibleTo(opened.view)
    _type_passphrase(opened, PASSPHRASE)
    assert CANARY in _seen(opened)


def test_a_challenge_that_is_left_while_it_is_locked_is_left_once_it_is_opened(
    opened: OpenedWindow,
) -> None:
    window, locks = opened.window, opened.everywhere.locks
    window.leave_challenge()
    locks.lock()
    opened.settle()
    assert locks.page.field.isVisible()
    _type_passphrase(opened, PASSPHRASE)
    opened.qtbot.waitUntil(lambda: window.view is None)
    assert window.start.isVisible()
    assert not window.desk.is_open
    opened.open()
    assert opened.view.isVisible()
