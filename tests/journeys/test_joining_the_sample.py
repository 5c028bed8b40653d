"""The sample on two laptops: worked on apart by typed commands, and joined both ways."""

from collections.abc import Sequence
from pathlib import Path
from shutil import copyfile

import pytest

from tests.conftest import Type
from tests.journeys.test_take_in_beside_deletes import typed_over
from tests.journeys.two_copies import standing_in

OURS: Sequence[Sequence[str]] = (
    ("delete", "E12a"),
    ("merge", "F1a", "F2a"),
    ("move", "F3a"),
)
"""What is done on our laptop."""

THEIRS: Sequence[Sequence[str]] = (
    ("delete", "E30a"),
    ("merge", "F2a", "F1a"),
)
"""What is done on theirs, with no knowledge of ours."""


@pytest.fixture
def two(own_sample: Path, tmp_path: Path, type_in: Type) -> tuple[Path, Path]:
    """The sample on two laptops, worked on apart."""
    theirs = tmp_path / "theirs" / own_sample.name
    theirs.parent.mkdir()
    for path in (own_sample, own_sample.with_name("workbook.xlsx")):
        copyfile(path, theirs.with_name(path.name))
    for file, deeds in ((own_sample, OURS), (theirs, THEIRS)):
        for command, *words in deeds:
            assert type_in(command, file, *words).code == 0
    workbook = theirs.parent / "workbook.xlsx"
    typed_over(workbook, "Evidence", row_of="E12", column="Text", value="Another text.")
    typed_over(workbook, "Evidence", row_of="E13", column="Text", value="Mended.")
    assert type_in("take-in", theirs, workbook).code == 0
    return own_sample, theirs


def test_what_was_done_apart_comes_together_and_what_differs_is_settled(
    two: tuple[Path, Path], type_in: Type, tmp_path: Path
) -> None:
    ours, theirs = two
    before = standing_in(theirs.parent)
    said = type_in("join", ours, theirs).out
    assert standing_in(theirs.parent) == before
    assert "3 deeds." in said
    assert "  note: 2 changed, 1 deleted\n" in said
    assert "Laptops disagree on 2 things:" in said
    assert "E12a" in said.partition("Laptops disagree")[2]
    assert type_in("letter", ours, tmp_path / "letter.pdf").code == 36
    assert type_in("letter", ours, tmp_path / "draft.pdf", "--draft").code == 0
    assert type_in("settle", ours, "E12a", "--take", "a").code == 0
    assert type_in("part", ours, "F2a").code == 0
    assert "Laptops disagree on nothing." in type_in("conflicts", ours).out
    assert type_in("letter", ours, tmp_path / "letter.pdf").code == 0
    assert type_in("verify", ours).code == 0


def test_both_laptops_are_equal_once_each_has_joined_the_other(
    two: tuple[Path, Path], type_in: Type
) -> None:
    ours, theirs = two
    assert type_in("join", ours, theirs).code == 0
    assert type_in("join", theirs, ours).code == 0
    for command in ("show", "conflicts"):
        one, other = (type_in(command, file).out for file in (ours, theirs))
        assert one.replace(str(ours), "") == other.replace(str(theirs), "")
    assert type_in("verify", theirs).code == 0


def test_a_taken_back_join_leaves_what_was_done_here_before_it(
    two: tuple[Path, Path], type_in: Type
) -> None:
    ours, theirs = two
    shown = [type_in(command, ours).out for command in ("show", "conflicts", "history")]
    type_in("join", ours, theirs)
    assert type_in("unjoin", ours).out.startswith("Taken back: 3 deeds ")
    assert [type_in(command, ours).out for command in ("show", "conflicts", "history")] == shown
    assert type_in("verify", ours).code == 0
