"""The places of rows in an order: no more moved than must be."""

import pytest

from peeraudit.core.finding import Finding
from peeraudit.core.workbook.cell import SheetRows
from tests.core.intake.on_paper import OnPaper, sheet

THEMES = sheet("Themes", ("Order", "Title"), (1, "Practice"))


def findings(*texts: str) -> SheetRows:
    rows = (("Practice", "area", text, text) for text in texts)
    return sheet("Findings", ("Theme", "Leaning", "Text", "Ref"), *rows)


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


def test_a_row_finds_its_place_after_one_whose_place_holds_a_letter() -> None:
    paper = OnPaper(host="Fernmoor Council")
    numbered = [f"Finding {number}." for number in range(1, 21)]
    paper.take_in(THEMES, findings(*numbered))
    paper.take_in(findings(*numbered[:9], "Far.", numbered[-1]))
    assert paper.the(Finding, text="Far.").place == "00001i"
    paper.take_in(findings(*numbered[:9], "Far.", "Last."))
    placed = [paper.the(Finding, text=text).place for text in (numbered[8], "Far.", "Last.")]
    assert placed == sorted(set(placed))
