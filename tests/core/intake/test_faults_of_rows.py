"""Faults of rows and sheets: what stands twice, what is missing, what can't be relied on."""

from datetime import date

import pytest

from peeraudit.core.intake.fault import Fault, FaultsInWorkbook
from peeraudit.core.workbook.cell import Cell, Flaw, MergedCells, Raw, SheetRows
from tests.core.intake.on_paper import OnPaper, sheet

TEAM = sheet("Team", ("Name",), ("Ann Ash",))
THEMES = sheet("Themes", ("Order", "Title"), (1, "Practice"))
CASE_FILES = sheet("Case files", ("Reference",), ("C01",))


def faults(*sheets: SheetRows) -> list[str]:
    return OnPaper(host="Fernmoor Council", first_day=date(2026, 6, 9)).faults(*sheets)


def judged(question: str, answer: str) -> SheetRows:
    headings = ("Case file", "Form", "Question", "Answer")
    return sheet("Judgements", headings, ("C01", "small", question, answer))


@pytest.mark.parametrize(
    ("name", "heading", "values"),
    [
        ("Evidence", "Ref", ("E1", "e1")),
        ("Key lines", "Code", ("K1", "K1")),
        ("Team", "Name", ("Ann Ash", "ann  ash")),
        ("Case files", "Reference", ("C01", "C01")),
        ("Themes", "Order", (1, 1)),
        ("Themes", "Title", ("Practice", "practice")),
        ("Top tips", "Order", (2, 2)),
    ],
)
def test_what_rows_are_known_by_stands_once(
    name: str, heading: str, values: tuple[Raw, Raw]
) -> None:
    found = faults(sheet(name, (heading,), *((value,) for value in values)))
    (twice,) = [fault for fault in found if "second time" in fault]
    assert twice.startswith(f"{name}!A3: ")
    assert f"the first is {name}!A2." in twice


def test_a_question_answered_twice_in_one_audit_is_a_fault() -> None:
    headings = ("Case file", "Form", "Question", "Answer")
    twice = (("C01", "small", "overall", "Good"), ("C01", "small", "Overall", "RI"))
    (fault,) = faults(CASE_FILES, sheet("Judgements", headings, *twice))
    assert fault.startswith('Judgements!C3: "Overall" stands here a second time')


def test_forms_questions_and_answers_are_checked_by_the_form() -> None:
    assert faults(CASE_FILES, judged("qualty", "Good")) == [
        'Judgements!C2: The form "A small form" has no question "qualty". Did you mean "quality"?'
    ]
    (answer,) = faults(CASE_FILES, judged("quality", "splendid"))
    assert answer.startswith('Judgements!D2: "splendid" is not an answer here.')
    (form,) = faults(
        CASE_FILES, sheet("Judgements", ("Case file", "Form", "Question"), ("C01", "smal", "plan"))
    )
    assert form == 'Judgements!B2: There is no form "smal". Did you mean "small"?'


def test_a_grade_before_must_be_one_an_audit_gave() -> None:
    headings = ("Case file", "Form", "Question", "Before", "After")
    moderated = sheet("Moderation", headings, ("C01", "small", "overall", "Inadequate", "Good"))
    assert faults(CASE_FILES, judged("overall", "RI"), moderated) == [
        (
            'Moderation!D2: No audit of this case file gave "Inadequate" here. The audits gave '
            '"Requires improvement to be good".'
        )
    ]
    twice = sheet("Moderation", headings, ("C01", "small", "overall", "RI; RI", "Good"))
    (fault,) = faults(CASE_FILES, judged("overall", "RI"), twice)
    assert 'No further audit of this case file gave "Requires improvement to be good"' in fault


def test_only_grades_are_moderated() -> None:
    headings = ("Case file", "Form", "Question", "After")
    moderated = sheet("Moderation", headings, ("C01", "small", "seen", "yes"))
    (fault,) = faults(CASE_FILES, moderated)
    assert fault.startswith('Moderation!C2: "seen" is not a question with a grade.')


def test_a_column_that_can_not_be_missing_is_one_fault_of_its_sheet() -> None:
    rows = sheet("Judgements", ("Form", "Question"), ("small", "overall"), ("small", "quality"))
    assert faults(rows) == [
        'Judgements: There is no column "Case file". Fill it in: its reference, from Case files.'
    ]


