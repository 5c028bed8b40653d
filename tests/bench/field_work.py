"""Four laptops apart: 500 rows they all have, then 2,000 edits on each, a deed an edit."""

from dataclasses import dataclass
from pathlib import Path
from random import Random
from shutil import copyfile

from peeraudit.core.audit import Judgement
from peeraudit.core.challenge import Challenge
from peeraudit.core.evidence import Evidence
from peeraudit.core.journal.draft import Draft
from peeraudit.core.journal.kept import Kept
from peeraudit.store.connection import StoreFile
from peeraudit.store.workspace import Sitting, Workspace, create

LAPTOPS, SHARED, EDITS = 4, 500, 2_000

NEW, REWORDED, REGRADED = 0.60, 0.80, 0.97
"""Of an edit's chance: a new note, a note reworded, a grade changed, and the rest deletions."""

SPOKEN = (
    "plan visit child mother school worker meeting record chronology review home safe seen heard"
    " manager signed late early clear voice risk drift contact health housing police letter"
)

WORDS = tuple(SPOKEN.split())
"""What notes are made of."""


def note(chance: Random, name: str) -> Evidence:
    """A note of a usual length."""
    text = " ".join(chance.choices(WORDS, k=18))
    return Evidence(id=name, reference=name, text=text, source=f"s{chance.randrange(40)}")


def shared_things(chance: Random) -> tuple[Kept, ...]:
    """What all laptops have before they part: notes and judgements in equal numbers."""
    notes = tuple(note(chance, f"e{number}") for number in range(SHARED // 2))
    judgements = tuple(
        Judgement(
            id=f"j{number}",
            audit=f"a{number // 20}",
            question=f"q{number % 20}",
            answer=("good",),
            reason=" ".join(chance.choices(WORDS, k=12)),
        )
        for number in range(SHARED // 2)
    )
    return (Challenge(id="c1", host="Fernmoor"), *notes, *judgements)


@dataclass(slots=True)
class Field:
    """The stores of the laptops before they are joined."""

    paths: tuple[Path, ...]
    file: StoreFile

    def opened(self, path: Path, *, sitting: str) -> Workspace:
        """One of the stores, its key known."""
        return Workspace(StoreFile(path, self.file.key), Sitting(sitting, "laptop"))


def in_the_field(folder: Path) -> Field:
    """Let every laptop do its edits on its own."""
    chance = Random(7)  # noqa: S311 - the same work each time
    base = create(folder / "base.peeraudit", "x", sitting=Sitting("base", "laptop"))
    keep(base, Draft("shared"), *shared_things(chance))
    paths = tuple(folder / f"laptop{number}.peeraudit" for number in range(LAPTOPS))
    field = Field(paths, base.file)
    for number, path in enumerate(paths):
        copyfile(base.file.path, path)
        workspace = field.opened(path, sitting=f"sitting{number}")
        work(workspace, Random(number), name=f"l{number}")  # noqa: S311 - as above
        workspace.close()
    return field


def work(workspace: Workspace, chance: Random, *, name: str) -> None:
    """The edits of one laptop, each a deed of its own."""
    with workspace.view() as view:
        notes = {thing.id: thing for thing in view.fetch(Evidence)}
        grades = {thing.id: thing for thing in view.fetch(Judgement)}
    for number in range(EDITS):
        draft, kind = Draft(f"{name}.{number}"), chance.random()
        if kind < NEW:
            draft.add(note(chance, f"{name}n{number}"))
        elif kind < REWORDED:
            thing = notes.pop(chance.choice(list(notes)))
            draft.change(thing, text=" ".join(chance.choices(WORDS, k=18)))
        elif kind < REGRADED:
            grade = grades[chance.choice(list(grades))]
            draft.change(grade, answer=(chance.choice(("outstanding", "inadequate")),))
        else:
            doomed = grades.pop(chance.choice(list(grades)))
            with workspace.view() as view:
                seen = view.in_front_of(doomed.ENTITY, doomed.id)
            draft.delete(doomed, in_front_of=seen)
        deed = draft.change_set("edit", peer="p1", at="2026-11-21")
        if deed.changes:
            workspace.keep(deed)
        if not notes:
            with workspace.view() as view:
                notes = {thing.id: thing for thing in view.fetch(Evidence)}


def keep(workspace: Workspace, draft: Draft, *things: Kept) -> None:
    """Add things in one deed."""
    for thing in things:
        draft.add(thing)
    workspace.keep(draft.change_set("add", peer="p1", at="2026-11-21"))
