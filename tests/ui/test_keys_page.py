"""Every key that does something stands on the sheet of keys."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QKeyCombination
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QScrollArea

import peeraudit.ui
from peeraudit.ui.audit.answers import MOST_KEYS
from peeraudit.ui.findings.column_list import ACTS
from peeraudit.ui.keys_page import KeysPage
from peeraudit.ui.room import Stage, Target
from peeraudit.ui.widgets.grades import TEN
from tests.ui.opened import OpenedWindow

SOURCES = sorted(Path(peeraudit.ui.__file__).parent.rglob("*.py"))

NO_KEYS = {"Shift", "Control", "Alt", "AltGr", "Meta", "CapsLock", "NumLock"}
"""Keys that do nothing by themselves."""

ENDS_OF_A_RANGE = {"A", "Z", "0", "9"}
"""Named in the code as the first or last of many alone: letters of themes, and digits."""

ALSO = {
    "Backtab": "Shift+Tab",
    "Delete": "Del",
    "Equal": "Ctrl+=",
    "Escape": "Esc",
    "Minus": "Ctrl+-",
    "PageDown": "PgDown",
    "PageUp": "PgUp",
    "Plus": "Ctrl++",
    "Return": "Enter",
}
"""Keys as the sheet prints them, where that is not what Qt calls them."""

WITH_OTHERS = re.compile(r"(?:(?:Ctrl|Alt|Shift)\+)+(?:[A-Z][a-z]*|[^a-z ])|F\d{1,2}")


@pytest.fixture
def printed(opened: OpenedWindow) -> set[str]:
    sheet = KeysPage(opened.everywhere.commands)
    opened.qtbot.addWidget(sheet)
    return {label.text() for label in sheet.findChildren(QLabel)}


def _as_printed(keys: QKeySequence) -> str:
    words = keys.toString(QKeySequence.SequenceFormat.NativeText)
    return words.replace("Return", "Enter")


def _nodes() -> Iterator[ast.AST]:
    for source in SOURCES:
        if source.name != "keys_on_pages.py":
            yield from ast.walk(ast.parse(source.read_text(encoding="utf-8")))


def test_every_shortcut_of_every_page_is_on_the_sheet(
    opened: OpenedWindow, printed: set[str]
) -> None:
    audit = opened.window.desk.seen.shown.audits[0].id
    for target in (*map(Target, Stage), Target(Stage.AUDIT, audit)):
        opened.view.go(target)
        opened.settle()
    found = {_as_printed(each.key()) for each in opened.window.findChildren(QShortcut)}
    for action in opened.window.findChildren(QAction):
        found |= {_as_printed(keys) for keys in action.shortcuts()}
    assert {"F8", "Ctrl+F", "Ctrl+N", "Ctrl+Z"} <= found
    assert found - printed - {""} == set()


def test_every_key_of_an_answer_or_a_side_is_on_the_sheet(printed: set[str]) -> None:
    assert {*map(str, range(MOST_KEYS + 1)), TEN} - printed == set()


def test_every_key_on_the_wall_is_on_the_sheet(printed: set[str]) -> None:
    found = {_as_printed(QKeySequence(QKeyCombination(modifiers, key))) for key, modifiers in ACTS}
    assert found - printed == set()


def test_every_key_that_the_code_of_the_window_names_is_on_the_sheet(printed: set[str]) -> None:
    named = {
        node.attr.removeprefix("Key_")
        for node in _nodes()
        if isinstance(node, ast.Attribute) and node.attr.startswith("Key_")
    }
    found = {ALSO.get(name, name) for name in named - NO_KEYS - ENDS_OF_A_RANGE}
    assert {"Esc", "Enter", "M"} <= found
    assert found - printed == set()


def test_every_key_pressed_with_others_that_the_code_spells_is_on_the_sheet(
    printed: set[str],
) -> None:
    spelt = {
        node.value.replace("Return", "Enter")
        for node in _nodes()
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if WITH_OTHERS.fullmatch(node.value)
    }
    assert {"F8", "Ctrl+J", "Alt+Left", "Ctrl+."} <= spelt
    assert spelt - printed == set()


def test_the_sheet_has_room_for_its_keys_in_a_narrow_window(opened: OpenedWindow) -> None:
    opened.window.resize(683, 768)
    sheet = KeysPage(opened.everywhere.commands)
    opened.view.show_aside(sheet)
    opened.settle()
    (area,) = sheet.findChildren(QScrollArea)
    held = area.widget()
    assert held is not None
    assert held.minimumSizeHint().width() <= area.viewport().width()
    opened.view.leave_aside()
