"""Deleting by typed commands: what goes, what stays, and how it comes back."""

from pathlib import Path
from shutil import copyfile

import pytest

from tests.conftest import Type


@pytest.fixture
def colleague(own_sample: Path, tmp_path: Path) -> Path:
    """A colleague's copy of the sample as it is at first."""
    path = tmp_path / "colleague.peeraudit"
    copyfile(own_sample, path)
    return path


def test_what_is_deleted_stands_in_no_letter_no_count_and_no_search(
    own_sample: Path, type_in: Type, tmp_path: Path
) -> None:
    before = type_in("show", own_sample).out
    assert "Notes               160," in before
    answer = type_in("delete", own_sample, "F76a")
    assert answer.out.startswith("Deleted: F76a.\nIt is still named by: ")
    assert " under F76a" in answer.out
    type_in("delete", own_sample, "E12a")
    shown = type_in("show", own_sample).out
    assert "Notes               159," in shown
    assert "of 80 findings" in shown
    assert "Nothing holds" in type_in("find", own_sample, "stable and committed").out
    assert type_in("letter", own_sample, tmp_path / "letter.txt").code == 0
    assert "stable and committed" not in (tmp_path / "letter.txt").read_text(encoding="utf-8")
    assert type_in("verify", own_sample).code == 0


def test_it_comes_back_by_undo_and_by_restore(own_sample: Path, type_in: Type) -> None:
    before = type_in("show", own_sample).out
    for back in (["undo"], ["restore", "F76a"]):
        assert type_in("delete", own_sample, "F76a").code == 0
        assert type_in("delete", own_sample, "F76a").code == 33
        assert type_in(back[0], own_sample, *back[1:]).code == 0
        assert type_in("show", own_sample).out == before
    assert "deleted" in type_in("history", own_sample, "F76a").out


def test_what_names_what_is_gone_is_listed(own_sample: Path, type_in: Type) -> None:
    answer = type_in("delete", own_sample, "Working with partners")
    assert "It is still named by 25 things, among them: " in answer.out
    assert f"See them all: peeraudit conflicts {own_sample}" in answer.out
    page = type_in("conflicts", own_sample).out
    assert "Working with partners (deleted)" in page
    assert "In no theme" in type_in("show", own_sample).out


def test_a_delete_against_an_edit_is_settled_by_the_command_the_page_prints(
    own_sample: Path, colleague: Path, type_in: Type
) -> None:
    type_in("delete", own_sample, "F40a")
    type_in("move", colleague, "F40a", "--after", "F41a")
    answer = type_in("join", own_sample, colleague)
    assert "Laptops disagree on 1 thing:" in answer.out
    page = type_in("conflicts", own_sample).out
    assert "it is deleted" in page
    assert "it stays" in page
    assert type_in("settle", own_sample, "F40a", "--take", "b").code == 0
    type_in("join", colleague, own_sample)
    for store in (own_sample, colleague):
        assert "Laptops disagree on nothing." in type_in("conflicts", store).out
    assert type_in("show", own_sample).out == type_in("show", colleague).out


def test_the_challenge_itself_cannot_be_deleted(own_sample: Path, type_in: Type) -> None:
    for words in ("challenge", "Wendy Garside"):
        answer = type_in("delete", own_sample, words)
        assert answer.code == 57
        assert f"{words} cannot be deleted." in answer.err
