"""References and letters: given once, never twice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peeraudit.core.evidence import Evidence
from peeraudit.core.intake.references import References, letter_after
from peeraudit.core.workbook.cell import SheetRows
from tests.core.intake.on_paper import OnPaper, sheet


def notes(*rows: tuple[str, str | None]) -> SheetRows:
    return sheet("Evidence", ("Text", "Ref", "Kind"), *((*row, "saw") for row in rows))


def references(paper: OnPaper) -> dict[str, str]:
    return {note.text: note.reference for note in paper.all(Evidence)}


@pytest.mark.parametrize(
    ("letters", "following"),
    [
        ((), "a"),
        (("a",), "b"),
        (("a", "c"), "d"),
        (("z",), "aa"),
        (("az", "b"), "ba"),
        (("",), "a"),
    ],
)
def test_letters_go_on_after_the_last_one_given(letters: tuple[str, ...], following: str) -> None:
    assert letter_after(letters) == following


@given(st.lists(st.sampled_from(("", "E1", "E2", "e2", "E12", "x y", "Note 1")), max_size=20))
def test_no_reference_is_given_twice(wanted: list[str]) -> None:
    giver = References("a")
    given_so_far = [giver.give("E", wanted=name).casefold() for name in wanted]
    assert len(set(given_so_far)) == len(wanted)


def test_a_row_without_a_ref_takes_a_number_no_other_row_asks_for() -> None:
    paper = OnPaper(host="Fernmoor Council")
    paper.take_in(notes(("First.", None), ("Second.", "E1"), ("Third.", "E2")))
    assert references(paper) == {"First.": "E3a", "Second.": "E1a", "Third.": "E2a"}


def test_a_ref_of_another_shape_gets_a_number_of_its_own() -> None:
    paper = OnPaper(host="Fernmoor Council")
    paper.take_in(notes(("First.", "front door"), ("Second.", "e7")))
    assert references(paper) == {"First.": "E8a", "Second.": "E7a"}


def test_a_new_ref_for_a_number_given_already_gets_the_next() -> None:
    paper = OnPaper(host="Fernmoor Council")
    paper.take_in(notes(("First.", None)))
    paper.take_in(notes(("Second.", "E1")))
    assert references(paper) == {"First.": "E1a", "Second.": "E2a"}


def test_removing_a_row_takes_no_reference_away_and_gives_none_again() -> None:
    paper = OnPaper(host="Fernmoor Council")
    paper.take_in(notes(("First.", "E1"), ("Second.", "E2")))
    paper.take_in(notes(("Third.", None)))
    assert references(paper) == {"First.": "E1a", "Second.": "E2a", "Third.": "E3a"}
