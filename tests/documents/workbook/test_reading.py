"""A filled workbook in: what stands in each cell, as the person who typed it sees it."""

from datetime import date, datetime, time
from pathlib import Path

import pytest

from peeraudit.core.workbook.cell import Flaw
from peeraudit.documents.workbook import (
    NotAWorkbook,
    blank_workbook,
    read_csv_folder,
    read_workbook,
)
from tests.documents.workbook.packages import (
    OpenpyxlSheet,
    by_openpyxl,
    openpyxl,
    part_of,
    saved,
    values_of,
    with_parts,
)

SHEET = "xl/worksheets/sheet1.xml"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
MOMENT = datetime(2026, 6, 9, 14, 5)  # noqa: DTZ001 - no zone in a cell


def test_texts_numbers_dates_and_times_come_back_as_they_are() -> None:
    row = ["S1", date(2026, 6, 9), time(9, 30), MOMENT, 12, 1.5, True]

    def fill(sheet: OpenpyxlSheet) -> None:
        sheet.append(row)

    (sheet,) = read_workbook(by_openpyxl("Timetable", fill), name="filled.xlsx")
    assert values_of(sheet) == [row]


def test_shared_texts_are_whole_and_without_what_stands_above_them() -> None:
    content = blank_workbook()
    texts = part_of(content, "xl/sharedStrings.xml").decode()
    rich = "<si><r><t>Fie</t></r><r><t>ld</t></r><rPh sb='0' eb='1'><t>above</t></rPh></si>"
    content = with_parts(
        content, {"xl/sharedStrings.xml": texts.replace("<si><t>Field</t></si>", rich).encode()}
    )
    (challenge,) = (
        sheet for sheet in read_workbook(content, name="filled.xlsx") if sheet.name == "Challenge"
    )
    assert challenge.rows[0][0].value == "Field"


def test_every_cell_knows_its_address() -> None:
    def fill(sheet: OpenpyxlSheet) -> None:
        sheet.cell(14, 3).value = "here"

    (sheet,) = read_workbook(by_openpyxl("Findings", fill), name="filled.xlsx")
    assert [cell.address for row in sheet.rows for cell in row] == ["Findings!C14"]


def test_formulas_and_errors_are_marked() -> None:
    def fill(sheet: OpenpyxlSheet) -> None:
        sheet.append(["=A2&A3", "#REF!", "plain"])

    (sheet,) = read_workbook(by_openpyxl("Team", fill), name="filled.xlsx")
    assert [cell.flaw for cell in sheet.rows[0]] == [Flaw.FORMULA, Flaw.ERROR, None]


def test_merged_cells_are_told_of() -> None:
    def fill(sheet: OpenpyxlSheet) -> None:
        sheet.append(["Name", "Role"])
        sheet.merge_cells("A2:B3")

    (sheet,) = read_workbook(by_openpyxl("Team", fill), name="filled.xlsx")
    (merged,) = sheet.merged
    assert (merged.reference, list(merged.columns), merged.last_row) == ("A2:B3", [1, 2], 3)


def test_dates_that_count_from_1904_are_the_same_dates() -> None:
    book = openpyxl.Workbook()
    book.epoch = datetime(1904, 1, 1)  # noqa: DTZ001 - no zone in a cell
    book["Sheet"].title = "Team"
    book["Team"].append([date(2026, 6, 9)])
    (sheet,) = read_workbook(saved(book), name="filled.xlsx")
    assert values_of(sheet) == [[date(2026, 6, 9)]]


def test_a_sheet_of_somebodys_own_is_named_and_not_read() -> None:
    book = openpyxl.Workbook()
    book["Sheet"].title = "My notes"
    book["My notes"].append(["=1/0"])
    (sheet,) = read_workbook(saved(book), name="filled.xlsx")
    assert (sheet.name, sheet.rows) == ("My notes", ())


def test_macros_are_named_and_never_run() -> None:
    content = by_openpyxl("Team", lambda sheet: sheet.append(["Name"]))
    name = "xl/_rels/workbook.xml.rels"
    kind = "http://schemas.microsoft.com/office/2006/relationships/vbaProject"
    macros = f'<Relationship Id="m1" Type="{kind}" Target="vbaProject.bin"/></Relationships>'
    relations = part_of(content, name).decode().replace("</Relationships>", macros)
    content = with_parts(content, {name: relations.encode(), "xl/vbaProject.bin": b"\x00\x01"})
    assert [sheet.name for sheet in read_workbook(content, name="filled.xlsm")] == [
        "Team",
        "macros",
    ]


def test_a_workbook_that_leaves_addresses_out_is_read_in_order() -> None:
    content = by_openpyxl("Team", lambda sheet: sheet.append(["Name"]))
    cells = (
        "<x:row><x:c><x:v>1</x:v></x:c><x:c/><x:c><x:v>3</x:v></x:c></x:row>"
        "<x:row/><x:row><x:c t='inlineStr'><x:is><x:r><x:t>two </x:t></x:r>"
        "<x:r><x:t>runs</x:t></x:r><x:rPh sb='0' eb='1'><x:t>no</x:t></x:rPh></x:is></x:c></x:row>"
    )
    part = f"<x:worksheet xmlns:x='{MAIN}'><x:sheetData>{cells}</x:sheetData></x:worksheet>"
    (sheet,) = read_workbook(with_parts(content, {SHEET: part.encode()}), name="filled.xlsx")
    places = [(cell.row, cell.column, cell.value) for row in sheet.rows for cell in row]
    assert places == [(1, 1, 1), (1, 3, 3), (3, 1, "two runs")]


