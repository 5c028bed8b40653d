"""Starting from a filled workbook: whole, or told of every fault with its sheet and cell."""

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt

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
