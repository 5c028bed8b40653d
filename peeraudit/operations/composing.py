"""The letter and the top tips: composed from what is kept, rendered, and written.

While laptops disagree on what a document prints, or words of the team's want looking at again,
only a draft of it can be written.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from peeraudit.core.blocks import Composition
from peeraudit.core.errors import ChallengeError, ExitCode
from peeraudit.core.faces import under_faces
from peeraudit.core.gathered import Gathered
from peeraudit.core.letter import compose_letter, printed
from peeraudit.core.letter.draft import as_draft
from peeraudit.core.letter.printed import Printed, hindering
from peeraudit.core.passage import DocumentKind
from peeraudit.core.passages import PassageShown
from peeraudit.core.synthesis import Synthesis, synthesise
from peeraudit.core.top_tips import compose_tips
from peeraudit.core.wording import Wording
from peeraudit.documents.rendering import find_undrawn, render
from peeraudit.operations.calling import paragraph_in_words
from peeraudit.operations.disagreements import Dispute, disputes
from peeraudit.operations.gathering import gather
from peeraudit.operations.holding_back import Compose, passages_beside, wording_in
from peeraudit.operations.places import write_whole
from peeraudit.operations.remarks import named_instead, of_letter, too_few_or_many
from peeraudit.store.view import View
from peeraudit.store.workspace import Workspace


class LaptopsDisagree(ChallengeError):
    """A document prints what laptops disagree on, so it is not for good yet."""

    exit_code = ExitCode.LAPTOPS_DISAGREE

    def __init__(self, document: str, *, disagreements: Iterable[str]) -> None:
        advice = (
            "See every side and settle each: peeraudit conflicts FILE. A draft can be written"
            " meanwhile: --draft. Still to settle:"
        )
        on_screen = "Settle each on the Team page; export a draft meanwhile. Still to settle:"
        names = tuple(disagreements)
        super().__init__(
            f"Laptops disagree on what the {document} prints.",
            advice="\n  ".join((advice, *names)),
            on_screen="\n  ".join((on_screen, *names)),
        )


class PassagesToLookAt(ChallengeError):
    """The standard words beneath the team's own have changed, and nobody has looked since."""

    exit_code = ExitCode.PASSAGES_TO_LOOK_AT

    def __init__(self, document: str, *, passages: Iterable[str]) -> None:
        advice = (
            "Look at each beside them, on the document's page in the program, and let yours stand"
            " or write them anew. A draft can be written meanwhile: --draft. Still to look at:"
        )
        on_screen = (
            "Look at each beside them, and let yours stand or write them anew; export a draft"
            " meanwhile. Still to look at:"
        )
        names = tuple(passages)
        super().__init__(
            f"The team wrote parts of the {document} in its own words, and the standard words"
            " beneath have changed since.",
            advice="\n  ".join((advice, *names)),
            on_screen="\n  ".join((on_screen, *names)),
        )


@dataclass(frozen=True, slots=True)
class Written:
    """A document written, and what its reader should know of it, in sentences."""

    path: Path
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """One kind of document: what it prints, in our wording and in any, and what to say of it."""

    kind: DocumentKind
    called: str
    compose: Compose
    prints: Printed
    may_print: Printed
    remarks: Callable[[Gathered, Synthesis], Iterable[str]]


@dataclass(frozen=True, slots=True)
class Brought:
    """What a document is made from, and the open conflicts in what it prints."""

    document: Document
    gathered: Gathered
    synthesis: Synthesis
    wording: Wording
    disputes: tuple[Dispute, ...]

    def composed(self) -> Composition:
        """The document as it would be sent. Raises `NothingToCompose`."""
        return self.document.compose(self.synthesis, wording=self.wording)

    def draft(self, passages: Iterable[PassageShown]) -> Composition:
        """The document as a draft, what keeps it one named first. Raises as `composed` does."""
        return as_draft(
            self.composed(),
            disagreements=[item.words for item in self.disputes],
            passages=to_look_at(passages),
            wording=self.wording,
        )

    def passages(self) -> tuple[PassageShown, ...]:
        """Every paragraph of standard wording beside what the team made of it."""
        return passages_beside(
            self.synthesis,
            document=self.document.kind,
            compose=self.document.compose,
            wording=self.wording,
        )

    def remarks(self) -> tuple[str, ...]:
        """What a reader should know of it, whatever kind of file it becomes."""
        return tuple(self.document.remarks(self.gathered, self.synthesis))


