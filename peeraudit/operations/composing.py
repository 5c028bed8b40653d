"""The letter and the top tips: composed from what is kept, rendered, and written."""

from dataclasses import dataclass
from pathlib import Path

from peeraudit.core.blocks import Composition
from peeraudit.core.letter import compose_letter
from peeraudit.core.synthesis import Synthesis, synthesise
from peeraudit.core.tip import FEWEST, MOST
from peeraudit.core.top_tips import compose_tips
from peeraudit.core.wording import Wording, read_wording
from peeraudit.documents.rendering import find_undrawn, render
from peeraudit.operations.gathering import gather
from peeraudit.operations.places import read_whole, write_whole
from peeraudit.paths import WORDING
from peeraudit.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Written:
    """A document written, and what its reader should know of it, in sentences."""

    path: Path
    remarks: tuple[str, ...]


def write_letter(workspace: Workspace, path: Path, *, wording: Path | None = None) -> Written:
    """Write the feedback letter; what kind of file follows from the path's suffix."""
    synthesis = _synthesis(workspace)
    composed = compose_letter(synthesis, wording=_wording(wording))
    return _write(composed, path, remarks=_unprinted(synthesis))


def write_tips(workspace: Workspace, path: Path, *, wording: Path | None = None) -> Written:
    """Write the page of top tips; what kind of file follows from the path's suffix."""
    synthesis = _synthesis(workspace)
    composed = compose_tips(synthesis, wording=_wording(wording))
    return _write(composed, path, remarks=_too_few_or_many(synthesis))


def _write(composed: Composition, path: Path, *, remarks: tuple[str, ...]) -> Written:
    suffix = path.suffix.lower()
    content = render(composed, suffix=suffix)
    undrawn = find_undrawn(composed) if suffix == ".pdf" else ()
    write_whole(path, content)
    return Written(
        path,
        (
            *remarks,
            *(
                f"No font here draws {item.name} ({item.place}): its name stands in brackets."
                for item in undrawn
            ),
        ),
    )


def _synthesis(workspace: Workspace) -> Synthesis:
    with workspace.view() as view:
        return synthesise(gather(view))


def _wording(path: Path | None) -> Wording:
    """The wording a person named, else ours."""
    path = path or WORDING / "en-GB.toml"
    return read_wording(read_whole(path).decode("utf-8", "replace"), name=str(path))


def _unprinted(synthesis: Synthesis) -> tuple[str, ...]:
    if not synthesis.unthemed:
        return ()
    names = ", ".join(finding.reference for finding in synthesis.unthemed)
    return (f"Not in the letter, because no theme holds them: {names}.",)


def _too_few_or_many(synthesis: Synthesis) -> tuple[str, ...]:
    count = len(synthesis.tips)
    if FEWEST <= count <= MOST:
        return ()
    return (f"There are {count} tips; a page of them has {FEWEST} to {MOST}.",)
