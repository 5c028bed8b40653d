"""Tagging several notes at once: where they belong, where they come from, what they speak for."""

from collections.abc import Iterable
from dataclasses import dataclass

from peeraudit.core.captured import Captured
from peeraudit.core.evidence import Evidence, Leaning
from peeraudit.core.journal.change import Entry
from peeraudit.core.journal.draft import Draft, Value
from peeraudit.operations.changing import keep_draft
from peeraudit.operations.clock import Clock
from peeraudit.operations.deeds import CHANGE
from peeraudit.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Tagged:
    """What notes are given: ids, blank where they keep what they have; key lines are added."""

    theme: str = ""
    source: str = ""
    key_lines: tuple[str, ...] = ()
    leaning: Leaning | None = None


def tagged_by(captured: Captured) -> Tagged:
    """What a line of tags alone gives."""
    return Tagged(captured.theme, captured.source, captured.key_lines)


def tag_notes(
    workspace: Workspace, notes: Iterable[Evidence], tagged: Tagged, *, clock: Clock, named: str
) -> Entry | None:
    """Give several fetched notes the same tags, in one deed; None where all have them already.

    Key lines are added to those a note has; theme, source and leaning come in place of others.
    Raises `WhoIsSpeaking`.
    """
    draft = Draft(clock.new_id())
    for note in notes:
        draft.change(note, **_values(note, tagged))
    return keep_draft(workspace, draft, deed=CHANGE, clock=clock, named=named)


def _values(note: Evidence, tagged: Tagged) -> dict[str, Value]:
    values: dict[str, Value] = {
        "key_lines": tuple(dict.fromkeys((*note.key_lines, *tagged.key_lines)))
    }
    if tagged.theme:
        values["theme"] = tagged.theme
    if tagged.source:
        values["source"] = tagged.source
    if tagged.leaning is not None:
        values["leaning"] = tagged.leaning
    return values