def test_a_heading_or_a_sheet_that_stands_twice_is_a_fault() -> None:
    rows = sheet("Team", ("Name", "Role", "name"), ("Ann Ash", "lead", "Ben Birch"))
    assert faults(rows) == [
        'Team!C1: "Name" stands here a second time, after Team!A1. Keep one of the two.'
    ]
    (fault,) = faults(TEAM, sheet("TEAM", ("Name",), ("Ben Birch",)))
    assert fault.startswith('TEAM: This is a second sheet "Team".')


def test_formulas_and_errors_are_faults_where_they_are_read_and_nowhere_else() -> None:
    cells = (
        (Cell("Team", 1, 1, "Name"), Cell("Team", 1, 2, "Ours")),
        (Cell("Team", 2, 1, "A&B", Flaw.FORMULA), Cell("Team", 2, 2, "1+1", Flaw.FORMULA)),
        (Cell("Team", 3, 1, "#REF!", Flaw.ERROR),),
        (Cell("Team", 4, 1, "", Flaw.FORMULA),),
    )
    found = faults(SheetRows("Team", cells))
    assert [fault.partition(" ")[0] for fault in found] == ["Team!A2:", "Team!A3:", "Team!A4:"]
    assert found[:2] == [
        (
            "Team!A2: This is a formula, and what it shows can't be relied on. Type the value "
            "itself, or paste it as a value."
        ),
        "Team!A3: This shows an error of the spreadsheet. Type the value itself.",
    ]


def test_merged_cells_are_a_fault_in_the_columns_that_are_read() -> None:
    inside = MergedCells("Team", "A3:B3", 3, 1, 3, 2)
    beside = MergedCells("Team", "C3:D3", 3, 3, 3, 4)
    rows = SheetRows("Team", TEAM.rows, (inside, beside))
    assert faults(rows) == [
        (
            "Team!A3:B3: Cells are merged here, and what stood beneath can't be read. Take the "
            "merging back and give each row its own cells."
        )
    ]


def test_a_short_text_that_a_spreadsheet_made_a_date_of_is_a_fault() -> None:
    rows = sheet("Case files", ("Reference", "Age band"), ("C01", date(2026, 11, 5)))
    assert faults(rows) == [
        (
            "Case files!B2: A spreadsheet has made a date of this: 05/11/2026. Format the cell as "
            "text and type it again."
        )
    ]


def test_a_finding_stands_in_a_theme_unless_it_is_a_headline_only() -> None:
    headings = ("Leaning", "Text", "Headline", "Theme")
    rows = sheet(
        "Findings", headings, ("strength", "Warm.", "only", None), ("area", "Mend.", None, None)
    )
    (fault,) = faults(rows)
    assert fault.startswith("Findings!D3: Theme is blank")


def test_a_note_filed_for_and_against_one_finding_is_a_fault() -> None:
    note = sheet("Evidence", ("Text", "Kind", "Ref"), ("Seen.", "saw", "E1"))
    headings = ("Leaning", "Text", "Headline", "Evidence")
    finding = sheet("Findings", headings, ("strength", "Warm.", "only", "E1; E1 against"))
    assert faults(note, finding) == ['Findings!D2: "E1" stands here twice. Say once how it bears.']


def test_three_auditors_are_too_many_for_one_audit() -> None:
    team = sheet("Team", ("Name",), ("Ann Ash",), ("Ben",), ("Cai",))
    headings = ("Case file", "Form", "Question", "Auditor")
    rows = sheet("Judgements", headings, ("C01", "small", "overall", "Ann Ash; Ben; Cai"))
    (fault,) = faults(team, CASE_FILES, rows)
    assert fault.startswith("Judgements!D2: An audit is made by one or two")


def test_the_faults_of_a_workbook_say_that_nothing_was_taken_in() -> None:
    error = FaultsInWorkbook((Fault("Team!A2", "Name is blank.", "Fill it in."),))
    assert str(error) == (
        "Team!A2: Name is blank. Fill it in. Nothing was taken in. Mend the workbook and try again."
    )
