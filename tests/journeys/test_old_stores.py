"""Stores that released programs left: each opens, says what it said, and joins with today's."""

import shutil
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
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

CONTESTED = ("One window says this.", "The other says that.")
"""What the two windows gave note E1a."""


@dataclass(frozen=True)
class Left:
    """A store as a released program left it: the version of its entries, and how many."""

    version: int
    entries: int

    @property
    def path(self) -> Path:
        return STORES / f"entries-{self.version}.peeraudit"

    @cached_property
    def key(self) -> Key:
        return derive_key(PASSPHRASE, salt=read_salt(self.path))

    def copied(self, path: Path) -> Path:
        """A copy of it, to open."""
        path.parent.mkdir()
        shutil.copyfile(self.path, path)
        return path


LEFT = (Left(1, entries=8), Left(2, entries=12))
"""Every store there is."""


@pytest.fixture(params=LEFT, ids=lambda left: left.path.name)
def left(request: pytest.FixtureRequest) -> Left:
    """Each store in turn."""
    return request.param


@pytest.fixture
def key(left: Left) -> Key:
    """Its key."""
    return left.key


@pytest.fixture
def old(left: Left, tmp_path: Path) -> Path:
    """A copy of it, to open."""
    return left.copied(tmp_path / "here" / "fernmoor.peeraudit")


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
    assert stores == sorted(left.path.name for left in LEFT)
    assert [left.version for left in LEFT] == list(range(1, VERSION))
    assert all(f"| `{name}` |" in told for name in stores)


def test_it_opens_and_a_copy_of_how_it_was_stands_beside_it(
    old: Path, left: Left, type_in: Type
) -> None:
    answer = type_in("verify", old)
    told = f"Everything is as it was kept: {left.entries} entries.\n"
    assert (answer.code, answer.out) == (0, told)
    before = old.with_name(f"{old.name}.before-upgrade")
    assert before.read_bytes() == left.path.read_bytes()
    assert sorted(standing_in(old.parent)) == [old.name, before.name]
    assert entries(old, left.key) == entries(left.path, left.key)
    assert {entry.version for entry in entries(old, left.key)} == {left.version}


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
    old: Path, left: Left, type_in: Type
) -> None:
    assert type_in("delete", old, "E3a").code == 0
    versions = [entry.version for entry in entries(old, left.key)]
    assert sorted(versions) == [left.version] * left.entries + [VERSION]
    assert type_in("verify", old).code == 0
    assert type_in("undo", old).code == 0
    assert type_in("history", old, "E3a").out.count("Changed again, in evidence 2") == 1


def test_an_untouched_one_joins_with_one_that_was_worked_on_since(
    old: Path, left: Left, type_in: Type, tmp_path: Path
) -> None:
    other = left.copied(tmp_path / "there" / "fernmoor.peeraudit")
    type_in("delete", old, "E3a")
    type_in("merge", old, "F1a", "F2a")
    before = standing_in(other.parent)
    assert type_in("join", old, other).out == "Nothing in it was new: all of it is here.\n"
    assert standing_in(other.parent) == before
    answer = type_in("join", other, old)
    assert answer.out.startswith("Ann Ash on ")
    assert "2 deeds." in answer.out
    with look(old, left.key) as ours, look(other, left.key) as theirs:
        assert ours.fetch(Evidence) == theirs.fetch(Evidence)
        assert ours.fetch(Finding) == theirs.fetch(Finding)
        assert {item.reference for item in theirs.fetch(Evidence)} == {"E1a", "E2a"}
    assert type_in("verify", other).code == 0


def test_two_that_were_worked_on_apart_disagree_openly(
    old: Path, left: Left, type_in: Type, tmp_path: Path
) -> None:
    other = left.copied(tmp_path / "there" / "fernmoor.peeraudit")
    type_in("settle", old, "E1a", "text", "--take", "a")
    type_in("settle", other, "E1a", "text", "--take", "b")
    assert "Laptops disagree on 1 thing:" in type_in("join", old, other).out
    assert type_in("verify", old).code == 0
    assert type_in("unjoin", old).code == 0
    assert "Laptops disagree on nothing." in type_in("conflicts", old).out


def test_what_was_deleted_joined_and_struck_out_by_the_second_stays_so(
    type_in: Type, tmp_path: Path
) -> None:
    second = LEFT[1]
    old = second.copied(tmp_path / "here" / "fernmoor.peeraudit")
    shown = type_in("show", old).out
    assert "Case files          2, 1 of them audited" in shown
    assert "Top tips            1" in shown
    assert type_in("find", old, "board").out.startswith('Nothing holds "board".')
    history = type_in("history", old, "E3a", "text").out
    assert "what was struck out" in history
    assert "Board" not in history
    with look(old, second.key) as view:
        (tip,) = view.gone()
    assert type_in("restore", old, f"tip~{tip.id}").code == 0
    assert type_in("part", old, "C2").code == 0
    again = type_in("show", old).out
    assert "Case files          3, 1 of them audited" in again
    assert "Top tips            2" in again
    assert type_in("verify", old).code == 0
