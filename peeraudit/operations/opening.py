"""Opening a challenge, and who is speaking."""

import re
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from peeraudit.core.challenge import Peer, Role
from peeraudit.core.errors import ChallengeError, ExitCode
from peeraudit.operations.clock import Clock
from peeraudit.operations.places import store_path
from peeraudit.store.workspace import Sitting, Workspace, open_workspace

ID = "[0-9a-f]{20}"
"""What an id looks like (`Clock.new_id`), and no name does."""

GONE = "Whoever sat here is not on the team any more."


class WhoIsSpeaking(ChallengeError):
    """A deed has a doer, and nothing says who it is."""

    exit_code = ExitCode.WHO_IS_SPEAKING


def open_file(path: Path, passphrase: str, *, clock: Clock) -> Workspace:
    """A challenge's store, open for one sitting until it is closed."""
    return open_workspace(path, passphrase, sitting=Sitting(clock.new_id(), clock.laptop))


@contextmanager
def opened(name: str, passphrase: str, *, clock: Clock) -> Generator[Workspace]:
    """A challenge's store, open for one sitting."""
    workspace = open_file(store_path(name), passphrase, clock=clock)
    try:
        yield workspace
    finally:
        workspace.close()


def speaker(team: tuple[Peer, ...], *, named: str) -> Peer:
    """Who is speaking: the one named, else the only peer, else the coordinator, else the lead.

    `named` is a name as people type it, or the id of a peer, who is meant whatever they are called.
    Raises `WhoIsSpeaking`, naming the team, where that leaves nobody or nobody of that name.
    """
    names = "; ".join(peer.name for peer in team)
    if named:
        for peer in team:
            if peer.id == named:
                return peer
        for peer in team:
            if peer.name.casefold() == named.strip().casefold():
                return peer
        is_id = re.fullmatch(ID, named) is not None
        raise WhoIsSpeaking(
            GONE if is_id else f'Nobody on the team is called "{named}".',
            advice=f"The team is: {names}.",
            on_screen=f"The team is: {names}. Choose in Settings who sits here.",
        )
    if len(team) == 1:
        return team[0]
    for role in (Role.COORDINATOR, Role.LEAD):
        for peer in team:
            if peer.role is role:
                return peer
    raise WhoIsSpeaking(
        "Nothing says who is speaking.",
        advice=f"Say it with --peer or PEERAUDIT_PEER. The team is: {names or 'empty'}.",
        on_screen="Choose in Settings who sits here.",
    )
