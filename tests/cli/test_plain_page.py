"""Lines, sentences and tables of a page of plain text."""

from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from peeraudit.cli.plain_page import PAGE_WIDTH, counted, cut, paragraph, plain, section, table


def test_what_a_terminal_would_obey_is_not_drawn() -> None:
    assert plain("red \x1b[31m now\nand\x9bhere\t\x00 ") == "red [31m now and here"


def test_words_of_any_script_stay_as_they_are() -> None:
    assert plain("דו״ח 🌱 ﷺ <b>") == "דו״ח 🌱 ﷺ <b>"


def test_a_long_text_is_cut_at_a_word() -> None:
    assert cut("Plans change lives for the better", width=24) == "Plans change lives for…"


def test_a_word_too_long_for_that_is_cut_itself() -> None:
    assert cut("Plans " + "a" * 40, width=30) == "Plans " + "a" * 23 + "…"


def test_a_text_that_fits_is_whole() -> None:
    assert cut("Plans", width=5) == "Plans"


def test_numbers_agree_with_their_nouns() -> None:
    assert [counted(number, "note") for number in (0, 1, 2)] == ["no notes", "1 note", "2 notes"]


def test_a_section_with_nothing_in_it_is_left_out() -> None:
    assert list(section("Grades", ())) == []
    assert list(section("Grades", ("  none",))) == ["", "Grades", "------", "  none"]


def test_columns_are_aligned_figures_to_the_right() -> None:
    rows = (("", "Saw", "Line"), ("K1", "4", "Plans"), ("K12", "120", "Help"))
    assert list(table(rows, figures=(1,))) == [
        "       Saw  Line",
        "  K1     4  Plans",
        "  K12  120  Help",
    ]


@given(st.lists(st.text(max_size=200), min_size=1, max_size=4), st.text(max_size=400))
def test_no_line_is_wider_than_the_page_or_holds_a_control(cells: list[str], text: str) -> None:
    drawn = chain(
        paragraph(text), (cut(text, width=PAGE_WIDTH),), table((tuple(map(plain, cells)),))
    )
    for line in drawn:
        assert len(line) <= PAGE_WIDTH
        assert not any(ord(character) < 0x20 or 0x7F <= ord(character) < 0xA0 for character in line)


@given(st.text(max_size=400))
def test_a_sentence_loses_no_word(text: str) -> None:
    told = "".join("".join(paragraph(text)).split())
    assert told == "".join(plain(text).split())
