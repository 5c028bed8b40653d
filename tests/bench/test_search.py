"""Looking for a word among many notes, against the bare query of the index."""

from collections.abc import Callable
from pathlib import Path
from random import Random
from secrets import token_hex

import pytest
from sqlalchemy import text

from peeraudit.core.evidence import Evidence
from peeraudit.core.journal.draft import Draft
from peeraudit.operations.searching import MOST_SHOWN, Asked, find
from peeraudit.store.search import MARKS
from peeraudit.store.workspace import Sitting, Workspace, create
from tests.bench.timing import table, timed

NOTES, WORDS, TURNS = 20_000, 20, 200

MOST, ROOM = 1.5, 0.001
"""Times the floor that a search may take, or seconds more."""

BARE = text(
    "SELECT entity_id, highlight(search, 0, :before, :after) FROM search"
    " WHERE search MATCH :asked ORDER BY rank LIMIT :most"
)


@pytest.mark.bench
def test_a_word_is_found_and_shown_about_as_fast_as_the_bare_query(tmp_path: Path) -> None:
    workspace = create(tmp_path / "b.peeraudit", "x", sitting=Sitting("ours", "laptop"))
    keep_notes(workspace)
    chance = Random(7)  # noqa: S311 - any words will do

    def word() -> str:
        return f"common{chance.randrange(WORDS):02}"

    def ours() -> Callable[[], object]:
        asked = Asked(word())
        return lambda: find(workspace, asked)

    def bare() -> Callable[[], object]:
        asked = {"asked": word(), "before": MARKS[0], "after": MARKS[1], "most": MOST_SHOWN}

        def query() -> None:
            with workspace.file.reading() as connection:
                connection.execute(BARE, asked).all()

        return query

    for number in range(WORDS):
        found = find(workspace, Asked(f"common{number:02}"))
        assert len(found.places) == MOST_SHOWN
        assert found.total > 100
    timing = timed("one word among 20,000 notes", ours=ours, floor=bare, turns=TURNS)
    print(table([timing]))  # noqa: T201 - the figures are what a bench is run for
    workspace.close()
    assert timing.ratio <= MOST or timing.ours - timing.floor <= ROOM


def keep_notes(workspace: Workspace) -> None:
    """Notes of some twenty words; one in seven has one of the words looked for."""
    chance = Random(3)  # noqa: S311 - any words will do
    draft = Draft(token_hex(10))
    for number in range(NOTES):
        words = [f"word{chance.randrange(3000)}" for _ in range(18)]
        if not chance.randrange(7):
            words.append(f"common{chance.randrange(WORDS):02}")
        draft.add(Evidence(id=token_hex(10), reference=f"E{number}a", text=" ".join(words)))
    workspace.keep(draft.change_set("add", peer="p1", at="2026-11-21"))
