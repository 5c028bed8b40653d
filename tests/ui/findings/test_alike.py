"""What is like the finding on the card is shown there, and filed only when somebody says so."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from peeraudit.core.captured import Captured
from peeraudit.core.evidence import Evidence
from peeraudit.core.finding import Bearing
from peeraudit.operations.capturing import capture
from peeraudit.ui.pages.findings import FindingsPage
from peeraudit.ui.room import Stage
from tests.ui.conftest import Around
from tests.ui.findings.at_wall import cards, click, open_card, told


@pytest.fixture
def note(around: Around, page: FindingsPage) -> Evidence:
    """A note nobody filed, in the words of the first finding on the wall."""
    words = cards(page).rows[0].finding.text
    around.desk.do(partial(capture, captured=Captured(words)))
    around.settle()
    around.qtbot.waitUntil(lambda: page.wall.suggesting.is_resting)
    return next(each for each in around.desk.seen.shown.evidence if each.text == words)


def bearing(around: Around, note: Evidence, finding: str) -> list[Bearing | None]:
    filings = around.desk.seen.gathered.filings
    return [link.bearing for link in filings if (link.evidence, link.finding) == (note.id, finding)]


@pytest.mark.parametrize(
    ("press", "filed"), [("File for it", Bearing.FOR), ("File against it", Bearing.AGAINST)]
)
def test_a_note_that_may_belong_here_is_filed_with_one_key_and_suggested_no_more(
    around: Around, page: FindingsPage, note: Evidence, press: str, filed: Bearing
) -> None:
    pane = open_card(around, page)
    assert "May belong here" in told(pane)
    assert bearing(around, note, pane.finding) == []
    click(around, pane, press)
    assert bearing(around, note, pane.finding) == [filed]
    assert "May belong here" not in told(pane)


def test_a_card_that_stands_open_learns_of_a_note_typed_meanwhile(
    around: Around, page: FindingsPage
) -> None:
    pane = open_card(around, page)
    assert "May belong here" not in told(pane)
    words = cards(page).rows[0].finding.text
    around.desk.do(partial(capture, captured=Captured(words)))
    around.settle()
    around.qtbot.waitUntil(lambda: "May belong here" in told(pane))


def test_one_goes_from_it_to_the_note(around: Around, page: FindingsPage, note: Evidence) -> None:
    pane = open_card(around, page)
    see = next(
        each
        for each in pane.alike.findChildren(QPushButton)
        if each.accessibleName() == f"See {note.reference} under Evidence"
    )
    QTest.mouseClick(see, Qt.MouseButton.LeftButton)
    assert around.gone[-1].stage is Stage.EVIDENCE
    assert around.gone[-1].thing == note.id
