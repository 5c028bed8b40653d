"""A name typed by mistake is struck out by typed commands, and stands in nothing that is left."""

import io
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from shutil import copyfile

import pytest

from peeraudit.operations.sample import PASSPHRASE
from peeraudit.store.key import Key, derive_key
from peeraudit.store.pages import read_salt
from tests.cli.test_asking import at_a_terminal
from tests.conftest import Answer, Type
from tests.store.raw_pages import raw_pages, stands_in

WORDS = "stable and committed workforce"
"""What stands in finding F76a of the sample, and so in its letter."""


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch, type_in: Type) -> Type:
    """Strike by words that come from standard input, as they never stand in a command."""

    def typed_(*words: str | Path) -> Answer:
        monkeypatch.setattr(sys, "stdin", io.StringIO(f"{WORDS.title()}\n"))
        return type_in("strike", *words)

    return typed_


def stands_in_file(store: Path) -> bool:
    return stands_in(WORDS, raw_pages(store, key=key_of(read_salt(store))))


@cache
def key_of(salt: bytes) -> Key:
    """The key of the sample and of all its copies, which takes half a second to derive."""
    return derive_key(PASSPHRASE, salt=salt)


def said_and_written(store: Path, type_in: Type, folder: Path) -> Iterator[str]:
    """All that the program says of a challenge, and writes of it."""
    for command in (["show"], ["conflicts"], ["history", "F76a"], ["find", "stable"]):
        yield type_in(command[0], store, *command[1:]).out
    yield type_in("history", store, "--day", "2026-06-10").out
    assert type_in("letter", store, folder / "letter.html").code == 0
    yield " ".join((folder / "letter.html").read_text(encoding="utf-8").split())
    type_in("export", store, folder / "export")
    yield from (path.read_text(encoding="utf-8") for path in (folder / "export").iterdir())


def test_the_places_are_shown_first_and_nothing_is_struck_without_a_yes(
    own_sample: Path, typed: Type
) -> None:
    answer = typed(own_sample, "--words", "--why", "it could be told who they are")
    assert answer.out.startswith("F76a, text: ")
    assert WORDS in answer.out
    assert "Nothing was struck out." in answer.out
    assert stands_in_file(own_sample)


def test_struck_words_are_in_nothing_that_is_said_or_written_any_more(
    own_sample: Path, typed: Type, type_in: Type, tmp_path: Path
) -> None:
    before, after = tmp_path / "before", tmp_path / "after"
    for folder in (before, after):
        folder.mkdir()
    assert any(WORDS in text for text in said_and_written(own_sample, type_in, before))
    answer = typed(own_sample, "--words", "--why", "it could be told who they are", "--yes")
    assert answer.code == 0
    assert "Struck out: 1 place." in answer.out
    assert not any(WORDS in text for text in said_and_written(own_sample, type_in, after))
    assert not stands_in_file(own_sample)
    told = " ".join(type_in("history", own_sample, "F76a", "text").out.split())
    assert "Wendy Garside" in told
    assert told.endswith("it could be told who they are")
    assert type_in("verify", own_sample).code == 0


def test_the_workbook_they_came_from_does_not_bring_them_back(
    own_sample: Path, typed: Type, type_in: Type
) -> None:
    typed(own_sample, "--words", "--why", "told too much", "--yes")
    answer = type_in("take-in", own_sample, own_sample.parent / "workbook.xlsx")
    assert answer.out == "Nothing in the workbook is new.\n"
    assert not stands_in_file(own_sample)


def test_they_go_from_every_copy_that_is_joined_and_do_not_come_back_from_one(
    own_sample: Path, typed: Type, type_in: Type, tmp_path: Path
) -> None:
    colleague, late = tmp_path / "colleague.peeraudit", tmp_path / "late.peeraudit"
    copyfile(own_sample, colleague)
    copyfile(own_sample, late)
    typed(own_sample, "--words", "--why", "told too much", "--yes")
    answer = type_in("join", colleague, own_sample)
    assert "1 strike" in answer.out
    assert "cannot be taken back" in answer.out
    assert not list(tmp_path.glob("*.before-join"))
    assert type_in("unjoin", colleague).code == 54
    type_in("merge", late, "F1a", "F2a")
    assert type_in("join", colleague, late).code == 0
    for store in (own_sample, colleague):
        assert not stands_in_file(store)
    assert stands_in_file(late)


def test_copies_beside_the_file_are_destroyed_and_named(
    own_sample: Path, typed: Type, type_in: Type, tmp_path: Path
) -> None:
    other = tmp_path / "other.peeraudit"
    copyfile(own_sample, other)
    type_in("move", other, "F40a", "--after", "F41a")
    type_in("join", own_sample, other)
    beside = own_sample.with_name(f"{own_sample.name}.before-join")
    assert beside.exists()
    answer = typed(own_sample, "--words", "--why", "told too much", "--yes")
    assert f"Destroyed, because they held it too: {beside.name}." in answer.out
    assert not beside.exists()


def test_a_reason_that_says_them_again_is_refused(own_sample: Path, typed: Type) -> None:
    answer = typed(own_sample, "--words", "--why", f"the {WORDS} was named", "--yes")
    assert answer.code == 55
    assert "Say it without." in answer.err
    assert stands_in_file(own_sample)


def test_at_a_terminal_the_words_are_asked_for_and_then_a_yes(
    own_sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PEERAUDIT_PASSPHRASE")
    command = ("strike", own_sample, "--words", "--why", "told too much")
    code, shown = at_a_terminal(*command, typed=[PASSPHRASE, WORDS, "n"])
    assert code == 0, shown
    assert "Nothing was struck out." in shown
    code, shown = at_a_terminal(*command, typed=[PASSPHRASE, WORDS, "y"])
    assert code == 0, shown
    assert "Nothing brings them back" in shown
    assert "Struck out: 1 place." in shown
    assert not stands_in_file(own_sample)


def test_one_thing_or_words_are_wanted_and_never_both(own_sample: Path, type_in: Type) -> None:
    for words in ((), ("F76a", "--words")):
        answer = type_in("strike", own_sample, *words, "--why", "told too much", "--yes")
        assert answer.code == 2
        assert "these are asked for then" in answer.err
    assert stands_in_file(own_sample)


def test_by_reference_a_finding_loses_its_words_and_the_letter_leaves_it_out(
    own_sample: Path, type_in: Type, tmp_path: Path
) -> None:
    answer = type_in("strike", own_sample, "f76a", "--why", "told too much", "--yes")
    assert "F76a, text: " in answer.out
    assert type_in("letter", own_sample, tmp_path / "letter.txt").code == 0
    lines = (tmp_path / "letter.txt").read_text(encoding="utf-8").splitlines()
    assert not [line for line in lines if line.strip() in ("-", "•")]
    assert not stands_in_file(own_sample)


def test_undo_after_a_strike_goes_on_to_the_deed_before(own_sample: Path, type_in: Type) -> None:
    type_in("move", own_sample, "F40a", "--after", "F41a")
    type_in("strike", own_sample, "F76a", "--why", "told too much", "--yes")
    assert type_in("undo", own_sample).out.startswith('Taken back: "move"')
    assert not stands_in_file(own_sample)
    answer = type_in("restore", own_sample, "F76a", "text", "1")
    assert answer.code == 35
    assert "gone for good" in answer.err
