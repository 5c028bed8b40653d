"""The letter and the top tips: composed from what is kept, rendered, and written.

While laptops disagree on what a document prints, only a draft of it can be written.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import Protocol

from peeraudit.core.blocks import Composition
from peeraudit.core.challenge import Tested
from peeraudit.core.errors import ChallengeError, ExitCode
from peeraudit.core.faces import under_faces
from peeraudit.core.finding import Finding
from peeraudit.core.letter import compose_letter, printed
from peeraudit.core.letter.draft import as_draft
from peeraudit.core.letter.printed import Printed, hindering
from peeraudit.core.state import references_beneath
from peeraudit.core.synthesis import Synthesis, synthesise
from peeraudit.core.tip import FEWEST, MOST
from peeraudit.core.top_tips import compose_tips
from peeraudit.core.wording import Wording, read_wording
from peeraudit.documents.rendering import find_undrawn, render
from peeraudit.documents.undrawn import Undrawn
from peeraudit.operations.disagreements import subject
from peeraudit.operations.gathering import gather, natural
from peeraudit.operations.places import read_whole, write_whole
from peeraudit.operations.referring import directory
from peeraudit.paths import WORDING
from peeraudit.store.workspace import Workspace

MOST_NAMED = 5
"""Characters named of one place that no font draws; a whole sentence may be of them."""


class LaptopsDisagree(ChallengeError):
    """A document prints what laptops disagree on, so it is not for good yet."""

    exit_code = ExitCode.LAPTOPS_DISAGREE

    def __init__(self, document: str, *, disagreements: Iterable[str]) -> None:
        advice = (
            "See every side and settle each: peeraudit conflicts FILE. A draft can be written"
            " meanwhile: --draft. Still to settle:"
        )
        super().__init__(
            f"Laptops disagree on what the {document} prints.",
            advice="\n  ".join((advice, *disagreements)),
        )


@dataclass(frozen=True, slots=True)
class Written:
    """A document written, and what its reader should know of it, in sentences."""

    path: Path
    remarks: tuple[str, ...]


class Compose(Protocol):
    """How a document is made of a synthesis."""

    def __call__(self, synthesis: Synthesis, *, wording: Wording) -> Composition:
        """Compose it; `NothingToCompose` where it has nothing to say."""
        ...


@dataclass(frozen=True, slots=True)
class Document:
    """One kind of document: what it prints, in our wording and in any, and what to say of it."""

    called: str
    compose: Compose
    prints: Printed
    may_print: Printed
    remarks: Callable[["_Brought"], Iterable[str]]


@dataclass(frozen=True, slots=True)
class _Brought:
    """What a document is made from, and the open conflicts in what it prints, each in words.

    `beneath` has the references of the findings seen under another, by the id of that.
    """

    synthesis: Synthesis
    wording: Wording
    disagreements: tuple[str, ...]
    beneath: Mapping[str, tuple[str, ...]]


def write_letter(workspace: Workspace, path: Path, *, wording: Path | None = None) -> Written:
    """Write the feedback letter; what kind of file follows from the path's suffix.

    Raises `LaptopsDisagree` while there are open conflicts in what it prints.
    """
    return _write_for_good(workspace, path, document=LETTER, wording=wording)


def write_tips(workspace: Workspace, path: Path, *, wording: Path | None = None) -> Written:
    """Write the page of top tips, as the letter is written."""
    return _write_for_good(workspace, path, document=TIPS, wording=wording)


def draft_letter(workspace: Workspace, path: Path, *, wording: Path | None = None) -> Written:
    """Write the letter as a draft, marked so on every page, its open conflicts named first."""
    return _write_draft(workspace, path, document=LETTER, wording=wording)


def draft_tips(workspace: Workspace, path: Path, *, wording: Path | None = None) -> Written:
    """Write the page of top tips as a draft, as the letter is."""
    return _write_draft(workspace, path, document=TIPS, wording=wording)


def _write_for_good(
    workspace: Workspace, path: Path, *, document: Document, wording: Path | None
) -> Written:
    brought = _brought(workspace, document, wording=wording)
    if brought.disagreements:
        raise LaptopsDisagree(document.called, disagreements=brought.disagreements)
    composed = document.compose(brought.synthesis, wording=brought.wording)
    return _write(composed, path, remarks=document.remarks(brought))


def _write_draft(
    workspace: Workspace, path: Path, *, document: Document, wording: Path | None
) -> Written:
    brought = _brought(workspace, document, wording=wording)
    composed = as_draft(
        document.compose(brought.synthesis, wording=brought.wording),
        disagreements=brought.disagreements,
        wording=brought.wording,
    )
    open_ = (f"Still to settle: {name}." for name in brought.disagreements)
    return _write(composed, path, remarks=(*open_, *document.remarks(brought)))


def _brought(workspace: Workspace, document: Document, *, wording: Path | None) -> _Brought:
    with workspace.view() as view:
        gathered = under_faces(gather(view))
        conflicts = hindering(
            view.conflicts(),
            printed=document.may_print if wording else document.prints,
            gathered=gathered,
        )
        names = directory(view) if conflicts else None
    subjects = () if names is None else (subject(item, names=names) for item in conflicts)
    return _Brought(
        synthesise(gathered),
        _wording(wording),
        disagreements=tuple(sorted(subjects, key=natural)),
        beneath=references_beneath(gathered),
    )


def _write(composed: Composition, path: Path, *, remarks: Iterable[str]) -> Written:
    suffix = path.suffix.lower()
    content = render(composed, suffix=suffix)
    undrawn = find_undrawn(composed) if suffix == ".pdf" else ()
    write_whole(path, content)
    return Written(path, (*remarks, *_named_instead(undrawn)))


def _named_instead(undrawn: Iterable[Undrawn]) -> Iterator[str]:
    """What no font draws, a sentence a place."""
    for place, items in groupby(undrawn, key=attrgetter("place")):
        names = list(dict.fromkeys(item.name for item in items))
        more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
        named = ", ".join(names[:MOST_NAMED])
        yield f"No font here draws {named}{more} ({place}): names stand in brackets."


def _wording(path: Path | None) -> Wording:
    """The wording a person named, else ours."""
    path = path or WORDING / "en-GB.toml"
    return read_wording(read_whole(path).decode("utf-8", "replace"), name=str(path))


def _unprinted(brought: _Brought) -> Iterator[str]:
    """What a reader would look for in the letter and not find."""
    synthesis = brought.synthesis
    if synthesis.unthemed:
        names = ", ".join(_with_those_beneath(item, brought) for item in synthesis.unthemed)
        yield f"Not in the letter, because no theme holds them: {names}."
    wordless = [item for item in _findings(synthesis) if not item.text.strip()]
    if wordless:
        names = ", ".join(_with_those_beneath(item, brought) for item in wordless)
        yield f"Not in the letter, because they have no words (any more): {names}."
    for key_line in synthesis.key_lines:
        if key_line.tested is not Tested.YES and not key_line.why_not_tested.strip():
            yield (
                f"{key_line.code} is marked as not tested, or in part, and nobody has said why:"
                " the letter gives no reason."
            )
    if not synthesis.findings_counted:
        yield "No theme has a finding yet."


def _findings(synthesis: Synthesis) -> Iterable[Finding]:
    """Every finding of the letter, once."""
    found = (
        *synthesis.headline_strengths,
        *synthesis.headline_areas,
        *(item for theme in synthesis.themes for item in (*theme.strengths, *theme.areas)),
    )
    return {item.id: item for item in found}.values()


def _with_those_beneath(finding: Finding, brought: _Brought) -> str:
    beneath = ", ".join(brought.beneath.get(finding.id, ()))
    return f"{finding.reference} (with {beneath})" if beneath else finding.reference


def _too_few_or_many(brought: _Brought) -> Iterator[str]:
    count = len(brought.synthesis.tips)
    if not FEWEST <= count <= MOST:
        yield f"Tips: {count}. A page of them has {FEWEST} to {MOST}."


LETTER = Document("letter", compose_letter, printed.LETTER, printed.LETTER, _unprinted)
"""The feedback letter: ours prints all that a wording could."""

TIPS = Document(
    "page of tips", compose_tips, printed.TIPS, printed.TIPS_IN_ANY_WORDING, _too_few_or_many
)
"""The page of top tips."""
