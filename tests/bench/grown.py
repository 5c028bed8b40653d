"""The sample challenge grown to 20,000 changes: notes filed under findings, a few contested."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from secrets import token_hex

from sqlalchemy import func, select

from peeraudit.core.challenge import KeyLine, Peer, Theme
from peeraudit.core.evidence import Evidence, Leaning, ReadDocument, SourceKind
from peeraudit.core.finding import Bearing, Filing, Finding, FindingLeaning
from peeraudit.core.journal.draft import Draft, derived_id
from peeraudit.core.journal.kept import Kept
from peeraudit.core.timetable import Session
from peeraudit.store.tables import CHANGES
from peeraudit.store.view import View
from peeraudit.store.workspace import Sitting, Workspace, open_workspace
from tests.bench.field_work import WORDS, keep

CHANGES_WANTED = 20_000

NOTES_A_FINDING = 12

CONTESTED = 5
"""Findings that two laptops word in two ways."""


def grow(path: Path, passphrase: str) -> Workspace:
    """Grow a sample's store a finding a deed; answers with it, open."""
    ours = open_workspace(path, passphrase, sitting=Sitting(token_hex(10), "ours"))
    chance = Random(5)  # noqa: S311 - the same challenge each time
    with ours.view() as view:
        field = _field(view)
    number = 0
    while _changes_in(ours) < CHANGES_WANTED:
        number += 1
        keep(ours, Draft(token_hex(10)), *_finding_with_notes(field, chance, number=number))
    _disagree(ours, Workspace(ours.file, Sitting(token_hex(10), "theirs")), chance)
    return ours


@dataclass(frozen=True, slots=True)
class _Field:
    """The ids of what notes and findings name."""

    themes: tuple[str, ...]
    key_lines: tuple[str, ...]
    peers: tuple[str, ...]
    sources: tuple[str, ...]


def _field(view: View) -> _Field:
    def ids(kind: type[Kept]) -> tuple[str, ...]:
        return tuple(thing.id for thing in view.fetch(kind))

    return _Field(ids(Theme), ids(KeyLine), ids(Peer), (*ids(Session), *ids(ReadDocument)))


def _finding_with_notes(field: _Field, chance: Random, *, number: int) -> Iterator[Kept]:
    finding = Finding(
        id=token_hex(10),
        reference=f"F{1000 + number}a",
        theme=chance.choice(field.themes),
        leaning=chance.choice(tuple(FindingLeaning)),
        text=_sentence(chance),
        place=f"z{number:06}",
    )
    yield finding
    for at in range(NOTES_A_FINDING):
        note = Evidence(
            id=token_hex(10),
            reference=f"E{1000 + number * NOTES_A_FINDING + at}a",
            text=_sentence(chance),
            kind=chance.choice(tuple(SourceKind)),
            leaning=chance.choice(tuple(Leaning)),
            source=chance.choice(field.sources),
            key_lines=(chance.choice(field.key_lines),),
            theme=finding.theme,
            peer=chance.choice(field.peers),
        )
        bearing = chance.choice(tuple(Bearing))
        filed = derived_id(finding.id, note.id)
        yield note
        yield Filing(id=filed, finding=finding.id, evidence=note.id, bearing=bearing)


def _disagree(ours: Workspace, theirs: Workspace, chance: Random) -> None:
    """Let two laptops reword a few findings, each with the same old words in front of it."""
    with ours.view() as view:
        findings = view.fetch(Finding)[:CONTESTED]
    for workspace in (ours, theirs):
        draft = Draft(token_hex(10))
        for finding in findings:
            draft.change(finding, text=_sentence(chance))
        workspace.keep(draft.change_set("change", peer="p1", at="2026-11-21"))


def _sentence(chance: Random) -> str:
    """A sentence of a usual length."""
    return " ".join(chance.choices(WORDS, k=18))


def _changes_in(workspace: Workspace) -> int:
    with workspace.view() as view:
        return view.connection.scalar(select(func.count()).select_from(CHANGES)) or 0
