"""What leaves: drafts while something keeps a letter back, whole letters when nothing does."""

from dataclasses import replace
from pathlib import Path

import pytest

from peeraudit.core.passage import DocumentKind
from peeraudit.operations.disagreements import Dispute
from peeraudit.operations.reading_pages import DocumentOnScreen
from peeraudit.ui.letter.exporting import file_name
from peeraudit.ui.letter.leaving import hindrances_of
from peeraudit.ui.pages.letter import DRAFT
from peeraudit.ui.room import Stage, Target
from tests.ui.conftest import Around
from tests.ui.pages.reading import Reading, read_letter

TYPED = "Scrutiny asks about one child each quarter."


def export(reading: Reading, words: str, path: Path) -> None:
    """Press a button that exports, and name the file in the window that opens."""
    reading.press(words, within=reading.page.parts.exporting)
    dialog = reading.page.parts.exporting.dialog
    assert dialog is not None
    dialog.selectFile(str(path))
    dialog.accept()
    reading.around.qtbot.wait_until(lambda: reading.page.parts.exporting.dialog is None)
    reading.settle()


def document_of(reading: Reading) -> DocumentOnScreen:
    document = reading.page.document
    assert document is not None
    return document


def test_a_finding_dropped_after_its_bullet_was_rewritten_is_in_no_document(
    around: Around, tmp_path: Path
) -> None:
    reading = read_letter(around)
    was = reading.finding("F7a").text
    reading.click("passage:drawn")
    reading.type_after(" We stand by each.")
    reading.click(reading.finding("F7a").id)
    reading.type_over(TYPED)
    assert TYPED in reading.printed()
    reading.press("Delete this finding", within=reading.finding_card())
    assert around.said[-1].words == "F7a is deleted."
    draft, letter = tmp_path / "draft.txt", tmp_path / "letter.txt"
    export(reading, "Text", draft)
    reading.click("passage:drawn")
    reading.press("Keep mine", within=reading.passage_card())
    export(reading, "Text", letter)
    for text in (reading.printed(), draft.read_text("utf-8"), letter.read_text("utf-8")):
        assert "We stand by each." in text
        assert TYPED not in text
        assert was not in text
    assert "Draft, not to be sent" in draft.read_text("utf-8")
    assert "Draft, not to be sent" not in letter.read_text("utf-8")


def test_the_letter_leaves_as_pdf_as_a_web_page_and_as_text(around: Around, tmp_path: Path) -> None:
    reading = read_letter(around)
    for words, suffix in (("Export: PDF", ".pdf"), ("Web page", ".html"), ("Text", ".txt")):
        export(reading, words, tmp_path / f"letter{suffix}")
        assert around.said[-1].words == f"Written: {tmp_path / f'letter{suffix}'}."
    assert (tmp_path / "letter.pdf").read_bytes() == document_of(reading).pdf.content
    assert "<html" in (tmp_path / "letter.html").read_text("utf-8")
    assert reading.page.parts.exporting.outcome.text().startswith("Written: letter.txt")


def test_nothing_of_the_challenge_is_remembered_but_in_its_store(
    around: Around, tmp_path: Path
) -> None:
    reading = read_letter(around)
    export(reading, "Text", tmp_path / "letter.txt")
    home = next(iter(tmp_path.parent.glob("home*")), None)
    assert home is not None
    written = [path for path in home.rglob("*") if path.is_file()]
    assert not [path for path in written if b"Kestermere" in path.read_bytes()]


def test_a_file_is_called_by_host_year_and_document(around: Around) -> None:
    challenge = around.desk.seen.shown.challenge
    letter = file_name(challenge, "letter", suffix=".pdf")
    assert letter == "kestermere-council-2026-letter.pdf"
    nameless = replace(challenge, host="", first_day=None)
    assert file_name(nameless, "top tips", suffix=".txt") == "top-tips.txt"


def test_a_draft_is_called_one_in_the_name_that_is_proposed(around: Around) -> None:
    reading = read_letter(around)
    exporting = reading.page.parts.exporting
    for state, name in ((DRAFT, "letter-draft"), ("", "letter")):
        exporting.show_document(DocumentKind.LETTER, state=state)
        exporting.buttons[".html"].click()
        assert exporting.dialog is not None
        (path,) = exporting.dialog.selectedFiles()
        assert path.endswith(f"/kestermere-council-2026-{name}.html")
        exporting.dialog.reject()
        around.settle()


def test_what_keeps_it_back_is_listed_with_the_way_to_each(around: Around) -> None:
    reading = read_letter(around)
    reading.click("passage:drawn")
    reading.type_after(" We stand by each.")
    reading.drop("F7a")
    leaving = reading.page.parts.leaving
    assert leaving.heading.text() == "Before it leaves: 1"
    reading.page.parts.sheets.look_at(0)
    reading.rest()
    name = "Go to it: Look again at the paragraph “From this we drew 75 strengths…”"
    reading.press(name, within=leaving)
    reading.rest()
    assert not reading.passage_card().both.isHidden()


def test_what_laptops_disagree_on_leads_to_the_sentence_and_to_where_it_is_settled(
    around: Around,
) -> None:
    reading = read_letter(around)
    finding = reading.finding("F7a")
    shown = replace(
        document_of(reading),
        disputes=(
            Dispute("F7a: text", frozenset({finding.id})),
            Dispute("the challenge: host", frozenset({"challenge"})),
        ),
    )
    assert [item.about for item in hindrances_of(shown)] == [finding.id, ""]
    reading.page.parts.leaving.show_document(shown)
    reading.press("Go to it: F7a: text", within=reading.page.parts.leaving)
    reading.rest()
    assert reading.finding_card().words.typed() == finding.text
    reading.press("Settle it: the challenge: host", within=reading.page.parts.leaving)
    assert around.gone == [Target(Stage.TEAM)]


def test_a_remark_leads_to_the_findings_it_names(around: Around) -> None:
    reading = read_letter(around)
    remark = "Not in the letter, because no theme holds them: F7a."
    reading.page.parts.leaving.show_document(replace(document_of(reading), remarks=(remark,)))
    reading.press("Open F7a", within=reading.page.parts.leaving)
    assert around.gone == [Target(Stage.FINDINGS, reading.finding("F7a").id)]


@pytest.mark.parametrize("words", ["Export: PDF", "Web page", "Text"])
def test_what_cannot_be_written_is_said(around: Around, tmp_path: Path, words: str) -> None:
    reading = read_letter(around)
    suffix = {"Export: PDF": ".pdf", "Web page": ".html", "Text": ".txt"}[words]
    export(reading, words, tmp_path / "nowhere" / f"letter{suffix}")
    assert around.said[-1].is_trouble
