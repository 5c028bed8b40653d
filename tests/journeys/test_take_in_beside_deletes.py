"""A workbook taken in again by typed commands, beside what was deleted and merged here."""

from pathlib import Path

import openpyxl

from peeraudit.core.evidence import Evidence
from peeraudit.core.finding import Finding
from peeraudit.operations.clock import this_laptop
from peeraudit.operations.opening import opened
from peeraudit.operations.sample import PASSPHRASE
from tests.conftest import Type


def typed_over(workbook: Path, sheet: str, *, row_of: str, column: str, value: str) -> Path:
    """The workbook with one cell typed over, in the row that holds a word."""
    book = openpyxl.load_workbook(workbook)
    rows = [list(map(str, cells)) for cells in book[sheet].iter_rows(values_only=True)]
    at = next(cells.index(column) for cells in rows if column in cells)
    (number,) = (number for number, cells in enumerate(rows, start=1) if row_of in cells)
    book[sheet].cell(number, at + 1, value)
    book.save(workbook)
    return workbook


def notes_and_findings(store: Path) -> set[str]:
    with opened(str(store), PASSPHRASE, clock=this_laptop()) as workspace, workspace.view() as view:
        things = (*view.fetch(Evidence), *view.fetch(Finding))
        return {thing.reference for thing in things}


def test_what_was_deleted_here_stays_deleted_and_is_told(own_sample: Path, type_in: Type) -> None:
    workbook = own_sample.parent / "workbook.xlsx"
    for reference in ("E12a", "F15a", "C07"):
        assert type_in("delete", own_sample, reference).code == 0
    answer = type_in("take-in", own_sample, workbook)
    assert answer.out.splitlines() == [
        "Left alone, because they were deleted here: C07, E12a, F15a.",
        "Nothing in the workbook is new.",
    ]
    assert {"E12a", "F15a"}.isdisjoint(notes_and_findings(own_sample))
    assert "Laptops disagree on nothing." in type_in("conflicts", own_sample).out
    assert type_in("verify", own_sample).code == 0


def test_a_changed_workbook_is_taken_in_but_for_what_was_deleted(
    own_sample: Path, type_in: Type
) -> None:
    workbook = own_sample.parent / "workbook.xlsx"
    type_in("delete", own_sample, "E12a")
    typed_over(workbook, "Evidence", row_of="E12", column="Text", value="Another text.")
    typed_over(workbook, "Evidence", row_of="E13", column="Text", value="Mended.")
    answer = type_in("take-in", own_sample, workbook)
    assert answer.out.splitlines() == [
        "Left alone, because it was deleted here: E12a.",
        "Evidence: 1 cell changed.",
    ]
    assert "E12a" not in notes_and_findings(own_sample)
    assert "Mended." in type_in("history", own_sample, "E13a").out


def test_a_finding_that_names_a_deleted_note_anew_is_no_fault_and_brings_the_note_to_light(
    own_sample: Path, type_in: Type
) -> None:
    workbook = own_sample.parent / "workbook.xlsx"
    type_in("delete", own_sample, "E12a")
    typed_over(workbook, "Findings", row_of="F1", column="Evidence", value="E12")
    answer = type_in("take-in", own_sample, workbook)
    assert answer.code == 0
    assert "Findings: 1 cell changed." in answer.out
    assert "E12a: deleted" in type_in("conflicts", own_sample).out
    assert type_in("verify", own_sample).code == 0


def test_what_was_brought_back_is_taken_in_again_like_anything(
    own_sample: Path, type_in: Type
) -> None:
    workbook = own_sample.parent / "workbook.xlsx"
    type_in("delete", own_sample, "E12a")
    type_in("restore", own_sample, "E12a")
    typed_over(workbook, "Evidence", row_of="E12", column="Text", value="Another text.")
    assert type_in("take-in", own_sample, workbook).out == "Evidence: 1 cell changed.\n"
    assert "Another text." in type_in("history", own_sample, "E12a").out


def test_a_row_of_a_finding_that_was_merged_is_mended_beneath_its_face(
    own_sample: Path, type_in: Type
) -> None:
    workbook = own_sample.parent / "workbook.xlsx"
    assert type_in("merge", own_sample, "F1a", "F2a").code == 0
    assert type_in("take-in", own_sample, workbook).out == "Nothing in the workbook is new.\n"
    typed_over(workbook, "Findings", row_of="F2", column="Text", value="Other words.")
    assert type_in("take-in", own_sample, workbook).out == "Findings: 1 cell changed.\n"
    assert "Other words." in type_in("history", own_sample, "F2a").out
    assert type_in("part", own_sample, "F2a").code == 0
