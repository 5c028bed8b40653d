"""Spelling as one types: underlined, put right from a menu, or added to the challenge's words."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from peeraudit.ui.spelling.checked_text import CheckedText, check_spelling
from peeraudit.ui.spelling.spelling import CHECKED, NO_DICTIONARY, spelling_of
from peeraudit.ui.widgets.typed import Asked, TypedText
from tests.ui.conftest import Around
from tests.ui.spelling.few_words import FewWords, underlined

pytestmark = pytest.mark.qt_log_ignore(
    "This plugin does not support (raise|grabbing the keyboard)", extend=True
)
"""A menu on the screen that tests have."""


@dataclass(frozen=True)
class Field:
    """A field on screen, and what was kept of it."""

    around: Around
    typed: TypedText
    checked: CheckedText
    kept: list[str]

    def write(self, text: str) -> None:
        self.typed.field.setFocus()
        QTest.keyClicks(self.typed.field, text)

    def underlined(self) -> list[str]:
        return underlined(self.typed.field)

    def put_cursor(self, at: int) -> None:
        cursor = QTextCursor(self.typed.field.document())
        cursor.setPosition(at)
        self.typed.field.setTextCursor(cursor)

    def menu(self) -> QMenu:
        QTest.keyClick(self.typed.field, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
        self.around.qtbot.wait_until(lambda: self.checked.menu is not None)
        assert self.checked.menu is not None
        return self.checked.menu

    def choose(self, words: str) -> None:
        menu = self.menu()
        action = next(item for item in menu.actions() if item.text() == words)
        menu.setActiveAction(action)
        QTest.keyClick(menu, Qt.Key.Key_Return)


@pytest.fixture
def field(around: Around) -> Field:
    spelling_of(around.desk).use(FewWords())
    kept: list[str] = []
    typed = TypedText(
        Asked("Text"), unkept=around.room.unkept, keep=lambda words, _: kept.append(words)
    )
    checked = check_spelling(typed, around.room)
    around.show(typed, size=(400, 200))
    return Field(around, typed, checked, kept)


def test_a_misspelt_word_is_underlined_once_one_goes_on(field: Field) -> None:
    field.write("They recieve")
    assert field.underlined() == []
    field.write(" help")
    assert field.underlined() == ["recieve"]


def test_a_suggestion_takes_its_place_and_is_kept(field: Field) -> None:
    field.write("They recieve help")
    field.put_cursor(7)
    field.choose("receive")
    assert field.typed.typed() == "They receive help"
    assert field.underlined() == []
    field.typed.keep_now()
    assert field.kept[-1] == "They receive help"


def test_a_word_added_is_right_in_this_challenge_and_kept_in_its_store(field: Field) -> None:
    field.write("They help Fensider at once")
    assert field.underlined() == ["Fensider"]
    field.put_cursor(12)
    field.choose("Add “Fensider” to this challenge's words")
    field.around.settle()
    assert field.underlined() == []
    assert [word.text for word in field.around.desk.seen.gathered.known_words] == ["Fensider"]


def test_the_host_and_the_team_are_right_without_being_added(field: Field) -> None:
    challenge = field.around.desk.seen.shown.challenge
    field.write(f"They help {challenge.host.split()[0]} at once")
    assert field.underlined() == []


def test_where_nothing_is_meant_the_menu_says_so(field: Field) -> None:
    field.write("They hlp at once")
    field.put_cursor(6)
    assert field.menu().actions()[0].text() == "No suggestions"


def test_a_word_that_is_right_has_the_usual_menu(field: Field) -> None:
    field.write("They help")
    assert not [item for item in field.menu().actions() if "words" in item.text()]


def test_what_can_only_be_read_is_not_put_right(field: Field) -> None:
    field.write("They recieve help")
    field.typed.field.setReadOnly(True)
    field.put_cursor(7)
    assert not [item for item in field.menu().actions() if item.text() == "receive"]


def test_without_a_dictionary_nothing_is_underlined_and_that_is_said(field: Field) -> None:
    spelling = spelling_of(field.around.desk)
    assert spelling.says == CHECKED
    spelling.use(None)
    field.write("They recieve help")
    assert field.underlined() == []
    assert spelling.says == NO_DICTIONARY


def test_the_dictionary_is_read_once_and_off_the_windows_thread(around: Around) -> None:
    spelling = spelling_of(around.desk)
    assert spelling is spelling_of(around.desk)
    spelling.begin()
    assert not spelling.is_ready
    around.qtbot.wait_until(lambda: spelling.is_ready)
