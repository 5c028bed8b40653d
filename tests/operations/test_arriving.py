"""A copy that arrives: which file here it belongs to, or how it becomes the first one here."""

from pathlib import Path
from shutil import copyfile

import pytest

from peeraudit.core.challenge import Challenge
from peeraudit.core.errors import ChallengeError
from peeraudit.operations.arriving import (
    Arrival,
    arrival,
    challenges_in_own_folder,
    take_copy,
)
from peeraudit.operations.clock import this_laptop
from peeraudit.operations.drives import Drives, Lies
from peeraudit.operations.opening import opened
from peeraudit.operations.places import own_folder, where_it_lies
from peeraudit.store.errors import (
    CannotWrite,
    Damaged,
    EmptyFile,
    ItselfAgain,
    NotAWholeCopy,
    NotThisPassphrase,
)
from peeraudit.store.workspace import Sitting, create
from tests.operations.apart import CHALLENGE, RUTH
from tests.operations.quick_keys import make_keys_quickly
from tests.store.shelf import PASSPHRASE, change, fetched, keep


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    make_keys_quickly(monkeypatch)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A challenge on a stick."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return made(folder / "fellbridge.peeraudit")


def made(path: Path, *, challenge: str = CHALLENGE.id, passphrase: str = PASSPHRASE) -> Path:
    """A store with a challenge in it."""
    store = create(path, passphrase, sitting=Sitting(path.name, "this laptop"))
    keep(store, Challenge(id=challenge, host="Fellbridge"), RUTH)
    store.close()
    return path


def test_a_first_copy_is_taken_into_the_own_folder_whole_and_the_stick_stays(stick: Path) -> None:
    before = stick.read_bytes()
    taken = take_copy(stick, PASSPHRASE)
    assert taken == own_folder() / "fellbridge.peeraudit"
    with opened(str(taken), PASSPHRASE, clock=this_laptop()) as copy:
        assert fetched(copy, Challenge, CHALLENGE.id).host == "Fellbridge"
    assert stick.read_bytes() == before
    assert [path.name for path in own_folder().iterdir()] == ["fellbridge.peeraudit"]
    assert [path.name for path in stick.parent.iterdir()] == ["fellbridge.peeraudit"]


def test_another_challenge_of_that_name_keeps_it(stick: Path) -> None:
    take_copy(stick, PASSPHRASE)
    taken = take_copy(stick, PASSPHRASE)
    assert taken.name == "fellbridge-2.peeraudit"
    assert challenges_in_own_folder() == (
        own_folder() / "fellbridge-2.peeraudit",
        own_folder() / "fellbridge.peeraudit",
    )


def test_of_a_copy_that_is_not_whole_nothing_is_left_here(stick: Path) -> None:
    whole = stick.read_bytes()
    for content, fault in (
        (b"", EmptyFile),
        (whole[:8192] + bytes(100) + whole[8292:], Damaged),
        (whole, NotThisPassphrase),
    ):
        stick.write_bytes(content)
        with pytest.raises(fault):
            take_copy(stick, PASSPHRASE if fault is not NotThisPassphrase else "another")
        assert list(own_folder().glob("**/*")) == []


def test_a_copy_with_rows_that_its_journal_does_not_have_is_refused(stick: Path) -> None:
    with opened(str(stick), PASSPHRASE, clock=this_laptop()) as store, store.file.writing() as to:
        to.exec_driver_sql("UPDATE challenge SET host = 'Elsewhere'")
    with pytest.raises(NotAWholeCopy, match="is not as it was kept"):
        take_copy(stick, PASSPHRASE)
    assert list(own_folder().glob("**/*")) == []


def test_where_the_own_folder_takes_no_file_it_says_so(
    stick: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "full").write_text("no folder")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "full"))
    with pytest.raises(CannotWrite):
        take_copy(stick, PASSPHRASE)


def test_a_copy_of_a_file_here_is_known_whatever_was_kept_in_either(
    stick: Path, tmp_path: Path
) -> None:
    other = made(tmp_path / "other.peeraudit", challenge="another")
    ours = Path(copyfile(stick, tmp_path / "ours.peeraudit"))
    with opened(str(ours), PASSPHRASE, clock=this_laptop()) as store:
        change(store, fetched(store, Challenge, CHALLENGE.id), host="Fell Bridge")
    assert arrival(stick, PASSPHRASE, among=(other, ours)) == Arrival(CHALLENGE.id, ours)


def test_a_file_here_that_was_made_anew_of_the_same_challenge_is_known(
    stick: Path, tmp_path: Path
) -> None:
    ours = made(tmp_path / "ours.peeraudit")
    assert arrival(stick, PASSPHRASE, among=(ours,)).own == ours


def test_where_none_here_is_of_that_challenge_it_is_the_first(stick: Path, tmp_path: Path) -> None:
    other = made(tmp_path / "other.peeraudit", challenge="another")
    gone, empty = tmp_path / "gone.peeraudit", tmp_path / "empty.peeraudit"
    empty.write_bytes(b"")
    found = arrival(stick, PASSPHRASE, among=(other, gone, empty))
    assert found == Arrival(CHALLENGE.id, None)


def test_a_file_here_of_another_passphrase_may_be_the_one(stick: Path, tmp_path: Path) -> None:
    ours = made(tmp_path / "ours.peeraudit", passphrase="another")
    assert arrival(stick, PASSPHRASE, among=(ours,)) == Arrival(CHALLENGE.id, None, (ours,))


def test_the_file_here_itself_is_no_copy(stick: Path) -> None:
    with pytest.raises(ItselfAgain, match="Open it from the list"):
        arrival(stick, PASSPHRASE, among=(stick,))


def test_looking_writes_to_neither_file(stick: Path, tmp_path: Path) -> None:
    ours = Path(copyfile(stick, tmp_path / "ours.peeraudit"))
    before = (stick.read_bytes(), ours.read_bytes())
    arrival(stick, PASSPHRASE, among=(ours,))
    assert (stick.read_bytes(), ours.read_bytes()) == before


@pytest.mark.parametrize("wrong", [b"PK\x03\x04 a zip", bytes(range(256)) * 3])
def test_what_is_no_challenge_is_told_by_its_own_error(stick: Path, wrong: bytes) -> None:
    stick.write_bytes(wrong)
    with pytest.raises(ChallengeError) as told:
        arrival(stick, PASSPHRASE, among=())
    assert str(stick) in told.value.what


def test_the_own_folder_is_here_even_where_the_drive_is_not(tmp_path: Path) -> None:
    elsewhere = Drives(lambda _: Lies.NETWORK)
    assert where_it_lies(own_folder() / "a.peeraudit", drives=elsewhere) is Lies.HERE
    assert where_it_lies(tmp_path / "a.peeraudit", drives=elsewhere) is Lies.NETWORK
