"""What one person sees of the challenge: fetched whole once, then only what a deed touched."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from peeraudit.core.blind import Veil, as_seen, veil_for
from peeraudit.core.challenge import Peer
from peeraudit.core.faces import under_faces
from peeraudit.core.gathered import Gathered
from peeraudit.core.journal.conflict import Conflict
from peeraudit.core.journal.strike import Strike
from peeraudit.core.progress import Progress, progress
from peeraudit.operations.gathering import gather, gather_again
from peeraudit.operations.veiling import of_people
from peeraudit.store.view import View
from peeraudit.store.workspace import Workspace

MOST_TOUCHED = 400
"""Things touched since, above which everything is fetched anew: it is the quicker way then."""


@dataclass(frozen=True, slots=True)
class Seen:
    """The challenge as one person sees it at one moment of the journal.

    `gathered` is every row as it is kept; `shown` is what pages show of it: what was joined drawn
    as one, without what the person's own blind audits must not know. `progress` tells how far each
    stage of that has come, `conflicts` counts what laptops disagree on, and `letter_waits` tells
    whether something keeps the letter a draft. `entries` tells how many the journal has. `peer` is
    empty while nobody said who sits here.
    """

    gathered: Gathered
    shown: Gathered
    veil: Veil
    progress: Progress
    conflicts: int
    letter_waits: bool
    count: int
    entries: int
    peer: str

    @property
    def me(self) -> Peer | None:
        """Who sits at this laptop."""
        return next((item for item in self.shown.team if item.id == self.peer), None)


def look(workspace: Workspace, *, peer: str) -> Seen:
    """Everything, as that peer sees it."""
    with workspace.view() as view:
        return _seen(view, gather(view), peer=peer)


def look_again(workspace: Workspace, before: Seen) -> Seen:
    """What was seen before with what was kept since; the very same where nothing was.

    What a colleague's copy brought, and what a strike took out, is anywhere in the journal: then
    everything is fetched anew.
    """
    with workspace.view() as view:
        if view.entries_kept() == before.entries:
            return before
        touched = _touched(view, before)
        if touched is None:
            return _seen(view, gather(view), peer=before.peer)
        return _seen(view, gather_again(view, before.gathered, touched), peer=before.peer)


def as_peer(seen: Seen, peer: str) -> Seen:
    """The same moment as somebody else sees it."""
    shown, veil = _shown(under_faces(seen.gathered), peer=peer)
    return replace(seen, shown=shown, veil=veil, progress=progress(shown), peer=peer)


def _seen(view: View, gathered: Gathered, *, peer: str) -> Seen:
    faced = under_faces(gathered)
    shown, veil = _shown(faced, peer=peer)
    conflicts = view.conflicts()
    return Seen(
        gathered=gathered,
        shown=shown,
        veil=veil,
        progress=progress(shown),
        conflicts=len(of_people(conflicts, veil=veil)),
        letter_waits=_letter_waits(faced, conflicts),
        count=view.count(),
        entries=view.entries_kept(),
        peer=peer,
    )


def _letter_waits(faced: Gathered, conflicts: Collection[Conflict]) -> bool:
    if not (conflicts or faced.passages):
        return False
    from peeraudit.operations.holding_back import letter_waits  # noqa: PLC0415 - the letter is loaded only where something may keep it back

    return letter_waits(faced, conflicts)


def _shown(faced: Gathered, *, peer: str) -> tuple[Gathered, Veil]:
    veil = veil_for(faced, peer=peer)
    return as_seen(faced, veil), veil


def _touched(view: View, before: Seen) -> Mapping[str, Collection[str]] | None:
    """The ids that deeds kept here changed since, by kind; none where there is more to it."""
    is_own = view.entries_kept() - before.entries == view.entries_since(before.count)
    rows = view.touched_since(before.count) if is_own else ()
    if not 0 < len(rows) <= MOST_TOUCHED:
        return None
    touched: defaultdict[str, set[str]] = defaultdict(set)
    for entity, entity_id in rows:
        touched[entity].add(entity_id)
    return None if Strike.ENTITY in touched else touched
