"""The workbook out: what a coordinator finds in it, and that what is put in comes back."""

from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peeraudit.core.workbook.cell import Cell, SheetRows
from peeraudit.core.workbook.reading import without_control_characters
from peeraudit.core.workbook.sheets import CHALLENGE, SHEETS
from peeraudit.documents.workbook import blank_workbook, filled_workbook, read_workbook
from tests.documents.workbook.packages import openpyxl, part_of, values_of


def notes(*texts: str) -> SheetRows:
    """A sheet of notes with these texts."""
    rows = enumerate(("Text", *texts), start=1)
    return SheetRows("Evidence", tuple((Cell("Evidence", row, 1, text),) for row, text in rows))


def texts_of(content: bytes) -> list[object]:
    sheets = read_workbook(content, name="filled.xlsx")
    (evidence,) = (sheet for sheet in sheets if sheet.name == "Evidence")
    return [row[0] for row in values_of(evidence)[2:]]


def test_every_sheet_stands_in_its_order_behind_the_words_at_the_front() -> None:
    names = [sheet.name for sheet in read_workbook(blank_workbook(), name="blank.xlsx")]
    assert names == ["Read me", *(sheet.name for sheet in SHEETS)]


def test_a_sheet_opens_with_its_headings_and_a_line_of_help_under_each() -> None:
    sheets = read_workbook(blank_workbook(), name="blank.xlsx")
    for sheet, rows in zip(SHEETS[1:], sheets[2:], strict=True):
        headings, help_line = values_of(rows)
        assert headings == [column.heading for column in sheet.columns]
        assert help_line == [column.help for column in sheet.columns]


def test_the_first_sheet_has_a_field_in_each_row_with_its_help() -> None:
    challenge = read_workbook(blank_workbook(), name="blank.xlsx")[1]
    fields = [[column.heading, column.help] for column in CHALLENGE.columns]
    assert values_of(challenge) == [["Field", "Value", "Help"], *fields]


def test_words_are_offered_to_choose_from() -> None:
    evidence = part_of(blank_workbook(), "xl/worksheets/sheet12.xml").decode()
    assert '<formula1>"saw,heard,read"</formula1>' in evidence
    assert "<formula1>'Themes'!$B$3:$B$2002</formula1>" in evidence


def test_the_forms_at_hand_are_offered_to_judgements() -> None:
    content = blank_workbook(forms=("whole-case", "pathway-plan"))
    judgements = part_of(content, "xl/worksheets/sheet9.xml").decode()
    assert '<formula1>"whole-case,pathway-plan"</formula1>' in judgements
    assert "<formula1>'Case files'!$A$3:$A$2002</formula1>" in judgements


def test_headings_stay_in_sight_and_print_on_every_page() -> None:
    content = blank_workbook()
    pane = '<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>'
    assert pane in part_of(content, "xl/worksheets/sheet12.xml").decode()
    assert "Evidence!$1:$1" in part_of(content, "xl/workbook.xml").decode()


def test_the_same_content_is_the_same_file() -> None:
    assert blank_workbook() == blank_workbook()
    assert filled_workbook((notes("x"),)) == filled_workbook((notes("x"),))


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+44", "-5", "@here", '=HYPERLINK("x","y")', "{=1}", "<b>bold</b>", "007", "שלום 🙂"],
)
def test_text_stays_text_whatever_it_begins_with(text: str) -> None:
    content = filled_workbook((notes(text),))
    assert texts_of(content) == [text]
    cell = openpyxl.load_workbook(BytesIO(content))["Evidence"]["A3"]
    assert cell.value == text


@settings(deadline=None, max_examples=50)
@given(st.lists(st.text(min_size=1, max_size=40).filter(str.strip), max_size=5))
def test_any_text_comes_back_as_it_was_put_in(texts: list[str]) -> None:
    plain = [without_control_characters(text)[0] for text in texts]
    kept = [text for text in plain if text.strip()]
    assert texts_of(filled_workbook((notes(*kept),))) == kept


def test_dates_times_and_numbers_are_written_as_what_they_are() -> None:
    rows = (
        ("Ref", "Day", "Start", "Title", "Head count"),
        ("S1", "2026-06-09", "9:30", "Social workers", "8"),
        ("S2", "2", "after lunch", "Managers", "some"),
    )
    cells = tuple(
        tuple(Cell("Timetable", row, at, text) for at, text in enumerate(values, start=1))
        for row, values in enumerate(rows, start=1)
    )
    content = filled_workbook((SheetRows("Timetable", cells),))
    sheets = read_workbook(content, name="filled.xlsx")
    (timetable,) = (sheet for sheet in sheets if sheet.name == "Timetable")
    kinds = [[type(value).__name__ for value in row] for row in values_of(timetable)[2:]]
    assert kinds == [["str", "date", "time", "str", "int"], ["str", "int", "str", "str", "str"]]
