"""Starting from a filled workbook: whole, or told of every fault with its sheet and cell."""

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit

from peeraudit.core.errors import ChallengeError
from peeraudit.operations.places import own_folder
from peeraudit.operations.take_in import write_blank_workbook
from peeraudit.ui.start.beginning.workbook_step import MOST_LISTED, WorkbookStep, lines_of
from tests.ui.start.conftest import Front


@pytest.fixture
def asked(front: Front) -> Front:
    """The page that asks for a workbook."""
    front.press(Qt.Key.Key_N, ctrl=True)
    front.qtbot.waitUntil(lambda: "step 1 of 4" in front.seen)
    front.click("Or start from a filled workbook")
    front.settle()
    return front


def fill(front: Front, workbook: Path) -> WorkbookStep:
    step = front.page.beginning.workbook
    step.path.show_path(workbook)
    step.path.entered.emit()
    for secret in (step.keep.secret, step.keep.again):
        secret.field.setText("correct horse")
    return step


def name_a_blank_one(front: Front, path: Path) -> None:
    """Ask for a blank workbook, and type where it goes."""
    front.click("Write a blank one to fill in")
    (dialog,) = front.window.findChildren(QFileDialog)
    (field,) = dialog.findChildren(QLineEdit)
    field.setText(str(path))
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Return)
    front.settle()


def test_a_whole_workbook_becomes_an_open_challenge(asked: Front, own_sample: Path) -> None:
    fill(asked, own_sample.with_name("workbook.xlsx"))
    asked.press(Qt.Key.Key_Return, ctrl=True)
    asked.qtbot.waitUntil(lambda: "Who are you?" in asked.seen, timeout=20_000)
    asked.settle()
    asked.press(Qt.Key.Key_1)
    asked.qtbot.waitUntil(lambda: asked.is_in)
    assert asked.window.desk.seen.shown.challenge.host == "Kestermere Council"
    (path,) = own_folder().glob("challenge-*.peeraudit")
    assert asked.settings.choices.recent == (str(path),)


def test_whoever_said_their_name_is_not_asked_for_it_again(asked: Front, own_sample: Path) -> None:
    step = fill(asked, own_sample.with_name("workbook.xlsx"))
    step.name.setText("imran sadiq")
    asked.press(Qt.Key.Key_Return, ctrl=True)
    asked.qtbot.waitUntil(lambda: asked.is_in, timeout=20_000)
    me = asked.window.desk.seen.me
    assert me is not None
    assert me.name == "Imran Sadiq"


def test_each_fault_is_told_with_its_sheet_and_cell_and_nothing_is_made(
    asked: Front, tmp_path: Path
) -> None:
    workbook = tmp_path / "filled.xlsx"
    write_blank_workbook(workbook)
    sheets = openpyxl.load_workbook(workbook)
    sheets["Team"].append(["Ann Hughes", "", "", "boss"])
    sheets["Key lines"].append(["K1", "How early?", "perhaps"])
    sheets.save(workbook)
    step = fill(asked, workbook)
    step.name.setText("Ann Hughes")
    asked.click("Start the challenge")
    asked.settle()
    words = asked.page.beginning.problem.words
    assert "Team!D" in words
    assert "Mend the workbook and try again." in words
    assert not asked.is_in
    assert list(own_folder().glob("*")) == []


def test_without_a_workbook_it_asks_for_one(asked: Front) -> None:
    asked.press(Qt.Key.Key_Return, ctrl=True)
    assert asked.page.beginning.problem.words.startswith("No workbook was chosen.")


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("north", "north.xlsx"),
        ("north.v2", "north.v2.xlsx"),
        ("north.xlsx", "north.xlsx"),
        ("NORTH.XLSX", "NORTH.XLSX"),
    ],
)
def test_a_blank_one_has_the_name_that_was_typed_and_ends_as_workbooks_do(
    asked: Front, tmp_path: Path, typed: str, written: str
) -> None:
    folder = tmp_path / "blank"
    folder.mkdir()
    name_a_blank_one(asked, folder / typed)
    assert [path.name for path in folder.iterdir()] == [written]
    assert f"Written: {folder / written}. Fill it in, then choose it here." in asked.seen


def test_a_workbook_that_is_there_is_not_written_over_by_a_name_that_lacks_its_ending(
    asked: Front, tmp_path: Path
) -> None:
    there = tmp_path / "north.v2.xlsx"
    there.write_bytes(b"filled in")
    name_a_blank_one(asked, there.with_suffix(""))
    assert there.read_bytes() == b"filled in"
    assert f"{there} is there already." in asked.seen


def test_of_very_many_faults_the_first_are_listed_and_the_rest_counted() -> None:
    many = ChallengeError("\n".join(f"Team!A{row}: wrong." for row in range(100)), advice="Mend.")
    lines = lines_of(many)
    assert lines[0] == "100 faults. Mend."
    assert len(lines) == MOST_LISTED + 2
    assert lines[-1] == f"And {100 - MOST_LISTED} more."
    assert lines_of(ChallengeError("One.", advice="Mend.")) == ("One.", "Mend.")


def test_what_reads_and_writes_workbooks_is_loaded_before_it_is_asked_for(
    front: Front, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded = list[str]()
    monkeypatch.setattr("peeraudit.ui.loading.import_all", loaded.extend)
    front.press(Qt.Key.Key_N, ctrl=True)
    front.settle()
    assert "peeraudit.operations.take_in" not in loaded
    front.click("Or start from a filled workbook")
    front.qtbot.waitUntil(lambda: "peeraudit.operations.take_in" in loaded)
