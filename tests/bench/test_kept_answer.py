"""One kept answer against the same rows written by hand in one transaction."""

from collections.abc import Callable, Iterator
from pathlib import Path
from secrets import token_hex

import pytest

from peeraudit.core.audit import Judgement
from peeraudit.core.journal.draft import Draft
from peeraudit.store.drawn import DrawnValues
from peeraudit.store.verify import verify
from peeraudit.store.workspace import Sitting, Workspace, create
from tests.bench.by_hand import ByHand
from tests.bench.timing import table, timed

ROWS = 5_000

TURNS = 200

MOST = 3.0
"""Times the floor one kept answer may take."""


@pytest.mark.bench
def test_a_kept_answer_takes_no_longer_than_three_times_its_rows_by_hand(tmp_path: Path) -> None:
    workspace = create(tmp_path / "b.peeraudit", "x", sitting=Sitting("ours", "laptop"))
    keep_judgements(workspace)
    with workspace.file.reading() as connection:
        driver = connection.connection.driver_connection
    assert driver
    by_hand = ByHand(driver)
    turns = Turns(workspace, by_hand)
    timing = timed("one kept answer", ours=turns.kept, floor=turns.written, turns=TURNS)
    print(table([timing]))  # noqa: T201 - the figures are what a bench is run for
    assert verify(workspace.file) == ()
    workspace.close()
    assert timing.ratio <= MOST


class Turns:
    """Answers to change, one after another, kept or written by hand."""

    def __init__(self, workspace: Workspace, by_hand: ByHand) -> None:
        self.workspace = workspace
        self.by_hand = by_hand
        self.count = 1
        with workspace.view() as view:
            self.things = {thing.id: thing for thing in view.fetch(Judgement)}
        self.ids = scattered(tuple(self.things))

    def kept(self) -> Callable[[], object]:
        """A change of an answer, to keep."""
        self.count += 1
        draft = Draft(token_hex(10))
        draft.change(self.things.pop(next(self.ids)), answer=(self.answer(),))
        deed = draft.change_set("change", peer="p1", at="2026-11-21")
        return lambda: self.workspace.keep(deed)

    def written(self) -> Callable[[], object]:
        """The rows of a changed answer, to write."""
        self.count += 1
        row = self.row(next(self.ids))
        statements = self.by_hand.statements(row, answer=self.answer(), count=self.count)
        return lambda: self.by_hand.write(statements)

    def answer(self) -> str:
        """Another answer each time, all of one length."""
        return f"answer{self.count:06}"

    def row(self, name: str) -> DrawnValues:
        """A judgement as it is drawn now."""
        with self.workspace.view() as view:
            return view.row(Judgement.ENTITY, name)


def keep_judgements(workspace: Workspace) -> None:
    """A store of the size of a large challenge, all in one deed."""
    draft = Draft(token_hex(10))
    for number in range(ROWS):
        draft.add(
            Judgement(
                id=token_hex(10),
                audit=f"audit {number // 40}",
                question=f"question {number % 40}",
                answer=("requires_improvement",),
                reason=f"The plan names who does what by when, and was looked at again {number}.",
                where_in_record="Plan of March, second page",
            )
        )
    workspace.keep(draft.change_set("add", peer="p1", at="2026-11-21"))


def scattered(names: tuple[str, ...]) -> Iterator[str]:
    """The names in an order that has nothing to do with where they stand in the file."""
    return iter(sorted(names, key=lambda name: name[::-1]))
