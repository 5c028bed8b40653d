"""Deleting against everything that may happen elsewhere meanwhile; it never cascades."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from peeraudit.core.case_file import CaseFile
from peeraudit.core.challenge import KeyLine, Peer, Theme
from peeraudit.core.evidence import Evidence
from peeraudit.core.finding import Bearing, Filing, Finding
from peeraudit.core.intake.ids import filing_id
from peeraudit.core.journal.kept import Kept
from peeraudit.core.state import State
from peeraudit.operations.clock import this_laptop
from peeraudit.operations.composing import write_letter
from peeraudit.operations.deleting import Deleted, StillNeeded, delete
from peeraudit.operations.disagreements import disagreements
from peeraudit.operations.gathering import gather
from peeraudit.operations.history import history_of
from peeraudit.operations.opening import opened
from peeraudit.operations.referring import NotKnown
from peeraudit.operations.restoring import bring_back
from peeraudit.operations.sample import PASSPHRASE
from peeraudit.operations.searching import Asked, find
from peeraudit.operations.showing import state
from peeraudit.operations.undo import undo
from peeraudit.store.verify import verify
from tests.operations.apart import Laptop
from tests.operations.two_files import meet, two_files
from tests.store.shelf import Shelf

THEME = Theme(id="t1", title="Practice")
NOTE = Evidence(id="e1", reference="E1a", text="They listen.")
OTHER = Evidence(id="e2", reference="E2a", text="Plans are short.")
FINDING = Finding(id="f1", reference="F1a", text="Workers listen.", theme="t1")


def filed(note: str, finding: str) -> Filing:
    return Filing(
        id=filing_id(finding, evidence=note), finding=finding, evidence=note, bearing=Bearing.FOR
    )


THINGS: Sequence[Kept] = (THEME, NOTE, OTHER, FINDING, filed("e1", "f1"))


def deleted(laptop: Laptop, words: str) -> Deleted:
    return delete(laptop.workspace, words, clock=laptop.clock, named=laptop.peer.name)


def edit(laptop: Laptop) -> None:
    laptop.change(laptop.fetch(Finding, "f1"), text="Workers listen well.")


def file_another_note(laptop: Laptop) -> None:
    link = filed("e2", "f1")
    laptop.change(Filing(id=link.id), finding="f1", evidence="e2", bearing=Bearing.FOR)


def file_the_note_otherwise(laptop: Laptop) -> None:
    laptop.change(laptop.fetch(Filing, filed("e1", "f1").id), bearing=Bearing.AGAINST)


def name_it_anew(laptop: Laptop) -> None:
    laptop.change(Finding(id="f2"), reference="F2b", text="They ask.", split_from="f1")


def unfile_and_file_again(laptop: Laptop) -> None:
    link = filed("e1", "f1").id
    laptop.change(laptop.fetch(Filing, link), bearing=None)
    laptop.change(laptop.fetch(Filing, link), bearing=Bearing.FOR)


@pytest.mark.parametrize(
    "meanwhile",
    [edit, file_another_note, file_the_note_otherwise, name_it_anew, unfile_and_file_again],
)
def test_what_is_deleted_here_and_changed_or_named_elsewhere_stays_as_a_conflict(
    shelf: Shelf, meanwhile: Callable[[Laptop], None]
) -> None:
    with two_files(shelf, *THINGS) as (ours, theirs):
        deleted(ours, "F1a")
        assert not ours.has(Finding, "f1")
        meanwhile(theirs)
        meet(ours, theirs)
        for laptop in (ours, theirs):
            assert laptop.has(Finding, "f1")
            (conflict,) = laptop.conflicts()
            assert conflict.reference == "F1a"
            assert [side.stands for side in conflict.sides] == ["it is deleted", "it stays"]


def test_a_delete_against_filed_evidence(shelf: Shelf) -> None:
    with two_files(shelf, FINDING, NOTE) as (ours, theirs):
        deleted(ours, "E1a")
        theirs.change(
            Filing(id=filed("e1", "f1").id), finding="f1", evidence="e1", bearing=Bearing.FOR
        )
        meet(ours, theirs)
        assert ours.has(Evidence, "e1")
        assert [item.reference for item in ours.conflicts()] == ["E1a"]
        assert ours.take("E1a", "a").stands == "it is deleted"
        meet(ours, theirs)
        assert not theirs.has(Evidence, "e1")
        assert theirs.has(Filing, filed("e1", "f1").id)
        assert theirs.conflicts() == ()


def test_a_note_that_was_unfiled_elsewhere_goes_without_a_conflict(shelf: Shelf) -> None:
    with two_files(shelf, *THINGS) as (ours, theirs):
        deleted(ours, "E1a")
        theirs.change(theirs.fetch(Filing, filed("e1", "f1").id), bearing=None)
        meet(ours, theirs)
        assert not ours.has(Evidence, "e1")
        assert ours.conflicts() == ()


def test_what_both_delete_is_gone_without_a_conflict(shelf: Shelf) -> None:
    with two_files(shelf, *THINGS) as (ours, theirs):
        deleted(ours, "F1a")
        deleted(theirs, "F1a")
        meet(ours, theirs)
        assert not ours.has(Finding, "f1")
        assert not theirs.has(Finding, "f1")
        assert ours.conflicts() == ()


def test_what_one_brought_back_and_the_other_deleted_anew_is_for_the_team_to_settle(
    shelf: Shelf,
) -> None:
    with two_files(shelf, *THINGS) as (ours, theirs):
        deleted(ours, "F1a")
        meet(ours, theirs)
        bring_back(theirs.workspace, "F1a", clock=theirs.clock, named=theirs.peer.name)
        meet(ours, theirs)
        assert ours.has(Finding, "f1")
        assert ours.conflicts() == ()
        edit(ours)
        deleted(theirs, "F1a")
        meet(ours, theirs)
        assert ours.has(Finding, "f1")
        assert [item.reference for item in theirs.conflicts()] == ["F1a"]


def test_an_undo_and_a_restore_both_bring_it_back_with_all_it_was(shelf: Shelf) -> None:
    with two_files(shelf, *THINGS) as (ours, _):
        for back in (
            ours.undo,
            lambda: bring_back(ours.workspace, "f1A", clock=ours.clock, named=ours.peer.name),
        ):
            deleted(ours, "F1a")
            assert not ours.has(Finding, "f1")
            back()
            assert ours.fetch(Finding, "f1") == FINDING
            assert disagreements(ours.workspace).loose == ()
        assert ours.conflicts() == ()


def test_what_names_it_keeps_the_name_and_is_listed(shelf: Shelf) -> None:
    with two_files(shelf, *THINGS) as (ours, _):
        assert deleted(ours, "practice") == Deleted("Practice", named_by=("F1a",), parted=())
        assert ours.fetch(Finding, "f1").theme == "t1"
        (loose,) = disagreements(ours.workspace).loose
        assert (loose.named, loose.field, loose.by) == ("Practice (deleted)", "theme", ("F1a",))
        assert deleted(ours, "F1a") == Deleted("F1a", named_by=("E1a under F1a",), parted=())
        assert ours.has(Evidence, "e1")


def test_deleting_what_others_were_merged_into_lets_them_stand_by_themselves(shelf: Shelf) -> None:
    beneath = Finding(id="f2", reference="F2a", text="They ask.", joined_into="f1")
    with two_files(shelf, *THINGS, beneath) as (ours, _):
        assert [item.id for item in gathered(ours).synthesis.unthemed] == []
        assert deleted(ours, "F1a") == Deleted("F1a", named_by=("E1a under F1a",), parted=("F2a",))
        assert gathered(ours).counts.findings == 1
        assert [item.reference for item in gathered(ours).synthesis.unthemed] == ["F2a"]


def gathered(laptop: Laptop) -> State:
    return state(laptop.workspace)


def test_what_is_deleted_is_counted_and_found_nowhere(shelf: Shelf) -> None:
    with two_files(shelf, *THINGS, CaseFile(id="c1", reference="C07")) as (ours, _):
        before = gathered(ours).counts
        assert (before.notes, before.findings, before.unfiled, before.case_files) == (2, 1, 1, 1)
        for words in ("E1a", "F1a", "C07"):
            deleted(ours, words)
        after = gathered(ours).counts
        assert (after.notes, after.findings, after.unfiled, after.case_files) == (1, 0, 1, 0)
        assert find(ours.workspace, Asked("listen", "", "", "")).total == 0
        with ours.workspace.view() as view:
            assert gather(view).findings == ()


def test_a_filing_that_is_deleted_files_the_note_there_no_longer(shelf: Shelf) -> None:
    with two_files(shelf, *THINGS) as (ours, _):
        assert deleted(ours, "E1a under F1a") == Deleted("E1a under F1a", named_by=(), parted=())
        assert gathered(ours).counts.unfiled == 2
        with pytest.raises(NotKnown, match="not tied"):
            deleted(ours, "E1a under F1a")
        ours.undo()
        assert gathered(ours).counts.unfiled == 1


@pytest.mark.parametrize("words", ["challenge", "Ruth Adeyemi"])
def test_the_challenge_and_whoever_speaks_cannot_be_deleted(shelf: Shelf, words: str) -> None:
    with two_files(shelf, *THINGS) as (ours, _):
        with pytest.raises(StillNeeded):
            deleted(ours, words)
        assert ours.has(Peer, "p1")


def test_what_is_gone_is_not_deleted_again(shelf: Shelf) -> None:
    with two_files(shelf, KeyLine(id="k1", code="K1")) as (ours, _):
        deleted(ours, "K1")
        with pytest.raises(NotKnown, match="not there any more"):
            deleted(ours, "K1")
        with pytest.raises(NotKnown):
            deleted(ours, "K2")


EVERY_KIND = (
    "F1a",
    "E1a",
    "C07",
    "S1a",
    "D1a",
    "K1",
    "Working with partners",
    "tip 3",
    "C07 first",
    "C07 second",
    "C07/overall moderated",
    "C07 first/overall",
    "form whole-case",
    "Imran Sadiq",
    "E12a under F15a",
)


def test_everything_still_works_whatever_of_the_sample_is_deleted(
    own_sample: Path, tmp_path: Path
) -> None:
    clock = this_laptop()
    with opened(str(own_sample), PASSPHRASE, clock=clock) as workspace:
        before = state(workspace)
        for words in EVERY_KIND:
            delete(workspace, words, clock=clock, named="")
            assert state(workspace) != before or words == "Imran Sadiq"
            if words != "tip 3":  # by now that is the one that was the fourth
                assert history_of(workspace, words, field="").deeds[-1].name == "delete"
            assert find(workspace, Asked("plan", "", "", "")).total
            assert disagreements(workspace).conflicts == ()
            write_letter(workspace, tmp_path / "letter.txt")
        assert verify(workspace.file) == ()
        for _ in EVERY_KIND:
            assert undo(workspace, clock=clock, named="").deed == "delete"
        assert state(workspace) == before
        assert verify(workspace.file) == ()
