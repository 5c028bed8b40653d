"""Choosing a file in a window of its own: all it has to know is known before it opens."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from peeraudit.ui.widgets.choose_file import FileAsked, choose_file, choose_new_file


@pytest.fixture
def when_opened(monkeypatch: pytest.MonkeyPatch) -> list[tuple[object, ...]]:
    """What a window was told by the time that it opened."""
    told = list[tuple[object, ...]]()

    def opens(dialog: QFileDialog) -> None:
        never_asks = dialog.testOption(QFileDialog.Option.DontConfirmOverwrite)
        chosen = [Path(each).name for each in dialog.selectedFiles()]
        told.append((dialog.acceptMode(), dialog.defaultSuffix(), never_asks, chosen))

    monkeypatch.setattr(QFileDialog, "open", opens)
    return told


@pytest.mark.parametrize("never", [True, False])
def test_a_window_for_a_new_file_knows_all_of_it_before_it_opens(
    qtbot: QtBot, tmp_path: Path, when_opened: list[tuple[object, ...]], *, never: bool
) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    asked = FileAsked(
        "Export", "PDF (*.pdf)", str(tmp_path), "letter.pdf", suffix="pdf", never_writes_over=never
    )
    dialog = choose_new_file(over, asked, lambda _: None)
    assert when_opened == [(QFileDialog.AcceptMode.AcceptSave, "pdf", never, ["letter.pdf"])]
    assert Path(dialog.selectedFiles()[0]) == tmp_path / "letter.pdf"


def test_a_window_for_a_file_that_is_there_opens_it(
    qtbot: QtBot, when_opened: list[tuple[object, ...]]
) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    choose_file(over, FileAsked("Choose a copy", "Challenges (*.peeraudit)"), lambda _: None)
    ((accepts, *_),) = when_opened
    assert accepts == QFileDialog.AcceptMode.AcceptOpen
