"""Places in an order: always room in between, and no more moved than must be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peeraudit.core.finding import Finding
from peeraudit.core.intake.places import between, place_of
from peeraudit.core.workbook.cell import SheetRows
from tests.core.intake.on_paper import OnPaper, sheet

THEMES = sheet("Themes", ("Order", "Title"), (1, "Practice"))


def findings(*texts: str) -> SheetRows:
    rows = (("Practice", "area", text, text) for text in texts)
    return sheet("Findings", ("Theme", "Leaning", "Text", "Ref"), *rows)


@given(st.integers(0, 999_998), st.lists(st.booleans(), max_size=40))
def test_there_is_always_room_between_two_places(number: int, nearer: list[bool]) -> None:
    low, high = place_of(number), place_of(number + 1)
    for is_low in nearer:
        middle = between(low, high)
        assert low < middle < high
        low, high = (low, middle) if is_low else (middle, high)


def test_there_is_room_before_the_first() -> None:
    assert "" < between("", place_of(1)) < place_of(1)


def test_a_row_put_in_between_moves_no_other() -> None:
    paper = OnPaper(host="Fernmoor Council")
    paper.take_in(THEMES, findings("One.", "Two."))
    before = {finding.id: finding.place for finding in paper.all(Finding)}
    paper.take_in(findings("One.", "Middle.", "Two."))
    after = {finding.id: finding.place for finding in paper.all(Finding)}
    assert before.items() <= after.items()


@pytest.mark.parametrize("order", [("One", "Three", "Two"), ("Two", "One", "Three")])
def test_a_finding_moved_in_the_challenge_stays_where_it_was_put(order: tuple[str, ...]) -> None:
    paper = OnPaper(host="Fernmoor Council")
    paper.take_in(THEMES, findings("One", "Two", "Three"))
    moved = paper.the(Finding, text="One")
    paper.edit(moved, place="000009", headline_place="000009")
    plan = paper.take_in(findings(*order))
    placed = sorted(paper.all(Finding), key=lambda finding: finding.place)
    assert [finding.text for finding in placed] == [
        *(text for text in order if text != "One"),
        "One",
    ]
    assert plan.left == ()
