"""Undo and redo, by their keys, in words, and after a restart."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from peeraudit.core.captured import Captured
from peeraudit.core.challenge import Challenge
from peeraudit.core.errors import ChallengeError
from peeraudit.operations.capturing import capture
from peeraudit.operations.changing import change
from peeraudit.operations.clock import Clock, this_laptop
from peeraudit.operations.opening import opened as opened_file
from peeraudit.operations.sample import PASSPHRASE
from peeraudit.store.errors import DiskFull
from peeraudit.store.workspace import Workspace
from peeraudit.ui.look.look import Looks
from peeraudit.ui.room import Stage, Target
from peeraudit.ui.settings import Settings
from peeraudit.ui.widgets.typed import Asked, TypedLine
from tests.ui.opened import OpenedWindow, SalutationField, kept, opened_window

HUNDRED = 100
"""Deeds in a row that can be taken back at least."""

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def _greeting(opened: OpenedWindow) -> str:
    return opened.window.desk.seen.shown.challenge.salutation


def _said(opened: OpenedWindow) -> str:
    return " ".join(label.text() for label in opened.view.notices.findChildren(QLabel))


def _wait_for_words(opened: OpenedWindow, words: str) -> None:
    opened.qtbot.waitUntil(lambda: words in opened.everywhere.undoing.undoable)


def test_undo_takes_back_exactly_what_is_typed_even_before_it_was_kept(
    opened: OpenedWindow,
) -> None:
    before = _greeting(opened)
    field = SalutationField(opened)
    field.type("Dear Grace")
    opened.press(Qt.Key.Key_Z, CTRL, on=field.field)
    assert _greeting(opened) == before
    assert "Taken back: " in _said(opened)
    opened.press(Qt.Key.Key_Z, CTRL | SHIFT, on=field.field)
    assert _greeting(opened) == "Dear Grace"


def test_the_bar_offers_to_do_it_again(opened: OpenedWindow) -> None:
    field = SalutationField(opened)
    field.type("Dear Grace")
    opened.press(Qt.Key.Key_Z, CTRL, on=field.field)
    redo = next(
        each for each in opened.view.notices.findChildren(QPushButton) if each.text() == "Redo"
    )
    opened.click(redo)
    assert _greeting(opened) == "Dear Grace"


def test_menu_and_header_say_what_undo_would_take_back(opened: OpenedWindow) -> None:
    field = SalutationField(opened)
    field.type("Dear Grace")
    field.keep_now()
    opened.settle()
    _wait_for_words(opened, "salutation")
    action = next(each for each in opened.everywhere.actions if each.objectName() == "undo")
    assert action.isEnabled()
    assert action.text() == f"Undo {opened.everywhere.undoing.undoable}"
    names = {each.accessibleName() for each in opened.view.header.findChildren(QPushButton)}
    assert f"Undo {opened.everywhere.undoing.undoable}" in names


def test_a_narrow_header_has_undo_as_an_icon_with_the_same_name(opened: OpenedWindow) -> None:
    opened.window.resize(683, 768)
    field = SalutationField(opened)
    field.type("Dear Grace")
    field.keep_now()
    opened.settle()
    _wait_for_words(opened, "salutation")
    name = f"Undo {opened.everywhere.undoing.undoable}"
    found = opened.view.header.findChildren(QPushButton)
    undo = next(each for each in found if each.accessibleName() == name)
    assert (undo.isVisible(), undo.text(), undo.icon().isNull()) == (True, "", False)
    opened.click(undo)
    assert _greeting(opened) != "Dear Grace"


def test_what_cannot_be_kept_shields_the_deed_before_it(opened: OpenedWindow) -> None:
    field = SalutationField(opened)
    field.type("Dear Grace")
    field.keep_now()
    opened.settle()

    def refuse(_words: str, refused: object) -> None:
        assert callable(refused)
        refused(ChallengeError("It cannot be kept."))

    other = TypedLine(Asked("Other"), unkept=opened.window.room.unkept, keep=refuse)
    opened.qtbot.addWidget(other)
    other.field.setText("typed")
    opened.everywhere.undoing.undo()
    opened.settle()
    assert _greeting(opened) == "Dear Grace"
    assert "could not be kept" in _said(opened)
    other.field.clear()


def test_it_is_the_same_after_a_restart(
    opened: OpenedWindow, qtbot: QtBot, looks: Looks, settings: Settings
) -> None:
    before = _greeting(opened)
    field = SalutationField(opened)
    field.type("Dear Grace")
    opened.window.close()
    opened.settle()
    with opened_window(looks, settings, opened.path, qtbot) as again:
        _wait_for_words(again, "salutation")
        assert _greeting(again) == "Dear Grace"
        again.press(Qt.Key.Key_Z, CTRL, on=again.view)
        assert _greeting(again) == before


def _kept_in_another_window(opened: OpenedWindow, **values: str) -> None:
    """The same person, on the same laptop, changes the challenge in a window of its own."""
    me = opened.window.desk.seen.me
    assert me is not None
    clock = this_laptop()
    with opened_file(str(opened.path), PASSPHRASE, clock=clock) as workspace:
        with workspace.view() as view:
            challenge = view.fetch(Challenge)[0]
        change(workspace, challenge, clock=clock, named=me.name, **values)


def test_what_another_window_kept_is_not_taken_back_before_the_menu_names_it(
    opened: OpenedWindow,
) -> None:
    field = SalutationField(opened)
    field.type("Dear Grace")
    field.keep_now()
    opened.settle()
    _wait_for_words(opened, "salutation")
    _kept_in_another_window(opened, theme="Neglect")
    opened.press(Qt.Key.Key_Z, CTRL, on=opened.view)
    assert "Something else was kept in another window." in _said(opened)
    assert kept(opened.path, Challenge)[0].theme == "Neglect"
    assert _greeting(opened) == "Dear Grace"
    _wait_for_words(opened, "theme")
    opened.press(Qt.Key.Key_Z, CTRL, on=opened.view)
    assert kept(opened.path, Challenge)[0].theme != "Neglect"
    assert _greeting(opened) == "Dear Grace"


def test_what_another_window_kept_is_seen_when_somebody_comes_back(
    opened: OpenedWindow, qapp: QApplication
) -> None:
    _kept_in_another_window(opened, theme="Neglect")
    assert opened.window.desk.seen.shown.challenge.theme != "Neglect"
    for state in (Qt.ApplicationState.ApplicationInactive, Qt.ApplicationState.ApplicationActive):
        qapp.applicationStateChanged.emit(state)
    opened.settle()
    assert opened.window.desk.seen.shown.challenge.theme == "Neglect"
    _wait_for_words(opened, "theme")


def test_a_full_disk_is_said_and_nothing_is_taken_for_undone(
    opened: OpenedWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    field = SalutationField(opened)
    field.type("Dear Grace")
    field.keep_now()
    opened.settle()

    def full(*_: object, **__: object) -> None:
        raise DiskFull("There is no room left.")

    monkeypatch.setattr(Workspace, "keep", full)
    opened.everywhere.undoing.undo()
    opened.settle()
    assert _greeting(opened) == "Dear Grace"
    assert "There is no room left." in _said(opened)


def test_a_hundred_deeds_are_taken_back_one_by_one_from_page_to_page(opened: OpenedWindow) -> None:
    before = opened.window.desk.seen.shown.evidence
    references: list[str] = []

    def note(workspace: Workspace, /, *, clock: Clock, named: str) -> None:
        for number in range(HUNDRED):
            noted = capture(workspace, Captured(f"Note {number}"), clock=clock, named=named)
            references.append(noted.reference)

    opened.window.desk.do(note)
    opened.settle()
    for number, reference in enumerate(reversed(references)):
        if number % 10 == 0:
            opened.view.go(Target([*Stage][number // 10 % len(Stage)]))
        opened.press(Qt.Key.Key_Z, CTRL, on=opened.view)
        assert re.search(rf"Taken back: .*\b{reference}\b", _said(opened))
    assert opened.window.desk.seen.shown.evidence == before
