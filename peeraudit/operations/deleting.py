"""Deleting: a thing goes, what named it keeps the name and is listed."""

from collections.abc import Iterable
from dataclasses import dataclass

from peeraudit.core.challenge import Challenge, Peer
from peeraudit.core.errors import ChallengeError, ExitCode
from peeraudit.core.finding import Filing
from peeraudit.core.journal.change import Entry
from peeraudit.core.journal.deletion import DELETED
from peeraudit.core.journal.draft import Draft
from peeraudit.core.journal.kept import JOINED_INTO, Kept, Link
from peeraudit.core.journal.strike import Strike
from peeraudit.operations.clock import Clock
from peeraudit.operations.deeds import DELETE
from peeraudit.operations.derived import standing
from peeraudit.operations.gathering import natural
from peeraudit.operations.keeping import keep_changes
from peeraudit.operations.naming_one import name_of
from peeraudit.operations.opening import speaker
from peeraudit.operations.referred import fetch_referred
from peeraudit.operations.referring import Directory, NotKnown, directory
from peeraudit.store.view import View
from peeraudit.store.workspace import Workspace


class StillNeeded(ChallengeError):
    """What nothing can be without: the challenge, whoever deletes, and the record of a strike."""

    exit_code = ExitCode.STILL_NEEDED


@dataclass(frozen=True, slots=True)
class Deleted:
    """What was deleted, what still names it, and what stands by itself again, as people call them.

    Things that were joined into what is gone are seen for themselves.
    """

    reference: str
    named_by: tuple[str, ...]
    parted: tuple[str, ...]


def delete(workspace: Workspace, words: str, *, clock: Clock, named: str) -> Deleted:
    """Delete one thing; a link no longer ties its two ends.

    Deleting never cascades. What was changed or named elsewhere meanwhile keeps it until somebody
    settles that. What was joined into it stands by itself again. Raises `NotKnown`, `NotOne`,
    `StillNeeded`, `WhoIsSpeaking`.
    """
    with workspace.view() as view:
        peer = speaker(view.fetch(Peer), named=named)
        names = directory(view)
        thing = fetch_referred(view, words, names=names)
        reference = names.reference(thing.ENTITY, thing.id)
        _refuse(thing, reference, peer=peer)
        draft = Draft(clock.new_id())
        _draft(draft, thing, view=view)
    workspace.keep(draft.change_set(DELETE, peer=peer.id, at=clock.stamp()))
    with workspace.view() as view:
        parted, naming = _naming(view, thing, names=names)
    return Deleted(reference, named_by=naming, parted=parted)


def delete_things(
    workspace: Workspace, things: Iterable[Kept], *, clock: Clock, named: str
) -> Entry | None:
    """Delete fetched things, in one deed; None where all of them are gone already.

    What others changed since they were fetched stands against it; what this sitting changed itself
    was in front of whoever deletes. Raises `StillNeeded`, `NotKnown`, `WhoIsSpeaking`.
    """
    draft = Draft(clock.new_id())
    with workspace.view() as view:
        peer = speaker(view.fetch(Peer), named=named)
        for thing in things:
            _refuse(thing, name_of(view, thing.ENTITY, thing.id), peer=peer)
            _draft_fetched(draft, thing, view=view, sitting=workspace.sitting.id)
    deed = draft.change_set(DELETE, peer=peer.id, at=clock.stamp())
    return keep_changes(workspace, deed)


def _refuse(thing: Kept, reference: str, *, peer: Peer) -> None:
    """Refuse to delete what nothing can be without. Raises `StillNeeded`."""
    if isinstance(thing, Challenge) or thing.id == peer.id:
        raise StillNeeded(
            f"{reference} cannot be deleted.",
            advice="The challenge itself stays, and nobody can delete their own name.",
        )
    if isinstance(thing, Strike):
        raise StillNeeded("What was struck out stays struck out, and who did it and why.")


def _draft_fetched(draft: Draft, thing: Kept, *, view: View, sitting: str) -> None:
    """Delete a thing as it was when it was fetched; what names it is taken as it is now."""
    now = standing(view, type(thing), thing.id)
    if now is None:
        return
    if isinstance(thing, Link):
        _draft(draft, thing, view=view)
        return
    naming = {*view.in_front_of(thing.ENTITY, thing.id)} - now.heads.every
    seen = thing.heads.every | view.kept_in(sitting, now.heads.every - thing.heads.every)
    draft.delete(thing, in_front_of=naming | (seen - {*thing.heads.of(DELETED)}))


def _draft(draft: Draft, thing: Kept, *, view: View) -> None:
    if isinstance(thing, Link):
        if not getattr(thing, thing.IN_FORCE):
            raise NotKnown("These two are not tied to each other any more.")
        value = None if isinstance(thing, Filing) else False
        draft.change(thing, **{thing.IN_FORCE: value})
    else:
        draft.delete(thing, in_front_of=view.in_front_of(thing.ENTITY, thing.id))


def _naming(
    view: View, thing: Kept, *, names: Directory
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What was joined into a thing that is gone, and what else still names it, each once."""
    loose = [field for field, named in view.loose_names() if named == thing.id]
    joined = {field[:2]: names.listed(*field[:2]) for field in loose if field[2] == JOINED_INTO}
    others = {field[:2]: names.listed(*field[:2]) for field in loose if field[:2] not in joined}
    return tuple(sorted(joined.values(), key=natural)), tuple(sorted(others.values(), key=natural))
