"""Sitting down: who is at the laptop before anybody says so."""

from peeraudit.core.challenge import Peer, Role
from peeraudit.operations.sitting_down import sits_in_sample
from tests.operations.apart import JONAS, RUTH


def test_in_the_sample_the_lead_sits_here() -> None:
    lead = Peer(id="p3", name="Wendy", role=Role.LEAD)
    assert sits_in_sample((RUTH, JONAS, lead)) == "p3"
    assert sits_in_sample((JONAS,)) == JONAS.id
    assert sits_in_sample(()) == ""
