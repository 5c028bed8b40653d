"""What there is to find in an open challenge, as whoever sits here sees it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from peeraudit.core.finding import FindingLeaning
from peeraudit.ui.commands import Command, Group
from peeraudit.ui.finder.findable import Findable, Row, findable, fold, near
from peeraudit.ui.room import Stage, Target
from peeraudit.ui.widgets.pieces import key_in_words

if TYPE_CHECKING:
    from peeraudit.core.evidence import Evidence
    from peeraudit.core.gathered import Gathered
    from peeraudit.operations.glancing import Glimpse

Go = Callable[[Target], None]
"""How one gets to what was chosen."""

NOTES = "Notes"
"""What notes stand under."""


BY_VERB = frozenset({"undo", "redo"})
"""Commands that are found by their verb alone: what they would take back is no name of theirs."""


def from_commands(commands: Iterable[Command]) -> Iterator[Findable]:
    """Every command that can be done now, with its key."""
    for command in commands:
        if command.is_ready():
            group = "Stages" if command.name.startswith("go-") else "Commands"
            keys = key_in_words(command.keys[0]) if command.keys else ""
            detail = "" if command.group is Group.GO else str(command.group)
            found = findable(group, command.words(), command.do, detail=detail, keys=keys)
            is_by_verb = command.name in BY_VERB
            by = command.name if is_by_verb else f"{found.folded} {fold(command.also)}"
            yield replace(found, folded=by)


def from_challenge(shown: "Gathered", *, go: Go) -> Iterator[Findable]:
    """Case files, findings, sessions and people."""
    peers = {peer.id: peer.name for peer in shown.team}
    for case in shown.case_files:
        said = (case.status, case.team, peers.get(case.auditor, ""), case.age_band)
        yield _thing("Case files", case.reference, Target(Stage.CASE_FILES, case.id), said, go=go)
    for finding in shown.findings:
        words = "strength" if finding.leaning is FindingLeaning.STRENGTH else "area"
        said = (finding.reference, words)
        yield _thing("Findings", finding.text, Target(Stage.FINDINGS, finding.id), said, go=go)
    for session in shown.sessions:
        day = f"{session.day.day} {session.day:%B}" if session.day else ""
        said = (session.reference, str(session.kind), session.group_met, day)
        yield _thing("Sessions", session.title, Target(Stage.TIMETABLE, session.id), said, go=go)
    for line in shown.key_lines:
        target = Target(Stage.CHALLENGE, line.id)
        yield _thing("Key lines of enquiry", line.wording, target, (line.code,), go=go)
    for peer in shown.team:
        said = (peer.job_title, peer.organisation, str(peer.role))
        yield _thing("People", peer.name, Target(Stage.TEAM, peer.id), said, go=go)


class NotesAtHand:
    """The notes of a challenge as they were seen at one moment, by id."""

    def __init__(self, shown: "Gathered", *, go: Go) -> None:
        self._notes = {note.id: note for note in shown.evidence}
        self._sources = _sources(shown)
        self._go = go

    def rows(self, glimpses: Iterable["Glimpse"]) -> tuple[Row, ...]:
        """Notes found, each with its reference and what it came from."""
        return tuple(
            Row(
                NOTES,
                near(tuple(part.replace("\n", " ") for part in glimpse.parts)),
                partial(self._go, Target(Stage.EVIDENCE, note.id)),
                detail=_detail(note, self._sources.get(note.source, "")),
            )
            for glimpse in glimpses
            if (note := self._notes.get(glimpse.note)) is not None
        )


def _thing(group: str, words: str, target: Target, said: Iterable[str], *, go: Go) -> Findable:
    detail = " · ".join(part for part in said if part)
    return findable(group, words or "(nothing written yet)", partial(go, target), detail=detail)


def _detail(note: "Evidence", source: str) -> str:
    return " · ".join(part for part in (note.reference, str(note.kind), source) if part)


def _sources(shown: "Gathered") -> dict[str, str]:
    """What a note may come from, by id, as it is called."""
    return {
        **{item.id: item.reference for item in shown.case_files},
        **{item.id: item.title for item in shown.sessions},
        **{item.id: item.title for item in shown.documents},
    }
