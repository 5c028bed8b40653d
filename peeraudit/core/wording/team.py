"""The team as a letter names it: those with a name, the lead first, coordinators apart."""

from dataclasses import dataclass

from peeraudit.core.challenge import Peer, Role


@dataclass(frozen=True, slots=True)
class NamedTeam:
    """Everyone of the team who has a name. `leads` are among the peers."""

    peers: tuple[Peer, ...]
    leads: tuple[Peer, ...]
    coordinators: tuple[Peer, ...]


def named_team(team: tuple[Peer, ...]) -> NamedTeam:
    """Sort a team for naming; within a role its own order stays."""
    named = [peer for peer in team if peer.name.strip()]
    leads = tuple(peer for peer in named if peer.role is Role.LEAD)
    others = (peer for peer in named if peer.role not in {Role.LEAD, Role.COORDINATOR})
    return NamedTeam(
        peers=(*leads, *others),
        leads=leads,
        coordinators=tuple(peer for peer in named if peer.role is Role.COORDINATOR),
    )
