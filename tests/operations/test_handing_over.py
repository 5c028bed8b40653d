"""Handing over: the copy is whole, it is all there is, and no file is written over."""

import errno
from collections.abc import Generator
from pathlib import Path

import pytest

from peeraudit.core.challenge import Challenge
from peeraudit.operations.clock import this_laptop
from peeraudit.operations.handing_over import hand_over
from peeraudit.operations.opening import opened
from peeraudit.operations.places import own_folder
from peeraudit.store import checked_copy, files
from peeraudit.store.errors import (
    AFolder,
    AlreadyThere,
    Cancelled,
    CannotWrite,
    Damaged,
    DiskFull,
    NotAWholeCopy,
    TornSize,
)
from peeraudit.store.pages import PAGE
from peeraudit.store.workspace import Sitting, Workspace, create
from tests.operations.apart import CHALLENGE, RUTH
from tests.operations.quick_keys import make_keys_quickly
from tests.store.shelf import PASSPHRASE, change, fetched, keep


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Generator[Workspace]:
    """An open challenge of which three entries are kept."""
    make_keys_quickly(monkeypatch)
    made = create(tmp_path / "ours.peeraudit", PASSPHRASE, sitting=Sitting("s1", "this laptop"))
    keep(made, Challenge(id=CHALLENGE.id, host="Fellbridge"), RUTH)
    change(made, fetched(made, Challenge, CHALLENGE.id), host="Kestermere")
    yield made
    made.close()


@pytest.fixture
def to(tmp_path: Path) -> Path:
    """A stick with nothing on it."""
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick" / "for-ruth.peeraudit"


def test_the_copy_holds_all_there_is_and_opens_with_the_same_passphrase(
    store: Workspace, to: Path
) -> None:
    handed = hand_over(store, to)
    assert handed.path == to
    with store.view() as view:
        assert handed.entries == view.entries_kept() > 1
    with opened(str(to), PASSPHRASE, clock=this_laptop()) as copy:
        assert fetched(copy, Challenge, CHALLENGE.id).host == "Kestermere"
    assert list(to.parent.iterdir()) == [to]


def test_work_goes_on_in_ones_own_file_and_not_in_the_copy(store: Workspace, to: Path) -> None:
    hand_over(store, to)
    change(store, fetched(store, Challenge, CHALLENGE.id), host="Later")
    with opened(str(to), PASSPHRASE, clock=this_laptop()) as copy:
        assert fetched(copy, Challenge, CHALLENGE.id).host == "Kestermere"


def test_what_is_there_is_never_written_over(store: Workspace, to: Path) -> None:
    to.write_bytes(b"somebody's")
    before = store.file.path.read_bytes()
    for taken, refused in ((to, AlreadyThere), (store.file.path, AlreadyThere)):
        with pytest.raises(refused):
            hand_over(store, taken)
    with pytest.raises(AFolder):
        hand_over(store, to.parent)
    with pytest.raises(CannotWrite, match=r"The folder of .*ruth\.peeraudit is not there"):
        hand_over(store, to.parent / "away" / to.name)
    assert to.read_bytes() == b"somebody's"
    assert store.file.path.read_bytes() == before
    assert list(to.parent.iterdir()) == [to]


def test_a_file_that_came_there_meanwhile_stays(
    store: Workspace, to: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def while_it_is_copied(source: Path, target: Path) -> None:
        files.copy_whole(source, target)
        to.write_bytes(b"somebody's")

    monkeypatch.setattr(checked_copy, "copy_whole", while_it_is_copied)
    with pytest.raises(AlreadyThere):
        hand_over(store, to)
    assert to.read_bytes() == b"somebody's"
    assert list(to.parent.iterdir()) == [to]


def test_a_copy_that_is_not_what_was_kept_is_not_handed_over(store: Workspace, to: Path) -> None:
    with store.file.writing() as connection:
        connection.exec_driver_sql("UPDATE challenge SET host = 'Changed'")
    with pytest.raises(NotAWholeCopy) as refused:
        hand_over(store, to)
    assert str(store.file.path) in str(refused.value)
    assert "Nothing was handed over." in str(refused.value)
    assert list(to.parent.iterdir()) == []


def test_stopped_while_it_is_checked_nothing_is_left(
    store: Workspace, to: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped_then(source: Path, target: Path) -> None:
        files.copy_whole(source, target)
        store.file.cancel()

    monkeypatch.setattr(checked_copy, "copy_whole", stopped_then)
    store.file.go_on()
    with pytest.raises(Cancelled):
        hand_over(store, to)
    store.file.go_on()
    assert list(to.parent.iterdir()) == []
    assert fetched(store, Challenge, CHALLENGE.id).host == "Kestermere"


def test_a_full_stick_is_told_by_the_name_somebody_chose(
    store: Workspace, to: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "")

    monkeypatch.setattr(files.os, "fsync", full)
    with pytest.raises(DiskFull) as refused:
        hand_over(store, to)
    assert refused.value.what == f"There is no room left for {to}."
    assert list(to.parent.iterdir()) == []


def test_pages_of_ones_own_file_that_are_damaged_are_told_of_that_file(
    store: Workspace, to: Path
) -> None:
    with store.file.path.open("r+b") as file:
        file.seek(-PAGE // 2, 2)
        file.write(b"damaged")
    with pytest.raises(Damaged) as refused:
        hand_over(store, to)
    assert str(refused.value.what).startswith(f"{store.file.path}: the passphrase is right, but 1 ")
    assert refused.value.advice.startswith("Nothing was handed over.")
    assert list(to.parent.iterdir()) == []


def test_a_file_of_ones_own_that_was_cut_off_is_told_of_by_its_name(
    store: Workspace, to: Path
) -> None:
    with store.file.path.open("ab") as file:
        file.write(b"half a page")
    with pytest.raises(TornSize) as refused:
        hand_over(store, to)
    assert refused.value.what.startswith(f"{store.file.path} has ")
    assert list(to.parent.iterdir()) == []


def test_nothing_of_a_copy_that_went_wrong_is_left_and_what_went_wrong_is_said(
    store: Workspace, to: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(source: Path, target: Path) -> None:
        files.copy_whole(source, target)
        target.with_name(f"{target.name}-journal").write_bytes(b"cut off")
        raise DiskFull(f"There is no room left for {target}.")

    def pulled(_: Path) -> None:
        raise CannotWrite("The stick is gone.")

    monkeypatch.setattr(checked_copy, "copy_whole", full)
    monkeypatch.setattr(checked_copy, "destroy_copies", pulled)
    with pytest.raises(DiskFull, match="There is no room left"):
        hand_over(store, to)
    assert list(to.parent.iterdir()) == []


def test_a_name_that_no_folder_takes_is_told_with_what_the_system_says(
    store: Workspace, to: Path
) -> None:
    for name in ("a" * 300, "a" * 250):  # by itself, and with what is added while it is written
        long = to.with_name(name)
        with pytest.raises(CannotWrite) as refused:
            hand_over(store, long)
        assert refused.value.what.startswith(f"{long} cannot be used here (")
    assert list(to.parent.iterdir()) == []


def test_no_copy_is_made_in_the_persons_own_folder(store: Workspace) -> None:
    within = own_folder() / "visit"
    within.mkdir(parents=True)
    for folder in (own_folder(), within):
        with pytest.raises(CannotWrite, match="a second file to work in") as refused:
            hand_over(store, folder / "for-ruth.peeraudit")
        assert refused.value.advice.startswith("Name another folder")
        assert not list(folder.glob("*.peeraudit"))
