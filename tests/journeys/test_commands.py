"""The main job by the command line: out, in, back again, and what each command says."""

import json
import os
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

from peeraudit.core.challenge import Challenge, Peer
from peeraudit.operations.clock import this_laptop
from peeraudit.operations.export import export
from peeraudit.operations.opening import opened
from peeraudit.operations.sample import PASSPHRASE
from peeraudit.operations.start import start_challenge
from tests.conftest import Type


def everything(store: Path, folder: Path) -> dict[str, bytes]:
    """All that a challenge holds, journal included, by file of its export."""
    with opened(str(store), PASSPHRASE, clock=this_laptop()) as workspace:
        return {path.name: path.read_bytes() for path in export(workspace, folder)}


def test_an_export_comes_back_as_an_equal_challenge(
    own_sample: Path, type_in: Type, tmp_path: Path
) -> None:
    assert type_in("export", own_sample, tmp_path / "out").code == 0
    answer = type_in("new", tmp_path / "back.peeraudit", "--from", tmp_path / "out")
    assert answer.code == 0
    assert type_in("verify", tmp_path / "back.peeraudit").code == 0
    assert everything(own_sample, tmp_path / "a") == everything(
        tmp_path / "back.peeraudit", tmp_path / "b"
    )
    assert type_in("show", own_sample).out == type_in("show", tmp_path / "back.peeraudit").out


def test_a_second_take_in_of_the_same_workbook_adds_nothing(
    own_sample: Path, type_in: Type, tmp_path: Path
) -> None:
    before = everything(own_sample, tmp_path / "before")
    answer = type_in("take-in", own_sample, own_sample.parent / "workbook.xlsx")
    assert answer.code == 0
    assert "Nothing in the workbook is new." in answer.out
    assert everything(own_sample, tmp_path / "after") == before


def test_what_a_take_in_brought_is_taken_back_whole_and_can_come_again(
    own_sample: Path, type_in: Type
) -> None:
    ours, filled = own_sample.with_name("ours.peeraudit"), own_sample.with_name("workbook.xlsx")
    wendy = Peer(id="p1", name="Wendy Garside")
    start_challenge(
        ours,
        lambda: PASSPHRASE,
        challenge=Challenge(id="c1"),
        founder=wendy,
        clock=this_laptop(),
    )
    assert type_in("take-in", ours, filled).code == 0
    shown = type_in("show", ours).out
    assert type_in("undo", ours).out.startswith('Taken back: "take in a workbook"')
    assert type_in("show", ours).out != shown
    assert type_in("take-in", ours, filled).code == 0
    assert type_in("show", ours).out == shown
    assert type_in("verify", ours).code == 0


def test_what_a_challenge_was_started_from_is_not_undone(own_sample: Path, type_in: Type) -> None:
    answer = type_in("undo", own_sample)
    assert answer.code == 28
    assert "has done nothing on" in answer.err


def test_a_cell_changed_in_the_workbook_alone_is_kept(own_sample: Path, type_in: Type) -> None:
    filled = own_sample.parent / "workbook.xlsx"
    book = openpyxl.load_workbook(filled)
    sheet = book["Top tips"]
    names = [str(cells[0]) for cells in sheet.iter_rows(values_only=True)]
    sheet.cell(names.index("1") + 1, 2, "Keep the child's own words at the front of every plan.")
    book.save(filled)
    answer = type_in("take-in", own_sample, filled)
    assert answer.out.splitlines() == ["Top tips: 1 cell changed."]
    type_in("tips", own_sample, own_sample.parent / "again.txt")
    assert "Keep the child's own words" in (own_sample.parent / "again.txt").read_text()


def test_somebody_who_is_not_on_the_team_cannot_speak(own_sample: Path, type_in: Type) -> None:
    answer = type_in("undo", own_sample, "--peer", "Nobody")
    assert answer.code == 23
    assert "The team is:" in answer.err


def test_both_figures_of_people_met_are_shown_where_one_is_typed(
    own_sample: Path, type_in: Type
) -> None:
    filled = own_sample.parent / "workbook.xlsx"
    book = openpyxl.load_workbook(filled)
    sheet = book["Challenge"]
    names = [str(cells[0]) for cells in sheet.iter_rows(values_only=True)]
    sheet.cell(names.index("People met") + 1, 2, 120)
    book.save(filled)
    type_in("take-in", own_sample, filled)
    shown = type_in("show", own_sample).out
    assert "120" in shown
    assert "78" in shown


def test_a_spreadsheet_can_open_the_csv_and_the_json_holds_the_rest(
    own_sample: Path, type_in: Type, tmp_path: Path
) -> None:
    type_in("export", own_sample, tmp_path / "out")
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert {"journal.json", "tables.json", "pieces.json", "finding.csv", "evidence.csv"} <= names
    tables = json.loads((tmp_path / "out" / "tables.json").read_text(encoding="utf-8"))
    assert len(tables["evidence"]) == 160


def test_the_forms_that_ship_have_no_fault(type_in: Type) -> None:
    answer = type_in("form", "check", Path(__file__).parents[2] / "forms")
    assert answer.code == 0
    assert answer.out == "3 forms read, nothing to mend.\n"


def test_every_fault_of_a_form_is_told_with_file_and_line(type_in: Type, tmp_path: Path) -> None:
    broken = tmp_path / "ours.toml"
    broken.write_text('id = "ours"\nversion = 1\ntitel = "Ours"\n')
    answer = type_in("form", "check", broken)
    assert answer.code == 26
    assert f"{broken}:2:" in answer.out
    assert "title" in answer.out


def test_a_blank_workbook_is_taken_for_what_it_is(type_in: Type, tmp_path: Path) -> None:
    assert type_in("workbook", tmp_path / "blank.xlsx").code == 0
    answer = type_in("new", tmp_path / "ours.peeraudit", "--from", tmp_path / "blank.xlsx")
    assert answer.code in (23, 24)
    assert not (tmp_path / "ours.peeraudit").exists()


def test_a_passphrase_is_asked_for_in_words_where_there_is_no_terminal(
    own_sample: Path,
) -> None:
    environment = {
        name: value for name, value in os.environ.items() if name != "PEERAUDIT_PASSPHRASE"
    }
    done = subprocess.run(
        [sys.executable, "-m", "peeraudit", "show", str(own_sample)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        env=environment,
    )
    assert done.returncode == 22
    assert "PEERAUDIT_PASSPHRASE" in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize("command", [["letter"], ["tips"]])
def test_a_document_of_another_kind_is_refused_with_the_kinds_there_are(
    own_sample: Path, type_in: Type, tmp_path: Path, command: list[str]
) -> None:
    answer = type_in(*command, own_sample, tmp_path / "letter.docx")
    assert answer.code == 30
    assert ".pdf, .html or .txt" in answer.err
    assert not (tmp_path / "letter.docx").exists()
