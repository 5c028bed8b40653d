"""The page of an audit in its states: every control named, large enough, reached, no trap."""

import pytest

from peeraudit.core.audit import Purpose
from peeraudit.ui.audit.head import MODERATION
from tests.ui.audit import faults_in
from tests.ui.conftest import Around
from tests.ui.pages.audit_room import at_audit


@pytest.mark.parametrize("size", [(1150, 660), (620, 660)])
def test_every_state_of_an_audit_passes(around: Around, size: tuple[int, int]) -> None:
    at = at_audit(around, size=size)
    at.go("story")
    assert faults_in(at.page) == []
    at.form.switch()
    around.settle()
    assert faults_in(at.page) == []
    at.page.view.ending.ask()
    around.settle()
    assert faults_in(at.page) == []
    at.page.view.head.views.chosen.emit(MODERATION)
    at.page.view.moderating.card("overall").open.click()
    around.settle()
    assert faults_in(at.page) == []


def test_a_blind_reading_passes(around: Around) -> None:
    at = at_audit(around, "C11", who="Imran Sadiq", purpose=Purpose.SECOND)
    assert faults_in(at.page) == []