@pytest.mark.parametrize(
    ("number_format", "is_date"),
    [
        ("dd/mm/yyyy", True),
        ("[$-809]d mmmm yyyy;@", True),
        ("[h]:mm", True),
        ("General", False),
        ("0.00", False),
        ('0 "days"', False),
        ("[Red]0;[Black]0", False),
        (r"0\d", False),
        ("@", False),
    ],
)
def test_a_format_shows_dates_by_its_letters_not_its_words(
    number_format: str, *, is_date: bool
) -> None:
    def fill(sheet: OpenpyxlSheet) -> None:
        sheet.append([0.5])
        sheet["A1"].number_format = number_format

    (sheet,) = read_workbook(by_openpyxl("Team", fill), name="filled.xlsx")
    assert values_of(sheet) == [[time(12) if is_date else 0.5]]


def test_a_folder_of_csv_is_read_as_sheets(tmp_path: Path) -> None:
    text = 'Code,Wording\nK1,"Are plans\ngood?"\nK2,\n'
    (tmp_path / "Key lines.csv").write_text(text, encoding="utf-8-sig")
    (sheet,) = read_csv_folder(tmp_path)
    assert sheet.name == "Key lines"
    assert values_of(sheet) == [["Code", "Wording"], ["K1", "Are plans\ngood?"], ["K2"]]
    assert sheet.rows[2][0].address == "Key lines!A3"


def test_a_folder_without_csv_and_a_csv_that_is_not_text_are_refused(tmp_path: Path) -> None:
    with pytest.raises(NotAWorkbook, match="no CSV file"):
        read_csv_folder(tmp_path)
    (tmp_path / "Team.csv").write_bytes(b"Name\n\xff\xfe\n")
    with pytest.raises(NotAWorkbook, match=r"Team\.csv can't be read"):
        read_csv_folder(tmp_path)


def with_cells(cells: str) -> bytes:
    """A workbook of one known sheet that holds this XML."""
    part = f'<worksheet xmlns="{MAIN}"><sheetData>{cells}</sheetData></worksheet>'
    content = by_openpyxl("Team", lambda sheet: sheet.append(["Name"]))
    return with_parts(content, {SHEET: part.encode()})


def test_a_formula_counts_even_where_it_shows_nothing() -> None:
    content = with_cells('<row r="2"><c r="B2"><f>A1&amp;A3</f><v/></c></row>')
    ((cell,),) = read_workbook(content, name="filled.xlsx")[0].rows
    assert (cell.address, cell.value, cell.flaw) == ("Team!B2", "", Flaw.FORMULA)


def test_what_a_formula_shows_is_its_value() -> None:
    content = with_cells('<row><c><f t="shared" ref="A1:A9" si="0">1+1</f><v>2</v></c></row>')
    assert values_of(read_workbook(content, name="filled.xlsx")[0]) == [[2]]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("_x0007_bell", "\x07bell"),
        ("_x005F_x0041_", "_x0041_"),
        ("a_x000D_", "a\r"),
        ("_x_", "_x_"),
    ],
)
def test_escaped_characters_are_read_alike_in_shared_and_inline_texts(
    written: str, read: str
) -> None:
    inline = with_cells(f'<row><c t="inlineStr"><is><t>{written}</t></is></c></row>')
    assert values_of(read_workbook(inline, name="filled.xlsx")[0]) == [[read]]
    blank = blank_workbook()
    texts = part_of(blank, "xl/sharedStrings.xml").decode().replace(">Field<", f">{written}<")
    shared = with_parts(blank, {"xl/sharedStrings.xml": texts.encode()})
    assert values_of(read_workbook(shared, name="filled.xlsx")[1])[0][0] == read


def test_times_are_to_the_second_whatever_the_last_figure_of_their_day_is() -> None:
    def fill(sheet: OpenpyxlSheet) -> None:
        for at, (number, shown) in enumerate(
            [(0.39583, "hh:mm"), (46182.39583, "dd/mm/yyyy hh:mm"), (0.39583, "[h]:mm")], start=1
        ):
            sheet.cell(1, at).value = number
            sheet.cell(1, at).number_format = shown

    (sheet,) = read_workbook(by_openpyxl("Timetable", fill), name="filled.xlsx")
    moment = datetime(2026, 6, 9, 9, 30)  # noqa: DTZ001 - no zone in a cell
    assert values_of(sheet) == [[time(9, 30), moment, time(9, 30)]]


def test_more_hours_than_a_day_has_are_no_time_of_day() -> None:
    def fill(sheet: OpenpyxlSheet) -> None:
        sheet.cell(1, 1).value = 1.5
        sheet.cell(1, 1).number_format = "[h]:mm"

    (sheet,) = read_workbook(by_openpyxl("Timetable", fill), name="filled.xlsx")
    assert values_of(sheet) == [["1 day, 12:00:00"]]


def test_a_number_that_is_no_date_is_an_error_where_a_date_is_shown() -> None:
    def fill(sheet: OpenpyxlSheet) -> None:
        sheet.cell(1, 1).value = 99_999_999
        sheet.cell(1, 1).number_format = "dd/mm/yyyy"

    (sheet,) = read_workbook(by_openpyxl("Timetable", fill), name="filled.xlsx")
    assert [cell.flaw for cell in sheet.rows[0]] == [Flaw.ERROR]


def test_what_a_program_adds_beneath_the_rows_is_not_looked_at() -> None:
    odd = "<conditionalFormatting sqref='nowhere'><cfRule type='odd'/></conditionalFormatting>"
    content = with_cells("<row><c><v>1</v></c></row>")
    part = part_of(content, SHEET).decode().replace("</worksheet>", f"{odd}</worksheet>")
    content = with_parts(content, {SHEET: part.encode(), "docProps/core.xml": b"<odd/>"})
    assert values_of(read_workbook(content, name="filled.xlsx")[0]) == [[1]]
