"""Joining: what a colleague's copy has is taken in here, and what that came to is said."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from peeraudit.core.challenge import Peer
from peeraudit.core.clash import CALLED_BY, Clash, clashes, may_clash
from peeraudit.core.faces import under_faces
from peeraudit.core.journal.change import Entry
from peeraudit.core.journal.conflict import Conflict
from peeraudit.core.journal.deletion import DELETED
from peeraudit.core.journal.strike import Strike, struck_by
from peeraudit.core.taken_row import TakenRow
from peeraudit.operations.calling import kind_in_words
from peeraudit.operations.disagreements import open_conflicts, subject
from peeraudit.operations.gathering import gather
from peeraudit.operations.referring import directory
from peeraudit.store.other_copy import Passphrases, other_copy
from peeraudit.store.taking_back import copies_beside, take_back_received
from peeraudit.store.trying import as_if_received
from peeraudit.store.view import View
from peeraudit.store.workspace import Workspace

Rows = Collection[tuple[str, str]]
"""Things by kind and id."""

MOST_LISTED = 20
"""Conflicts that are named, of however many there are: nobody reads more before looking at them."""


@dataclass(frozen=True, slots=True)
class Came:
    """How much of one kind of thing came: new here, changed, or gone by now."""

    kind: str
    new: int
    changed: int
    gone: int


@dataclass(frozen=True, slots=True)
class DoneBy:
    """How many deeds of one person on one laptop came."""

    who: str
    laptop: str
    deeds: int


@dataclass(frozen=True, slots=True)
class Joined:
    """What a copy brought; nothing where all of it was here.

    `differs` are the conflicts that what came has part in, as far as they are named, and `more`
    how many others there are; `clashes` are what may now be one thing twice. `strikes` counts what
    somebody struck out elsewhere, which is now gone here as well; `destroyed` are the copies beside
    the file that went with it.
    """

    done_by: tuple[DoneBy, ...] = ()
    came: tuple[Came, ...] = ()
    differs: tuple[str, ...] = ()
    more: int = 0
    clashes: tuple[Clash, ...] = ()
    strikes: int = 0
    pieces: int = 0
    destroyed: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether the copy had nothing that was not here."""
        return not self.done_by and not self.pieces


def join(workspace: Workspace, other: Path, *, passphrases: Passphrases) -> Joined:
    """Take in what another copy of this challenge has, whole or not at all.

    The other file is never written to. Twice adds nothing. What brings a strike cannot be taken
    back: the copy from before still held what was struck out, and is destroyed. Raises what is
    wrong with the other copy, one class per cause, naming file and entry.
    """
    copies = copies_beside(workspace.file.path)
    with other_copy(other, ours=workspace.file, passphrases=passphrases) as copy:
        fresh = workspace.receive_copy(copy, name=str(other))
    if not fresh.entries:
        return Joined(pieces=len(fresh.pieces))
    destroyed = copies if struck_by(fresh.entries) else ()
    with workspace.view() as view:
        told = _told(view, fresh.entries)
    return replace(told, pieces=len(fresh.pieces), destroyed=tuple(path.name for path in destroyed))


def would_come(workspace: Workspace, other: Path, *, passphrases: Passphrases) -> Joined:
    """What joining another copy would bring, and nothing of it is kept. Raises as `join` does."""
    with (
        other_copy(other, ours=workspace.file, passphrases=passphrases) as copy,
        as_if_received(workspace.file, copy, name=str(other)) as (fresh, view),
    ):
        return replace(_told(view, fresh.entries), pieces=len(fresh.pieces))


def unjoin(workspace: Workspace) -> int:
    """Take back the last joining, from the copy made before it; answers how many deeds went.

    Raises `NothingToTakeBack` where there is none, or where something was kept here since.
    """
    return take_back_received(workspace.file)


def _told(view: View, entries: Sequence[Entry]) -> Joined:
    names = {peer.id: peer.name for peer in view.fetch(Peer)}
    changed = Counter(change.key[:2] for entry in entries for change in entry.change_set.changes)
    here = view.changes_of(changed)
    differ = _differ(view, entries)
    return Joined(
        done_by=tuple(_done_by(entries, names)),
        came=tuple(
            _came(entries, changed, new={row for row in changed if changed[row] == here[row]})
        ),
        differs=_in_words(view, differ[:MOST_LISTED]),
        more=len(differ[MOST_LISTED:]),
        clashes=_clashes(view, changed),
        strikes=sum(entity == Strike.ENTITY for entity, _ in changed),
    )


def _differ(view: View, entries: Iterable[Entry]) -> Sequence[Conflict]:
    """The conflicts that what came has part in."""
    arrived = {change.id for entry in entries for change in entry.change_set.changes}
    return [
        conflict
        for conflict in open_conflicts(view)
        if any(item.change.id in arrived for item in conflict.sides)
    ]


def _in_words(view: View, conflicts: Sequence[Conflict]) -> tuple[str, ...]:
    """Conflicts, each in a few words."""
    if not conflicts:
        return ()
    names = directory(view)
    return tuple(subject(conflict, names=names) for conflict in conflicts)


def _clashes(view: View, changed: Rows) -> tuple[Clash, ...]:
    """The clashes that what came has part in: seldom any, so that a short look goes first."""
    kinds = {entity for entity, _ in changed} & CALLED_BY.keys()
    if not any(
        may_clash(_called(view, entity, names)) for entity in kinds for names in CALLED_BY[entity]
    ):
        return ()
    ids = {name for _, name in changed}
    found = clashes(under_faces(gather(view)))
    return tuple(clash for clash in found if not ids.isdisjoint(clash.ids))


def _called(view: View, entity: str, names: Sequence[str]) -> Iterator[str]:
    rows = view.texts(entity, *names).values()
    return (" ".join(row.get(name, "") for name in names) for row in rows)


def _done_by(entries: Iterable[Entry], names: Mapping[str, str]) -> Iterator[DoneBy]:
    deeds = Counter((entry.change_set.peer, entry.laptop) for entry in entries)
    for (peer, laptop), count in sorted(deeds.items()):
        yield DoneBy(names.get(peer, "somebody"), laptop, count)


def _came(entries: Iterable[Entry], changed: Rows, *, new: Rows) -> Iterator[Came]:
    deleted = {
        change.key[:2]
        for entry in entries
        for change in entry.change_set.changes
        if change.field == DELETED and change.value is not None
    }
    kinds = sorted({entity for entity, _ in changed} - {TakenRow.ENTITY, Strike.ENTITY})
    for kind in kinds:
        things = {row for row in changed if row[0] == kind}
        yield Came(
            kind_in_words(kind),
            new=len(things & set(new) - deleted),
            changed=len(things - set(new) - deleted),
            gone=len(things & deleted),
        )
