"""Sitting down: who is at this laptop, for whoever is not on the team yet."""

from dataclasses import replace

from peeraudit.core.challenge import Peer, Role
from peeraudit.core.journal.draft import Draft, Value
from peeraudit.core.journal.order import between
from peeraudit.operations.checked import checked, plain
from peeraudit.operations.clock import Clock
from peeraudit.operations.deeds import ADD
from peeraudit.operations.giving_references import next_letter
from peeraudit.operations.keeping import planned_again
from peeraudit.operations.moving import tail_of
from peeraudit.operations.written_value import NotAValue
from peeraudit.store.workspace import Workspace


def add_oneself(workspace: Workspace, *, clock: Clock, **values: Value) -> str:
    """Add whoever sits here to the team, by a deed of their own; answers with their id.

    Raises `NotAValue` where there is no name, or one that somebody on the team has.
    """
    new = replace(Peer(id=clock.new_id()), **checked(Peer, values))
    name = plain(new.name)
    if not name:
        raise NotAValue("There is no name.", advice="Type yours.")
    planned_again(lambda: _add(workspace, replace(new, name=name), clock=clock))
    return new.id


def sits_in_sample(team: tuple[Peer, ...]) -> str:
    """Who sits at the laptop in the sample, until somebody says otherwise: the lead."""
    leads = (peer for peer in team if peer.role is Role.LEAD)
    found = next(leads, next(iter(team), None))
    return found.id if found else ""


def _add(workspace: Workspace, new: Peer, *, clock: Clock) -> None:
    with workspace.view() as view:
        count = view.count()
        team = view.fetch(Peer)
        letter = next_letter(view)
    if any(peer.name.casefold() == new.name.casefold() for peer in team):
        raise NotAValue(
            f"{new.name} is on the team already.", advice="Choose yourself from the list."
        )
    place = between(max((peer.place for peer in team), default=""), "", tail=tail_of(workspace))
    draft = Draft(clock.new_id())
    draft.add(replace(new, letter=letter, place=place))
    workspace.keep(draft.change_set(ADD, peer=new.id, at=clock.stamp()), planned_at=count)
