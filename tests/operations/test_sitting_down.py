"""Sitting down: whoever is not on the team yet joins it by a deed of their own."""

import pytest

from peeraudit.core.challenge import Peer, Role
from peeraudit.operations.deeds import ADD
from peeraudit.operations.sitting_down import add_oneself, sits_in_sample
from peeraudit.operations.written_value import NotAValue
from tests.operations.apart import JONAS, RUTH
from tests.operations.two_files import two_files
from tests.store.shelf import Shelf


def test_who_adds_oneself_did_it_and_gets_the_next_letter(shelf: Shelf) -> None:
    with two_files(shelf) as (ours, _):
        me = add_oneself(
            ours.workspace, clock=ours.clock, name=" Parveen Rahman ", role=Role.CASE_AUDITOR
        )
        peer = ours.fetch(Peer, me)
        with ours.workspace.view() as view:
            who = {item.change_set.peer for item in view.entries() if item.change_set.deed == ADD}
    assert (peer.name, peer.role, peer.letter) == ("Parveen Rahman", Role.CASE_AUDITOR, "c")
    assert me in who


@pytest.mark.parametrize("name", ["", "  ", "ruth ADEYEMI"])
def test_nobody_is_added_without_a_name_or_twice(shelf: Shelf, name: str) -> None:
    with two_files(shelf) as (ours, _):
        with pytest.raises(NotAValue):
            add_oneself(ours.workspace, clock=ours.clock, name=name)
        with ours.workspace.view() as view:
            assert len(view.fetch(Peer)) == 2


def test_in_the_sample_the_lead_sits_here() -> None:
    lead = Peer(id="p3", name="Wendy", role=Role.LEAD)
    assert sits_in_sample((RUTH, JONAS, lead)) == "p3"
    assert sits_in_sample((JONAS,)) == JONAS.id
    assert sits_in_sample(()) == ""
