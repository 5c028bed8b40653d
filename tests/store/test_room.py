"""No room, or no leave to write: told in words, nothing half-done, and kept when it can be."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from tempfile import mkdtemp

import pytest

from peeraudit.core.errors import ExitCode
from peeraudit.core.evidence import Evidence
from peeraudit.core.journal.draft import Draft
from peeraudit.store.errors import CannotWrite, DiskFull
from peeraudit.store.verify import verify
from peeraudit.store.workspace import Sitting, create, open_workspace
from tests.store.shelf import PASSPHRASE, Shelf, everything, fetched, keep

resource = pytest.importorskip("resource", reason="Windows has no limit on a file's size")

SITTING = Sitting("s", "this laptop")

NOTE = Evidence(id="e1", text="They listen.")

NOBODY = 65534
"""A user who owns nothing; the tests may be run by root, whom no permission stops."""

Freed = Callable[[], AbstractContextManager[None]]
"""Leaves no room while its block lasts."""


@contextmanager
def limit(size: int) -> Generator[None]:
    """No file of this process may grow beyond a size."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def small_disk(folder: Path) -> Generator[Path]:
    """A disk of two megabytes in memory, which root alone can make."""
    folder.mkdir()
    subprocess.run(["/bin/mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", folder], check=True)
    try:
        yield folder
    finally:
        subprocess.run(["/bin/umount", folder], check=True)


@contextmanager
def filled(folder: Path) -> Generator[None]:
    """No byte left on a disk."""
    rest = folder / "rest"
    with rest.open("wb", buffering=0) as file:
        try:
            while file.write(bytes(4096)):
                pass
        except OSError:
            pass
    try:
        yield
    finally:
        rest.unlink()


def disks() -> tuple[str, ...]:
    """The ways in which a disk can be made full here."""
    return ("limit", "small disk") if sys.platform == "linux" and os.geteuid() == 0 else ("limit",)


@pytest.fixture(params=disks())
def full(
    request: pytest.FixtureRequest, tmp_path: Path, shelf: Shelf
) -> Generator[tuple[Path, Freed]]:
    """A store with one note, and how to leave no room for another."""
    if request.param == "limit":
        path = tmp_path / "store.peeraudit"
        shutil.copyfile(shelf.blank, path)
        yield path, lambda: limit(path.stat().st_size)
        return
    with small_disk(tmp_path / "disk") as folder:
        path = folder / "store.peeraudit"
        shutil.copyfile(shelf.blank, path)
        yield path, lambda: filled(folder)


def test_a_deed_for_which_there_is_no_room_is_kept_when_there_is(
    shelf: Shelf, full: tuple[Path, Freed]
) -> None:
    path, no_room = full
    draft = Draft("long")
    draft.add(Evidence(id="e2", text="A very long note. " * 20_000))
    deed = draft.change_set("add", peer="p", at="2026-11-21")
    with shelf.window(path) as workspace:
        keep(workspace, NOTE)
        before = everything(workspace)
        with no_room():
            for _ in range(3):
                with pytest.raises(DiskFull) as caught:
                    workspace.keep(deed)
                assert caught.value.exit_code is ExitCode.DISK_FULL
                assert str(path) in caught.value.what
                assert "A very long note" not in str(caught.value)
            assert everything(workspace) == before
            assert verify(workspace.file) == ()
        workspace.keep(deed)
        assert len(fetched(workspace, Evidence, "e2").text) == 360_000
        assert verify(workspace.file) == ()
    with shelf.window(path) as workspace:
        assert fetched(workspace, Evidence, "e1") == NOTE
        assert verify(workspace.file) == ()


def test_a_store_without_room_opens_and_can_be_read(full: tuple[Path, Freed], shelf: Shelf) -> None:
    path, no_room = full
    with shelf.window(path) as workspace:
        keep(workspace, NOTE)
    with no_room():
        workspace = open_workspace(path, PASSPHRASE, sitting=SITTING)
        assert fetched(workspace, Evidence, "e1") == NOTE
        workspace.close()


def test_no_room_for_a_new_store(tmp_path: Path) -> None:
    with limit(20_000), pytest.raises(DiskFull):
        create(tmp_path / "new.peeraudit", PASSPHRASE, sitting=SITTING)


@contextmanager
def nobody() -> Generator[None]:
    """Somebody whom nothing belongs to; who is not root is stopped by permissions as it is."""
    me = os.geteuid()
    if me == 0:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(me)


@contextmanager
def modes(mode: int, *paths: Path) -> Generator[None]:
    """Files and folders with other permissions, to somebody who is not root."""
    before = {path: path.stat().st_mode for path in paths}
    for path in paths:
        path.chmod(mode)
    try:
        with nobody():
            yield
    finally:
        for path, mode_before in before.items():
            path.chmod(mode_before)


@pytest.fixture
def shared(shelf: Shelf) -> Generator[Path]:
    """A store with one note in a folder that anybody can come to, unlike pytest's own."""
    folder = Path(mkdtemp())
    folder.chmod(0o777)
    path = folder / "store.peeraudit"
    shutil.copyfile(shelf.blank, path)
    with shelf.window(path) as workspace:
        keep(workspace, NOTE)
    yield path
    shutil.rmtree(folder)


def test_a_store_that_may_only_be_read_is_read_and_refuses_deeds(
    shared: Path, shelf: Shelf
) -> None:
    before = shared.read_bytes()
    with modes(0o555, shared.parent, shared), shelf.window(shared) as workspace:
        assert fetched(workspace, Evidence, "e1") == NOTE
        with pytest.raises(CannotWrite) as caught:
            keep(workspace, Evidence(id="e2", text="They wait."))
        assert caught.value.exit_code is ExitCode.CANNOT_WRITE
        assert str(shared) in caught.value.what
        assert fetched(workspace, Evidence, "e1") == NOTE
    assert shared.read_bytes() == before
    assert list(shared.parent.iterdir()) == [shared]


def test_a_folder_that_may_not_be_written_takes_no_deed_and_no_new_store(
    shared: Path, shelf: Shelf
) -> None:
    before = shared.read_bytes()
    shared.chmod(0o666)
    with modes(0o555, shared.parent), shelf.window(shared) as workspace:
        with pytest.raises(CannotWrite):
            keep(workspace, Evidence(id="e2", text="They wait."))
        with pytest.raises(CannotWrite):
            create(shared.with_name("new.peeraudit"), PASSPHRASE, sitting=SITTING)
    assert shared.read_bytes() == before
    assert list(shared.parent.iterdir()) == [shared]


def test_a_folder_that_may_not_be_entered_is_told_in_words(shared: Path) -> None:
    with modes(0o000, shared.parent):
        with pytest.raises(CannotWrite):
            open_workspace(shared, PASSPHRASE, sitting=SITTING)
        with pytest.raises(CannotWrite):
            create(shared.with_name("new.peeraudit"), PASSPHRASE, sitting=SITTING)


def test_a_store_that_may_not_be_read_is_told_in_words(shared: Path) -> None:
    with modes(0o000, shared), pytest.raises(CannotWrite):
        open_workspace(shared, PASSPHRASE, sitting=SITTING)


@pytest.mark.parametrize("place", ["not-there/new.peeraudit", "file/new.peeraudit"])
def test_a_folder_that_is_none_takes_no_new_store(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").write_text("a file")
    with pytest.raises(CannotWrite):
        create(tmp_path / place, PASSPHRASE, sitting=SITTING)
