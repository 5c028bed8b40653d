"""Stores that released programs left: each opens, says what it said, and joins with today's."""

import shutil
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from peeraudit.core.evidence import Evidence
from peeraudit.core.finding import Finding
from peeraudit.core.journal.change import VERSION, Entry
from peeraudit.store.connection import StoreFile
from peeraudit.store.key import Key, derive_key
from peeraudit.store.pages import read_salt
from peeraudit.store.view import View
from tests.conftest import PASSPHRASE, Type
from tests.journeys.two_copies import standing_in

STORES = Path(__file__).parents[1] / "stores"

FIRST = STORES / "entries-1.peeraudit"

CONTESTED = ("One window says this.", "The other says that.")
"""What the two windows gave note E1a."""


@pytest.fixture(scope="session")
def key() -> Key:
    """The key of the first store."""
    return derive_key(PASSPHRASE, salt=read_salt(FIRST))


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """The store of the first version, to open."""
    path = tmp_path / "here" / "fernmoor.peeraudit"
    path.parent.mkdir()
    shutil.copyfile(FIRST, path)
    return path


@contextmanager
def look(path: Path, key: Key) -> Generator[View]:
    """A store as it stands in its file, without bringing it up to date."""
    file = StoreFile(path, key)
    with file.reading() as connection:
        yield View(connection)
    file.dispose()


def entries(path: Path, key: Key) -> tuple[Entry, ...]:
    with look(path, key) as view:
        return tuple(view.entries())


def test_every_store_has_its_line_in_the_note_beside_them() -> None:
    told = (STORES / "README.md").read_text(encoding="utf-8")
    stores = sorted(path.name for path in STORES.glob("*.peeraudit"))
    assert stores
    assert all(f"| `{name}` |" in told for name in stores)


def test_it_opens_and_a_copy_of_how_it_was_stands_beside_it(
    old: Path, key: Key, type_in: Type
) -> None:
    answer = type_in("verify", old)
    assert (answer.code, answer.out) == (0, "Everything is as it was kept: 8 entries.\n")
    before = old.with_name(f"{old.name}.before-upgrade")
    assert before.read_bytes() == FIRST.read_bytes()
    assert sorted(standing_in(old.parent)) == [old.name, before.name]
    assert entries(old, key) == entries(FIRST, key)
    assert {entry.version for entry in entries(old, key)} == {1}


def test_it_says_what_it_said(old: Path, key: Key, type_in: Type) -> None:
    shown = type_in("show", old).out
    assert shown.startswith("Fernmoor Council\n")
    assert "Laptops disagree" in shown
    with look(old, key) as view:
        texts = {item.reference: item.text for item in view.fetch(Evidence)}
        findings = {item.reference: item.text for item in view.fetch(Finding)}
    assert texts == {
        "E1a": CONTESTED[1],
        "E2a": "Changed again, in evidence 1",
        "E3a": "Changed again, in evidence 2",
    }
    assert findings == {"F1a": "Children are heard.", "F2a": "Consider pace."}


def test_its_conflict_is_open_and_can_be_settled(old: Path, type_in: Type) -> None:
    page = type_in("conflicts", old).out
    assert "Laptops disagree on 1 thing." in page
    assert all(text in page for text in CONTESTED)
    assert type_in("settle", old, "E1a", "text", "--take", "a").code == 0
    assert "Laptops disagree on nothing." in type_in("conflicts", old).out
    assert type_in("undo", old).code == 0
    assert "Laptops disagree on 1 thing." in type_in("conflicts", old).out
    assert type_in("verify", old).code == 0


def test_its_letter_is_composed(old: Path, type_in: Type, tmp_path: Path) -> None:
    assert type_in("letter", old, tmp_path / "letter.txt").code == 0
    letter = (tmp_path / "letter.txt").read_text(encoding="utf-8")
    assert "Children are heard." in letter
    assert "Fernmoor" in letter


def test_what_is_done_in_it_today_is_kept_beside_what_was_done_then(
    old: Path, key: Key, type_in: Type
) -> None:
    assert type_in("delete", old, "E3a").code == 0
    versions = [entry.version for entry in entries(old, key)]
    assert sorted(versions) == [1] * 8 + [VERSION]
    assert type_in("verify", old).code == 0
    assert type_in("undo", old).code == 0
    assert type_in("history", old, "E3a").out.count("Changed again, in evidence 2") == 1


def test_an_untouched_one_joins_with_one_that_was_worked_on_since(
    old: Path, key: Key, type_in: Type, tmp_path: Path
) -> None:
    other = tmp_path / "there" / "fernmoor.peeraudit"
    other.parent.mkdir()
    shutil.copyfile(FIRST, other)
    type_in("delete", old, "E3a")
    type_in("merge", old, "F1a", "F2a")
    before = standing_in(other.parent)
    assert type_in("join", old, other).out == "Nothing in it was new: all of it is here.\n"
    assert standing_in(other.parent) == before
    answer = type_in("join", other, old)
    assert answer.out.startswith("Ann Ash on ")
    assert "2 deeds." in answer.out
    with look(old, key) as ours, look(other, key) as theirs:
        assert ours.fetch(Evidence) == theirs.fetch(Evidence)
        assert ours.fetch(Finding) == theirs.fetch(Finding)
        assert [item.reference for item in theirs.fetch(Evidence)] == ["E1a", "E2a"]
    assert type_in("verify", other).code == 0


def test_two_that_were_worked_on_apart_disagree_openly(
    old: Path, type_in: Type, tmp_path: Path
) -> None:
    other = tmp_path / "there" / "fernmoor.peeraudit"
    other.parent.mkdir()
    shutil.copyfile(FIRST, other)
    type_in("settle", old, "E1a", "text", "--take", "a")
    type_in("settle", other, "E1a", "text", "--take", "b")
    assert "Laptops disagree on 1 thing:" in type_in("join", old, other).out
    assert type_in("verify", old).code == 0
    assert type_in("unjoin", old).code == 0
    assert "Laptops disagree on nothing." in type_in("conflicts", old).out
