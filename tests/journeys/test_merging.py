"""Merging, splitting and moving by typed commands, on two laptops, as they are printed."""

import io
import shlex
import sys
from pathlib import Path
from shutil import copyfile

import pytest

from peeraudit.core.case_file import CaseFile
from peeraudit.operations.clock import this_laptop
from peeraudit.operations.opening import opened
from peeraudit.operations.sample import PASSPHRASE
from tests.conftest import Type
from tests.store.shelf import keep


@pytest.fixture
def colleague(own_sample: Path, tmp_path: Path) -> Path:
    """A colleague's copy of the sample as it is at first."""
    path = tmp_path / "colleague.peeraudit"
    copyfile(own_sample, path)
    return path


def letter(store: Path, type_in: Type) -> str:
    out = store.with_suffix(".txt")
    assert type_in("letter", store, out).code == 0
    return " ".join(out.read_text(encoding="utf-8").split())


STABLE = "A stable and committed workforce"
"""How F76a begins."""


def test_a_merged_finding_is_named_with_the_other_and_printed_once(
    own_sample: Path, type_in: Type
) -> None:
    answer = type_in("merge", own_sample, "F75a", "F76a")
    assert answer.code == 0
    assert "F75a takes over from it: " in answer.out
    apart = shlex.split(answer.out.partition(": peeraudit ")[2])
    assert "of 80 findings" in type_in("show", own_sample).out
    assert STABLE not in letter(own_sample, type_in)
    assert "F76a" in type_in("find", own_sample, "stable and committed").out
    assert "F76a: joined into 1: joined into F75a" in type_in("history", own_sample, "F75a").out
    assert type_in(*apart).code == 0
    assert STABLE in letter(own_sample, type_in)


def test_where_a_finding_is_named_the_one_beneath_it_is_named_with_it(
    own_sample: Path, type_in: Type
) -> None:
    type_in("merge", own_sample, "F75a", "F76a")
    type_in("delete", own_sample, "Working with partners")
    assert "F75a (with F76a)" in type_in("show", own_sample).out
    answer = type_in("letter", own_sample, own_sample.with_suffix(".txt"))
    assert "F75a (with F76a)" in answer.out


def test_two_findings_merged_into_each_other_both_stay_until_it_is_settled(
    own_sample: Path, colleague: Path, type_in: Type
) -> None:
    type_in("merge", own_sample, "F76a", "F75a")
    type_in("merge", colleague, "F75a", "F76a")
    answer = type_in("join", own_sample, colleague)
    assert "joined into each other in a ring" in answer.out
    out = own_sample.with_suffix(".txt")
    assert type_in("letter", own_sample, out).code == 36
    assert type_in("letter", own_sample, out, "--draft").code == 0
    assert STABLE in " ".join(out.read_text(encoding="utf-8").split())
    page = type_in("conflicts", own_sample).out
    settle = shlex.split(page.partition("Settle it: peeraudit ")[2].splitlines()[0])
    assert type_in(*settle).code == 0
    assert "of 80 findings" in type_in("show", own_sample).out
    letter(own_sample, type_in)


def test_case_file_c90_added_on_two_laptops_is_offered_as_a_command_that_works_as_printed(
    own_sample: Path, colleague: Path, type_in: Type
) -> None:
    for store, name in ((own_sample, "aaaa1111"), (colleague, "bbbb2222")):
        with opened(str(store), PASSPHRASE, clock=this_laptop()) as workspace:
            keep(workspace, CaseFile(id=name, reference="C90"))
    answer = type_in("join", own_sample, colleague)
    assert "Two case files are called C90." in answer.out
    said = " ".join(type_in("show", own_sample).out.split())
    assert "Case files 26," in said
    command = said.partition("peeraudit merge FILE ")[2].split()[:2]
    assert type_in("merge", own_sample, *command).code == 0
    shown = " ".join(type_in("show", own_sample).out.split())
    assert "Case files 25," in shown
    assert "Two case files" not in shown


def test_a_split_finding_is_printed_in_both_and_keeps_each_note_once(
    own_sample: Path, colleague: Path, type_in: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    for store, words in ((own_sample, "They stay for years."), (colleague, "Teams are settled.")):
        monkeypatch.setattr(sys, "stdin", io.StringIO(f"{words}\n"))
        answer = type_in("split", store, "F76a")
        assert answer.code == 0
        assert "is split from F76a" in answer.out
    assert type_in("join", own_sample, colleague).code == 0
    assert type_in("join", colleague, own_sample).code == 0
    ours, theirs = letter(own_sample, type_in), letter(colleague, type_in)
    assert ours == theirs
    at = [ours.index(words) for words in (STABLE, "They stay for years.", "Teams are settled.")]
    assert at[0] == min(at)


def test_the_words_of_a_split_are_no_argument_and_a_wrong_note_refuses_it_whole(
    own_sample: Path, type_in: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = type_in("show", own_sample).out
    monkeypatch.setattr(sys, "stdin", io.StringIO("They stay for years.\n"))
    answer = type_in("split", own_sample, "F76a", "--evidence", "E1a")
    assert answer.code == 56
    assert "E1a is not filed under F76a." in answer.err
    assert type_in("show", own_sample).out == before


def test_a_move_is_seen_in_the_letter_and_taken_back(own_sample: Path, type_in: Type) -> None:
    before = letter(own_sample, type_in)
    last = "Working with partners"
    assert type_in("move", own_sample, last).out == f"{last} stands first now.\n"
    assert letter(own_sample, type_in) != before
    type_in("undo", own_sample)
    assert letter(own_sample, type_in) == before
