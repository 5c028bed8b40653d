"""A copy that cannot be joined is refused in a sentence naming it, and nothing is changed."""

from collections.abc import Callable
from pathlib import Path
from shutil import copyfile

import pytest

from peeraudit.core.challenge import Challenge
from tests.conftest import Type
from tests.journeys.two_copies import Copies
from tests.store.shelf import keep

Way = Callable[[Copies], Path]
"""A way of naming a file."""


def test_another_challenge_is_no_copy_of_this_one(copies: Copies, type_in: Type) -> None:
    copyfile(copies.shelf.blank, copies.theirs)
    with copies.shelf.window(copies.theirs) as workspace:
        keep(workspace, Challenge(id="another", host="Fernmoor"))
    said = copies.refused(type_in, code=51)
    assert f"{copies.theirs} is not a copy of this challenge, but another one." in said


def test_a_store_in_which_nothing_was_ever_kept_is_no_copy(copies: Copies, type_in: Type) -> None:
    copyfile(copies.shelf.blank, copies.theirs)
    assert str(copies.theirs) in copies.refused(type_in, code=51)


@pytest.mark.parametrize("cut", [1, 1000, 4095])
def test_a_torn_copy(copies: Copies, type_in: Type, cut: int) -> None:
    copies.theirs.write_bytes(copies.theirs.read_bytes()[:-cut])
    said = copies.refused(type_in, code=14)
    assert f"{copies.theirs} has " in said
    assert "is not whole" in said


@pytest.mark.parametrize("pages", [1, 2, 10, 30, 50])
def test_a_copy_cut_between_two_pages_is_what_is_damaged_and_not_ours(
    copies: Copies, type_in: Type, pages: int
) -> None:
    copies.theirs.write_bytes(copies.theirs.read_bytes()[: -pages * 4096])
    said = copies.refused(type_in, code=16)
    assert str(copies.theirs) in said
    assert "missing" in said
    assert str(copies.ours) not in said


def test_of_a_copy_of_pages_of_two_moments_only_whole_deeds_are_taken(
    copies: Copies, type_in: Type
) -> None:
    now, before = copies.theirs.read_bytes(), copies.ours.read_bytes()
    half = len(before) // 2 // 4096 * 4096
    copies.theirs.write_bytes(before[:half] + now[half:])
    joined = type_in("join", copies.ours, copies.theirs)
    assert joined.code in (0, 16)
    assert joined.code == 0 or str(copies.theirs) in joined.err
    assert type_in("verify", copies.ours).code == 0


def test_a_copy_with_a_damaged_page(copies: Copies, type_in: Type) -> None:
    content = bytearray(copies.theirs.read_bytes())
    content[9 * 4096 + 100] ^= 1
    copies.theirs.write_bytes(content)
    said = copies.refused(type_in, code=16)
    assert f"{copies.theirs}: the passphrase is right, but 1 of its " in said


def test_an_empty_file(copies: Copies, type_in: Type) -> None:
    copies.theirs.write_bytes(b"")
    assert f"{copies.theirs} is empty" in copies.refused(type_in, code=11)


def test_another_kind_of_file(copies: Copies, type_in: Type) -> None:
    copies.theirs.write_bytes(b"PK\x03\x04".ljust(8192, b"\x01"))
    assert f"{copies.theirs} is a zip file" in copies.refused(type_in, code=13)


def test_no_file(copies: Copies, type_in: Type) -> None:
    missing = copies.theirs.with_name("gone.peeraudit")
    assert str(missing) in copies.refused(type_in, code=10, other=missing)


def test_a_folder_of_copies(copies: Copies, type_in: Type) -> None:
    said = copies.refused(type_in, code=12, other=copies.theirs.parent)
    assert f"{copies.theirs.parent} is a folder" in said
    assert "Name the file inside it" in said


def itself(copies: Copies) -> Path:
    return copies.ours


def by_another_way(copies: Copies) -> Path:
    return copies.ours.parent / ".." / copies.ours.parent.name / copies.ours.name


def a_symbolic_link(copies: Copies) -> Path:
    link = copies.theirs.with_name("link.peeraudit")
    link.symlink_to(copies.ours)
    return link


def a_hard_link(copies: Copies) -> Path:
    link = copies.theirs.with_name("link.peeraudit")
    link.hardlink_to(copies.ours)
    return link


@pytest.mark.parametrize("way", [itself, by_another_way, a_symbolic_link, a_hard_link])
def test_this_very_file(copies: Copies, type_in: Type, way: Way) -> None:
    other = way(copies)
    said = copies.refused(type_in, code=50, other=other)
    assert f"{other} is this very challenge's own file." in said


@pytest.mark.parametrize(
    "statement", ["PRAGMA user_version = 2", "UPDATE change_set SET version = 99 WHERE number = 3"]
)
def test_a_copy_from_a_newer_program(copies: Copies, type_in: Type, statement: str) -> None:
    with copies.shelf.window(copies.theirs) as workspace, workspace.file.writing() as connection:
        connection.exec_driver_sql(statement)
    said = copies.refused(type_in, code=17)
    assert str(copies.theirs) in said
    assert "Update peeraudit" in said


def test_a_copy_of_another_program(copies: Copies, type_in: Type) -> None:
    with copies.shelf.window(copies.theirs) as workspace, workspace.file.writing() as connection:
        connection.exec_driver_sql("PRAGMA application_id = 7")
    assert f"{copies.theirs} is some other program's" in copies.refused(type_in, code=13)
