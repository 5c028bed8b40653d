"""The passphrase page: Enter opens, and each thing that can be wrong has its own words."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from peeraudit.operations.clock import this_laptop
from peeraudit.operations.opening import opened
from peeraudit.operations.places import own_folder
from peeraudit.operations.sample import PASSPHRASE
from peeraudit.store import connection
from tests.ui.start.conftest import Front


def try_to_open(front: Front, path: Path, passphrase: str = PASSPHRASE) -> None:
    front.page.ask_for_passphrase(path)
    front.type(passphrase)
    front.press(Qt.Key.Key_Return)
    front.settle()


def problem(front: Front) -> str:
    assert front.page.opening.problem.isVisible()
    assert not front.is_in
    return front.page.opening.problem.words


def test_enter_opens_and_who_sits_here_is_asked_once_and_only_ids_are_remembered(
    front: Front, known: Path, tmp_path: Path
) -> None:
    try_to_open(front, known)
    assert "Who are you?" in front.seen
    front.press(Qt.Key.Key_2)
    front.qtbot.waitUntil(lambda: front.is_in)
    me = front.window.desk.seen.me
    assert me is not None
    assert me.name == "Imran Sadiq"
    assert front.settings.choices.recent[0] == str(known)
    written = (tmp_path / "settings.json").read_text()
    for said in (PASSPHRASE, "Imran", "Kestermere"):
        assert said not in written
    front.window.close_challenge()
    front.window.desk.close()
    try_to_open(front, known)
    assert front.is_in
    assert front.window.desk.seen.me == me


def test_a_wrong_passphrase_is_said_in_place_and_can_be_typed_anew(
    front: Front, known: Path
) -> None:
    try_to_open(front, known, "another")
    assert problem(front).startswith("Not this passphrase")
    assert "capital letters count" in problem(front)
    front.type(PASSPHRASE)
    front.press(Qt.Key.Key_Return)
    front.settle()
    assert "Who are you?" in front.seen


def test_no_passphrase_at_all_is_not_tried(front: Front, known: Path) -> None:
    try_to_open(front, known, "")
    assert problem(front).startswith("No passphrase was typed.")


def test_a_damaged_file_says_so_and_offers_a_colleagues_copy(front: Front, known: Path) -> None:
    content = known.read_bytes()
    known.write_bytes(content[:20_000] + bytes(100) + content[20_100:])
    try_to_open(front, known)
    assert "pages are damaged or missing" in problem(front)
    front.click("Receive a colleague's copy")
    assert front.page.panel is front.page.receiving


def test_a_file_of_a_newer_program_says_to_update(front: Front, known: Path) -> None:
    with opened(str(known), PASSPHRASE, clock=this_laptop()) as store, store.file.writing() as to:
        to.exec_driver_sql("PRAGMA user_version = 99")
    try_to_open(front, known)
    assert "was made by a newer peeraudit" in problem(front)
    assert "Update peeraudit" in problem(front)


def test_a_file_that_another_window_holds_says_to_close_it(
    front: Front, known: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "PATIENCE", 0.05)
    with (
        opened(str(known), PASSPHRASE, clock=this_laptop()) as store,
        store.file.reading() as held,
    ):
        held.exec_driver_sql("COMMIT")
        held.exec_driver_sql("BEGIN EXCLUSIVE")
        try_to_open(front, known)
    assert "is held by another window or program" in problem(front)
    assert "Close the other window" in problem(front)


def test_a_file_that_is_gone_says_so(front: Front) -> None:
    try_to_open(front, own_folder() / "gone.peeraudit")
    assert problem(front).startswith("There is no file gone.peeraudit.")


def test_going_back_while_it_opens_opens_nothing(front: Front, known: Path) -> None:
    front.page.ask_for_passphrase(known)
    front.type(PASSPHRASE)
    front.press(Qt.Key.Key_Return)
    front.press(Qt.Key.Key_Escape)
    front.settle()
    assert front.page.panel is front.page.home
    assert not front.is_in
    assert not front.window.desk.is_open


def test_the_passphrase_can_be_shown_hidden_and_pasted_and_is_forgotten(
    front: Front, known: Path
) -> None:
    front.page.ask_for_passphrase(known)
    field = front.page.opening.secret.field
    assert field.echoMode() is QLineEdit.EchoMode.Password
    QApplication.clipboard().setText(PASSPHRASE)
    front.press(Qt.Key.Key_V, ctrl=True)
    front.click("Show passphrase")
    assert field.echoMode() is QLineEdit.EchoMode.Normal
    assert field.text() == PASSPHRASE
    front.click("Show passphrase")
    assert field.echoMode() is QLineEdit.EchoMode.Password
    front.press(Qt.Key.Key_Escape)
    assert field.text() == ""


def test_capitals_without_shift_say_that_caps_lock_is_on(front: Front, known: Path) -> None:
    front.page.ask_for_passphrase(known)
    secret = front.page.opening.secret
    shift = Qt.KeyboardModifier.ShiftModifier
    QTest.keyClicks(secret.field, "A", shift)
    assert not secret.says_caps_lock
    QTest.keyClick(secret.field, Qt.Key.Key_1)
    assert not secret.says_caps_lock
    QTest.keyClicks(secret.field, "a", shift)
    front.type("b")
    assert not secret.says_caps_lock


def test_a_file_that_was_cut_off_and_a_text_are_told_apart_by_their_own_names(
    front: Front, known: Path
) -> None:
    own = known.parent / "damaged.peeraudit"
    own.write_bytes(known.read_bytes()[:30_000])
    front.settings.opened(own)
    try_to_open(front, own)
    told = "damaged.peeraudit has 30,000 bytes and is not whole: it may have been cut off"
    assert problem(front).startswith(told)
    assert "Copy it again" in problem(front)
    own.write_text("Minutes of the first evening.\n" * 1000)
    front.press(Qt.Key.Key_Return)
    front.settle()
    told = "damaged.peeraudit is a text, not a challenge's file."
    assert problem(front).startswith(told)
