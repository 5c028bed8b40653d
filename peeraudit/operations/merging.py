"""Merging two things meant to be one, and taking them apart: nothing of either is ever lost."""

from dataclasses import dataclass

from peeraudit.core.challenge import Peer
from peeraudit.core.errors import ChallengeError, ExitCode
from peeraudit.core.faces import under_faces
from peeraudit.core.journal.change import ChangeSet, Entry
from peeraudit.core.journal.draft import Draft, Value
from peeraudit.core.journal.kept import JOINED_INTO, Joinable
from peeraudit.operations.calling import kind_in_words
from peeraudit.operations.clock import Clock
from peeraudit.operations.deeds import MERGE, PART
from peeraudit.operations.derived import standing
from peeraudit.operations.gathering import gather
from peeraudit.operations.giving import given_by, given_in_words
from peeraudit.operations.keeping import keep_changes
from peeraudit.operations.naming_one import name_of
from peeraudit.operations.opening import speaker
from peeraudit.operations.referred import face_of, fetch_referred
from peeraudit.operations.referring import Directory, directory
from peeraudit.store.view import View
from peeraudit.store.workspace import Workspace


class NotToBeJoined(ChallengeError):
    """Two things that are not of one kind, or are one already, or were never joined."""

    exit_code = ExitCode.NOT_TO_BE_JOINED


@dataclass(frozen=True, slots=True)
class Merged:
    """Which thing stands for both now, which is seen under it, and what the one took over."""

    face: str
    beneath: str
    given: tuple[str, ...] = ()


def merge(workspace: Workspace, kept: str, other: str, *, clock: Clock, named: str) -> Merged:
    """Join one thing into another of its kind: two findings, a case file added twice.

    Both keep their references, words and evidence; the letter prints the words of the first,
    which in the same deed is given what `given_by` says: the stronger headline, and the key lines
    of both. Raises `NotToBeJoined`, `NotKnown`, `NotOne`, `WhoIsSpeaking`.
    """
    with workspace.view() as view:
        peer = speaker(view.fetch(Peer), named=named)
        names = directory(view)
        face, beneath = (
            face_of(view, _joinable(view, words, names=names)) for words in (kept, other)
        )
        given = _given(view, beneath, to=face)
    merged = Merged(
        names.reference(face.ENTITY, face.id),
        names.reference(beneath.ENTITY, beneath.id),
        given_in_words(given, to=face, names=names),
    )
    if face.id == beneath.id:
        raise NotToBeJoined(f"{merged.face} and {other.strip()} are one already.")
    _check(face, beneath, merged)
    workspace.keep(_joined(face, beneath, given=given, peer=peer, clock=clock))
    return merged


def merge_things(
    workspace: Workspace, kept: Joinable, other: Joinable, *, clock: Clock, named: str
) -> Entry:
    """Join one fetched thing into another. Raises `NotToBeJoined`, `WhoIsSpeaking`."""
    with workspace.view() as view:
        peer = speaker(view.fetch(Peer), named=named)
        face, beneath = (_face_fetched(view, thing) for thing in (kept, other))
        merged = Merged(
            name_of(view, face.ENTITY, face.id), name_of(view, beneath.ENTITY, beneath.id)
        )
        given = _given(view, beneath, to=face)
    if face.id == beneath.id:
        raise NotToBeJoined(f"{merged.face} and {merged.beneath} are one already.")
    _check(face, beneath, merged)
    return workspace.keep(_joined(face, beneath, given=given, peer=peer, clock=clock))


def part_thing(workspace: Workspace, thing: Joinable, *, clock: Clock, named: str) -> Entry | None:
    """Take a fetched thing out of what it is joined into; None where that is nothing.

    What the merging gave the face stays with it, as `part` says.
    """
    draft = Draft(clock.new_id())
    with workspace.view() as view:
        peer = speaker(view.fetch(Peer), named=named)
    if thing.joined_into:
        draft.unset(thing, JOINED_INTO)
    return keep_changes(workspace, draft.change_set(PART, peer=peer.id, at=clock.stamp()))


def _check(face: Joinable, beneath: Joinable, merged: Merged) -> None:
    """Whether two things can be one. Raises `NotToBeJoined`."""
    if type(face) is not type(beneath):
        raise NotToBeJoined(
            f"{merged.face} is a {kind_in_words(face.ENTITY)}, and {merged.beneath} a"
            f" {kind_in_words(beneath.ENTITY)}.",
            advice="Only two of one kind can be one.",
        )
    if beneath.joined_into == face.id:
        raise NotToBeJoined(
            f"{merged.face} and {merged.beneath} were joined into each other.",
            advice="Settle which stands for both: peeraudit conflicts FILE.",
            on_screen="Settle on the Team page which stands for both.",
        )


def _face_fetched(view: View, thing: Joinable) -> Joinable:
    """What a fetched thing is seen under: itself, as it was fetched, where that is nothing else."""
    if standing(view, type(thing), thing.id) is None:
        raise NotToBeJoined(f"{name_of(view, thing.ENTITY, thing.id)} is not there any more.")
    face = face_of(view, thing)
    return thing if face.id == thing.id else face


def _given(view: View, beneath: Joinable, *, to: Joinable) -> dict[str, Value]:
    """What the face is given, each of both as it is seen with what was merged into it before."""
    shown = under_faces(gather(view))
    seen = {item.id: item for items in shown.joinable for item in items}
    return given_by(seen.get(beneath.id, beneath), to=seen.get(to.id, to))


def _joined(
    face: Joinable, beneath: Joinable, *, given: dict[str, Value], peer: Peer, clock: Clock
) -> ChangeSet:
    """The deed that joins two things; the face is changed over the heads it was seen with."""
    draft = Draft(clock.new_id())
    draft.change(beneath, joined_into=face.id)
    draft.change(face, **given)
    return draft.change_set(MERGE, peer=peer.id, at=clock.stamp())


def part(workspace: Workspace, words: str, *, clock: Clock, named: str) -> Merged:
    """Take a thing out again that was joined into another, so that it stands by itself.

    It has all it had before. The face keeps the headline, key lines and theme that the merging
    gave it: somebody may have come to rely on them since. Undo takes back both at once.

    Raises `NotToBeJoined` where it is joined into nothing.
    """
    with workspace.view() as view:
        peer = speaker(view.fetch(Peer), named=named)
        names = directory(view)
        thing = _joinable(view, words, names=names)
    reference = names.reference(thing.ENTITY, thing.id)
    if not thing.joined_into:
        raise NotToBeJoined(
            f"{reference} is joined into nothing.",
            advice="Name the other one: that which is seen under it.",
        )
    draft = Draft(clock.new_id())
    draft.unset(thing, JOINED_INTO)
    workspace.keep(draft.change_set(PART, peer=peer.id, at=clock.stamp()))
    return Merged(names.named(thing.joined_into), reference)


def _joinable(view: View, words: str, *, names: Directory) -> Joinable:
    thing = fetch_referred(view, words, names=names)
    if isinstance(thing, Joinable):
        return thing
    raise NotToBeJoined(
        f"{names.reference(thing.ENTITY, thing.id)} is a {kind_in_words(thing.ENTITY)}, and these"
        " are never joined.",
        advice="Findings, case files, sessions, documents, key lines, themes and peers can be.",
    )
