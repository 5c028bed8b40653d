"""Esc and Back before a challenge is open: each leads to the panel that one came from."""

from collections.abc import Callable
from pathlib import Path
from shutil import copyfile

import pytest
from PySide6.QtCore import Qt

from peeraudit.operations.sample import PASSPHRASE, Sample
from tests.ui.start.conftest import Front

RECEIVE = "Receive a colleague's copy"


def tab_to(front: Front, name: str) -> None:
    """Press Tab until the button of that name has the focus."""
    button = front.button(name)
    for _ in range(20):
        if button.hasFocus():
            return
        front.press(Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not lead to {name}.")


def by_esc(front: Front) -> None:
    front.press(Qt.Key.Key_Escape)


def by_button(front: Front) -> None:
    tab_to(front, "Back")
    front.press(Qt.Key.Key_Return)


@pytest.fixture
def refused(front: Front, known: Path) -> Front:
    """A damaged file of the list was refused, and a colleague's copy asked for in its place."""
    content = known.read_bytes()
    known.write_bytes(content[:20_000] + bytes(100) + content[20_100:])
    front.press(Qt.Key.Key_1)
    front.qtbot.waitUntil(lambda: front.page.panel is front.page.opening)
    front.type(PASSPHRASE)
    front.press(Qt.Key.Key_Return)
    front.settle()
    tab_to(front, RECEIVE)
    front.press(Qt.Key.Key_Return)
    assert front.page.panel is front.page.receiving
    assert front.page.opening.secret.typed == ""
    return front


@pytest.mark.parametrize("leave", [by_esc, by_button])
def test_from_a_colleagues_copy_it_leads_to_the_refused_file_with_what_was_wrong(
    refused: Front, known: Path, leave: Callable[[Front], None]
) -> None:
    leave(refused)
    assert refused.page.panel is refused.page.opening
    assert f"Open {known.stem}" in refused.seen
    assert "pages are damaged or missing" in refused.page.opening.problem.words
    assert refused.page.opening.problem.isVisible()
    assert refused.page.opening.secret.field.hasFocus()
    leave(refused)
    assert refused.page.panel is refused.page.home


def test_from_what_a_copy_would_bring_it_leads_to_the_refused_file_too(
    refused: Front, sample: Sample, tmp_path: Path
) -> None:
    ours, theirs = (copyfile(sample.store, tmp_path / name) for name in ("ours", "theirs"))
    refused.settings.opened(Path(ours))
    refused.type(str(theirs))
    refused.press(Qt.Key.Key_Return)
    refused.type(PASSPHRASE)
    refused.press(Qt.Key.Key_Return)
    refused.settle()
    assert "What it would bring to Kestermere Council" in refused.seen
    refused.press(Qt.Key.Key_Escape)
    refused.settle()
    assert refused.page.panel is refused.page.opening
    assert not refused.window.desk.is_open


def test_from_a_copy_asked_for_on_the_first_panel_it_leads_there_whatever_was_before(
    refused: Front,
) -> None:
    by_esc(refused)
    by_esc(refused)
    refused.press(Qt.Key.Key_R, ctrl=True)
    refused.qtbot.waitUntil(lambda: refused.page.panel is refused.page.receiving)
    by_esc(refused)
    assert refused.page.panel is refused.page.home


def test_from_what_was_asked_for_in_no_files_place_it_leads_to_the_first_panel(
    refused: Front, sample: Sample, tmp_path: Path
) -> None:
    refused.page.receive()
    by_esc(refused)
    assert refused.page.panel is refused.page.home
    refused.page.ask_for_passphrase(Path(copyfile(sample.store, tmp_path / "elsewhere")))
    by_esc(refused)
    assert refused.page.panel is refused.page.home
