"""Limits: what no colleague's program would take in is not kept in the first place."""

import pytest

from peeraudit.core.evidence import Evidence
from peeraudit.core.journal.change import LONGEST_VALUE, MOST_IN_JOURNAL
from peeraudit.store.errors import TooMuch
from tests.store.shelf import Shelf, everything, keep


def test_a_value_longer_than_any_is_refused_and_nothing_is_kept(shelf: Shelf) -> None:
    with shelf.store() as workspace:
        before = everything(workspace)
        with pytest.raises(TooMuch, match="1,000,001 characters"):
            keep(workspace, Evidence(id="e1", text="x" * (LONGEST_VALUE - 1)))
        assert everything(workspace) == before


def test_the_longest_value_there_may_be_is_kept(shelf: Shelf) -> None:
    with shelf.store() as workspace:
        keep(workspace, Evidence(id="e1", text="x" * (LONGEST_VALUE - 2)))
        with workspace.view() as view:
            assert len(view.fetch(Evidence)[0].text) == LONGEST_VALUE - 2


def test_a_journal_that_is_full_takes_no_more(shelf: Shelf) -> None:
    with shelf.store() as workspace:
        keep(workspace, Evidence(id="e1", text="First."))
        with workspace.file.writing() as connection:
            further = (MOST_IN_JOURNAL - 1,)
            connection.exec_driver_sql("UPDATE change SET rowid = rowid + ?", further)
        with pytest.raises(TooMuch, match="The journal is full"):
            keep(workspace, Evidence(id="e2", text="One too many."))
