"""The palette finds anything in a few letters, and goes there."""

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel

from peeraudit.operations.sample import PASSPHRASE
from peeraudit.ui.finder.findable import Row, marked, near
from peeraudit.ui.finder.finder import Finder
from peeraudit.ui.room import Stage
from tests.ui.opened import OpenedWindow

CTRL = Qt.KeyboardModifier.ControlModifier


def _open(opened: OpenedWindow) -> Finder:
    opened.press(Qt.Key.Key_K, CTRL, on=opened.view)
    assert opened.everywhere.finder.isVisible()
    return opened.everywhere.finder


def _type(opened: OpenedWindow, words: str) -> tuple[Row, ...]:
    finder = _open(opened)
    QTest.keyClicks(finder.field, words)
    opened.settle()
    return finder.model.rows


def _rows(rows: tuple[Row, ...], group: str) -> list[str]:
    return [row.words for row in rows if row.group == group and row.do is not None]


def test_three_letters_find_stages_commands_cases_people_and_notes(opened: OpenedWindow) -> None:
    shown = opened.window.desk.seen.shown
    for words, group, wanted in (
        ("evi", "Stages", "Evidence"),
        ("loc", "Commands", "Lock"),
        ("C07", "Case files", "C07"),
        (shown.team[1].name.split()[0].lower(), "People", shown.team[1].name),
    ):
        rows = _type(opened, words)
        assert wanted in _rows(rows, group), words
    rows = _type(opened, "superv")
    notes = [row for row in rows if row.group == "Notes" and row.do is not None]
    assert notes
    assert all("superv" in row.parts[1].casefold() for row in notes)
    assert _rows(rows, "Findings")


def test_a_reference_finds_a_finding_and_enter_goes_there(
    opened: OpenedWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    finding = opened.window.desk.seen.shown.findings[3]
    gone: list[str] = []
    rows = _type(opened, finding.reference)
    assert _rows(rows, "Findings")
    finder = opened.everywhere.finder
    at = next(place for place, row in enumerate(rows) if row.group == "Findings" and row.do)
    while finder.list.currentIndex().row() < at:
        opened.press(Qt.Key.Key_Down, on=finder.field)
    monkeypatch.setattr(opened.view.page(Stage.FINDINGS), "go_to", gone.append)
    opened.press(Qt.Key.Key_Return, on=finder.field)
    assert gone == [finding.id]
    assert opened.view.stage is Stage.FINDINGS
    assert not finder.isVisible()


def test_nothing_found_says_what_to_do(opened: OpenedWindow) -> None:
    assert _type(opened, "zzqqx") == ()
    texts = [each.text() for each in opened.everywhere.finder.findChildren(QLabel)]
    assert any("Type fewer letters" in words for words in texts)


def test_escape_puts_it_away_and_the_focus_back(opened: OpenedWindow) -> None:
    opened.view.strip.field.setFocus()
    finder = _open(opened)
    assert finder.field.hasFocus()
    opened.press(Qt.Key.Key_Escape, on=finder.field)
    assert not finder.isVisible()
    assert opened.view.focusWidget() is opened.view.strip.field


def test_a_hidden_palette_holds_nothing_of_the_challenge(opened: OpenedWindow) -> None:
    for away in (Qt.Key.Key_Escape, Qt.Key.Key_Return):
        assert _type(opened, "C07")
        finder = opened.everywhere.finder
        opened.press(away, on=finder.field)
        assert not finder.isVisible()
        assert finder.model.rows == ()
        assert finder.field.text() == ""
        assert not finder.field.isUndoAvailable()
        assert finder.field.accessibleDescription() == ""


def test_a_palette_open_when_the_challenge_is_locked_forgets_and_stays_away(
    opened: OpenedWindow,
) -> None:
    _type(opened, "C07")
    finder = opened.everywhere.finder
    opened.press(Qt.Key.Key_L, CTRL, on=finder.field)
    assert opened.everywhere.locks.is_locked
    assert (finder.model.rows, finder.field.text()) == ((), "")
    field = opened.everywhere.locks.page.field
    QTest.keyClicks(field, PASSPHRASE)
    opened.press(Qt.Key.Key_Return, on=field)
    assert not opened.everywhere.locks.is_locked
    assert not finder.isVisible()


def test_headings_are_never_chosen_and_the_first_row_is(opened: OpenedWindow) -> None:
    rows = _type(opened, "a")
    finder = opened.everywhere.finder
    current = finder.list.currentIndex().row()
    assert current == 1
    assert rows[current].do is not None
    for _ in rows:
        opened.press(Qt.Key.Key_Down, on=finder.field)
        assert finder.model.rows[finder.list.currentIndex().row()].do is not None


def test_the_newest_words_win(opened: OpenedWindow) -> None:
    finder = _open(opened)
    for words in ("su", "sup", "team", "plan"):
        finder.field.setText(words)
    opened.settle()
    notes = [row for row in finder.model.rows if row.group == "Notes" and row.do]
    assert notes
    assert all(row.parts[1].casefold().startswith("plan") for row in notes)


def test_rows_are_a_sound_model(opened: OpenedWindow) -> None:
    model: QAbstractItemModel = opened.everywhere.finder.model
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    _type(opened, "sup")
    assert tester.model() is model


def test_words_are_marked_where_they_begin() -> None:
    assert marked("Plans and replans", ["plan"]) == ("", "Plan", "s and replans")
    long = ("a word " * 12, "found", " here")
    assert near(long)[0].startswith("… ")
    assert near(("no mark at all " * 9,)) == ("no mark at all " * 9,)
