"""A finding deleted after its bullet was rewritten on the letter's page is in no document."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from peeraudit.operations.sample import PASSPHRASE
from tests.journeys.screen.by_hand import by_hand
from tests.journeys.screen.conftest import Laptop
from tests.journeys.screen.first_steps import open_again
from tests.journeys.screen.noting import printed
from tests.journeys.screen.reading_the_letter import export, go_to_finding, go_to_sentence

REFERENCE = "F7a"
REWRITTEN = "Quokka panels ask about one child each quarter."
OURS = "We stand by each of them."


@pytest.mark.qt_log_ignore("does not support (raise|grabbing the keyboard)")
def test_a_finding_dropped_after_its_bullet_was_rewritten_is_in_no_document(
    laptop: Laptop, qtbot: QtBot, tmp_path: Path
) -> None:
    with by_hand(laptop.looks, laptop.settings, qtbot) as here:
        open_again(here, PASSPHRASE)
        findings = here.window.desk.seen.shown.findings
        was = next(item.text for item in findings if item.reference == REFERENCE)
        go_to_sentence(here, "From this we drew")
        here.type_over(OURS)
        go_to_sentence(here, was)
        here.type_over(REWRITTEN)
        assert REWRITTEN in printed(here)
        go_to_finding(here, REFERENCE)
        here.press("Delete")
        go_to_sentence(here, OURS)
        draft = export(here, "Export a draft of the letter as Text", tmp_path / "draft.txt")
        here.click("Keep mine")
        documents = (
            draft,
            export(here, "Export the letter as Text", tmp_path / "letter.txt"),
            export(here, "Export the letter as Web page", tmp_path / "letter.html"),
            printed(here),
        )
        for text in documents:
            assert OURS in text
            assert REWRITTEN not in text
            assert was not in text
            assert "Quokka" not in here.seen
        here.close()
