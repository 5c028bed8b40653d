"""The pages of the letter: drawn from the very PDF, and every text on them reached by keys."""

import time
from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from peeraudit.operations.changing import change
from peeraudit.operations.clock import Clock
from peeraudit.operations.composing import Written, write_letter
from peeraudit.store.workspace import Workspace
from peeraudit.ui.letter.sheet import Sheet
from peeraudit.ui.room import Stage, Target
from tests.ui.conftest import Around
from tests.ui.pages.reading import focused, read_letter

STILL = 0.1
"""Seconds for which the window may not answer, at most."""


def test_the_pages_are_those_that_are_written(around: Around) -> None:
    reading = read_letter(around)
    document = reading.page.document
    assert document is not None
    path = around.path.with_name("letter.pdf")
    written: list[Written] = []
    around.desk.ask(lambda workspace: write_letter(workspace, path), then=written.append)
    around.settle()
    assert path.read_bytes() == document.pdf.content
    where = reading.page.parts.bar.where.text()
    assert where == f"Page 1 of {document.pdf.pages} · as it will print"


def test_only_pages_near_what_is_seen_are_drawn_and_more_as_they_come(around: Around) -> None:
    reading = read_letter(around)
    sheets = reading.page.parts.sheets
    drawn = [sheet.has_image for sheet in sheets.findChildren(Sheet)]
    assert drawn[0]
    assert not drawn[-1]
    bar = sheets.verticalScrollBar()
    bar.setValue(bar.maximum())
    reading.settle()
    drawn = [sheet.has_image for sheet in sheets.findChildren(Sheet)]
    assert drawn[-1]
    assert not drawn[0]
    assert has_ink(sheets.grab().toImage())
    assert reading.page.parts.bar.where.text().startswith(f"Page {sheets.pages} of")


def test_every_text_is_reached_by_the_arrow_keys_one_after_the_other(around: Around) -> None:
    reading = read_letter(around)
    sheets = reading.page.parts.sheets
    sheets.focus_current()
    heard: list[str] = []
    for _ in sheets.places:
        heard.append(focused().accessibleName())
        QTest.keyClick(focused(), Qt.Key.Key_Down)
    assert heard == [place.text for place in sheets.places]
    assert sheets.current == len(sheets.places) - 1
    QTest.keyClick(focused(), Qt.Key.Key_Home)
    assert sheets.current == 0
    assert sheets.verticalScrollBar().value() < sheets.viewport().height()


def test_enter_goes_on_to_the_words_and_what_is_behind_is_shown_where_one_rests(
    around: Around,
) -> None:
    reading = read_letter(around)
    finding = reading.finding("F7a")
    reading.page.go_to(finding.id)
    reading.page.focus_first()
    reading.rest()
    assert reading.finding_card().words.typed() == finding.text
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert reading.finding_card().words.field.hasFocus()


def test_the_outline_leads_to_its_sections_and_shows_where_one_is(around: Around) -> None:
    reading = read_letter(around)
    outline, sheets = reading.page.parts.outline, reading.page.parts.sheets
    assert reading.outline()[0] == "Opening"
    assert reading.outline()[-1] == "Next steps"
    reading.press("Headlines", within=outline)
    assert sheets.places[sheets.current].text == "Headlines"
    place = sheets.places[sheets.current]
    assert sheets.top()[0] == place.page
    marked = [each.accessibleName() for each in outline.entries if each.isChecked()]
    assert marked == ["Headlines"]


