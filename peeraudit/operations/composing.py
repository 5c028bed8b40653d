"""The letter and the top tips: composed from what is kept, rendered, and written."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from peeraudit.core.blocks import Composition
from peeraudit.core.challenge import Tested
from peeraudit.core.letter import compose_letter
from peeraudit.core.synthesis import Synthesis, synthesise
from peeraudit.core.tip import FEWEST, MOST
from peeraudit.core.top_tips import compose_tips
from peeraudit.core.wording import Wording, read_wording
from peeraudit.documents.rendering import find_undrawn, render
from peeraudit.documents.undrawn import Undrawn
from peeraudit.operations.gathering import gather
from peeraudit.operations.places import read_whole, write_whole
from peeraudit.paths import WORDING
from peeraudit.store.workspace import Workspace

MOST_NAMED = 5
"""Characters named of one place that no font draws; a whole sentence may be of them."""


@dataclass(frozen=True, slots=True)
class Written:
    """A document written, and what its reader should know of it, in sentences."""

    path: Path
    remarks: tuple[str, ...]


def write_letter(workspace: Workspace, path: Path, *, wording: Path | None = None) -> Written:
    """Write the feedback letter; what kind of file follows from the path's suffix."""
    synthesis = _synthesis(workspace)
    composed = compose_letter(synthesis, wording=_wording(wording))
    return _write(composed, path, remarks=tuple(_unprinted(synthesis)))


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
    return Written(path, (*remarks, *_named_instead(undrawn)))


def _named_instead(undrawn: Iterable[Undrawn]) -> Iterator[str]:
    """What no font draws, a sentence a place."""
    for place, items in groupby(undrawn, key=attrgetter("place")):
        names = list(dict.fromkeys(item.name for item in items))
        more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
        named = ", ".join(names[:MOST_NAMED])
        yield f"No font here draws {named}{more} ({place}): names stand in brackets."


def _synthesis(workspace: Workspace) -> Synthesis:
    with workspace.view() as view:
        return synthesise(gather(view))


def _wording(path: Path | None) -> Wording:
    """The wording a person named, else ours."""
    path = path or WORDING / "en-GB.toml"
    return read_wording(read_whole(path).decode("utf-8", "replace"), name=str(path))


def _unprinted(synthesis: Synthesis) -> Iterator[str]:
    """What a reader would look for in the letter and not find."""
    if synthesis.unthemed:
        names = ", ".join(finding.reference for finding in synthesis.unthemed)
        yield f"Not in the letter, because no theme holds them: {names}."
    for key_line in synthesis.key_lines:
        if key_line.tested is not Tested.YES and not key_line.why_not_tested.strip():
            yield (
                f"{key_line.code} is marked as not tested, or in part, and nobody has said why:"
                " the letter gives no reason."
            )
    if not synthesis.findings_counted:
        yield "No theme has a finding yet."


def _too_few_or_many(synthesis: Synthesis) -> tuple[str, ...]:
    count = len(synthesis.tips)
    if FEWEST <= count <= MOST:
        return ()
    return (f"Tips: {count}. A page of them has {FEWEST} to {MOST}.",)
