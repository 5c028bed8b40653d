"""Laptops that disagree, by the command line: listed, settled, taken back; the letter waits."""

import io
import shlex
import sys
from collections.abc import Iterator
from pathlib import Path
from secrets import token_hex

import pytest

from peeraudit.core.challenge import Challenge
from peeraudit.core.finding import Finding
from peeraudit.core.journal.draft import Draft
from peeraudit.core.journal.kept import Kept
from peeraudit.operations.clock import this_laptop
from peeraudit.operations.opening import opened
from peeraudit.operations.sample import PASSPHRASE
from peeraudit.store.workspace import Sitting, Workspace
from tests.cli.test_asking import at_a_terminal
from tests.conftest import Type

OURS, THEIRS = "Families know their plan.", "Families have a plan they know."


@pytest.fixture
def apart(own_sample: Path) -> Path:
    """The sample after two laptops have given one finding and the address words of their own."""
    with opened(str(own_sample), PASSPHRASE, clock=this_laptop()) as ours:
        finding, challenge = finding_of(ours), challenge_of(ours)
        for name, text in (("EAST", OURS), ("WEST", THEIRS)):
            laptop = Workspace(ours.file, Sitting(token_hex(10), name))
            change(laptop, finding, text=text)
            change(laptop, challenge, address=f"{name} House")
    return own_sample


def finding_of(workspace: Workspace) -> Finding:
    with workspace.view() as view:
        return next(item for item in view.fetch(Finding) if item.reference == "F77a")


def challenge_of(workspace: Workspace) -> Challenge:
    with workspace.view() as view:
        return view.fetch(Challenge)[0]


def change(workspace: Workspace, thing: Kept, **values: str) -> None:
    draft = Draft(token_hex(10))
    draft.change(thing, **values)
    workspace.keep(draft.change_set("change", peer="somebody", at="2026-06-10T14:02:00+00:00"))


def commands(page: str) -> Iterator[list[str]]:
    """The commands that a page tells to type."""
    for line in page.splitlines():
        if "Settle it: " in line:
            yield shlex.split(line.partition("Settle it: peeraudit ")[2])


def test_nothing_to_settle_is_said_so(own_sample: Path, type_in: Type) -> None:
    answer = type_in("conflicts", own_sample)
    assert (answer.code, answer.out) == (0, "Laptops disagree on nothing.\n")


def test_every_command_that_the_page_tells_settles_what_it_stands_under(
    apart: Path, type_in: Type, tmp_path: Path
) -> None:
    page = type_in("conflicts", apart).out
    assert page.startswith("Laptops disagree on 2 things.")
    assert all(text in page for text in ("F77a: text", OURS, THEIRS, "on EAST", "on WEST"))
    for command in commands(page):
        assert type_in(*command).code == 0
    assert type_in("conflicts", apart).out == "Laptops disagree on nothing.\n"
    assert type_in("letter", apart, tmp_path / "letter.txt").code == 0
    assert OURS in (tmp_path / "letter.txt").read_text(encoding="utf-8")


def test_a_letter_waits_and_says_for_what_and_a_draft_is_written_all_the_same(
    apart: Path, type_in: Type, tmp_path: Path
) -> None:
    answer = type_in("letter", apart, tmp_path / "letter.txt")
    assert answer.code == 36
    assert "challenge: address" in answer.err
    assert "F77a: text" in answer.err
    assert not (tmp_path / "letter.txt").exists()
    answer = type_in("letter", apart, tmp_path / "letter.txt", "--draft")
    assert answer.code == 0
    assert "Still to settle" in answer.out
    assert "- F77a: text" in (tmp_path / "letter.txt").read_text(encoding="utf-8")
    assert type_in("tips", apart, tmp_path / "tips.txt").code == 0


def test_an_undo_of_a_settle_brings_the_page_of_conflicts_back(apart: Path, type_in: Type) -> None:
    before = type_in("conflicts", apart).out
    answer = type_in("settle", apart, "F77a", "--take", "a")
    assert OURS in answer.out
    assert "F77a" not in type_in("conflicts", apart).out
    assert type_in("undo", apart).out.startswith('Taken back: "settle a disagreement"')
    after = type_in("conflicts", apart).out
    assert all(text in after for text in (OURS, THEIRS))
    assert after.count("\n") == before.count("\n")


def test_a_third_is_read_from_standard_input_and_is_no_argument(
    apart: Path, type_in: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("Families know\ntheir plans well.\n"))
    answer = type_in("settle", apart, "f77A", "TEXT", "--write")
    assert answer.code == 0
    assert '"Families know their plans well."' in " ".join(answer.out.split())


def test_at_a_terminal_the_third_is_asked_for_by_what_it_is_about(apart: Path) -> None:
    third = "Families know their plans well."
    code, shown = at_a_terminal("settle", apart, "F77a", "--write", typed=[PASSPHRASE, third])
    assert code == 0, shown
    assert "F77a: text: " in shown
    with opened(str(apart), PASSPHRASE, clock=this_laptop()) as workspace:
        assert finding_of(workspace).text == third


def test_nothing_is_asked_for_where_there_is_nothing_to_settle(
    own_sample: Path, type_in: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    answer = type_in("settle", own_sample, "F77a", "--write")
    assert answer.code == 37


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["F77a"], 2, "Say either --take"),
        (["F77a", "--take", "a", "--write"], 2, "Say either --take"),
        (["F77a", "--take", "z"], 39, "Take a or b."),
        (["F77a", "leaning", "--take", "a"], 37, "They disagree on: text."),
        (["F999z", "--take", "a"], 33, "F999z"),
    ],
)
def test_a_mistake_is_told_with_what_to_do(
    apart: Path, type_in: Type, words: list[str], code: int, told: str
) -> None:
    answer = type_in("settle", apart, *words)
    assert answer.code == code
    assert told in " ".join(answer.err.replace("│", " ").split())
