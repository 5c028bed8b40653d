"""Where files are, and that they are written whole or not at all."""

import errno
from pathlib import Path

import pytest

from peeraudit.operations import places
from peeraudit.store.errors import AFolder, AlreadyThere, CannotWrite, DiskFull, NoFile


def test_a_bare_name_is_in_the_persons_own_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert places.store_path("our.peeraudit") == places.own_folder() / "our.peeraudit"
    assert places.new_store_path("our.peeraudit").parent.is_dir()


def test_a_bare_name_of_a_file_that_is_right_here_means_that_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("our.peeraudit").write_bytes(b"x")
    assert places.store_path("our.peeraudit") == Path("our.peeraudit")


def test_a_name_with_a_folder_is_where_it_says(tmp_path: Path) -> None:
    assert places.new_store_path(f"{tmp_path}/our.peeraudit") == tmp_path / "our.peeraudit"
    assert places.new_store_path("./our.peeraudit") == Path("our.peeraudit")


def test_what_is_written_over_is_the_old_file_or_the_whole_new_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    letter = tmp_path / "letter.pdf"
    places.write_whole(letter, b"old")

    def no_room(_: int) -> None:
        raise OSError(errno.ENOSPC, "no room")

    monkeypatch.setattr(places.os, "fsync", no_room)
    with pytest.raises(DiskFull, match=r"letter\.pdf"):
        places.write_whole(letter, b"new")
    assert letter.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["letter.pdf"]


def test_a_folder_is_no_file_to_write_or_to_read(tmp_path: Path) -> None:
    with pytest.raises(AFolder):
        places.write_whole(tmp_path, b"")
    with pytest.raises(AFolder):
        places.read_whole(tmp_path)


def test_a_folder_that_is_not_there_is_said_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match="Make the folder"):
        places.write_whole(tmp_path / "none" / "letter.pdf", b"")


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(NoFile, match=r"filled\.xlsx"):
        places.read_whole(tmp_path / "filled.xlsx")


def test_a_folder_that_holds_anything_is_not_written_into(tmp_path: Path) -> None:
    (tmp_path / "letter.pdf").write_bytes(b"mine")
    with pytest.raises(AlreadyThere), places.new_folder(tmp_path):
        pass


def test_an_empty_folder_or_none_will_do(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for folder in (tmp_path / "empty", tmp_path / "a" / "b"):
        with places.new_folder(folder) as part:
            (part / "letter.txt").write_text("whole")
        assert (folder / "letter.txt").read_text() == "whole"


def test_a_folder_that_was_not_filled_to_the_end_is_not_there(tmp_path: Path) -> None:
    def fill() -> None:
        with places.new_folder(tmp_path / "out") as part:
            (part / "letter.txt").write_text("half")
            raise DiskFull("no room")

    with pytest.raises(DiskFull):
        fill()
    assert list(tmp_path.iterdir()) == []


def test_a_finished_file_never_takes_the_name_of_another(tmp_path: Path) -> None:
    part, ours = tmp_path / "part", tmp_path / "ours.peeraudit"
    part.write_bytes(b"new")
    ours.write_bytes(b"old")
    with pytest.raises(AlreadyThere):
        places.claim(ours, part=part)
    assert ours.read_bytes() == b"old"


def test_no_document_is_written_under_the_name_of_a_challenge(tmp_path: Path) -> None:
    with pytest.raises(AlreadyThere, match="a name for a challenge"):
        places.write_whole(tmp_path / "our.peeraudit", b"")


def test_a_new_challenge_of_a_bare_name_that_is_right_here_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("our.peeraudit").write_bytes(b"x")
    with pytest.raises(AlreadyThere):
        places.new_store_path("our.peeraudit")
