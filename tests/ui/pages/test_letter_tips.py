"""The page of top tips, and the tips beside it: written, ordered and deleted by keys and clicks."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from peeraudit.core.passage import DocumentKind
from peeraudit.ui.letter.tips_list import TipsList, counted
from tests.ui.conftest import Around
from tests.ui.pages.reading import Reading, read_letter


def tips_page(around: Around) -> Reading:
    reading = read_letter(around)
    reading.press("Top tips", within=reading.page.parts.bar)
    return reading


def tips_of(around: Around) -> list[str]:
    return [tip.text for tip in around.desk.seen.shown.tips]


def numbered(tips: TipsList) -> list[str]:
    rows = sorted(tips.rows.values(), key=lambda row: row.y())
    return [row.words.typed() for row in rows]


def test_the_tips_stand_beside_their_page(around: Around) -> None:
    reading = tips_page(around)
    assert reading.page.parts.sheets.pages == 1
    for tip in tips_of(around):
        assert tip in reading.printed()
    assert numbered(reading.page.parts.tips) == tips_of(around)
    assert reading.page.parts.tips.count.text() == "6, as a page of tips has 6 to 8."


def test_whoever_is_led_to_a_finding_is_led_to_the_letter(around: Around) -> None:
    reading = tips_page(around)
    finding = reading.finding("F7a")
    reading.page.go_to(finding.id)
    reading.rest()
    document = reading.page.document
    assert document is not None
    assert document.document is DocumentKind.LETTER
    assert reading.finding_card().words.typed() == finding.text
    tip = around.desk.seen.shown.tips[0]
    reading.page.go_to(tip.id)
    reading.rest()
    assert reading.page.document is not None
    assert reading.page.document.document is DocumentKind.TIPS


def test_a_tip_is_added_with_enter_and_its_words_changed_in_place(around: Around) -> None:
    reading = tips_page(around)
    tips = reading.page.parts.tips
    QTest.keyClicks(tips.new.field, "Ask who is missing")
    assert not around.room.unkept.is_empty
    QTest.keyClick(tips.new.field, Qt.Key.Key_Return)
    reading.settle()
    assert tips_of(around)[-1] == "Ask who is missing"
    assert tips.count.text() == "7, as a page of tips has 6 to 8."
    last = list(tips.rows.values())[-1]
    last.focus_text()
    last.words.field.selectAll()
    QTest.keyClicks(last.words.field, "Ask who is not here.")
    reading.settle()
    assert tips_of(around)[-1] == "Ask who is not here."
    assert "Ask who is not here." in reading.printed()


def test_a_tip_is_added_once_when_its_line_is_left(around: Around) -> None:
    reading = tips_page(around)
    before = tips_of(around)
    line = reading.page.parts.tips.new.field
    line.setFocus()
    QTest.keyClicks(line, "Ask who is missing")
    QTest.keyClick(line, Qt.Key.Key_Tab)
    around.settle()
    assert tips_of(around) == [*before, "Ask who is missing"]
    assert not line.text()


def test_alt_and_an_arrow_move_a_tip_which_keeps_the_focus(around: Around) -> None:
    reading = tips_page(around)
    before = tips_of(around)
    second = reading.page.parts.tips.rows[around.desk.seen.shown.tips[1].id]
    second.focus_text()
    QTest.keyClick(second.words.field, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    reading.settle()
    assert tips_of(around) == [before[1], before[0], *before[2:]]
    assert numbered(reading.page.parts.tips) == tips_of(around)
    assert second.words.field.hasFocus()
    QTest.mouseClick(second.down, Qt.MouseButton.LeftButton)
    reading.settle()
    assert tips_of(around) == before


def test_a_tip_goes_at_once_and_can_be_had_back(around: Around) -> None:
    reading = tips_page(around)
    before = tips_of(around)
    first = reading.page.parts.tips.rows[around.desk.seen.shown.tips[0].id]
    QTest.mouseClick(first.bin, Qt.MouseButton.LeftButton)
    reading.settle()
    assert tips_of(around) == before[1:]
    assert before[0] not in reading.printed()
    assert around.said[-1].words == "Tip 1 is deleted."
    undo = around.said[-1].do
    assert undo is not None
    undo()
    reading.settle()
    assert tips_of(around) == before


def test_undoing_a_deletion_takes_back_nothing_else(around: Around) -> None:
    reading = tips_page(around)
    tips = reading.page.parts.tips
    QTest.mouseClick(tips.rows[around.desk.seen.shown.tips[0].id].bin, Qt.MouseButton.LeftButton)
    reading.settle()
    undo = around.said[-1].do
    assert undo is not None
    QTest.keyClicks(tips.new.field, "Ask who is missing")
    QTest.keyClick(tips.new.field, Qt.Key.Key_Return)
    reading.settle()
    after = tips_of(around)
    undo()
    reading.settle()
    assert tips_of(around) == after
    assert "Ctrl+Z" in around.said[-1].words


def test_enter_on_a_tip_of_the_page_goes_into_its_words(around: Around) -> None:
    reading = tips_page(around)
    tip = around.desk.seen.shown.tips[2]
    reading.click(tip.id)
    QTest.keyClick(reading.place(tip.id), Qt.Key.Key_Return)
    assert reading.page.parts.tips.rows[tip.id].words.field.hasFocus()


def test_without_tips_the_page_says_so_and_the_first_can_be_written(around: Around) -> None:
    reading = tips_page(around)
    for _ in tips_of(around):
        first = reading.page.parts.tips.rows[around.desk.seen.shown.tips[0].id]
        QTest.mouseClick(first.bin, Qt.MouseButton.LeftButton)
        reading.settle()
    assert reading.page.why == "There are no top tips yet."
    assert not reading.page.to_challenge.isVisible()
    assert not reading.page.parts.exporting.buttons[".pdf"].isEnabled()
    QTest.keyClicks(reading.page.parts.tips.new.field, "Ask who is missing")
    reading.settle()
    assert "Ask who is missing" in reading.printed()


def test_a_page_of_tips_has_six_to_eight() -> None:
    assert counted(5) == "5 so far. A page of tips has 6 to 8."
    assert counted(8) == "8, as a page of tips has 6 to 8."
    assert counted(9) == "9: more than the 6 to 8 that a page of tips has."
