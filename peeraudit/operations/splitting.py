"""Splitting a finding: a new one takes over part of its evidence, and both are kept in words."""

from collections.abc import Iterator
from dataclasses import dataclass

from peeraudit.core.errors import ChallengeError, ExitCode
from peeraudit.core.evidence import Evidence
from peeraudit.core.faces import under_faces
from peeraudit.core.finding import Filing, Finding
from peeraudit.core.gathered import Gathered
from peeraudit.core.intake.ids import filing_id
from peeraudit.core.journal.draft import Draft
from peeraudit.core.journal.order import between
from peeraudit.operations.checked import plain
from peeraudit.operations.clock import Clock
from peeraudit.operations.deeds import SPLIT
from peeraudit.operations.gathering import gather
from peeraudit.operations.giving_references import next_reference
from peeraudit.operations.moving import Among, following, tail_of
from peeraudit.operations.opening import speaker
from peeraudit.operations.referred import fetch_one_of
from peeraudit.operations.referring import directory
from peeraudit.store.workspace import Workspace


class NotFiledThere(ChallengeError):
    """Evidence that is not filed under the finding it should be taken from, or no words."""

    exit_code = ExitCode.NOT_TO_BE_JOINED


@dataclass(frozen=True, slots=True)
class Split:
    """The new finding, the one it was split from, and how many notes went over."""

    new: str
    old: str
    notes: int


@dataclass(frozen=True, slots=True)
class SplitOff:
    """What a new finding has: its words, and the notes it takes over, as people call them."""

    text: str
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NotesOff:
    """The words of the new finding, and the fetched notes it takes over."""

    text: str
    evidence: tuple[Evidence, ...]


def split(workspace: Workspace, words: str, *, off: SplitOff, clock: Clock, named: str) -> Split:
    """Split a finding: a new one beside it has its own words, and takes over the notes named.

    The old one keeps its reference, its words and the other notes. Raises `NotFiledThere`,
    `NotKnown`, `NotOne`, `WhoIsSpeaking`, and `MovedOn` where another window kept something.
    """
    with workspace.view() as view:
        names = directory(view)
        old = fetch_one_of(view, words, kind=Finding, names=names)
        asked = [fetch_one_of(view, name, kind=Evidence, names=names) for name in off.evidence]
    return split_thing(
        workspace, old, off=NotesOff(off.text, tuple(asked)), clock=clock, named=named
    )


def split_thing(
    workspace: Workspace, old: Finding, *, off: NotesOff, clock: Clock, named: str
) -> Split:
    """Split a fetched finding. Raises `NotFiledThere`, `WhoIsSpeaking`, and `MovedOn`."""
    text = plain(off.text)
    if not text:
        raise NotFiledThere("The new finding has no words.", advice="Say what it finds.")
    notes = {note.id: note for note in off.evidence}.values()
    with workspace.view() as view:
        count = view.count()
        gathered = gather(view)
        peer = speaker(gathered.team, named=named)
        reference = next_reference(view, Finding.ENTITY, peer=peer)
    draft, tail = Draft(clock.new_id()), tail_of(workspace)
    new = Finding(
        id=clock.new_id(),
        reference=reference,
        text=text,
        theme=old.theme,
        leaning=old.leaning,
        headline=old.headline,
        key_lines=old.key_lines,
        split_from=old.id,
        place=_place(old, gathered, among=Among.ITS_LIKE, tail=tail),
        headline_place=_place(old, gathered, among=Among.HEADLINES, tail=tail),
    )
    draft.add(new)
    for note in notes:
        _take_over(draft, note, old, new, gathered)
    workspace.keep(draft.change_set(SPLIT, peer=peer.id, at=clock.stamp()), planned_at=count)
    return Split(new.reference, old.reference, len(notes))


def _place(old: Finding, gathered: Gathered, *, among: Among, tail: str) -> str:
    """The place right after a finding's; none where it has none."""
    place = str(getattr(old, among))
    return place and between(place, following(gathered.findings, old, field=among), tail=tail)


def _take_over(
    draft: Draft, note: Evidence, old: Finding, new: Finding, gathered: Gathered
) -> None:
    """File a note under the new finding as it was under the old, and no longer there."""
    filings = tuple(_filings(gathered, old, note))
    if not filings:
        raise NotFiledThere(
            f"{note.reference} is not filed under {old.reference}.",
            advice=f'See what is filed: peeraudit history FILE "{note.reference}".',
            on_screen="Choose among the notes that are filed there now.",
        )
    for filing in filings:
        draft.change(filing, bearing=None)
    draft.add(
        Filing(
            id=filing_id(new.id, evidence=note.id),
            finding=new.id,
            evidence=note.id,
            bearing=filings[0].bearing,
        )
    )


def _filings(gathered: Gathered, finding: Finding, note: Evidence) -> Iterator[Filing]:
    """How a note is filed under a finding, or under what was joined into it."""
    rows = under_faces(gathered).joined.get(finding.id, ())
    homes = {finding.id, *(row.id for row in rows)}
    for filing in gathered.filings:
        if filing.evidence == note.id and filing.finding in homes and filing.bearing is not None:
            yield filing
