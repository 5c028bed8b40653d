"""The page of an audit in its states: every control named, large enough, reached, no trap."""

import pytest
from PySide6.QtCore import Qt

from peeraudit.core.audit import Purpose
from peeraudit.ui.audit.head import MODERATION
from peeraudit.ui.widgets.grades import GradeRow, TickedRow
from tests.ui.audit import faults_in
from tests.ui.conftest import Around
from tests.ui.pages.audit_room import AtAudit, at_audit


def faults(at: AtAudit) -> list[str]:
    """What is wrong; a row of answers is one stop of Tab, as a group of radio buttons is."""
    rows = [each for kind in (GradeRow, TickedRow) for each in at.page.findChildren(kind)]
    for row in rows:
        stops = [each for each in row.buttons if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
        assert len(stops) == 1
    beside = "cannot be reached by Tab"
    found = faults_in(at.page)
    return [said for said in found if not (said.startswith("MarkButton") and beside in said)]


@pytest.mark.parametrize("size", [(1150, 660), (620, 660)])
def test_every_state_of_an_audit_passes(around: Around, size: tuple[int, int]) -> None:
    at = at_audit(around, size=size)
    at.go("story")
    assert faults(at) == []
    at.form.switch()
    around.settle()
    assert faults(at) == []
    at.page.view.ending.ask()
    around.settle()
    assert faults(at) == []
    at.page.view.head.views.chosen.emit(MODERATION)
    at.page.view.moderating.card("overall").open.click()
    around.settle()
    assert faults(at) == []


def test_a_blind_reading_passes(around: Around) -> None:
    at = at_audit(around, "C11", who="Imran Sadiq", purpose=Purpose.SECOND)
    assert faults(at) == []
