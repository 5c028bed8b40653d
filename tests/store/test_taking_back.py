"""Taking back what was received: the file as it was before, or not at all."""

import shutil
from pathlib import Path

import pytest

from peeraudit.core.challenge import Challenge
from peeraudit.core.evidence import Evidence
from peeraudit.store.errors import CannotWrite, DiskFull, NothingToTakeBack
from peeraudit.store.taking_back import (
    copies_beside,
    copy_before_join,
    destroy_copies,
    take_back_received,
)
from peeraudit.store.verify import verify
from peeraudit.store.workspace import Workspace
from tests.store.shelf import Shelf, change, everything, fetched, keep
from tests.store.test_room import limit

MANY = tuple(Evidence(id=f"n{number}", text=f"They wait {number}. " * 40) for number in range(300))
"""Notes for which a file has to grow."""


@pytest.fixture
def copies(shelf: Shelf, tmp_path: Path) -> tuple[Path, Path]:
    """Our file, and a copy that is far ahead of it."""
    ours, theirs = tmp_path / "ours.peeraudit", tmp_path / "theirs.peeraudit"
    shutil.copyfile(shelf.blank, ours)
    with shelf.window(ours) as workspace:
        keep(workspace, Challenge(id="challenge", host="Fernmoor"), Evidence(id="e1", text="One."))
    shutil.copyfile(ours, theirs)
    with shelf.window(theirs) as workspace:
        keep(workspace, *MANY)
        change(workspace, fetched(workspace, Evidence, "e1"), text="Two.")
    return ours, theirs


def join(shelf: Shelf, workspace: Workspace, theirs: Path) -> None:
    with shelf.window(theirs) as other:
        workspace.receive_copy(other.file, name=str(theirs))


def test_every_table_is_as_it_was_and_so_is_what_comes_after(
    copies: tuple[Path, Path], shelf: Shelf
) -> None:
    ours, theirs = copies
    with shelf.window(ours) as workspace:
        keep(workspace, Evidence(id="e2", text="Ours."))
        before = everything(workspace)
        join(shelf, workspace, theirs)
        assert take_back_received(workspace.file) == 2
        assert everything(workspace) == before
        keep(workspace, Evidence(id="e3", text="Ours again."))
        assert verify(workspace.file) == ()
        join(shelf, workspace, theirs)
        assert fetched(workspace, Evidence, "e1").text == "Two."
        assert verify(workspace.file) == ()


def test_a_join_for_which_there_is_no_room_changes_nothing_and_comes_when_there_is(
    copies: tuple[Path, Path], shelf: Shelf
) -> None:
    ours, theirs = copies
    with shelf.window(ours) as workspace:
        before = everything(workspace)
        with limit(ours.stat().st_size), pytest.raises(DiskFull) as caught:
            join(shelf, workspace, theirs)
        assert str(ours) in caught.value.what
        assert everything(workspace) == before
        with pytest.raises(NothingToTakeBack):
            take_back_received(workspace.file)
        join(shelf, workspace, theirs)
        assert verify(workspace.file) == ()


def test_no_room_for_the_copy_from_before(copies: tuple[Path, Path], shelf: Shelf) -> None:
    ours, theirs = copies
    with shelf.window(ours) as workspace:
        before = everything(workspace)
        with limit(ours.stat().st_size - 4096), pytest.raises(DiskFull) as caught:
            join(shelf, workspace, theirs)
        assert str(copy_before_join(ours)) in caught.value.what
        assert everything(workspace) == before
    assert sorted(path.name for path in ours.parent.iterdir()) == [ours.name, theirs.name]


def test_a_folder_stands_where_the_copy_from_before_should(
    copies: tuple[Path, Path], shelf: Shelf
) -> None:
    ours, theirs = copies
    copy_before_join(ours).mkdir()
    with shelf.window(ours) as workspace:
        before = everything(workspace)
        with pytest.raises(CannotWrite):
            join(shelf, workspace, theirs)
        assert everything(workspace) == before


def test_a_second_joining_that_was_cut_off_leaves_nothing_to_take_back(
    copies: tuple[Path, Path], shelf: Shelf
) -> None:
    ours, theirs = copies
    with shelf.window(ours) as workspace:
        join(shelf, workspace, theirs)
        with shelf.window(theirs) as other:
            keep(other, *(Evidence(id=f"m{at}", text=note.text) for at, note in enumerate(MANY)))
        joined = everything(workspace)
        with limit(ours.stat().st_size), pytest.raises(DiskFull):
            join(shelf, workspace, theirs)
        with pytest.raises(NothingToTakeBack):
            take_back_received(workspace.file)
        assert everything(workspace) == joined


def test_an_older_file_put_back_beside_a_later_copy_is_not_mixed_with_it(
    copies: tuple[Path, Path], shelf: Shelf
) -> None:
    ours, theirs = copies
    with shelf.window(ours) as workspace:
        join(shelf, workspace, theirs)
    backup = ours.read_bytes()
    with shelf.window(ours) as workspace:
        keep(workspace, Evidence(id="e5", text="Later."))
        with shelf.window(theirs) as other:
            keep(other, Evidence(id="e6", text="Later there."))
        join(shelf, workspace, theirs)
    ours.write_bytes(backup)
    with shelf.window(ours) as workspace:
        before = everything(workspace)
        with pytest.raises(NothingToTakeBack):
            take_back_received(workspace.file)
        assert everything(workspace) == before


def test_copies_of_earlier_states_are_destroyed_together(
    copies: tuple[Path, Path], shelf: Shelf
) -> None:
    ours, theirs = copies
    with shelf.window(ours) as workspace:
        join(shelf, workspace, theirs)
    assert copies_beside(ours) == (copy_before_join(ours),)
    assert destroy_copies(ours) == (copy_before_join(ours),)
    assert copies_beside(ours) == ()


def test_what_is_left_of_a_copy_that_was_cut_off_is_destroyed_with_them(
    copies: tuple[Path, Path],
) -> None:
    ours, theirs = copies
    left = [
        ours.with_name(f".{ours.name}{middle}")
        for middle in (".before-join.0a1b2c3d.part", ".0a1b2c3d.part", ".0a1b2c3d.part-journal")
    ]
    for path in (*left, ours.with_name(f".{theirs.name}.0a1b2c3d.part")):
        path.write_bytes(b"half a copy")
    assert set(destroy_copies(ours)) == set(left)
    assert sorted(path.name for path in ours.parent.iterdir()) == [
        f".{theirs.name}.0a1b2c3d.part",
        ours.name,
        theirs.name,
    ]
