"""A blind second auditor strikes out everything, and is shown only what they may see of it."""

import pytest

from peeraudit.core.audit import Audit, Judgement
from peeraudit.core.evidence import Evidence
from peeraudit.operations.clock import this_laptop
from peeraudit.operations.restoring import (
    Earlier,
    NothingToRestore,
    bring_back,
    restore_value,
)
from peeraudit.operations.striking import (
    NothingToStrike,
    Places,
    places_of_thing,
    places_of_words,
    strike,
)
from peeraudit.store.workspace import Workspace
from tests.operations.apart import RUTH, Laptop, apart
from tests.operations.struck import listed, whole_journal
from tests.operations.test_veiling import (
    CANARY,
    JONAS_LOOKS,
    RUTH_LOOKS,
    WORK,
    worked,
)
from tests.store.shelf import Shelf, change, fetched

AS_WELL = "Where it stands there, it is struck out as well."


def struck(workspace: Workspace, places: Places) -> None:
    strike(workspace, places, why="a name", clock=this_laptop(), named=JONAS_LOOKS)


def test_words_are_struck_where_they_are_hidden_and_shown_where_they_are_not(shelf: Shelf) -> None:
    with worked(shelf) as workspace:
        change(workspace, fetched(workspace, Evidence, "e2"), text=f"{CANARY} and magpie.")
        whole = places_of_words(workspace, CANARY, named=RUTH_LOOKS)
        seen = places_of_words(workspace, CANARY, named=JONAS_LOOKS)
        assert listed(seen) == [("E2b", "text", True)]
        assert (len(whole.places), whole.left_out) == (5, "")
        assert seen.changes == whole.changes
        assert seen.left_out.startswith("Left out until your second audit of C07 is finished:")
        assert seen.left_out.endswith(AS_WELL)
        struck(workspace, seen)
        with workspace.view() as view:
            assert CANARY not in whole_journal(view)


def test_it_is_not_told_whether_words_stand_where_they_are_hidden(shelf: Shelf) -> None:
    with worked(shelf) as workspace:
        hidden, nowhere = (
            places_of_words(workspace, words, named=JONAS_LOOKS) for words in (CANARY, "heron")
        )
        assert (hidden.places, hidden.left_out) == (nowhere.places, nowhere.left_out)
        with workspace.view() as view:
            before = view.count()
        struck(workspace, nowhere)
        with workspace.view() as view:
            assert view.count() == before
        with pytest.raises(NothingToStrike, match="nowhere"):
            places_of_words(workspace, "heron", named=RUTH_LOOKS)
        struck(workspace, hidden)
        with workspace.view() as view:
            assert CANARY not in whole_journal(view)


@pytest.mark.parametrize(
    ("words", "field"), [("E1a", ""), ("C07 first/voice", "reason"), ("C07", "host grade")]
)
def test_a_hidden_thing_is_struck_unseen(shelf: Shelf, words: str, field: str) -> None:
    with worked(shelf) as workspace:
        seen = places_of_thing(workspace, words, field=field, named=JONAS_LOOKS)
        assert seen.places == ()
        assert seen.left_out.endswith(AS_WELL)
        struck(workspace, seen)
        assert places_of_words(workspace, CANARY, named=JONAS_LOOKS).left_out
        left = places_of_words(workspace, CANARY, named=RUTH_LOOKS).places
        assert len(left) == 3


def test_of_what_is_seen_whole_nothing_is_said_to_be_left_out(shelf: Shelf) -> None:
    with worked(shelf) as workspace:
        for words, field in (("E2b", ""), ("C07", "team"), ("C07 second/voice", "")):
            seen = places_of_thing(workspace, words, field=field, named=JONAS_LOOKS)
            assert len(seen.places) == 1, words
            assert seen.left_out == "", words
        struck(workspace, seen)
        with pytest.raises(NothingToStrike, match="No words of"):
            places_of_thing(workspace, "C07 second/voice", field="", named=JONAS_LOOKS)


@pytest.mark.parametrize(
    "earlier",
    [
        Earlier("C07 first/voice", "reason", 1),
        Earlier("E1a", "text", 7),
        Earlier("C07", "host grade", 1),
    ],
)
def test_no_earlier_value_of_what_is_hidden_is_brought_back_or_told(
    shelf: Shelf, earlier: Earlier
) -> None:
    with apart(shelf, *WORK) as (ours, _):
        with pytest.raises(NothingToRestore, match="Left out until") as refused:
            restore_value(ours.workspace, earlier, clock=ours.clock, named=JONAS_LOOKS)
        assert CANARY not in str(refused.value)
        ours.change(ours.fetch(Audit, "second"), finished=True)
        with pytest.raises(NothingToRestore, match=r"has that value already|has no number"):
            restore_value(ours.workspace, earlier, clock=ours.clock, named=JONAS_LOOKS)


def test_it_is_not_told_whether_what_is_hidden_was_deleted(shelf: Shelf) -> None:
    with worked(shelf) as workspace:
        laptop = Laptop(workspace, this_laptop(), RUTH)
        thing = laptop.fetch(Judgement, "j1")
        laptop.delete(thing, in_front_of=laptop.in_front_of(thing))
        for words in ("C07 first/voice", "E1a"):
            with pytest.raises(NothingToRestore, match="Left out until"):
                bring_back(workspace, words, clock=laptop.clock, named=JONAS_LOOKS)
        bring_back(workspace, "C07 first/voice", clock=laptop.clock, named=RUTH_LOOKS)
        assert laptop.fetch(Judgement, "j1").reason == f"{CANARY} sings."
