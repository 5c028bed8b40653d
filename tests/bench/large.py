"""A challenge of the largest size that was ever seen: thousands of notes, hundreds of findings."""

from collections.abc import Iterator
from pathlib import Path
from random import Random
from secrets import token_hex

from peeraudit.core.challenge import Peer, Theme
from peeraudit.core.evidence import Evidence, Leaning, SourceKind
from peeraudit.core.finding import Bearing, Filing, Finding, FindingLeaning
from peeraudit.core.intake.ids import filing_id
from peeraudit.core.journal.draft import Draft
from peeraudit.core.journal.kept import Kept
from peeraudit.core.journal.order import between
from peeraudit.core.timetable import Session
from peeraudit.operations.clock import this_laptop
from peeraudit.operations.opening import opened
from peeraudit.operations.sample import PASSPHRASE
from peeraudit.store.view import View
from tests.bench.field_work import WORDS

NOTES, FINDINGS = 5_000, 400

FILED = 0.8
"""The share of the notes that are filed under a finding."""

AT_ONCE = 1_000
"""Things kept in one deed."""


def enlarge(path: Path, *, notes: int = NOTES, findings: int = FINDINGS) -> None:
    """Let a copy of the sample have as many notes and findings more."""
    clock, chance = this_laptop(), Random(7)  # noqa: S311 - the same challenge each time
    with opened(str(path), PASSPHRASE, clock=clock) as workspace:
        with workspace.view() as view:
            things = list(_things(view, chance, notes=notes, findings=findings))
            peer = view.fetch(Peer)[0]
        for begin in range(0, len(things), AT_ONCE):
            draft = Draft(clock.new_id())
            for thing in things[begin : begin + AT_ONCE]:
                draft.add(thing)
            workspace.keep(draft.change_set("enlarge", peer=peer.id, at=clock.stamp()))


def _things(view: View, chance: Random, *, notes: int, findings: int) -> Iterator[Kept]:
    themes, sessions = view.fetch(Theme), view.fetch(Session)
    peers = view.fetch(Peer)
    made: list[Finding] = []
    place = "z"
    for number in range(findings):
        place = between(place, "", tail="large")
        made.append(
            Finding(
                id=token_hex(10),
                reference=f"F{1000 + number}a",
                theme=chance.choice(themes).id,
                leaning=chance.choice(tuple(FindingLeaning)),
                text=sentence(chance),
                place=place,
            )
        )
    yield from made
    for number in range(notes):
        note = Evidence(
            id=token_hex(10),
            reference=f"E{1000 + number}a",
            text=sentence(chance),
            kind=chance.choice(tuple(SourceKind)),
            leaning=chance.choice(tuple(Leaning)),
            source=chance.choice(sessions).id,
            theme=chance.choice(themes).id,
            peer=chance.choice(peers).id,
        )
        yield note
        if chance.random() < FILED:
            finding = chance.choice(made).id
            yield Filing(
                id=filing_id(finding, evidence=note.id),
                finding=finding,
                evidence=note.id,
                bearing=chance.choice(tuple(Bearing)),
            )


def sentence(chance: Random) -> str:
    """Words as a note has them."""
    return " ".join(chance.choices(WORDS, k=chance.randint(8, 22))).capitalize() + "."