def test_pages_are_made_larger_by_keys_while_they_have_the_focus_and_the_text_stays(
    around: Around,
) -> None:
    reading = read_letter(around)
    sheets = reading.page.parts.sheets
    reading.page.go_to(reading.finding("F7a").id)
    sheets.focus_current()
    page, zoom = sheets.top()[0], sheets.zoom
    QTest.keyClick(focused(), Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert sheets.zoom > zoom
    assert sheets.top()[0] == page
    assert reading.page.parts.bar.how_large.text() == f"{sheets.zoom:.0%}"
    QTest.keyClick(focused(), Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert sheets.zoom == zoom


def test_pages_follow_what_is_kept_elsewhere_and_stay_where_they_were(around: Around) -> None:
    reading = read_letter(around)
    sheets = reading.page.parts.sheets
    sheets.verticalScrollBar().setValue(900)
    finding = reading.finding("F7a")
    reading.drop("F7a")
    assert finding.text not in reading.printed()
    assert sheets.verticalScrollBar().value() == 900
    assert around.said[-1].words == "F7a is deleted."
    undo = around.said[-1].do
    assert undo is not None
    undo()
    reading.settle()
    assert finding.text in reading.printed()


def test_letter_and_tips_are_each_found_where_somebody_left_them(around: Around) -> None:
    reading = read_letter(around)
    bar, sheets = reading.page.parts.bar, reading.page.parts.sheets
    across = sheets.verticalScrollBar()
    looked_at = reading.finding("F7a")
    reading.click(looked_at.id)
    across.setValue(1900)
    reading.press("Top tips", within=bar)
    assert across.maximum() > 200
    assert (across.value(), sheets.current) == (0, -1)
    across.setValue(130)
    reading.press("Letter", within=bar)
    assert across.value() == 1900
    assert sheets.places[sheets.current].about == looked_at.id
    assert reading.finding_card().words.typed() == looked_at.text
    reading.press("Top tips", within=bar)
    assert across.value() == 130
    change_host(around, "")
    change_host(around, "Kestermere Council")
    assert across.value() == 130
    reading.press("Letter", within=bar)
    assert across.value() == 1900


def test_a_narrow_page_is_one_column_with_the_outline_behind_a_button(around: Around) -> None:
    reading = read_letter(around, size=(631, 640))
    parts = reading.page.parts
    assert not parts.outline.isVisible()
    top_of_side = parts.behind.mapTo(reading.page, parts.behind.rect().topLeft()).y()
    assert top_of_side > parts.sheets.geometry().bottom()
    reading.press("Outline", within=parts.bar)
    assert parts.outline.isVisible()
    reading.press("Next steps", within=parts.outline)
    assert not parts.outline.isVisible()
    assert parts.sheets.places[parts.sheets.current].text == "Next steps"


def test_a_challenge_without_a_host_says_what_is_missing_and_leads_there(around: Around) -> None:
    reading = read_letter(around)
    change_host(reading.around, "")
    assert reading.page.parts.sheets.pages == 0
    assert "which council" in reading.page.why
    said = [label.text() for label in reading.page.findChildren(QLabel) if label.isVisible()]
    assert "Fill in Host council on the Challenge page. The pages are composed then." in said
    QTest.mouseClick(reading.page.to_challenge, Qt.MouseButton.LeftButton)
    assert around.gone == [Target(Stage.CHALLENGE)]
    change_host(reading.around, "Kestermere Council")
    assert reading.page.parts.sheets.pages > 0


def test_the_window_answers_while_the_letter_is_composed_and_drawn(around: Around) -> None:
    reading = read_letter(around)
    reading.click(reading.finding("F7a").id)
    worst = min(
        longest_silence(reading.around, lambda: reading.type_after(" So.")) for _ in range(3)
    )
    assert worst < STILL


def change_host(around: Around, host: str) -> None:
    """Somebody writes the host's name on another page."""
    challenge = around.desk.seen.gathered.challenge

    def deed(workspace: Workspace, /, *, clock: Clock, named: str) -> object:
        return change(workspace, challenge, clock=clock, named=named, host=host)

    around.desk.do(deed)
    around.settle()


def longest_silence(around: Around, do: Callable[[], None]) -> float:
    """The longest time between two beats of the window's own clock while something is done."""
    beats: list[float] = [time.monotonic()]
    beat = QTimer(interval=5)
    beat.timeout.connect(lambda: beats.append(time.monotonic()))
    beat.start()
    do()
    around.settle()
    beat.stop()
    return max(later - sooner for sooner, later in pairwise(beats))


def has_ink(image: QImage) -> bool:
    """Whether something is drawn on the paper."""
    points = ((x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3))
    return any(image.pixelColor(x, y).lightness() < 100 for x, y in points)
