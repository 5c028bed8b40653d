"""A report of our own fault says where, and nothing of what anybody typed."""

from pathlib import Path

import pytest

from peeraudit.operations.reporting import report
from tests.conftest import Type

CANARY = "Marigold Featherstonehaugh"


def fault() -> Exception:
    try:
        try:
            raise ValueError(CANARY)
        except ValueError as error:
            raise RuntimeError(f"about {CANARY}") from error
    except RuntimeError as error:
        return error


def test_a_report_names_places_and_kinds_of_errors_but_no_words() -> None:
    told = report(fault())
    written = Path(told.split(": ")[-1]).read_text()
    assert "RuntimeError" in written
    assert "ValueError" in written
    assert "in fault" in written
    assert CANARY not in written + told


def test_a_fault_of_ours_ends_a_command_with_a_sentence_and_no_traceback(
    type_in: Type, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def broken(_: object) -> None:
        raise ZeroDivisionError(CANARY)

    monkeypatch.setattr("peeraudit.operations.take_in.write_blank_workbook", broken)
    answer = type_in("workbook", tmp_path / "blank.xlsx")
    assert answer.code == 1
    assert answer.err.startswith("Something went wrong inside peeraudit")
    assert "Traceback" not in answer.err
    assert CANARY not in answer.err
