"""Menu, palette and sheet of keys are one table."""

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLabel

from peeraudit.ui.keys_page import KeysPage
from peeraudit.ui.room import Stage
from peeraudit.ui.widgets.pieces import key_in_words
from tests.ui.opened import OpenedWindow

UNREADY = {"cancel"}


def _in_menu(actions: list[QAction]) -> list[QAction]:
    found: list[QAction] = []
    for action in actions:
        menu = action.menu()
        found += _in_menu(menu.actions()) if menu is not None else [action]  # pyright: ignore[reportUnknownMemberType, reportUnknownArgumentType, reportUnnecessaryComparison, reportAttributeAccessIssue] - none where an action has no menu
    return [action for action in found if not action.isSeparator()]


def test_menu_palette_and_sheet_have_the_same_commands_and_keys(opened: OpenedWindow) -> None:
    here = opened.everywhere
    table = {(item.words(), item.keys) for item in here.commands}
    in_menu = {
        (action.text(), tuple(keys.toString() for keys in action.shortcuts()))
        for action in _in_menu(here.menu.actions())
    }
    assert in_menu == {
        (words, tuple(QKeySequence(each).toString() for each in keys)) for words, keys in table
    }
    sheet = KeysPage(here.commands)
    opened.qtbot.addWidget(sheet)
    printed = [label.text() for label in sheet.findChildren(QLabel)]
    for words, keys in table:
        assert words in printed
        assert all(key_in_words(key) in printed for key in keys)
    here.finder.open()
    for item in here.commands:
        if item.name not in UNREADY and item.name != "find":
            here.finder.field.setText(item.words())
            assert item.words() in {row.words for row in here.finder.model.rows}


def test_no_key_means_two_things(opened: OpenedWindow) -> None:
    keys = [each for item in opened.everywhere.commands for each in item.keys]
    assert len(keys) == len(set(keys))


def test_every_stage_has_a_number(opened: OpenedWindow) -> None:
    keys = {item.words(): item.keys for item in opened.everywhere.commands}
    for number, stage in enumerate(Stage, start=1):
        assert keys[str(stage)] == (f"Ctrl+{number}",)
