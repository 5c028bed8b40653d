"""Reading pages: a document on screen, from the very PDF, and what stands behind each sentence.

Everything of one document on screen belongs to one moment: its pages, its marks, its evidence.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from peeraudit.core.behind import FindingBehind, behind_finding
from peeraudit.core.blind import as_seen
from peeraudit.core.gathered import Gathered
from peeraudit.core.journal.conflict import Conflict
from peeraudit.core.pages import PageImage, PlacedPdf
from peeraudit.core.passage import DocumentKind
from peeraudit.core.passages import PassageShown
from peeraudit.documents import page_images
from peeraudit.documents.rendering import find_undrawn, render_placed
from peeraudit.operations.composing import DOCUMENTS, bring, to_look_at
from peeraudit.operations.disagreements import Dispute, disputes, open_conflicts
from peeraudit.operations.remarks import named_instead
from peeraudit.operations.veiling import veil_over
from peeraudit.store.view import View
from peeraudit.store.workspace import Workspace

Conflicts = Mapping[str, tuple[str, ...]]
"""The open conflicts about each thing, in words, by the thing's id."""


@dataclass(frozen=True, slots=True)
class DocumentOnScreen:
    """One document as it stands.

    It is a draft where `disputes` or `to_look_at` say that it is not for good yet. `remarks`
    are what a reader should know and would not see. `left_out` says what evidence is not shown to
    whoever looks, if any.
    """

    document: DocumentKind
    pdf: PlacedPdf
    passages: tuple[PassageShown, ...]
    disputes: tuple[Dispute, ...]
    remarks: tuple[str, ...]
    left_out: str
    gathered: Gathered = field(repr=False)
    conflicts: Conflicts = field(repr=False)

    @property
    def to_look_at(self) -> tuple[str, ...]:
        """The passages that want looking at again, by their first words."""
        return to_look_at(self.passages)

    @property
    def marked(self) -> frozenset[str]:
        """What its texts are about that wants looking at: disputed, or stale beneath its words."""
        stale = {item.about for item in self.passages if item.wants_looking}
        return frozenset(stale.union(self.conflicts, *map(self.texts_of, self.disputes)))

    def texts_of(self, dispute: Dispute) -> frozenset[str]:
        """What the texts are about that print what laptops disagree on."""
        kept = {item.kept.id: item.about for item in self.passages if item.kept is not None}
        return frozenset(kept.get(thing, thing) for thing in dispute.about)

    @property
    def is_draft(self) -> bool:
        """Whether it cannot be written for good yet."""
        return bool(self.disputes or self.to_look_at)


@dataclass(frozen=True, slots=True)
class Behind:
    """What stands behind a text of a document: a finding with its evidence, or a passage.

    `conflicts` are the open ones about either, about what is filed there, and how.
    """

    what: FindingBehind | PassageShown
    conflicts: tuple[str, ...]


def pages(
    workspace: Workspace, *, document: DocumentKind, named: str, wording: Path | None = None
) -> DocumentOnScreen:
    """A document as whoever looks may see it, a draft of it where it is not for good yet.

    Its pages are the same for everybody; what stands behind them leaves out what a blind second
    audit must not know. Raises `NothingToCompose`, `FaultyWording`, and `WhoIsSpeaking` as
    `veil_over` does.
    """
    with workspace.view() as view:
        brought = bring(view, DOCUMENTS[document], wording=wording)
        veil = veil_over(view, named=named)
        conflicts = _by_thing(view, open_conflicts(view, veil=veil))
    passages = brought.passages()
    is_draft = brought.disputes or to_look_at(passages)
    composed = brought.draft(passages) if is_draft else brought.composed()
    return DocumentOnScreen(
        document=document,
        pdf=render_placed(composed),
        passages=passages,
        disputes=brought.disputes,
        remarks=(*brought.remarks(), *named_instead(find_undrawn(composed))),
        left_out=veil.left_out,
        gathered=as_seen(brought.gathered, veil),
        conflicts=conflicts,
    )


def behind(shown: DocumentOnScreen, about: str) -> Behind | None:
    """What stands behind a text of a document on screen, by what the text is about.

    None where nothing does: tips, headings and what the program says of its own accord.
    """
    passage = next((item for item in shown.passages if item.about == about), None)
    if passage is not None:
        ids = () if passage.kept is None else (passage.kept.id,)
        return Behind(passage, _about(ids, shown.conflicts))
    finding = behind_finding(shown.gathered, about)
    if finding is None:
        return None
    ids = (
        about,
        *(row.id for row in shown.gathered.joined.get(about, ())),
        *(item.id for item in shown.gathered.filings if item.finding == about),
        *(item.note.id for item in finding.notes),
    )
    return Behind(finding, _about(ids, shown.conflicts))


def draw_page(pdf: bytes, page: int, *, scale: float) -> PageImage:
    """One page of a finished PDF, counted from 0, at so many pixels a point; in memory alone.

    Raises `IndexError` where there is no such page.
    """
    return page_images.draw_page(pdf, page, scale=scale)


def _by_thing(view: View, conflicts: Collection[Conflict]) -> Conflicts:
    """Conflicts in words by every thing they are about, in the order of the words."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for dispute in disputes(view, conflicts):
        for name in dispute.about:
            found[name].append(dispute.words)
    return {name: tuple(said) for name, said in found.items()}


def _about(ids: Iterable[str], conflicts: Conflicts) -> tuple[str, ...]:
    said = (text for name in ids for text in conflicts.get(name, ()))
    return tuple(dict.fromkeys(said))
