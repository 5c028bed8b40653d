"""A composition as plain text."""

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from peeraudit.core.blocks import (
    Bullets,
    Composition,
    Heading,
    Item,
    LetterHead,
    Numbered,
    Paragraph,
    Signature,
    Table,
)
from peeraudit.documents.text import WIDTH, columns_of, lines_of, render_text, wrapped
from peeraudit.documents.tidying import tidied

LONG = "Consider how the three boards fit together, so that staff know where a decision is made."


def test_a_small_letter_reads_well(compose: Callable[..., Composition]) -> None:
    composition = compose(
        LetterHead(("Ms A. Director", "Fellbridge"), ("North Region",), "21 November 2026"),
        Heading("Peer challenge", 1),
        Paragraph("Dear Alex\nThank you."),
        Bullets((Item(LONG), Item("Is <b> bold?"))),
        Table(("Name", "Post"), (("Ruth", "Director"), ("Jonas Lindqvist", "Head"))),
        Signature("Yours sincerely", ("Ruth", "Lead peer")),
        notice="A sample.",
    )
    assert render_text(composition) == (
        "A sample.\n\nNorth Region\n\n21 November 2026\n\nMs A. Director\nFellbridge\n\n"
        "Peer challenge\n==============\n\nDear Alex\nThank you.\n\n"
        "- Consider how the three boards fit together, so that staff know where a\n"
        "  decision is made.\n- Is <b> bold?\n\n"
        "Name             Post\n---------------  --------\n"
        "Ruth             Director\nJonas Lindqvist  Head\n\n"
        "Yours sincerely\n\n\nRuth\nLead peer\n\n"
        + "-" * 78
        + "\nPeer challenge of Fellbridge\n\nA sample.\n"
    )


def test_no_line_of_a_letter_is_wider_than_a_mail_shows(letter: Composition) -> None:
    lines = render_text(tidied(letter)).split("\n")
    assert max(len(line) for line in lines) <= WIDTH
    assert not any(line.endswith(" ") for line in lines)


def test_numbers_line_up_and_hang() -> None:
    lines = lines_of(Numbered(tuple(Item(LONG) for _ in range(10))))
    assert lines[0].startswith(" 1. Consider")
    assert lines[1].startswith("    decision") or lines[1].startswith("    is")
    assert lines[-2].startswith("10. Consider")


def test_a_heading_is_underlined_by_its_level() -> None:
    assert lines_of(Heading("Practice", 2)) == ("Practice", "--------")
    assert lines_of(Heading("Strengths", 3)) == ("Strengths", ".........")


def test_wide_signs_take_two_columns_and_marks_none() -> None:
    assert columns_of("\u4e2d\U0001f600w\u0302") == 5
    assert lines_of(Heading("\u4e2d", 1)) == ("\u4e2d", "==")


@given(st.text(alphabet="ab <\u00a0\u05d0\u4e2d\U0001f600w\u0302-\n", max_size=300))
def test_wrapping_loses_nothing_but_spaces_at_line_ends(text: str) -> None:
    lines = wrapped(text)
    assert all(columns_of(line) <= WIDTH for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "").replace("\n", "")


def test_a_long_cell_wraps_inside_its_column() -> None:
    lines = lines_of(Table(("Name", "What they said"), (("Ruth", LONG),)))
    assert max(len(line) for line in lines) <= WIDTH
    assert lines[-1].startswith(" " * 6)
