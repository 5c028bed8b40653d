"""The page of conflicts: who said what, and commands that can be typed as they stand."""

import shlex
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from peeraudit.cli.conflicts_page import lines, settled_lines
from peeraudit.cli.plain_page import PAGE_WIDTH
from peeraudit.operations.disagreements import (
    ConflictInWords,
    Disagreements,
    LooseName,
    Saying,
    SideInWords,
)
from peeraudit.operations.history import Doing
from peeraudit.operations.settling import Settled

RUTH = Doing("Ruth Adeyemi", "EAST", datetime(2026, 6, 10, 14, 2, tzinfo=UTC).astimezone())
NOBODY_KNOWS_WHEN = Doing("Jonas Lindqvist", "WEST", None)
SIDES = (
    SideInWords("a", '"We listen."', (Saying("", RUTH),), is_shown=False),
    SideInWords("b", '"They listen."', (Saying("", NOBODY_KNOWS_WHEN),), is_shown=True),
)


def conflict(reference: str = "F1a", *, is_writable: bool = True) -> ConflictInWords:
    return ConflictInWords(f"{reference}: text", reference, "text", SIDES, is_writable)


def page(*conflicts: ConflictInWords, file: str = "our.peeraudit") -> list[str]:
    return list(lines(Disagreements(conflicts, ()), file=file))


def test_each_side_is_lettered_and_says_who_and_where_and_what_is_shown() -> None:
    text = "\n".join(page(conflict()))
    at = f"{RUTH.at:%H:%M on %d %B %Y}"
    assert f'a: "We listen."\n    Ruth Adeyemi, {at}, on EAST' in text
    assert 'b: "They listen." (shown until it is settled)\n    Jonas Lindqvist, on WEST' in text


def test_a_third_is_offered_only_where_one_can_be_written() -> None:
    assert any("--write" in line for line in page(conflict()))
    assert not any("--write" in line for line in page(conflict(is_writable=False)))


@given(
    st.text(min_size=1, alphabet="C07/~ voice'\"\u00e9;$&"), st.text(min_size=1, alphabet="a b.'")
)
def test_commands_are_read_back_as_the_words_they_were_made_of(reference: str, file: str) -> None:
    (line,) = (line for line in page(conflict(reference), file=file) if "Settle it: " in line)
    typed = shlex.split(line.partition("Settle it: ")[2])
    expected = [" ".join(word.split()) for word in (file, reference)]
    assert typed == ["peeraudit", "settle", *expected, "text", "--take", "a"]


def test_nothing_that_a_terminal_would_obey_reaches_it_and_only_commands_are_wide() -> None:
    nasty = ConflictInWords(
        "\x1b[31mF1a: text",
        "F1a",
        "text",
        (SideInWords("a", "\x1b]0;" + "word " * 60, (), is_shown=False),),
        is_writable=True,
    )
    found = page(nasty)
    assert not any("\x1b" in line for line in found)
    assert all(len(line) <= PAGE_WIDTH for line in found if "peeraudit settle" not in line)


def test_what_is_deleted_and_still_named_is_listed_once() -> None:
    loose = (LooseName("Practice (deleted)", "theme", ("F1a", "F2a")),)
    found = list(lines(Disagreements((), loose), file="our.peeraudit"))
    assert found[0] == "Laptops disagree on nothing."
    assert "  Practice (deleted), as theme of: F1a, F2a" in found


def test_what_stands_is_said_and_how_to_take_it_back() -> None:
    said = "\n".join(settled_lines(Settled("F1a: text", '"We listen."'), file="our own.peeraudit"))
    assert 'F1a: text: "We listen."' in said
    assert said.endswith('peeraudit undo "our own.peeraudit"')
