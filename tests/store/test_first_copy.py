"""A first copy that fails: nothing of it is left, and the file that somebody knows is named."""

import errno
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from shutil import copyfile

import pytest

from peeraudit.core.challenge import Challenge
from peeraudit.core.errors import ChallengeError
from peeraudit.operations.places import claim
from peeraudit.store import checked_copy, files
from peeraudit.store.errors import (
    AlreadyThere,
    CannotWrite,
    Damaged,
    DiskFull,
    NotAWholeCopy,
    TornSize,
)
from peeraudit.store.first_copy import copy_first
from peeraudit.store.pages import PAGE
from peeraudit.store.workspace import Sitting, create, open_workspace
from tests.conftest import PASSPHRASE as OLD_PASSPHRASE
from tests.operations.quick_keys import make_keys_quickly
from tests.store.shelf import PASSPHRASE, change, fetched, keep

STORES = Path(__file__).parents[1] / "stores"

Then = Callable[[Path], object]
"""What befalls a copy that was just made."""


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A challenge on a stick, of which two entries are kept, and how it was after one of them."""
    make_keys_quickly(monkeypatch)
    (tmp_path / "stick").mkdir()
    path = tmp_path / "stick" / "fellbridge.peeraudit"
    store = create(path, PASSPHRASE, sitting=Sitting("s1", "this laptop"))
    keep(store, Challenge(id="challenge", host="Fellbridge"))
    files.copy_whole(path, tmp_path / "earlier")
    change(store, fetched(store, Challenge, "challenge"), host="Kestermere")
    store.close()
    return path


@pytest.fixture
def to(tmp_path: Path) -> Path:
    """A place in a folder with nothing in it."""
    (tmp_path / "own").mkdir()
    return tmp_path / "own" / "fellbridge.peeraudit"


@pytest.fixture
def befalls(monkeypatch: pytest.MonkeyPatch) -> Callable[[Then], None]:
    """Let something befall the copy once it is made."""

    def befalls(then: Then) -> None:
        def copy_whole(source: Path, target: Path) -> None:
            files.copy_whole(source, target)
            then(target)

        monkeypatch.setattr(checked_copy, "copy_whole", copy_whole)

    return befalls


def copied(path: Path, to: Path) -> int:
    return copy_first(path, PASSPHRASE, to=to, claim=lambda part: claim(to, part=part))


def cut_off(path: Path) -> None:
    """Leave a file as a program leaves it that is stopped in the middle of a deed."""
    journal = path.with_name(f"{path.name}-journal")
    half = dict[Path, bytes]()
    store = open_workspace(path, PASSPHRASE, sitting=Sitting("s2", "this laptop"))
    with suppress(ZeroDivisionError), store.file.writing() as connection:
        connection.exec_driver_sql("PRAGMA cache_size = 1")
        connection.exec_driver_sql("CREATE TABLE half AS SELECT randomblob(99999)")
        half.update((each, each.read_bytes()) for each in (path, journal))
        raise ZeroDivisionError
    store.close()
    for each, content in half.items():
        each.write_bytes(content)


def refused(path: Path, to: Path) -> ChallengeError:
    """What is said of a copy that fails; nothing of it is left, and the stick is as it was."""
    before = path.read_bytes()
    with pytest.raises(ChallengeError) as told:
        copied(path, to)
    assert list(to.parent.iterdir()) == []
    assert list(path.parent.iterdir()) == [path]
    assert path.read_bytes() == before
    return told.value


def test_it_is_counted_and_lies_alone_under_its_name(stick: Path, to: Path) -> None:
    assert copied(stick, to) == 2
    assert list(to.parent.iterdir()) == [to]


@pytest.mark.parametrize("name", ["entries-1", "entries-2"])
def test_of_a_store_of_an_older_program_nothing_lies_beside_it_either(
    tmp_path: Path, to: Path, name: str
) -> None:
    old = Path(copyfile(STORES / f"{name}.peeraudit", tmp_path / "old.peeraudit"))
    before = old.read_bytes()
    assert copy_first(old, OLD_PASSPHRASE, to=to, claim=lambda part: claim(to, part=part)) > 0
    assert list(to.parent.iterdir()) == [to]
    assert old.read_bytes() == before
    open_workspace(to, OLD_PASSPHRASE, sitting=Sitting("s3", "this laptop")).close()
    assert list(to.parent.iterdir()) == [to]  # it is drawn as this program does


def test_pages_damaged_on_the_way_are_told_of_the_file_that_was_named(
    stick: Path, to: Path, befalls: Callable[[Then], None]
) -> None:
    def damage(part: Path) -> None:
        content = part.read_bytes()
        part.write_bytes(content[: -PAGE // 2] + b"damaged" + content[-PAGE // 2 + 7 :])

    befalls(damage)
    told = refused(stick, to)
    assert isinstance(told, Damaged)
    assert told.what.startswith(f"{stick}: the passphrase is right, but 1 of ")
    assert told.advice == Damaged.advice


def test_a_copy_cut_short_on_the_way_is_told_of_the_file_that_was_named(
    stick: Path, to: Path, befalls: Callable[[Then], None]
) -> None:
    befalls(lambda part: part.write_bytes(part.read_bytes()[:-100]))
    told = refused(stick, to)
    assert isinstance(told, TornSize)
    assert told.what.startswith(f"{stick} has ")


def test_a_copy_that_lacks_entries_is_refused_however_whole_it_is(
    stick: Path, to: Path, tmp_path: Path, befalls: Callable[[Then], None]
) -> None:
    befalls(lambda part: files.copy_whole(tmp_path / "earlier", part))
    told = refused(stick, to)
    assert isinstance(told, NotAWholeCopy)
    assert told.what == f"{stick} is not as it was kept. Entries are missing in the copy."
    assert told.advice == NotAWholeCopy.advice


def test_a_full_disk_is_told_by_the_name_the_copy_would_have_had(
    stick: Path, to: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "")

    monkeypatch.setattr(files.os, "fsync", full)
    told = refused(stick, to)
    assert isinstance(told, DiskFull)
    assert told.what == f"There is no room left for {to}."


def test_what_went_wrong_is_said_even_where_it_cannot_be_cleared_up(
    stick: Path, to: Path, monkeypatch: pytest.MonkeyPatch, befalls: Callable[[Then], None]
) -> None:
    def full(part: Path) -> None:
        part.with_name(f"{part.name}-journal").write_bytes(b"cut off")
        raise DiskFull(f"There is no room left for {part}.")

    def gone(_: Path) -> None:
        raise CannotWrite("The folder is gone.")

    befalls(full)
    monkeypatch.setattr(checked_copy, "destroy_copies", gone)
    told = refused(stick, to)
    assert isinstance(told, DiskFull)
    assert told.what == f"There is no room left for {to}."


def test_a_deed_that_was_cut_off_and_finds_no_room_to_be_mended_is_told_without_a_hidden_name(
    stick: Path, to: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut_off(stick)

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "")

    monkeypatch.setattr(files.os, "fsync", full)
    with pytest.raises(DiskFull) as told:
        copied(stick, to)
    assert told.value.what == f"There is no room left for {to}."
    assert list(to.parent.iterdir()) == []


def test_a_stick_that_fails_while_it_is_looked_into_is_named(
    stick: Path, to: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def pulled(path: Path, **_: object) -> None:
        raise OSError(errno.EIO, f"Gone: {path.name}")

    monkeypatch.setattr("peeraudit.store.other_copy.check_pages", pulled)
    told = refused(stick, to)
    assert isinstance(told, CannotWrite)
    assert told.what.startswith(f"{stick} cannot be used here (")


def test_a_file_that_came_there_meanwhile_stays(
    stick: Path, to: Path, befalls: Callable[[Then], None]
) -> None:
    befalls(lambda _: to.write_bytes(b"somebody's"))
    with pytest.raises(AlreadyThere):
        copied(stick, to)
    assert to.read_bytes() == b"somebody's"
    assert list(to.parent.iterdir()) == [to]
