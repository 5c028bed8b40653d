"""Composing what is on screen is stopped: what was shown stays, and a press brings it anew."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from peeraudit.operations import reading_pages
from peeraudit.ui.pages.letter import LetterPage
from tests.ui.conftest import Around
from tests.ui.held import held
from tests.ui.pages.reading import Reading, read_letter

AFTER = "After the stop."


def _begin(around: Around) -> LetterPage:
    """The page as somebody comes there for the first time, its letter not composed yet."""
    page = LetterPage(around.room)
    around.shown.append(page)
    page.resize(1154, 640)
    page.show()
    return page


def _again(page: LetterPage) -> QWidget:
    return page.parts.stopped.again


def test_a_letter_stopped_before_it_was_shown_is_composed_by_a_press(
    around: Around, monkeypatch: pytest.MonkeyPatch
) -> None:
    with held(monkeypatch, reading_pages, "pages") as composing:
        page = _begin(around)
        composing.stop(around)
    assert page.document is None
    said = page.parts.stopped.said
    assert said.isVisible()
    assert said.text() == "Composing the letter was stopped: there are no pages to show."
    QTest.mouseClick(_again(page), Qt.MouseButton.LeftButton)
    around.settle()
    assert page.document is not None
    assert page.parts.sheets.pages
    assert not page.parts.stopped.isVisible()


def _change_and_stop(reading: Reading, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody writes on in a finding, and stops the letter being composed anew."""
    around = reading.around
    with held(monkeypatch, reading_pages, "pages") as composing:
        card = reading.finding_card()
        card.words.field.selectAll()
        QTest.keyClicks(card.words.field, AFTER)
        around.room.unkept.keep_now()
        composing.stop(around)


def test_pages_that_were_there_stay_with_a_word_that_they_are_from_before(
    around: Around, monkeypatch: pytest.MonkeyPatch
) -> None:
    reading = read_letter(around)
    reading.click(reading.finding("F7a").id)
    before = reading.printed()
    _change_and_stop(reading, monkeypatch)
    page = reading.page
    assert reading.finding("F7a").text == AFTER
    assert reading.printed() == before
    said = page.parts.stopped.said
    assert said.isVisible()
    assert said.text() == "Composing the letter was stopped: the pages are as they were before."
    assert page.parts.bar.where.text().endswith("· as it was before")
    _again(page).setFocus()
    QTest.keyClick(_again(page), Qt.Key.Key_Space)
    reading.settle()
    assert AFTER in reading.printed()
    assert page.parts.bar.where.text().endswith("· as it will print")
    assert not page.parts.stopped.isVisible()


def test_the_next_deed_composes_what_was_stopped(
    around: Around, monkeypatch: pytest.MonkeyPatch
) -> None:
    reading = read_letter(around)
    reading.click(reading.finding("F7a").id)
    _change_and_stop(reading, monkeypatch)
    reading.type_after(" And on.")
    assert f"{AFTER} And on." in reading.printed()
    assert not reading.page.parts.stopped.isVisible()


def test_another_document_that_is_waited_for_comes_all_the_same(
    around: Around, monkeypatch: pytest.MonkeyPatch
) -> None:
    with held(monkeypatch, reading_pages, "pages") as composing:
        page = _begin(around)
        around.qtbot.waitUntil(composing.begun.is_set)
        tips = page.parts.bar.documents
        tips.chosen.emit("tips")
        composing.stop(around)
    assert page.document is not None
    assert page.document.document == "tips"
    assert not page.parts.stopped.isVisible()