def write_letter(workspace: Workspace, path: Path, *, wording: Path | None = None) -> Written:
    """Write the feedback letter; what kind of file follows from the path's suffix.

    Raises `LaptopsDisagree` while there are open conflicts in what it prints, `PassagesToLookAt`
    while words of the team's want looking at again.
    """
    return _write_for_good(workspace, path, document=LETTER, wording=wording)


def write_tips(workspace: Workspace, path: Path, *, wording: Path | None = None) -> Written:
    """Write the page of top tips, as the letter is written."""
    return _write_for_good(workspace, path, document=TIPS, wording=wording)


def draft_letter(workspace: Workspace, path: Path, *, wording: Path | None = None) -> Written:
    """Write the letter as a draft, marked so on every page, what keeps it one named first."""
    return _write_draft(workspace, path, document=LETTER, wording=wording)


def draft_tips(workspace: Workspace, path: Path, *, wording: Path | None = None) -> Written:
    """Write the page of top tips as a draft, as the letter is."""
    return _write_draft(workspace, path, document=TIPS, wording=wording)


def bring(view: View, document: Document, *, wording: Path | None) -> Brought:
    """Everything a document is made from, at one moment. Raises `FaultyWording`."""
    gathered = under_faces(gather(view))
    conflicts = hindering(
        view.conflicts(),
        printed=document.may_print if wording else document.prints,
        gathered=gathered,
    )
    return Brought(
        document,
        gathered,
        synthesise(gathered),
        wording_in(wording),
        disputes=disputes(view, conflicts),
    )


def to_look_at(passages: Iterable[PassageShown]) -> tuple[str, ...]:
    """The passages that want looking at again, each as whoever reads the document knows it."""
    return tuple(
        paragraph_in_words(item.text, of=item.document) for item in passages if item.wants_looking
    )


def _write_for_good(
    workspace: Workspace, path: Path, *, document: Document, wording: Path | None
) -> Written:
    with workspace.view() as view:
        brought = bring(view, document, wording=wording)
    if brought.disputes:
        said = [item.words for item in brought.disputes]
        raise LaptopsDisagree(document.called, disagreements=said)
    if passages := to_look_at(brought.passages()):
        raise PassagesToLookAt(document.called, passages=passages)
    return _write(brought.composed(), path, remarks=brought.remarks())


def _write_draft(
    workspace: Workspace, path: Path, *, document: Document, wording: Path | None
) -> Written:
    with workspace.view() as view:
        brought = bring(view, document, wording=wording)
    passages = brought.passages()
    open_ = (
        *(f"Still to settle: {item.words}." for item in brought.disputes),
        *(f"Still to look at: {name}." for name in to_look_at(passages)),
    )
    return _write(brought.draft(passages), path, remarks=(*open_, *brought.remarks()))


def _write(composed: Composition, path: Path, *, remarks: Iterable[str]) -> Written:
    suffix = path.suffix.lower()
    content = render(composed, suffix=suffix)
    undrawn = find_undrawn(composed) if suffix == ".pdf" else ()
    write_whole(path, content)
    return Written(path, (*remarks, *named_instead(undrawn)))


LETTER = Document(
    DocumentKind.LETTER, "letter", compose_letter, printed.LETTER, printed.LETTER, of_letter
)
"""The feedback letter: ours prints all that a wording could."""

TIPS = Document(
    DocumentKind.TIPS,
    "page of tips",
    compose_tips,
    printed.TIPS,
    printed.TIPS_IN_ANY_WORDING,
    too_few_or_many,
)
"""The page of top tips."""

DOCUMENTS: Mapping[DocumentKind, Document] = {item.kind: item for item in (LETTER, TIPS)}
"""Every document, by its kind."""
