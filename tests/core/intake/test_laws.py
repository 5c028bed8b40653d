"""Laws of the take-in: what holds of any workbook, not only of one."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from peeraudit.core.finding import Finding
from peeraudit.core.workbook.cell import Raw, SheetRows
from tests.core.intake.on_paper import OnPaper, sheet

TEXTS = st.text("abc ;\n=<\u05d0", min_size=1, max_size=6).filter(str.strip)
REFS = st.sampled_from((None, "E1", "E2", "E3", "x y"))
BLANK_OR = st.sampled_from((None, "K1", "k2", "K1; K2"))
THEMES = sheet("Themes", ("Order", "Title"), (1, "Practice"), (2, "Partners"))
KEY_LINES = sheet("Key lines", ("Code", "Wording"), ("K1", "Good?"), ("K2", "Heard?"))
NOTES = ("Text", "Kind", "Leaning", "Key lines", "Theme", "Quote", "Ref")
FINDINGS = ("Theme", "Leaning", "Text", "Headline", "Evidence", "Ref")


@st.composite
def note_rows(draw: st.DrawFn) -> list[Sequence[Raw | None]]:
    """Rows of notes without a fault: each Ref once, everything else as it comes."""
    count = draw(st.integers(0, 6))
    refs: list[str | None] = []
    for _ in range(count):
        ref = draw(REFS)
        refs.append(None if ref in refs else ref)
    return [
        (
            draw(TEXTS),
            draw(st.sampled_from(("saw", "Heard", "READ"))),
            draw(st.sampled_from((None, "area", "Strengths"))),
            draw(BLANK_OR),
            draw(st.sampled_from((None, "Practice", "partners"))),
            draw(st.sampled_from((None, True, "n"))),
            ref,
        )
        for ref in refs
    ]


@st.composite
def workbooks(draw: st.DrawFn) -> tuple[SheetRows, ...]:
    """Whole workbooks of notes, and findings that point at them."""
    rows = draw(note_rows())
    refs = [str(row[-1]) for row in rows if row[-1]]
    bearings = st.sampled_from(("", " against", " Context"))
    filed = st.lists(st.sampled_from(refs), unique=True, max_size=3) if refs else st.just([])
    findings = [
        (
            draw(st.sampled_from(("Practice", "Partners"))),
            draw(st.sampled_from(("strength", "area"))),
            draw(TEXTS),
            draw(st.sampled_from((None, "yes", "only"))),
            "; ".join(f"{ref}{draw(bearings)}" for ref in draw(filed)) or None,
            None,
        )
        for _ in range(draw(st.integers(0, 4)))
    ]
    notes = sheet("Evidence", NOTES, *rows)
    return THEMES, KEY_LINES, notes, sheet("Findings", FINDINGS, *findings)


def with_columns_moved(rows: SheetRows, order: Sequence[int]) -> SheetRows:
    """A sheet whose columns stand in another order."""
    moved = (
        tuple(replace(cell, column=order[cell.column - 1]) for cell in row) for row in rows.rows
    )
    return replace(
        rows, rows=tuple(tuple(sorted(row, key=lambda cell: cell.column)) for row in moved)
    )


@settings(deadline=None, max_examples=60)
@given(workbooks())
def test_a_second_take_in_drafts_nothing(workbook: tuple[SheetRows, ...]) -> None:
    paper = OnPaper(host="Fernmoor Council")
    paper.take_in(*workbook)
    assert paper.changes(*workbook) == ()


@settings(deadline=None, max_examples=60)
@given(workbooks(), st.permutations(range(1, len(NOTES) + 1)))
def test_the_order_of_columns_makes_no_difference(
    workbook: tuple[SheetRows, ...], order: Sequence[int]
) -> None:
    themes, key_lines, notes, findings = workbook
    straight, moved = OnPaper(host="Fernmoor Council"), OnPaper(host="Fernmoor Council")
    straight.take_in(*workbook)
    moved.take_in(themes, key_lines, with_columns_moved(notes, order), findings)
    assert moved.gathered == straight.gathered
    assert moved.changes(*workbook) == ()


@settings(deadline=None, max_examples=40)
@given(workbooks(), workbooks())
def test_what_one_workbook_brought_another_never_takes_away(
    first: tuple[SheetRows, ...], second: tuple[SheetRows, ...]
) -> None:
    paper = OnPaper(host="Fernmoor Council")
    paper.take_in(*first)
    before = {(thing.id, thing.reference) for thing in paper.all(Finding)}
    paper.take_in(*second)
    after = [(thing.id, thing.reference) for thing in paper.all(Finding)]
    assert before <= set(after)
    assert len({reference for _, reference in after}) == len(after)
    assert paper.changes(*second) == ()


@settings(deadline=None, max_examples=40)
@given(st.permutations(("One.", "Two.", "Three.", "Four.", "Five.")), st.data())
def test_findings_stand_in_the_order_of_the_rows_however_they_are_moved(
    texts: Sequence[str], data: st.DataObject
) -> None:
    def rows(order: Sequence[str]) -> SheetRows:
        found = (("Practice", "area", text, text) for text in order)
        return sheet("Findings", ("Theme", "Leaning", "Text", "Ref"), *found)

    paper = OnPaper(host="Fernmoor Council")
    kept = texts[: data.draw(st.integers(1, len(texts)))]
    paper.take_in(THEMES, rows(kept))
    paper.take_in(THEMES, rows(texts))
    placed = sorted(paper.all(Finding), key=lambda finding: finding.place)
    assert [finding.text for finding in placed] == list(texts)
    again = data.draw(st.permutations(texts))
    paper.take_in(rows(again))
    placed = sorted(paper.all(Finding), key=lambda finding: finding.place)
    assert [finding.text for finding in placed] == again
    assert paper.changes(rows(again)) == ()
