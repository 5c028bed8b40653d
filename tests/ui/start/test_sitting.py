"""Who sits here: one of the team, or somebody who joins it now."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from peeraudit.core.challenge import ChallengeKind, Peer, Role
from peeraudit.operations.clock import this_laptop
from peeraudit.operations.opening import opened
from peeraudit.operations.sample import PASSPHRASE
from peeraudit.ui.start.words import KINDS, ROLES
from tests.ui.start.conftest import Front
from tests.ui.start.test_opening import try_to_open


@pytest.fixture
def asked(front: Front, known: Path) -> Front:
    """The sample open, and nobody knows who sits here."""
    try_to_open(front, known)
    return front


def test_everybody_is_a_card_with_job_council_and_role(asked: Front) -> None:
    card = asked.button("Bethan Lowrie")
    assert card.accessibleDescription() == (
        "Head of Quality and Practice, Thrushfield Metropolitan Borough Council case auditor"
    )
    card.click()
    asked.settle()
    assert asked.is_in


def test_who_is_not_on_the_list_joins_the_team_by_keys_alone(asked: Front, known: Path) -> None:
    asked.button("I am not on the list").setFocus()
    asked.press(Qt.Key.Key_Space)
    asked.type("Parveen Rahman")
    asked.press(Qt.Key.Key_Tab)
    asked.type("Head of Safeguarding")
    asked.button("Case auditor").setFocus()
    asked.press(Qt.Key.Key_Space)
    asked.button("Join the team").click()
    asked.qtbot.waitUntil(lambda: asked.is_in)
    me = asked.window.desk.seen.me
    assert me is not None
    assert (me.name, me.job_title, me.role) == (
        "Parveen Rahman",
        "Head of Safeguarding",
        Role.CASE_AUDITOR,
    )
    assert asked.settings.choices.people[asked.window.desk.seen.shown.challenge.id] == me.id
    with opened(str(known), PASSPHRASE, clock=this_laptop()) as store, store.view() as view:
        assert "Parveen Rahman" in {peer.name for peer in view.fetch(Peer)}


def test_a_name_that_is_on_the_team_already_is_said_in_place(asked: Front) -> None:
    asked.click("I am not on the list")
    asked.settle()
    asked.type("imran SADIQ")
    asked.press(Qt.Key.Key_Return)
    asked.settle()
    assert "imran SADIQ is on the team already." in asked.seen
    assert "Choose yourself from the list." in asked.seen
    assert not asked.is_in


def test_going_back_closes_the_challenge(asked: Front) -> None:
    asked.press(Qt.Key.Key_Escape)
    assert not asked.window.desk.is_open
    assert asked.page.panel is asked.page.home


def test_the_words_on_the_buttons_are_those_that_are_kept() -> None:
    assert [choice.value for choice in ROLES] == [role.value for role in Role]
    assert [choice.value for choice in KINDS] == [kind.value for kind in ChallengeKind]
