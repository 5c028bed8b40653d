"""Sitting down: who is at this laptop, until somebody says otherwise."""

from peeraudit.core.challenge import Peer, Role


def sits_in_sample(team: tuple[Peer, ...]) -> str:
    """Who sits at the laptop in the sample, by id: the lead, or the first where there is none."""
    leads = (peer for peer in team if peer.role is Role.LEAD)
    found = next(leads, next(iter(team), None))
    return found.id if found else ""
