"""Another copy is read and never written to: not where a deed was cut off, nor where none may."""

import shutil
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import copyfile
from tempfile import mkdtemp

import pytest

from peeraudit.core.challenge import Challenge
from peeraudit.core.evidence import Evidence
from peeraudit.store.errors import Damaged, InUse, ItselfAgain
from peeraudit.store.other_copy import other_copy
from peeraudit.store.verify import verify
from peeraudit.store.workspace import Workspace
from tests.store.shelf import Shelf, fetched, keep
from tests.store.test_room import modes

OURS, THEIRS = "ours.peeraudit", "theirs.peeraudit"


class Stopped(Exception):
    """A deed is given up."""


@pytest.fixture
def folders(shelf: Shelf) -> Generator[tuple[Path, Path]]:
    """Our file, and a copy that is ahead of it in a folder of its own; anybody may come there."""
    paths = (Path(mkdtemp()) / OURS, Path(mkdtemp()) / THEIRS)
    copyfile(shelf.blank, paths[0])
    with shelf.window(paths[0]) as workspace:
        keep(workspace, Challenge(id="challenge", host="Fernmoor"))
    copyfile(*paths)
    with shelf.window(paths[1]) as workspace:
        keep(workspace, Evidence(id="e1", text="They listen."))
    for path in paths:
        path.parent.chmod(0o777)
        path.chmod(0o666)
    yield paths
    for path in paths:
        shutil.rmtree(path.parent)


def joined(workspace: Workspace, other: Path) -> None:
    with other_copy(other, ours=workspace.file, passphrases=()) as copy:
        workspace.receive_copy(copy, name=str(other))


def cut_off(shelf: Shelf, path: Path) -> None:
    """Leave a file as a program leaves it that is stopped in the middle of a deed."""
    with half_a_deed(shelf, path) as (content, journal):
        pass
    path.write_bytes(content)
    journal_of(path).write_bytes(journal)


def journal_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-journal")


@contextmanager
def half_a_deed(shelf: Shelf, path: Path) -> Generator[tuple[bytes, bytes]]:
    """Another window in the middle of a deed of which much is in the file already."""
    with shelf.window(path) as window, suppress(Stopped), window.file.writing() as connection:
        connection.exec_driver_sql("PRAGMA cache_size = 1")
        connection.exec_driver_sql("UPDATE change SET value = '\"Half a deed.\"'")
        connection.exec_driver_sql("CREATE TABLE half AS SELECT randomblob(99999)")
        yield path.read_bytes(), journal_of(path).read_bytes()
        raise Stopped


def standing_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_copy_that_may_only_be_read_is_joined(folders: tuple[Path, Path], shelf: Shelf) -> None:
    ours, theirs = folders
    with modes(0o555, theirs.parent, theirs), shelf.window(ours) as workspace:
        joined(workspace, theirs)
        assert fetched(workspace, Evidence, "e1").text == "They listen."
        assert verify(workspace.file) == ()
    assert list(standing_in(theirs.parent)) == [THEIRS]


def test_a_copy_cut_off_in_a_deed_is_joined_as_it_was_before_and_left_as_it_is(
    folders: tuple[Path, Path], shelf: Shelf
) -> None:
    ours, theirs = folders
    whole = theirs.read_bytes()
    cut_off(shelf, theirs)
    assert theirs.read_bytes() != whole
    before = standing_in(theirs.parent)
    with modes(0o555, theirs.parent, theirs), shelf.window(ours) as workspace:
        joined(workspace, theirs)
        assert fetched(workspace, Evidence, "e1").text == "They listen."
        assert verify(workspace.file) == ()
    assert standing_in(theirs.parent) == before
    assert sorted(standing_in(ours.parent)) == [OURS, f"{OURS}.before-join"]


def test_a_copy_cut_off_in_a_deed_and_damaged_is_named_by_its_own_name(
    folders: tuple[Path, Path], shelf: Shelf
) -> None:
    ours, theirs = folders
    cut_off(shelf, theirs)
    content = bytearray(theirs.read_bytes())
    content[20 * 4096 + 100 : 30 * 4096] = bytes(10 * 4096 - 100)
    theirs.write_bytes(content)
    before = standing_in(theirs.parent)
    with shelf.window(ours) as workspace, pytest.raises(Damaged) as caught:
        joined(workspace, theirs)
    assert caught.value.what.startswith(f"{theirs}: ")
    assert standing_in(theirs.parent) == before
    assert list(standing_in(ours.parent)) == [OURS]


def test_a_copy_that_another_window_is_keeping_something_in_is_read_as_it_was_before(
    folders: tuple[Path, Path], shelf: Shelf
) -> None:
    ours, theirs = folders
    with shelf.window(theirs) as window, window.file.writing() as connection:
        connection.exec_driver_sql("UPDATE change SET value = '\"Half a deed.\"'")
        with shelf.window(ours) as workspace:
            joined(workspace, theirs)
            assert fetched(workspace, Evidence, "e1").text == "They listen."
            assert verify(workspace.file) == ()


def test_a_copy_that_another_window_is_writing_to_is_waited_for_and_then_said_to_be_in_use(
    folders: tuple[Path, Path], shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("peeraudit.store.other_copy.PATIENCE", 0.1)
    ours, theirs = folders
    with half_a_deed(shelf, theirs), shelf.window(ours) as workspace:
        with pytest.raises(InUse) as caught:
            joined(workspace, theirs)
        assert str(theirs) in caught.value.what
    with shelf.window(ours) as workspace:
        joined(workspace, theirs)
        assert fetched(workspace, Evidence, "e1").text == "They listen."


def test_the_very_file_is_no_other_copy(folders: tuple[Path, Path], shelf: Shelf) -> None:
    ours, _ = folders
    with shelf.window(ours) as workspace, pytest.raises(ItselfAgain):
        joined(workspace, ours)
