"""What people type is data: it is kept as it is, and stands in documents as its characters."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from tests.conftest import Type
from tests.journeys.reading_back import read_html, read_pdf

ODD = {
    "right-to-left": "Carers call this work \u05ea\u05d5\u05d3\u05d4 and say why.",
    "emoji": "Children draw \U0001f600 on the board, and staff look.",
    "markup": "The <b>bold</b> plan & its &amp; review are one.",
    "formula": '=HYPERLINK("x") is what one plan says.',
    "long": "Plans are read by everyone " + "and by everyone again " * 60 + "at last.",
}
Sheets = Mapping[str, Sequence[Sequence[object]]]

SHEETS: Sheets = {
    "Challenge": [
        ["Field", "Value"],
        ["Host", "Saltmere"],
        ["First day", "12/11/2018"],
        ["Last day", "14 November 2018"],
        ["Letter date", datetime(2018, 11, 16)],  # noqa: DTZ001 - a spreadsheet knows no time zone
    ],
    "Team": [["Name", "ROLE "], ["Ruth Adeyemi", "Lead"]],
    "Themes": [["Order", "Title"], [1, "Practice"]],
    "Findings": [
        ["theme", "Leaning", "Text", "Headline"],
        *(["Practice", "strength", text, "no"] for text in ODD.values()),
    ],
}


def workbook(folder: Path, sheets: Sheets) -> Path:
    """A workbook with every text as text."""
    book = openpyxl.Workbook()
    book.remove(book["Sheet"])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
        for cells in sheet.iter_rows():
            for cell in cells:
                if isinstance(cell.value, str):
                    cell.data_type = "s"
    book.save(folder / "filled.xlsx")
    return folder / "filled.xlsx"


@pytest.fixture
def odd(type_in: Type, tmp_path: Path) -> Path:
    store = tmp_path / "odd.peeraudit"
    answer = type_in("new", store, "--from", workbook(tmp_path, SHEETS))
    assert answer.code == 0, answer.err
    return store


def test_the_web_page_and_the_text_have_every_character(odd: Path, type_in: Type) -> None:
    assert type_in("letter", odd, odd.parent / "l.html").code == 0
    assert set(ODD.values()) <= set(read_html((odd.parent / "l.html").read_bytes()).texts("li"))


def test_the_pdf_names_what_no_font_draws_and_the_command_says_where(
    odd: Path, type_in: Type
) -> None:
    answer = type_in("letter", odd, odd.parent / "l.pdf")
    printed = read_pdf((odd.parent / "l.pdf").read_bytes()).texts("li")
    assert ODD["markup"] in printed
    assert ODD["formula"] in printed
    assert ODD["long"] in printed
    assert ODD["emoji"].replace("\U0001f600", "[GRINNING FACE]") in printed
    assert "No font here draws GRINNING FACE (item 2 of a list, " in answer.out
    assert "HEBREW LETTER TAV" in answer.out


def test_the_csv_gets_an_apostrophe_and_the_way_back_reads_the_json(
    odd: Path, type_in: Type
) -> None:
    out = odd.parent / "out"
    type_in("export", odd, out)
    assert "'=HYPERLINK(" in (out / "finding.csv").read_text(encoding="utf-8-sig")
    type_in("new", odd.parent / "back.peeraudit", "--from", out)
    type_in("letter", odd.parent / "back.peeraudit", odd.parent / "back.html")
    printed = read_html((odd.parent / "back.html").read_bytes()).texts("li")
    assert ODD["formula"] in printed


def test_days_are_read_day_first(odd: Path, type_in: Type) -> None:
    assert "12 November 2018 to 14 November 2018 (3 days)" in type_in("show", odd).out


def test_control_characters_are_taken_out_and_counted(type_in: Type, tmp_path: Path) -> None:
    sheets = {**SHEETS, "Top tips": [["Order", "Text"], [1, "Keep it_x0007_ simple._x0001_"]]}
    answer = type_in("new", tmp_path / "c.peeraudit", "--from", workbook(tmp_path, sheets))
    assert "Control characters taken out: 2." in answer.out
    type_in("tips", tmp_path / "c.peeraudit", tmp_path / "tips.txt")
    assert "1. Keep it simple." in (tmp_path / "tips.txt").read_text(encoding="utf-8")


def test_unknown_sheets_and_columns_are_named_and_left_alone(type_in: Type, tmp_path: Path) -> None:
    sheets: Sheets = {
        **SHEETS,
        "Lunch": [["Who", "What"], ["Ruth", "soup"]],
        "Team": [["Name", "Role", "Shoe size"], ["Ruth Adeyemi", "lead", 5]],
    }
    answer = type_in("new", tmp_path / "u.peeraudit", "--from", workbook(tmp_path, sheets))
    assert answer.code == 0
    assert "Lunch" in answer.out
    assert "Shoe size" in answer.out


def test_ten_thousand_notes_come_in_and_a_second_time_add_nothing(
    type_in: Type, tmp_path: Path
) -> None:
    notes = [[f"Note {number}: they listen.", "heard", f"E{number}"] for number in range(10_000)]
    sheets: Sheets = {
        **SHEETS,
        "Evidence": [["Text", "Kind", "Ref"], *notes],
    }
    filled = workbook(tmp_path, sheets)
    answer = type_in("new", tmp_path / "m.peeraudit", "--from", filled)
    assert "Evidence: 10000 added." in answer.out
    answer = type_in("take-in", tmp_path / "m.peeraudit", filled)
    assert answer.out == "Nothing in the workbook is new.\n"


def test_rows_that_a_sheet_has_lost_are_counted_and_stay(type_in: Type, tmp_path: Path) -> None:
    store = tmp_path / "odd.peeraudit"
    type_in("new", store, "--from", workbook(tmp_path, SHEETS))
    fewer: Sheets = {**SHEETS, "Findings": SHEETS["Findings"][:-2]}
    answer = type_in("take-in", store, workbook(tmp_path, fewer))
    assert "Findings: 2 taken in before and no longer there" in answer.out
    assert "Findings in themes  5" in type_in("show", store).out


def test_a_theme_renamed_in_the_workbook_brings_no_finding_twice(
    type_in: Type, tmp_path: Path
) -> None:
    store = tmp_path / "odd.peeraudit"
    type_in("new", store, "--from", workbook(tmp_path, SHEETS))
    renamed: Sheets = {
        **SHEETS,
        "Themes": [["Order", "Title"], [1, "Practice and plans"]],
        "Findings": [
            ["Theme", "Leaning", "Text", "Headline"],
            *(["Practice and plans", "strength", text, "no"] for text in ODD.values()),
        ],
    }
    answer = type_in("take-in", store, workbook(tmp_path, renamed))
    assert "added" not in answer.out
    assert "Themes: 1 cell changed." in answer.out
