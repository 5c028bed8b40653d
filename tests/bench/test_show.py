"""Showing a challenge of 20,000 changes, against fetching bare the rows that the page is made of.

Ours is everything that `peeraudit show` does once the key is known, to the last line. The floor
opens the same file with the same settings and lets the driver fetch the drawn rows, the compiled
forms, and the heads that laptops may disagree on. Opening looks through every page of the file,
which has nothing to do with what is shown: so it is timed with it and without.
"""

import gc
from collections.abc import Callable
from pathlib import Path

import pytest

from peeraudit.cli.showing import lines
from peeraudit.operations.sample import PASSPHRASE
from peeraudit.operations.showing import state
from peeraudit.store.connection import PRAGMAS, DriverConnection, StoreFile
from peeraudit.store.drawn import DRAWINGS
from peeraudit.store.key import Key
from peeraudit.store.pages import check_outside
from peeraudit.store.workspace import Sitting, Workspace, open_with
from tests.bench.grown import CONTESTED, grow
from tests.bench.timing import table, timed

TURNS = 25

MOST = 4.0
"""Times the floor that showing may take, once the key is known."""

NOT_SHOWN = {"taken_row", "strike"}

HEADS_CONTESTED = """
    SELECT * FROM (
        SELECT entity, entity_id, field FROM head
        GROUP BY entity, entity_id, field HAVING count(*) > 1
    ) AS contested
    CROSS JOIN head ON head.entity = contested.entity
        AND head.entity_id = contested.entity_id AND head.field = contested.field
    JOIN change ON change.id = head.change
    JOIN change_set ON change_set.id = change.change_set
"""

ROWS = (
    *(f'SELECT * FROM "{entity}"' for entity in DRAWINGS if entity not in NOT_SHOWN),  # noqa: S608 - our own names
    "SELECT * FROM compiled_form",
    HEADS_CONTESTED,
)
"""What is fetched bare."""


@pytest.mark.bench
def test_a_challenge_is_shown_in_four_times_what_its_rows_take_bare(own_sample: Path) -> None:
    grown = grow(own_sample, PASSPHRASE)
    turns = Turns(own_sample, grown.file.key)
    grown.close()
    assert turns.shown().count(": text\n") == CONTESTED
    gc.freeze()  # what pytest has loaded is no part of the program
    when_open = timed(
        "shown", ours=turns.shown_when_open, floor=turns.fetched_when_open, turns=TURNS
    )
    from_opening = timed(
        "opened and shown",
        ours=lambda: turns.shown,
        floor=lambda: turns.fetched,
        turns=TURNS,
    )
    gc.unfreeze()
    print(table([when_open, from_opening]))  # noqa: T201 - the figures are what a bench is run for
    assert when_open.ratio <= MOST
    assert from_opening.ratio <= MOST


class Turns:
    """One challenge, shown or fetched bare, each time by a connection that has read nothing yet."""

    def __init__(self, path: Path, key: Key) -> None:
        self.path = path
        self.key = key
        self.workspace: Workspace | None = None

    def shown(self) -> str:
        """The page, from opening the file to closing it."""
        workspace = self._opened()
        page = shown(workspace)
        workspace.close()
        return page

    def fetched(self) -> None:
        """The rows, from opening the file on."""
        fetch(self._driver())

    def shown_when_open(self) -> Callable[[], object]:
        """The page of a file that is open."""
        if self.workspace is not None:
            self.workspace.close()
        self.workspace = workspace = self._opened()
        return lambda: shown(workspace)

    def fetched_when_open(self) -> Callable[[], object]:
        """The rows of a file that is open."""
        driver = self._driver()
        list(driver.execute("SELECT * FROM drawn_as"))
        return lambda: fetch(driver)

    def _opened(self) -> Workspace:
        check_outside(self.path)
        return open_with(self.key, self.path, sitting=Sitting("bench", "laptop"))

    def _driver(self) -> DriverConnection:
        driver = StoreFile(self.path, self.key).connect()
        for pragma in (f'key = "{self.key.pragma}"', *PRAGMAS):
            driver.execute(f"PRAGMA {pragma}")
        return driver


def shown(workspace: Workspace) -> str:
    """The page."""
    return "\n".join(lines(state(workspace)))


def fetch(driver: DriverConnection) -> None:
    """The rows it is made of, bare; without pauses, as ours is."""
    gc.disable()
    for statement in ROWS:
        list(driver.execute(statement))
    gc.enable()
