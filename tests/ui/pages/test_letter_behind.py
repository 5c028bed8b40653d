"""What stands behind a sentence of the letter, and how it is put right there."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from peeraudit.core.coverage import triangulate_findings
from peeraudit.operations.undo import undo
from peeraudit.ui.room import Stage, Target
from tests.ui.conftest import Around
from tests.ui.pages.reading import Reading, read_letter

DRAWN = "passage:drawn"


def words_in(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if not label.isHidden())


def test_a_click_on_a_bullet_shows_its_finding_and_what_it_rests_on(around: Around) -> None:
    reading = read_letter(around)
    finding = reading.finding("F7a")
    reading.click(finding.id)
    card = reading.finding_card()
    assert card.headline.text() == "F7a · strength"
    assert card.state.text() == "Not secure yet: one kind, one group"
    assert card.words.typed() == finding.text
    note = "Scrutiny follows one anonymised child"
    around.qtbot.wait_until(lambda: note in words_in(card.evidence))
    reading.around.qtbot.wait_until(lambda: bool(card.history.lines))
    assert card.history.lines[0].endswith("written")


def test_a_bullet_changed_there_is_changed_everywhere_and_printed_so(around: Around) -> None:
    reading = read_letter(around)
    finding = reading.finding("F7a")
    reading.click(finding.id)
    scrolled = reading.page.parts.sheets.verticalScrollBar().value()
    reading.type_over("Scrutiny asks about one child each quarter.")
    assert reading.finding("F7a").text == "Scrutiny asks about one child each quarter."
    assert "Scrutiny asks about one child each quarter." in reading.printed()
    assert finding.text not in reading.printed()
    assert reading.page.parts.sheets.verticalScrollBar().value() == scrolled
    assert reading.finding_card().words.field.hasFocus()
    assert around.room.unkept.is_empty
    with_history = reading.finding_card().history
    around.qtbot.wait_until(lambda: len(with_history.lines) > 1)
    assert "→ “asks about one child each quarter.”" in with_history.lines[0]


def test_the_way_leads_to_a_note_and_to_the_wall(around: Around) -> None:
    reading = read_letter(around)
    finding = reading.finding("F7a")
    reading.click(finding.id)
    note = next(
        item.evidence for item in around.desk.seen.shown.filings if item.finding == finding.id
    )
    reading.press("Open on the wall", within=reading.finding_card())
    QTest.mouseClick(_first_way(reading), Qt.MouseButton.LeftButton)
    assert around.gone == [Target(Stage.FINDINGS, finding.id), Target(Stage.EVIDENCE, note)]


def _first_way(reading: Reading) -> QWidget:
    return next(
        each
        for each in reading.finding_card().evidence.findChildren(QWidget)
        if "Open note" in each.accessibleName()
    )


def test_a_secure_finding_says_what_makes_it_so(around: Around) -> None:
    reading = read_letter(around)
    shown = triangulate_findings(around.desk.seen.shown)
    secure = next(name for name, found in shown.items() if found.is_secure)
    reading.click(secure)
    assert reading.finding_card().state.text().startswith("Secure: ")


def test_a_paragraph_written_in_other_words_is_yours_until_it_is_taken_back(
    around: Around,
) -> None:
    reading = read_letter(around)
    reading.click("passage:background")
    card = reading.passage_card()
    standard = card.words.typed()
    reading.type_over("We came as neighbours, at your asking.")
    assert "We came as neighbours, at your asking." in reading.printed()
    assert "Background, yours" in reading.outline()
    reading.press("Back to the standard wording", within=card)
    assert card.words.typed() == standard
    assert standard in reading.printed()
    assert "Background" in reading.outline()


def test_the_history_of_a_paragraph_taken_back_by_undo_names_nothing_inside(
    around: Around,
) -> None:
    reading = read_letter(around)
    reading.click("passage:background")
    reading.type_over("We came as neighbours.")
    around.desk.do(undo)
    around.settle()
    reading.click("passage:background")
    reading.type_over("We came as friends.")
    lines = reading.passage_card().history
    around.qtbot.wait_until(lambda: len(lines.lines) > 1)
    said = [line.rpartition(": ")[2] for line in lines.lines]
    assert said[0].startswith("written anew")
    assert not any(word in " ".join(lines.lines) for word in ("document", "paragraph", "nothing"))


def test_a_paragraph_may_be_emptied_to_write_it_anew_and_left_empty_is_the_standard(
    around: Around,
) -> None:
    reading = read_letter(around)
    reading.click("passage:background")
    card = reading.passage_card()
    standard = card.words.typed()
    card.words.field.setFocus()
    card.words.field.selectAll()
    QTest.keyClick(card.words.field, Qt.Key.Key_Delete)
    reading.settle()
    assert card.words.typed() == ""
    reading.page.parts.sheets.focus_current()
    reading.settle()
    assert card.words.typed() == standard
    assert not around.desk.seen.shown.passages


def test_blanks_at_the_end_of_what_is_typed_are_not_taken_from_under_the_cursor(
    around: Around,
) -> None:
    reading = read_letter(around)
    reading.click("passage:background")
    reading.type_over("We came ")
    assert reading.passage_card().words.typed() == "We came "
    reading.type_after("as neighbours.")
    assert around.desk.seen.shown.passages[0].text == "We came as neighbours."


def test_a_paragraph_whose_figures_change_shows_both_and_holds_the_letter_back(
    around: Around,
) -> None:
    reading = read_letter(around)
    reading.click(DRAWN)
    reading.type_after(" We stand by each.")
    card = reading.passage_card()
    assert card.both.isHidden()
    reading.drop("F7a")
    assert not card.both.isHidden()
    assert "over 70 strengths" in card.standard.text()
    assert "How we worked, look again" in reading.outline()
    assert reading.page.parts.bar.draft.text() == "Draft"
    assert "Draft, not to be sent" in reading.printed()
    assert reading.page.parts.exporting.buttons[".pdf"].text() == "Export a draft: PDF"
    reading.press("Keep mine", within=card)
    assert card.both.isHidden()
    assert "We stand by each." in reading.printed()
    assert "How we worked, yours" in reading.outline()
    assert "Draft, not to be sent" not in reading.printed()


def test_the_standard_wording_can_be_taken_instead(around: Around) -> None:
    reading = read_letter(around)
    reading.click(DRAWN)
    reading.type_after(" We stand by each.")
    reading.drop("F7a")
    reading.press("Take the standard wording", within=reading.passage_card())
    assert "over 70 strengths" in reading.passage_card().words.typed()
    assert "We stand by each." not in reading.printed()


def test_what_the_program_writes_by_itself_says_where_it_comes_from(around: Around) -> None:
    reading = read_letter(around)
    QTest.mouseClick(reading.place(""), Qt.MouseButton.LeftButton)
    reading.rest()
    panel = reading.page.parts.behind
    assert panel.own.isVisible()
    reading.press("Open the Challenge page", within=panel.own)
    assert around.gone == [Target(Stage.CHALLENGE)]
